use super::binding;
use super::happening::Happening;
use super::trigger::{Need, TriggerClass};
use super::types::FactKind;
use crate::language::Language;
use crate::mention::entity::{EntityId, EntityKind};
use crate::mention::syntax::{Cue, NameUse, ParsedSentence, Relation, Subject, TokenKind};

/// How far after a trigger its objects stand, in tokens.
const OBJECT_REACH: usize = 40;
/// How far before it those that Chinese sets before its verb stand.
const OBLIQUE_REACH: usize = 30;
/// The most names on either side of one fact.
const LIMIT: usize = 8;

/// The part a name plays.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Agent,
    Object,
    Neither,
}

/// Gives the names around a happening their parts, those after it as far as the phrase it governs goes.
pub(super) fn fill(happening: &mut Happening, sentence: &ParsedSentence<'_>) {
    let to = happening.phrase_end;
    let kind_of = |id: &EntityId| sentence.names.iter().find(|name| name.entity == *id).map(|name| name.kind);
    let (mut led, mut by_before) = (false, false);
    let mut agents: Vec<EntityId> = Vec::new();
    let mut objects: Vec<EntityId> = Vec::new();
    let mut fallback: Vec<EntityId> = Vec::new();
    let grammatical = happening.subject.clone();
    for name in sentence.names_between(happening.head_end, to.max(happening.end)) {
        if name.token >= happening.end && binding::belongs_to_next_verb(name, sentence, happening.language) {
            continue;
        }
        match part_after(happening, name) {
            Part::Agent => {
                led |= name.relation == Some(Relation::By);
                agents.push(name.entity);
            }
            Part::Object => objects.push(name.entity),
            Part::Neither if happening.kind == FactKind::Appointment && name.kind == EntityKind::Organization => {
                fallback.push(name.entity);
            }
            Part::Neither => {}
        }
    }
    let from = happening.previous_end.max(happening.start.saturating_sub(OBLIQUE_REACH)).min(happening.start);
    for name in sentence.names_between(from, happening.start) {
        if grammatical.contains(&name.entity) {
            continue;
        }
        match part_before(happening, name, sentence) {
            Part::Agent => {
                by_before |= name.relation == Some(Relation::By);
                agents.push(name.entity);
            }
            Part::Object => objects.insert(0, name.entity),
            Part::Neither => {}
        }
    }
    match happening.class {
        TriggerClass::Noun if agents.is_empty() || happening.kind == FactKind::Agreement && !happening.has_parties => {
            agents.splice(0..0, grammatical);
        }
        TriggerClass::Noun => {}
        // Who sells is no buyer, and stands for what is sold where that has no name.
        _ if happening.need == Need::Buyer && !happening.passive && !objects.is_empty() => {}
        _ if happening.passive || happening.need == Need::Buyer => objects.splice(0..0, grammatical).for_each(drop),
        TriggerClass::Verb | TriggerClass::Active => {
            agents.splice(0..0, grammatical).for_each(drop);
        }
    }
    objects.splice(0..0, happening.thing).for_each(drop);
    if happening.kind == FactKind::Appointment && happening.passive && agents.is_empty() {
        agents = fallback;
    }
    // Who undergoes an agreement is a party to it.
    if happening.kind == FactKind::Agreement && happening.passive && agents.is_empty() {
        agents = std::mem::take(&mut objects);
        // «la loi, signée en mai»: a text is signed, but is no party.
        objects.extend(happening.thing);
        agents.retain(|id| Some(*id) != happening.thing);
    }
    agents.retain(|id| kind_of(id).is_none_or(|kind| binding::may_be_agent(happening.kind, kind)));
    objects.retain(|id| kind_of(id).is_none_or(|kind| binding::may_be_object(happening.kind, kind)));
    let is_place = |id: &EntityId| kind_of(id) == Some(EntityKind::Place);
    // «inaugure la machine X à Lyon»: what is opened, not where.
    if happening.kind == FactKind::Facility && objects.iter().any(|id| !is_place(id)) {
        objects.retain(|id| !is_place(id));
    }
    happening.agents_firm = match happening.need {
        // What is bought seldom has a name of its own, so that the seller would be told for it.
        Need::Buyer => false,
        Need::Nothing | Need::Money | Need::Object if happening.passive => led || by_before,
        Need::Nothing | Need::Money | Need::Object => happening.subject_firm,
    };
    happening.agents = distinct(agents, &[]);
    happening.objects = distinct(objects, &happening.agents);
}

