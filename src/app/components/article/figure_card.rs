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
    let unit = figure.unit.as_deref().zip(figure.family.as_deref()).map(|(unit, family)| {
        let key = ["family_", family].concat();
        let family = Message::of_measure(&key).map_or(family, |name| name.text(locale));
        Message::CardUnitOf.with(locale, &[&i18n::unit_words(locale, unit), family])
    });
    let mut facts = el("dl").class("mark-card__facts");
    for (title, words) in [
        (Message::CardAsWritten, Some(page.words(figure.span).to_owned())),
        (Message::CardUnit, unit),
        (Message::CardBaseUnit, i18n::base(locale, figure)),
        (Message::CardConversion, conversion.map(|other| page.figure_said(other))),
        (Message::CardRate, conversion.and_then(|other| i18n::rate(locale, figure, other))),
    ] {
        if let Some(words) = words {
            facts = facts.child(el("dt").text(title.text(locale))).child(el("dd").text(words));
        }
    }
    parts.push(facts);
    Some(list(parts))
}
