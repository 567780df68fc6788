use crate::app::element::{Element, el};
use crate::app::hooks::mark_element;
use crate::app::state::{Mark, MarkTarget, Page};

/// Marked words. The text that holds them listens for all of them; see `use_mark_card`.
pub(super) fn mark(page: &Page, mark: &Mark, open: bool) -> Element {
    let words = page.words(mark.span).to_owned();
    let figure = match mark.target {
        MarkTarget::Figure(id) => page.figure(id),
        MarkTarget::Entity(_) => None,
    };
    let element = el("mark")
        .key(mark.span.start)
        .set("id", mark_element(mark))
        .class("mark")
        .set("role", "button")
        .set("tabindex", "0")
        .set("aria-haspopup", "dialog")
        .state("aria-expanded", open)
        .set("data-kind", mark.kind.name())
        .set_some("data-figure", figure.map(|figure| figure.kind.name()))
        .set("data-mark", mark.span.start.to_string());
    match figure.map(|figure| (&figure.iso, figure.value)) {
        Some((Some(iso), _)) => element.child(el("time").set("datetime", iso.clone()).text(words)),
        Some((None, Some(value))) => element.child(el("data").set("value", value.to_string()).text(words)),
        Some((None, None)) | None => element.text(words),
    }
}
