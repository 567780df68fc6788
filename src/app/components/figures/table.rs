use yew::Html;

use super::FiguresView;
use crate::app::element::{Element, el, el_text, list};
use crate::app::i18n;
use crate::app::state::{Column, FigureRow, ROWS_AT_ONCE};
use crate::locale::Message;
use crate::text::Span;

/// The rows on view, a portion at a time, under headings that order them.
pub fn table(view: &FiguresView<'_>) -> Html {
    let FiguresView { locale, state, selection, .. } = *view;
    let mut headings = el("tr");
    for column in Column::ALL {
        let (sort, sign) = match state.sort {
            Some((sorted, true)) if sorted == column => ("descending", "▼"),
            Some((sorted, false)) if sorted == column => ("ascending", "▲"),
            _ => ("none", "↕"),
        };
        let button = el_text("button", "figure-table__sort", title(column).text(locale))
            .set("type", "button")
            .set("data-act", (column as usize).to_string())
            .child(el_text("span", "figure-table__sign", sign).state("aria-hidden", true));
        headings = headings.child(el("th").set("scope", "col").set("aria-sort", sort).child(button));
    }
    let mut rows = el("tbody");
    for number in selection.rows.iter().take(state.rows) {
        rows = rows.maybe(view.table.rows.get(*number).map(|row| table_row(view, row).key(*number as u32)));
    }
    let left = selection.rows.len().saturating_sub(state.rows);
    let table = el("table")
        .class("figure-table")
        .child(el_text("caption", "figure-table__caption", Message::FiguresCaption.text(locale)))
        .child(el("thead").child(headings))
        .child(rows);
    list([Some(table), view.more("rows", left.min(ROWS_AT_ONCE))].into_iter().flatten())
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

fn table_row(view: &FiguresView<'_>, row: &FigureRow) -> Element {
    let locale = view.locale;
    let (title, title_lang) = view.title(row);
    let unit = match row.unit.as_str() {
        "" => i18n::figure_kind(row.figure.kind).text(locale),
        unit => view.unit(unit),
    };
    let Span { start, end } = row.words;
    let words = |start: u32, end: u32| i18n::shown(Span { start, end }.slice(&row.sentence), row.language);
    let link = |class: &'static str, at: Option<u32>| el("a").class(class).set("href", view.address(row, at));
    el("tr")
        .child(el_text("th", "figure-table__value", view.said(row)).set("scope", "row"))
        .child(el_text("td", "figure-table__unit", unit.to_owned()))
        .child(el_text("td", "figure-table__who", view.who(row)))
        .child(
            el("td")
                .class("figure-table__article")
                .lang(title_lang)
                .child(link("figure-table__title", None).text(title)),
        )
        .child(
            el("td")
                .class("figure-table__sentence")
                .lang(view.lang(row))
                .child(words(0, start))
                .child(link("figure-table__words", Some(row.figure.span.start)).child(words(start, end)))
                .child(words(end, row.sentence.len() as u32)),
        )
}
