use yew::prelude::*;

use super::section::LISTED;
use super::{EvidenceControl, ListSection};
use crate::app::components::article::PageProps;
use crate::app::hooks::use_locale;
use crate::app::i18n;
use crate::app::state::{MarkKind, entity_name};
use crate::language::Language;
use crate::locale::Message;

/// Every name, most salient first.
#[component]
pub fn Entities(props: &PageProps) -> Html {
    let locale = use_locale();
    let entities = &props.page.analysis.entities;
    let items = entities.iter().take(LISTED).enumerate().map(|(number, entity)| {
        let (name, language) = entity_name(entity, locale);
        let kind = MarkKind::from(entity.kind);
        html! {
            <li key={number} class="entity">
                <span class="entity__name" data-kind={kind.name()} lang={language.map(Language::tag)}>{ name }</span>
                <span class="entity__kind">{ i18n::mark_kind(kind).text(locale) }</span>
                <span class="entity__count">{ Message::InsightTimes.with(locale, &[&entity.mentions.len().to_string()]) }</span>
                <EvidenceControl id={format!("statement-entity-{number}")} statement={name.to_owned()} spans={entity.mentions.clone()} />
            </li>
        }
    });
    html! {
        <ListSection title={Message::SectionEntities} name="entities" nothing={Message::InsightNoEntities} count={entities.len()}>
            <ul class="entities">{ for items }</ul>
        </ListSection>
    }
}
