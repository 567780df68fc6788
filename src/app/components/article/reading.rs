use yew::prelude::*;

use super::BlockView;
use super::mark_card::mark_card;
use crate::app::components::phrase::in_text;
use crate::app::element::{Element, button, el, el_text};
use crate::app::hooks::{UseAppHandle, UseMarkCardHandle, UsePageHandle, UseReaderHandle};
use crate::app::i18n;
use crate::app::state::{EvidenceFocus, SHOWN_AT_ONCE};
use crate::language::{Language, Locale};
use crate::locale::Message;

/// The text with its marks, and the card of the mark that is open.
pub fn reading(
    app: &UseAppHandle,
    reader: &UseReaderHandle,
    page: &UsePageHandle,
    cards: &UseMarkCardHandle,
) -> Element {
    let locale = page.locale;
    let state = reader.state();
    let mut blocks = Vec::new();
    for (number, block) in page.text.blocks.iter().enumerate().take(state.shown_blocks) {
        let mut lit = Vec::new();
        let mut back = None;
        for id in block.sentences.iter().filter_map(|sentence| sentence.id) {
            if state.is_lit(id) {
                lit.push(id);
            }
            let leads_back =
                |focus: &&EvidenceFocus| !focus.statement.is_empty() && focus.sentences.last() == Some(&id);
            let visited = state.visited.as_ref().filter(leads_back);
            back = back.or(visited.map(|focus| (id, focus.statement.clone())));
        }
        let span = page.analysis.document.block(block.id).map(|block| block.span).unwrap_or_default();
        let open = state.mark.map(|open| open.mark.span.start).filter(|start| span.contains_offset(*start));
        let (page, settings) = (page.clone(), app.settings().clone());
        blocks.push(html! { <BlockView key={block.id.0} {page} {number} {settings} {lit} {back} {open} /> });
    }
    let rest = blocks.split_off(page.view.lead.len().min(blocks.len()));
    let label = Message::ArticlePublisherSummary.text(locale);
    let lead = (!blocks.is_empty()).then(|| {
        el("section").class("reading__lead").set("aria-label", label).child(el_text("p", "label", label)).list(blocks)
    });
    let left = page.text.blocks.len().saturating_sub(state.shown_blocks);
    let more = (left > 0).then(|| {
        let count = i18n::number(locale, (left.min(SHOWN_AT_ONCE) as i64).into());
        let reader = reader.clone();
        button("button", Message::ArticleShowMore.with(locale, &[&count])).on_click(move || reader.show_more())
    });
    let mut text = el("div").class("reading").node(&cards.container);
    for (kind, act) in UseMarkCardHandle::LISTENERS {
        let cards = cards.clone();
        text = text.on(kind, move |event| act(&cards, &event));
    }
    text.maybe(other_language(page.view.language, locale))
        .maybe(lead)
        .list(rest)
        .maybe(more)
        .maybe(state.mark.map(|open| mark_card(app, page, open.mark, cards)))
}

/// Says that the text is shown in another language than the reader's, where it is.
pub(super) fn other_language(shown: Language, locale: Locale) -> Option<Element> {
    if shown == Language::from(locale) {
        return None;
    }
    let words = Message::ArticleOtherLanguage.with(locale, &[&in_text(shown, locale), &in_text(locale.into(), locale)]);
    Some(el_text("p", "reading__note", words))
}
