//! Derived words in their own language.

use yew::prelude::*;

use crate::app::hooks::use_locale;
use crate::app::i18n;
use crate::language::{Language, Phrase};
use crate::locale::Message;

/// Props of [`PhraseView`].
#[derive(Properties, PartialEq)]
pub struct PhraseViewProps {
    /// The words and their language.
    pub phrase: Phrase,
}

/// Derived words: set as their language has it, and labelled where that is not the reader's.
#[component]
pub fn PhraseView(props: &PhraseViewProps) -> Html {
    let locale = use_locale();
    let Phrase { text, language } = &props.phrase;
    if *language == Language::from(locale) {
        return html! { <span class="phrase">{ i18n::shown(text, *language) }</span> };
    }
    html! {
        <span class="phrase phrase--foreign">
            <span lang={language.tag()}>{ i18n::shown(text, *language) }</span>
            { " " }
            <span class="language-label">{ Message::InsightInLanguage.with(locale, &[&in_text(*language, locale)]) }</span>
        </span>
    }
}

/// The name of a language as it stands inside a sentence.
pub fn in_text(language: Language, locale: crate::language::Locale) -> String {
    let name = i18n::language(language).text(locale);
    // French writes languages with a small letter; English and Chinese as they are.
    match locale {
        crate::language::Locale::Fr => name.to_lowercase(),
        crate::language::Locale::Zh | crate::language::Locale::En => name.to_owned(),
    }
}
