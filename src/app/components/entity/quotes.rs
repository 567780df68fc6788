use super::EntityPage;
use crate::app::element::{Element, el};
use crate::locale::Message;

/// What it said, and where.
pub fn quotes(page: &EntityPage<'_>) -> Option<Element> {
    let all = &page.view.quotes;
    let items = all.iter().take(page.state.shown(1)).filter_map(|place| page.index.quotes.get(*place)).map(|quote| {
        let words = page.quoted("q", quote.article, quote.span, quote.language);
        el("li")
            .class("entity-quote")
            .child(words.class("entity-quote__words"))
            .child(page.source(quote.article, Some(quote.span.start)))
    });
    page.section(1, Message::SectionQuotes, all.len(), el("ul").class("entity-page__quotes").list(items))
}
