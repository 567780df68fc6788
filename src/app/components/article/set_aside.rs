use super::paragraphs;
use crate::app::element::{Element, el, el_text};
use crate::app::state::Page;
use crate::locale::Message;

/// So many set-aside blocks are listed.
const LISTED: usize = 400;

/// What belongs to the page and not to the article: nothing is deleted.
pub(super) fn set_aside(page: &Page) -> Option<Element> {
    let aside = page.view.set_aside.as_slice();
    if aside.is_empty() {
        return None;
    }
    Some(
        el("details")
            .class("set-aside")
            .child(el("summary").text(Message::ArticleSetAside.with(page.locale, &[&aside.len().to_string()])))
            .child(el_text("p", "hint", Message::ArticleSetAsideHint.text(page.locale)))
            .child(paragraphs(page, aside.get(..LISTED).unwrap_or(aside))),
    )
}
