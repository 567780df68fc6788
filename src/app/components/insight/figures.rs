use super::{LISTED, evidence, list_section};
use crate::app::element::{Element, el, el_text, text};
use crate::app::hooks::UsePageHandle;
use crate::app::i18n;
use crate::locale::Message;
use crate::mention::figure::Figure;

/// Every figure of the version on the page: as written, and what it comes to.
pub(super) fn figures(page: &UsePageHandle) -> Element {
    let locale = page.locale;
    let mut shown = Vec::new();
    for (number, figure) in page.analysis.figures.iter().enumerate() {
        if page.shows(figure.span) {
            shown.push((number, figure));
        }
    }
    let heading = |message: Message| el("th").set("scope", "col").text(message.text(locale));
    let headings = [Message::CardAsWritten, Message::CardComesTo, Message::InsightEvidence].map(heading);
    list_section(locale, Message::SectionFigures, "figures", Message::InsightNoFigures, shown.len(), || {
        el("table")
            .class("figures")
            .child(el("thead").child(el("tr").list(headings)))
            .child(el("tbody").list(shown.iter().take(LISTED).map(|(number, figure)| row(page, *number, figure))))
    })
}

fn row(page: &UsePageHandle, number: usize, figure: &Figure) -> Element {
    let locale = page.locale;
    let words = page.words(figure.span).to_owned();
    let said = i18n::figure(locale, figure)
        .map_or_else(|| Message::CardUnresolved.text(locale).to_owned(), |formatted| formatted.said);
    el("tr")
        .key(number as u32)
        .child(el_text("td", "figures__written", words.clone()))
        .child(el("td").child(text(said)).child(el_text(
            "span",
            "figures__kind",
            i18n::figure_kind(figure.kind).text(locale),
        )))
        .child(el("td").child(evidence(page, ("figure", Some(number)), words, &[figure.span])))
}