/// The part of a name that follows its trigger.
fn part_after(happening: &Happening, name: &NameUse) -> Part {
    let noun = happening.class == TriggerClass::Noun;
    let place = name.kind == EntityKind::Place;
    let located = takes_places(happening.kind);
    match (happening.kind, name.relation) {
        // «céder A à B»: behind its «to» stands who buys, before it what is sold.
        (FactKind::Acquisition, None | Some(Relation::To | Relation::In))
            if happening.need == Need::Buyer && !place && !thing(name) && name.token >= happening.end =>
        {
            Part::Agent
        }
        (FactKind::Statement | FactKind::Plan, None) if noun => Part::Neither,
        // Whom a business names beside its results or its cuts takes no part in them.
        (FactKind::Statement | FactKind::Results | FactKind::Workforce, _) => Part::Neither,
        (_, Some(Relation::By)) if happening.passive || noun => Part::Agent,
        (_, Some(Relation::Between)) => Part::Agent,
        (FactKind::Agreement, Some(Relation::With | Relation::Together)) => Part::Agent,
        (FactKind::Agreement, None) if thing(name) => Part::Object,
        (FactKind::Agreement, None) if noun || place => Part::Neither,
        (FactKind::Agreement, None) => Part::Agent,
        (FactKind::Agreement, Some(Relation::Of)) if noun && !place && !thing(name) => Part::Agent,
        (FactKind::Agreement, _) => Part::Neither,
        (FactKind::ProductLaunch | FactKind::Facility | FactKind::Research, Some(Relation::With)) if !thing(name) => {
            Part::Agent
        }
        (_, None) if place && !located => Part::Neither,
        (_, None) if noun && !happening.takes_apposition() => Part::Neither,
        (_, None | Some(Relation::Patient)) => Part::Object,
        (FactKind::Funding | FactKind::Investment, Some(Relation::Of)) if noun && !place => Part::Agent,
        (FactKind::Research | FactKind::Event | FactKind::Plan, Some(Relation::Of))
            if noun && !thing(name) && !place =>
        {
            Part::Agent
        }
        (FactKind::Appointment, Some(Relation::Of)) if happening.class == TriggerClass::Verb => Part::Neither,
        (_, Some(Relation::Of)) if place && !located => Part::Neither,
        (_, Some(Relation::Of)) => Part::Object,
        (_, Some(Relation::In)) if located => Part::Object,
        (FactKind::Acquisition | FactKind::Appointment, Some(Relation::In)) if !place => Part::Object,
        (
            FactKind::Selection | FactKind::Investment | FactKind::Funding | FactKind::Acquisition,
            Some(Relation::To),
        ) if !place => Part::Object,
        // «infliger une amende à X»
        (FactKind::Regulation, Some(Relation::To | Relation::In))
            if !place && !thing(name) && happening.language == Language::Fr =>
        {
            Part::Object
        }
        (FactKind::Funding | FactKind::Appointment, Some(Relation::From)) if !place => Part::Object,
        (FactKind::Regulation | FactKind::Investment, Some(Relation::Against)) => Part::Object,
        _ => Part::Neither,
    }
}

