use super::paragraphs;
use crate::app::element::{Element, el, el_text};
use crate::app::i18n;
use crate::app::state::{Page, PublisherField};
use crate::locale::Message;

/// The publisher's own statements, apart from ours.
pub(super) fn publisher_fields(page: &Page) -> Option<Element> {
    if page.view.fields.is_empty() {
        return None;
    }
    let field = |field: &PublisherField| {
        el("div")
            .class("publisher-fields__field")
            .child(el("dt").text(i18n::field_kind(field.kind).text(page.locale)))
            .child(el("dd").child(paragraphs(page, &field.blocks)))
    };
    Some(
        el("details")
            .class("publisher-fields")
            .child(el("summary").text(Message::ArticlePublisherFields.text(page.locale)))
            .child(el_text("p", "hint", Message::ArticlePublisherHint.text(page.locale)))
            .child(el("dl").list(page.view.fields.iter().map(field))),
    )
}
