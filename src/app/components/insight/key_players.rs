use yew::prelude::*;

use super::{EvidenceControl, Section};
use crate::app::components::article::{PageProps, entity_role};
use crate::app::hooks::use_locale;
use crate::app::state::entity_name;
use crate::language::Language;
use crate::locale::Message;

/// Who matters: name, role, base.
#[component]
pub fn KeyPlayers(props: &PageProps) -> Html {
    let locale = use_locale();
    let players = &props.page.analysis.insight.key_players;
    let items = players.iter().enumerate().filter_map(|(number, player)| {
        let entity = props.page.entity(player.entity)?;
        let (name, language) = entity_name(entity, locale);
        Some(html! {
            <li key={number} class="player">
                <p class="player__name">
                    <span lang={language.map(Language::tag)}>{ name }</span>
                    { " " }
                    <EvidenceControl id={format!("statement-player-{number}")} statement={name.to_owned()} spans={player.evidence.clone()} />
                </p>
                <dl class="player__facts">
                    <dt>{ Message::CardRole.text(locale) }</dt>
                    <dd>{ entity_role(player.role.as_ref(), locale) }</dd>
                    <dt>{ Message::CardBase.text(locale) }</dt>
                    <dd>{ entity_role(player.base.as_ref(), locale) }</dd>
                </dl>
            </li>
        })
    });
    html! {
        <Section title={Message::SectionKeyPlayers} name="key-players" nothing={Message::InsightNoPlayers} is_empty={players.is_empty()}>
            <ul class="players">{ for items }</ul>
        </Section>
    }
}