/// The part of a name before its trigger that is not the subject: 与A签署, 向A投资, 被A收购, «à Lyon, X ouvre».
fn part_before(happening: &Happening, name: &NameUse, sentence: &ParsedSentence<'_>) -> Part {
    let located = takes_places(happening.kind);
    let noun = happening.class == TriggerClass::Noun;
    if matches!(happening.kind, FactKind::Results | FactKind::Workforce) {
        return Part::Neither;
    }
    match name.relation {
        // Only in Chinese does who acts stand before a passive verb.
        Some(Relation::By) if happening.passive && happening.language == Language::Zh => Part::Agent,
        Some(Relation::By) => Part::Neither,
        Some(Relation::Together) => Part::Agent,
        Some(Relation::With) if happening.kind == FactKind::Agreement => Part::Agent,
        Some(Relation::Between) if happening.kind == FactKind::Agreement => Part::Agent,
        // 对A旗下的B罚款: whom it falls on is the last of the phrase.
        None if binding::governor(name, sentence, happening.language).is_some() => Part::Object,
        Some(Relation::Against | Relation::To)
            if happening.kind != FactKind::Statement && near(name, happening, sentence) =>
        {
            let next = sentence.names_between(name.token + 1, happening.start).first();
            let leads = next.is_some_and(|next| {
                next.group != name.group && binding::governor(next, sentence, happening.language).is_some()
            });
            if leads { Part::Neither } else { Part::Object }
        }
        Some(Relation::Patient) => Part::Object,
        Some(Relation::From) if happening.kind == FactKind::Funding => Part::Object,
        // 在德国德累斯顿: the narrower place; 欧洲的工厂: a place that only qualifies.
        Some(Relation::In) if name.possessor || is_wider(name, sentence) => Part::Neither,
        // Into a country money goes only where the verb says so: 在X投资, but not «à Paris, X promet d’investir».
        Some(Relation::In) if happening.kind == FactKind::Investment => {
            let close = happening.language == Language::Zh && near(name, happening, sentence);
            if close && !noun { Part::Object } else { Part::Neither }
        }
        Some(Relation::In) if located && name.kind == EntityKind::Place && !noun => Part::Object,
        _ if noun && name.possessor && happening.start - name.token <= 4 => Part::Agent,
        _ => Part::Neither,
    }
}

/// Whether a place stands right before a narrower one.
fn is_wider(name: &NameUse, sentence: &ParsedSentence<'_>) -> bool {
    matches!(sentence.kind(name.token + 1), Some(TokenKind::Name(_, EntityKind::Place)))
}

/// Whether no comma parts the name from the trigger.
fn near(name: &NameUse, happening: &Happening, sentence: &ParsedSentence<'_>) -> bool {
    (name.token..happening.start).all(|at| sentence.kind(at) != Some(TokenKind::Comma))
}

fn takes_places(kind: FactKind) -> bool {
    matches!(kind, FactKind::Investment | FactKind::Facility | FactKind::Event)
}

fn thing(name: &NameUse) -> bool {
    matches!(name.kind, EntityKind::Product | EntityKind::Event)
}

/// Each once, in order, none of `without`.
fn distinct(ids: Vec<EntityId>, without: &[EntityId]) -> Vec<EntityId> {
    let mut kept: Vec<EntityId> = Vec::new();
    for id in ids {
        if kept.len() < LIMIT && !kept.contains(&id) && !without.contains(&id) {
            kept.push(id);
        }
    }
    kept
}

/// The entities of a subject: the name with all of its list.
pub(super) fn entities_of(subject: Subject, sentence: &ParsedSentence<'_>) -> Vec<EntityId> {
    match subject {
        Subject::Name(name) => {
            let list = sentence.list_of(&name).filter(|other| !thing(other));
            distinct(list.map(|other| other.entity).collect(), &[])
        }
        Subject::Anaphor(..) | Subject::Nobody => Vec::new(),
    }
}

/// A product or event that stands as subject: «le sommet X se tient», “Jupiter goes live”.
pub(super) fn thing_before<'s>(sentence: &'s ParsedSentence<'_>, from: usize, verb: usize) -> Option<&'s NameUse> {
    let names = sentence.names_between(from.max(verb.saturating_sub(OBJECT_REACH)), verb);
    names.iter().rev().find(|name| thing(name) && name.relation.is_none() && !name.possessor)
}

/// Whether parties are named by «entre» or «par» right after a noun, so that no subject is looked for.
pub(super) fn has_parties(sentence: &ParsedSentence<'_>, end: usize) -> bool {
    let wanted = |cue| matches!(cue, Cue::Relation(Relation::Between | Relation::By));
    let reach = (end..end + 8).find(|&at| matches!(sentence.kind(at), Some(TokenKind::Stop | TokenKind::Comma) | None));
    sentence.find_cue(end, reach.unwrap_or(end + 8), wanted).is_some()
}
