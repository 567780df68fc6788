use yew::Html;

use crate::app::element::{el, el_text, list};
use crate::app::i18n;
use crate::app::state::Page;
use crate::locale::Message;
use crate::mention::figure::FigureId;

/// What a figure comes to, in the reader's language.
pub(super) fn figure_card(page: &Page, id: FigureId) -> Option<Html> {
    let locale = page.locale;
    let figure = page.figure(id)?;
    let conversion = figure.conversion.and_then(|id| page.figure(id));
    let mut parts = vec![el_text("p", "label", i18n::figure_kind(figure.kind).text(locale))];
    match i18n::figure(locale, figure) {
        Some(formatted) => {
            parts.push(el_text("p", "mark-card__value", formatted.said));
            parts.extend(formatted.digits.map(|digits| el_text("p", "mark-card__digits", digits)));
        }
        None => parts.push(el_text("p", "mark-card__unknown", Message::CardUnresolved.text(locale))),
    }
    let mut facts = el("dl")
        .class("mark-card__facts")
        .child(el("dt").text(Message::CardAsWritten.text(locale)))
        .child(el("dd").text(page.words(figure.span).to_owned()));
    if let Some(other) = conversion {
        facts = facts
            .child(el("dt").text(Message::CardConversion.text(locale)))
            .child(el("dd").text(page.figure_said(other)));
    }
    parts.push(facts);
    Some(list(parts))
}
