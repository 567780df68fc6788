use yew::prelude::*;

use super::{FiguresView, address};
use crate::app::i18n;
use crate::app::route::Route;
use crate::app::state::{Column, FigureRow, ROWS_AT_ONCE};
use crate::locale::Message;
use crate::text::Span;

/// The rows on view, a portion at a time, under headings that order them.
pub fn table(view: &FiguresView<'_>) -> Html {
    let FiguresView { locale, state, selection, .. } = *view;
    let heading = |column: Column| {
        let (sort, sign) = match state.sort {
            Some((sorted, true)) if sorted == column => ("descending", "▼"),
            Some((sorted, false)) if sorted == column => ("ascending", "▲"),
            _ => ("none", "↕"),
        };
        html! {
            <th scope="col" aria-sort={sort}>
                <button type="button" class="figure-table__sort" data-act={(column as usize).to_string()}>
                    { title(column).text(locale) }
                    <span class="figure-table__sign" aria-hidden="true">{ sign }</span>
                </button>
            </th>
        }
    };
    let rows = selection.rows.iter().filter_map(|number| Some((*number, view.table.rows.get(*number)?)));
    let left = selection.rows.len().saturating_sub(state.rows);
    html! {
        <>
            <table class="figure-table">
                <caption class="figure-table__caption">{ Message::FiguresCaption.text(locale) }</caption>
                <thead><tr>{ for Column::ALL.into_iter().map(heading) }</tr></thead>
                <tbody>{ for rows.take(state.rows).map(|(number, row)| table_row(view, number, row)) }</tbody>
            </table>
            { more(view, "rows", left.min(ROWS_AT_ONCE)) }
        </>
    }
}

fn title(column: Column) -> Message {
    match column {
        Column::Value => Message::FiguresValue,
        Column::Unit => Message::FiguresUnit,
        Column::Who => Message::FiguresWho,
        Column::Article => Message::FiguresArticle,
        Column::Sentence => Message::FiguresSentence,
    }
}

fn table_row(view: &FiguresView<'_>, number: usize, row: &FigureRow) -> Html {
    let locale = view.locale;
    let (title, title_lang) = view.title(row);
    let article = address(&Route::Article { locale, id: row.article.to_string() });
    let kind = i18n::figure_kind(row.figure.kind).text(locale);
    let unit = if row.unit.is_empty() { kind.to_owned() } else { view.unit(&row.unit).to_owned() };
    let Span { start, end } = row.words;
    let words = |start: u32, end: u32| i18n::shown(Span { start, end }.slice(&row.sentence), row.language);
    html! {
        <tr key={number}>
            <th scope="row" class="figure-table__value">{ view.said(row) }</th>
            { cell("figure-table__unit", None, unit.into()) }
            { cell("figure-table__who", None, view.who(row).into()) }
            { cell("figure-table__article", title_lang, link("figure-table__title", article, title.into())) }
            { cell("figure-table__sentence", view.lang(row), html! {
                <>
                    { words(0, start) }
                    { link("figure-table__words", view.passage(row), words(start, end)) }
                    { words(end, row.sentence.len() as u32) }
                </>
            }) }
        </tr>
    }
}

fn cell(class: &'static str, lang: Option<&'static str>, content: Html) -> Html {
    html! { <td {class} {lang}>{ content }</td> }
}

fn link(class: &'static str, href: String, words: Html) -> Html {
    html! { <a {class} {href}>{ words }</a> }
}

/// A button that brings the next portion, where one is left.
pub(super) fn more(view: &FiguresView<'_>, act: &'static str, next: usize) -> Html {
    if next == 0 {
        return Html::default();
    }
    let next = i18n::number(view.locale, (next as i64).into());
    html! {
        <button type="button" class="button figures__more" data-act={act}>
            { Message::FiguresShowMore.with(view.locale, &[&next]) }
        </button>
    }
}
