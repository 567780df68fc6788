use super::{evidence, section};
use crate::app::components::article::entity_role;
use crate::app::element::{Element, el, text};
use crate::app::hooks::UsePageHandle;
use crate::app::state::entity_name;
use crate::insight::KeyPlayer;
use crate::language::Language;
use crate::locale::Message;

/// Who matters: name, role, base.
pub(super) fn key_players(page: &UsePageHandle) -> Element {
    let players = &page.analysis.insight.key_players;
    let items = || {
        let items = players.iter().enumerate().filter_map(|(number, player)| item(page, number, player));
        el("ul").class("players").list(items)
    };
    let content = if players.is_empty() { Err(Message::InsightNoPlayers) } else { Ok(items()) };
    section(page.locale, Message::SectionKeyPlayers, "key-players", content)
}

fn item(page: &UsePageHandle, number: usize, player: &KeyPlayer) -> Option<Element> {
    let locale = page.locale;
    let (name, language) = entity_name(page.entity(player.entity)?, locale);
    Some(
        el("li")
            .class("player")
            .key(number as u32)
            .child(
                el("p")
                    .class("player__name")
                    .child(el("span").lang(language.map(Language::tag)).text(name.to_owned()))
                    .child(text(" "))
                    .child(evidence(page, ("player", Some(number)), name.to_owned(), &player.evidence)),
            )
            .child(
                el("dl")
                    .class("player__facts")
                    .child(el("dt").text(Message::CardRole.text(locale)))
                    .child(el("dd").child(entity_role(player.role.as_ref(), locale)))
                    .child(el("dt").text(Message::CardBase.text(locale)))
                    .child(el("dd").child(entity_role(player.base.as_ref(), locale))),
            ),
    )
}
