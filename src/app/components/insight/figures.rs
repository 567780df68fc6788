use yew::prelude::*;

use super::section::LISTED;
use super::{EvidenceControl, ListSection};
use crate::app::components::article::PageProps;
use crate::app::hooks::use_locale;
use crate::app::i18n;
use crate::locale::Message;
use crate::mention::figure::Figure;

/// Every figure of the version on the page: as written, and what it comes to.
#[component]
pub fn Figures(props: &PageProps) -> Html {
    let locale = use_locale();
    let page = &props.page;
    let shown: Vec<(usize, &Figure)> =
        page.analysis.figures.iter().enumerate().filter(|(_, figure)| page.shows(figure.span)).collect();
    let item = |(number, figure): &(usize, &Figure)| {
        let words = page.words(figure.span);
        html! {
            <tr key={*number}>
                <td class="figures__written">{ words }</td>
                <td>
                    { i18n::figure(locale, figure).map_or_else(|| Message::CardUnresolved.text(locale).to_owned(), |f| f.said) }
                    <span class="figures__kind">{ i18n::figure_kind(figure.kind).text(locale) }</span>
                </td>
                <td>
                    <EvidenceControl id={format!("statement-figure-{number}")} statement={words.to_owned()} spans={vec![figure.span]} />
                </td>
            </tr>
        }
    };
    html! {
        <ListSection title={Message::SectionFigures} name="figures" nothing={Message::InsightNoFigures} count={shown.len()}>
            <table class="figures">
                <thead>
                    <tr>
                        <th scope="col">{ Message::CardAsWritten.text(locale) }</th>
                        <th scope="col">{ Message::CardComesTo.text(locale) }</th>
                        <th scope="col">{ Message::InsightEvidence.text(locale) }</th>
                    </tr>
                </thead>
                <tbody>{ for shown.iter().take(LISTED).map(item) }</tbody>
            </table>
        </ListSection>
    }
}
