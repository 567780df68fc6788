use std::collections::BTreeMap;

use super::story::{Story, in_order};
use super::types::KeyPlayer;
use crate::fact::{Fact, FactKind};
use crate::lexicon::KnowledgeBase;
use crate::mention::entity::{EntityId, EntityKind, Origin};
use crate::phrase::{language_at, sentence_at, sum, weight};
use crate::text::Span;

/// No more than this are key.
const MOST: usize = 5;
/// Names that only stand by are let in up to this number.
const ENOUGH: usize = 2;
/// In thousandths: a name this salient is key even if no fact has it act.
const SALIENT: u32 = 400;
/// And a person whose office the text or the knowledge base names, if this salient.
const SPEAKING: u32 = 230;
/// A fact gives parts if it has so much of the weight of the article's weightiest, in percent.
const PART_SHARE: u32 = 45;

/// Who matters: those who act in the facts, then those the text is most about; places only where they act.
pub fn key_players(story: &Story<'_>) -> Vec<KeyPlayer> {
    // The part each entity takes in the facts; acting counts more than being acted upon.
    let mut parts: BTreeMap<EntityId, u32> = BTreeMap::new();
    let heaviest = story.facts.iter().map(|fact| weight(story.reading, fact)).max().unwrap_or(0);
    for fact in story.facts {
        let weight = weight(story.reading, fact);
        // What is told in passing makes nobody a player.
        if weight * 100 < heaviest * PART_SHARE {
            continue;
        }
        for id in &fact.agents {
            *parts.entry(*id).or_default() += weight * 3;
        }
        for id in &fact.objects {
            *parts.entry(*id).or_default() += weight * 2;
        }
    }
    let mut candidates: Vec<(u32, EntityId)> = Vec::new();
    for (index, entity) in (0..).zip(story.reading.entities) {
        let id = EntityId(index);
        let part = parts.get(&id).copied().unwrap_or(0);
        let salience = u32::from(entity.salience);
        // A place that hosts a meeting is where it is, not who acts.
        let acts = story.facts.iter().any(|fact| fact.kind != FactKind::Event && fact.agents.contains(&id));
        let fits = match entity.kind {
            EntityKind::Person if entity.role.is_some() => part > 0 || salience >= SPEAKING,
            EntityKind::Organization | EntityKind::Person => part > 0 || salience >= SALIENT,
            EntityKind::Place => {
                acts && salience >= SALIENT / 2 && !is_continent(&entity.key) && !stands_for_authority(story, id)
            }
            EntityKind::Product | EntityKind::Event => false,
        };
        if fits {
            candidates.push((salience + (part / 2).min(600), id));
        }
    }
    if candidates.len() < ENOUGH {
        let known: Vec<EntityId> = candidates.iter().map(|(_, id)| *id).collect();
        let others = (0..).zip(story.reading.entities).filter(|(index, entity)| {
            matches!(entity.kind, EntityKind::Organization | EntityKind::Person) && !known.contains(&EntityId(*index))
        });
        let room = ENOUGH - candidates.len();
        candidates.extend(others.take(room).map(|(index, entity)| (u32::from(entity.salience) / 2, EntityId(index))));
    }
    // A country and its government are one player; the government is the more exact name.
    let key = |id: EntityId| story.reading.entities.get(id.0 as usize).map(|entity| entity.key.as_str());
    let governments: Vec<String> =
        candidates.iter().filter_map(|(_, id)| key(*id)?.strip_suffix("_government").map(str::to_owned)).collect();
    candidates.retain(|(_, id)| !key(*id).is_some_and(|key| governments.iter().any(|country| country == key)));
    candidates.sort_by_key(|(score, id)| (std::cmp::Reverse(*score), *id));
    candidates.into_iter().take(MOST).filter_map(|(_, id)| player(story, id)).collect()
}

/// Whether a place is a continent, which is where something happens and does nothing itself.
fn is_continent(key: &str) -> bool {
    KnowledgeBase::shared().get(key).is_some_and(|record| record.place_type == Some("continent"))
}

/// Whether a place only stands for the authority that does the same: «Washington grants …», then the department does.
fn stands_for_authority(story: &Story<'_>, id: EntityId) -> bool {
    let named_by_place = |fact: &&Fact| fact.agents.contains(&id);
    let money = |fact: &Fact| sum(story.reading, fact).map(|figure| (figure.value, figure.unit));
    let same = |fact: &Fact, other: &Fact| {
        fact.kind == other.kind
            && !other.agents.contains(&id)
            && story.has_authority(other)
            && (money(fact).is_some() && money(fact) == money(other)
                || fact.objects.iter().any(|object| other.objects.contains(object)))
    };
    let mut acting = story.facts.iter().filter(named_by_place).take(FACTS_COMPARED).peekable();
    acting.peek().is_some() && acting.all(|fact| story.facts.iter().take(FACTS_COMPARED).any(|other| same(fact, other)))
}

/// More facts than this are not compared.
const FACTS_COMPARED: usize = 24;

fn player(story: &Story<'_>, id: EntityId) -> Option<KeyPlayer> {
    let entity = story.reading.entities.get(id.0 as usize)?;
    let acting = story.facts.iter().filter(|fact| fact.agents.contains(&id) || fact.objects.contains(&id));
    let named = |span: &&Span| entity.mentions.iter().any(|mention| span.contains(*mention));
    let mut evidence: Vec<_> = acting.filter_map(|fact| fact.evidence.iter().find(named).copied()).take(2).collect();
    for origin in [&entity.role, &entity.base].into_iter().flatten().map(|role| &role.origin) {
        if let Origin::Text(span) = origin {
            evidence.extend(sentence_at(story.reading, *span));
        }
    }
    // In each version that names the player, a sentence of it.
    for language in story.scopes().map(|scope| scope.language) {
        let within = |span: &Span| language_at(story.reading, *span) == language;
        if !evidence.iter().any(within) {
            let mentioned = entity.mentions.iter().copied().find(within);
            evidence.extend(mentioned.and_then(|mention| sentence_at(story.reading, mention)));
        }
    }
    if evidence.is_empty() {
        evidence.extend(entity.mentions.first());
    }
    let evidence = in_order(evidence);
    Some(KeyPlayer { entity: id, role: entity.role.clone(), base: entity.base.clone(), evidence })
}
