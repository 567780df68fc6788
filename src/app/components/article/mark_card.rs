use super::entity_card::entity_card;
use super::figure_card::figure_card;
use crate::app::element::{Element, button, el};
use crate::app::hooks::{UseAppHandle, UseMarkCardHandle};
use crate::app::state::{Mark, MarkTarget, Page};
use crate::locale::Message;

/// What marked words mean.
pub(super) fn mark_card(app: &UseAppHandle, page: &Page, mark: Mark, cards: &UseMarkCardHandle) -> Element {
    let body = match mark.target {
        MarkTarget::Figure(id) => figure_card(page, id),
        MarkTarget::Entity(id) => entity_card(app, page, id),
    };
    let closing = cards.clone();
    let close = button("mark-card__close", "×").set("aria-label", Message::CardClose.text(page.locale));
    el("div")
        .node(&cards.card)
        .class("mark-card")
        .set("role", "dialog")
        .set("tabindex", "-1")
        .set("aria-label", page.words(mark.span).to_owned())
        .set("data-kind", mark.kind.name())
        .set("data-testid", "mark-card")
        .child(body.unwrap_or_default())
        .child(close.on_click(move || closing.dismiss()))
}
