use super::{LISTED, evidence, list_section};
use crate::app::element::{Element, el, el_text};
use crate::app::hooks::UsePageHandle;
use crate::app::i18n;
use crate::app::state::{MarkKind, entity_name};
use crate::language::Language;
use crate::locale::Message;
use crate::mention::entity::Entity;

/// Every name, most salient first.
pub(super) fn entities(page: &UsePageHandle) -> Element {
    let locale = page.locale;
    let entities = &page.analysis.entities;
    let item = |(number, entity): (usize, &Entity)| {
        let (name, language) = entity_name(entity, locale);
        let kind = MarkKind::from(entity.kind);
        let times = Message::InsightTimes.with(locale, &[&entity.mentions.len().to_string()]);
        el("li")
            .class("entity")
            .key(number as u32)
            .child(
                el_text("span", "entity__name", name.to_owned())
                    .set("data-kind", kind.name())
                    .lang(language.map(Language::tag)),
            )
            .child(el_text("span", "entity__kind", i18n::mark_kind(kind).text(locale)))
            .child(el_text("span", "entity__count", times))
            .child(evidence(page, ("entity", Some(number)), name.to_owned(), &entity.mentions))
    };
    list_section(locale, Message::SectionEntities, "entities", Message::InsightNoEntities, entities.len(), || {
        el("ul").class("entities").list(entities.iter().take(LISTED).enumerate().map(item))
    })
}
