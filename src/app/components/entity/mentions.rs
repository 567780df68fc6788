use super::EntityPage;
use crate::app::element::{Element, el, text};
use crate::app::state::IndexedSentence;
use crate::locale::Message;
use crate::text::Span;

/// Every sentence that names it, article by article, its names being links to their places.
pub fn mentions(page: &EntityPage<'_>) -> Option<Element> {
    let all = &page.view.sentences;
    let mut groups = Vec::new();
    let mut items = Vec::new();
    let mut article = None;
    let mut close = |article: Option<usize>, items: Vec<Element>| {
        if let Some(article) = article {
            groups.push(
                el("li")
                    .key(article as u32)
                    .child(el("h3").class("entity-page__article").child(page.source(article, None)))
                    .child(el("ul").class("entity-page__sentences").list(items)),
            );
        }
    };
    for sentence in all.iter().take(page.state.shown(3)).filter_map(|place| page.index.sentences.get(*place)) {
        if article != Some(sentence.article) {
            close(article.replace(sentence.article), std::mem::take(&mut items));
        }
        items.push(marked(page, sentence));
    }
    close(article, items);
    page.section(3, Message::EntitiesMentions, all.len(), el("ul").class("entity-page__articles").list(groups))
}

fn marked(page: &EntityPage<'_>, sentence: &IndexedSentence) -> Element {
    let mut item = el("li").class("entity-sentence");
    let mut from = sentence.span.start;
    let run = |start: u32, end: u32| page.quoted("span", sentence.article, Span { start, end }, sentence.language);
    for (named, span) in &sentence.mentions {
        let is_own = page.index.entities.get(*named).is_some_and(|named| named.key == page.view.entity.key);
        if !is_own || span.start < from {
            continue;
        }
        let mark = page.quoted("mark", sentence.article, *span, sentence.language).class("entity-mark");
        let link = el("a").class("entity-sentence__link").set("href", page.address(sentence.article, Some(span.start)));
        item = item.child(run(from, span.start)).child(link.child(mark));
        from = span.end;
    }
    item.child(run(from, sentence.span.end)).child(text(" "))
}
