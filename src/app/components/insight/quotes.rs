use super::{LISTED, evidence, section};
use crate::app::element::{Element, el, el_text, text};
use crate::app::hooks::UsePageHandle;
use crate::app::i18n;
use crate::app::state::{Page, entity_name};
use crate::language::Language;
use crate::locale::Message;
use crate::mention::quote::Quote;
use crate::text::Span;

/// The words, and who said them: those of the version on the page, else all.
pub(super) fn quotes(page: &UsePageHandle) -> Element {
    let all = &page.analysis.quotes;
    let any_shown = all.iter().any(|quote| place(page, quote.span).1);
    let items = all.iter().enumerate().filter_map(|(number, quote)| {
        let (language, shown) = place(page, quote.span);
        (shown || !any_shown).then(|| item(page, number, quote, language))
    });
    let content = if all.is_empty() {
        Err(Message::InsightNoQuotes)
    } else {
        Ok(el("ul").class("quotes").list(items.take(LISTED)))
    };
    section(page.locale, Message::SectionQuotes, "quotes", content)
}

/// The language of the words at a span, and whether they are on the page.
fn place(page: &Page, span: Span) -> (Language, bool) {
    let index = page.analysis.sentences.partition_point(|sentence| sentence.span.end <= span.start);
    page.analysis.sentences.get(index).map_or((Language::Other, false), |s| (s.language, page.view.shows(s.block)))
}

fn item(page: &UsePageHandle, number: usize, quote: &Quote, language: Language) -> Element {
    let locale = page.locale;
    let words = i18n::shown(page.words(quote.span), language);
    let speaker = el("p").class("quote__speaker");
    let speaker = match quote.speaker.and_then(|id| page.entity(id)) {
        Some(entity) => speaker.child(text("— ")).child(text(entity_name(entity, locale).0.to_owned())),
        None => speaker.child(el_text("span", "missing", Message::InsightSpeakerUnknown.text(locale))),
    };
    let evidence = evidence(page, ("quote", Some(number)), Message::SectionQuotes.text(locale), &[quote.span]);
    el("li")
        .class("quote")
        .key(number as u32)
        .child(el("q").class("quote__words").lang(Some(language.tag())).child(words))
        .child(speaker.child(text(" ")).child(evidence))
}
