use super::EntityPage;
use crate::app::element::{Element, el, el_text};
use crate::app::i18n;
use crate::app::state::FigureRow;
use crate::language::Language;
use crate::locale::Message;
use crate::text::Span;

/// The figures said of it: what each comes to, and its sentence.
pub fn figures(page: &EntityPage<'_>) -> Option<Element> {
    let all = &page.view.figures;
    let items = all.iter().take(page.state.shown(2)).filter_map(|row| page.figures.rows.get(*row)).map(|row| {
        let article = page.index.articles.iter().position(|article| article.id == row.article).unwrap_or_default();
        el("li")
            .class("entity-figure")
            .child(el_text("p", "entity-figure__value", said(page, row)))
            .child(sentence(page, article, row))
            .child(page.source(article, None))
    });
    page.section(2, Message::EntitiesFigures, all.len(), el("ul").class("entity-page__figures").list(items))
}

/// What a figure comes to, or its own words.
pub(super) fn said(page: &EntityPage<'_>, row: &FigureRow) -> String {
    match i18n::figure(page.locale, &row.figure) {
        Some(formatted) => formatted.said,
        None => row.words.slice(&row.sentence).to_owned(),
    }
}

fn sentence(page: &EntityPage<'_>, article: usize, row: &FigureRow) -> Element {
    let words = |start: u32, end: u32| i18n::shown(Span { start, end }.slice(&row.sentence), row.language);
    let Span { start, end } = row.words;
    let link = el("a").class("entity-sentence__link").set("href", page.address(article, Some(row.figure.span.start)));
    el("p")
        .class("entity-sentence")
        .lang((row.language != Language::from(page.locale)).then(|| row.language.tag()))
        .child(words(0, start))
        .child(link.child(words(start, end)))
        .child(words(end, row.sentence.len() as u32))
}
