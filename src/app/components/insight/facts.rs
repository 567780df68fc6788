use yew::prelude::*;

use super::section::LISTED;
use super::{EvidenceControl, ListSection};
use crate::app::components::article::PageProps;
use crate::app::hooks::use_locale;
use crate::app::i18n;
use crate::app::state::entity_name;
use crate::locale::Message;
use crate::mention::entity::EntityId;

/// Who did what to whom, with which figures, when.
#[component]
pub fn Facts(props: &PageProps) -> Html {
    let locale = use_locale();
    let page = &props.page;
    let facts = &page.analysis.facts;
    let names = |ids: &[EntityId]| -> Option<String> {
        let names: Vec<String> = ids
            .iter()
            .filter_map(|id| page.entity(*id))
            .map(|entity| entity_name(entity, locale).0.to_owned())
            .collect();
        (!names.is_empty()).then(|| i18n::list(locale, &names))
    };
    let row = |title: Message, words: Option<String>| {
        words.map(|words| html! { <><dt>{ title.text(locale) }</dt><dd>{ words }</dd></> })
    };
    let items = facts.iter().take(LISTED).enumerate().map(|(number, fact)| {
        let kind = i18n::fact_kind(fact.kind).text(locale);
        let figures: Vec<String> = fact
            .figures
            .iter()
            .filter_map(|id| page.figure(*id))
            .map(|figure| i18n::figure(locale, figure).map_or_else(|| page.words(figure.span).to_owned(), |f| f.said))
            .collect();
        html! {
            <li key={number} class="fact">
                <p class="fact__head">
                    <span class="fact__kind">{ kind }</span>
                    <span class="fact__modality">{ i18n::modality(fact.modality).text(locale) }</span>
                    <EvidenceControl id={format!("statement-fact-{number}")} statement={kind} spans={fact.evidence.clone()} />
                </p>
                <dl class="fact__parts">
                    { row(Message::InsightWho, names(&fact.agents)) }
                    { row(Message::InsightWhat, names(&fact.objects)) }
                    { row(Message::InsightHowMuch, (!figures.is_empty()).then(|| i18n::list(locale, &figures))) }
                    { row(Message::InsightWhen, fact.when.as_deref().map(|iso| i18n::date(locale, iso))) }
                </dl>
            </li>
        }
    });
    html! {
        <ListSection title={Message::SectionFacts} name="facts" nothing={Message::InsightNoFacts} count={facts.len()}>
            <ul class="facts">{ for items }</ul>
        </ListSection>
    }
}
