use crate::app::element::{Element, el, el_text, text};
use crate::app::i18n;
use crate::app::state::Page;
use crate::locale::Message;

/// By what the text was read, where, and in how long.
pub(super) fn processing_line(page: &Page) -> Element {
    let locale = page.locale;
    let (engine, place) =
        if page.on_main_thread { ("page", Message::InsightOnPage) } else { ("worker", Message::InsightInWorker) };
    let milliseconds = i18n::number(locale, i64::from(page.milliseconds).into());
    el("p")
        .class("processing")
        .set("data-testid", "processing")
        .set("data-engine", engine)
        .child(el_text("span", "visually-hidden", Message::SectionProcessing.text(locale)).child(text(" ")))
        .child(el("span").text(Message::InsightEngine.with(locale, &[crate::contract::ENGINE])))
        .child(el("span").text(Message::InsightTook.with(locale, &[&milliseconds])))
        .child(el("span").text(place.text(locale)))
}
