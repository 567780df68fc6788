//! Derived words in their own language.

use crate::app::element::{Element, el, el_text, text};
use crate::app::i18n;
use crate::language::{Language, Locale, Phrase};
use crate::locale::Message;

/// Derived words: set as their language has it, and labelled where that is not the reader's.
pub fn phrase(phrase: &Phrase, locale: Locale) -> Element {
    let Phrase { text: words, language } = phrase;
    let words = i18n::shown(words, *language);
    if *language == Language::from(locale) {
        return el("span").class("phrase").child(words);
    }
    el("span")
        .class("phrase phrase--foreign")
        .child(el("span").lang(Some(language.tag())).child(words))
        .child(text(" "))
        .child(language_note(*language, locale))
}

/// Says which language something is in.
pub fn language_note(language: Language, locale: Locale) -> Element {
    el_text("span", "language-label", Message::InsightInLanguage.with(locale, &[&in_text(language, locale)]))
}

/// The name of a language, as a label.
pub fn language_label(tag: &'static str, language: Language, locale: Locale) -> Element {
    el_text(tag, "language-label", i18n::language(language).text(locale))
}

/// The name of a language as it stands inside a sentence.
pub fn in_text(language: Language, locale: Locale) -> String {
    let mut name = i18n::language(language).text(locale).to_owned();
    // French writes languages with a small letter; English and Chinese as they are. Their names begin with ASCII letters.
    match locale {
        Locale::Fr => name.make_ascii_lowercase(),
        Locale::Zh | Locale::En => {}
    }
    name
}
