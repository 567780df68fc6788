use super::{evidence, section};
use crate::app::element::{Element, el, text};
use crate::app::hooks::UsePageHandle;
use crate::app::i18n;
use crate::insight::Tag;
use crate::locale::Message;

/// What kinds of news it is.
pub(super) fn highlights(page: &UsePageHandle) -> Element {
    let tags = list(page, "highlight", &page.analysis.insight.highlights, i18n::highlight);
    section(page.locale, Message::SectionHighlights, "highlights", tags.ok_or(Message::InsightNoHighlights))
}

/// What it is about.
pub(super) fn categories(page: &UsePageHandle) -> Element {
    let tags = list(page, "category", &page.analysis.insight.categories, i18n::category);
    section(page.locale, Message::SectionCategories, "categories", tags.ok_or(Message::InsightNoCategories))
}

fn list<T: Copy>(page: &UsePageHandle, kind: &'static str, tags: &[Tag<T>], name: fn(T) -> Message) -> Option<Element> {
    let item = |(number, tag): (usize, &Tag<T>)| {
        let words = name(tag.tag).text(page.locale);
        let evidence = evidence(page, (kind, Some(number)), words, &tag.evidence);
        el("li").class("tag").key(number as u32).child(text(words)).child(evidence)
    };
    (!tags.is_empty()).then(|| el("ul").class("tags").list(tags.iter().enumerate().map(item)))
}
