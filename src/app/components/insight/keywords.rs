use super::section;
use crate::app::element::{Element, el, el_text};
use crate::app::state::Page;
use crate::locale::Message;

/// The words that tell what the text is about.
pub(super) fn keywords(page: &Page) -> Element {
    let keywords = &page.analysis.keywords;
    let items = keywords.iter().map(|keyword| el_text("li", "tag", keyword.text.clone()));
    let content = if keywords.is_empty() {
        Err(Message::InsightNoKeywords)
    } else {
        Ok(el("ul").class("tags tags--plain").list(items))
    };
    section(page.locale, Message::SectionKeywords, "keywords", content)
}
