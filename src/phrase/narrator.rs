use super::concepts::{Concepts, Deed};
use super::date::Moment;
use super::grammar::grammar;
use super::message::{Event, Message};
use super::name::Name;
use super::same_event::{complete, detail, same_event};
use super::sums::{own_sums, price};
use super::weight::{months_ago, sum, weight};
use crate::fact::{Binding, Fact, FactKind, Modality};
use crate::language::ByLocale;
use crate::lexicon::{KnowledgeBase, Packs};
use crate::mention::Reading;
use crate::mention::entity::{Entity, EntityId, EntityKind};
use crate::mention::figure::{Figure, FigureKind};
use crate::text::{Decimal, Span};

/// Turns facts into messages.
#[derive(Debug)]
pub struct Narrator {
    concepts: Concepts,
}

/// A fact that can be said in any language.
#[derive(Debug, Clone)]
pub struct Told {
    /// The number of the fact.
    pub fact: usize,
    /// How much it matters, for comparison within one text.
    pub weight: u32,
    /// What is said.
    pub message: Message,
    /// The sentences that hold every name, sum and date of the message; the main one first.
    pub evidence: Vec<Span>,
}

impl Default for Narrator {
    fn default() -> Self {
        Self::with(&Packs::built_in())
    }
}

/// No more names than this fill one role.
pub(super) const MOST_NAMES: usize = 4;
/// Deeds by which parties agree, the most telling first.
const AGREEMENTS: [&str; 9] = [
    "letter_of_intent",
    "memorandum",
    "joint_venture",
    "consortium",
    "declaration",
    "code",
    "contract",
    "partnership",
    "agreement",
];
/// Deeds of authorities, the most telling first.
const REGULATIONS: [&str; 11] = [
    "fine",
    "sanctions",
    "tariff",
    "ban",
    "export_controls",
    "investigation",
    "ruling",
    "permission",
    "law",
    "rules",
    "measure",
];

impl Narrator {
    /// One that reads with these packs.
    pub fn with(packs: &Packs) -> Self {
        Self { concepts: Concepts::with(packs) }
    }

    /// The building blocks of sentences.
    pub fn concepts(&self) -> &Concepts {
        &self.concepts
    }

    /// The facts that can be said in any language, the weightiest first; each event once.
    pub fn told(&self, reading: &Reading<'_>, facts: &[Fact]) -> Vec<Told> {
        let mut told: Vec<Told> = facts
            .iter()
            .enumerate()
            // A loosely bound fact may have the wrong party or sum: nothing is stated from it.
            .filter(|(_, fact)| fact.binding == Binding::Firm && is_deed_of_its_agents(reading, fact))
            .filter_map(|(index, fact)| {
                let (message, evidence) = self.message(reading, fact)?;
                Some(Told { fact: index, weight: weight(reading, fact), message, evidence })
            })
            .collect();
        price(reading, facts, &mut told);
        told.sort_by_key(|told| (std::cmp::Reverse(told.weight), told.fact));
        let mut kept: Vec<Told> = Vec::new();
        for candidate in told.into_iter().take(MOST_TOLD) {
            match kept.iter_mut().find(|other| same_event(&other.message, &candidate.message)) {
                // The fuller telling is kept, with the greater weight.
                Some(other) if detail(&candidate) > detail(other) => {
                    let weight = other.weight.max(candidate.weight);
                    let lesser = std::mem::replace(other, Told { weight, ..candidate });
                    complete(other, lesser);
                }
                Some(other) => complete(other, candidate),
                None => kept.push(candidate),
            }
        }
        kept.sort_by_key(|told| (std::cmp::Reverse(told.weight), told.fact));
        kept
    }

    /// The weightiest facts as a paragraph in each language; `None` where no fact can be said.
    pub fn statements(&self, reading: &Reading<'_>, facts: &[Fact], most: usize) -> Option<ByLocale<String>> {
        let mut told = self.told(reading, facts);
        told.truncate(most);
        // In the order of the text, as a reader expects.
        told.sort_by_key(|told| told.evidence.first().copied());
        (!told.is_empty()).then(|| {
            ByLocale::from_fn(|locale| {
                let sentences: Vec<String> = told.iter().map(|told| grammar(locale).sentence(&told.message)).collect();
                grammar(locale).paragraph(&sentences)
            })
        })
    }

    /// A fact as a message, with the sentences that hold all it says; `None` where the fact lacks a
    /// part without which no sentence can be made.
    pub fn message(&self, reading: &Reading<'_>, fact: &Fact) -> Option<(Message, Vec<Span>)> {
        let mut evidence = fact.evidence.clone();
        if evidence.is_empty() {
            return None;
        }
        let aims = match fact.modality {
            Modality::Negated => Vec::new(),
            Modality::Asserted | Modality::Planned | Modality::Possible => {
                self.concepts.find_aims(reading, &fact.evidence)
            }
        };
        let event = self.event(reading, fact, !aims.is_empty())?;
        for id in fact.agents.iter().chain(&fact.objects) {
            let Some(entity) = entity(reading, *id) else { continue };
            let named = |span: &Span| evidence.iter().any(|sentence| sentence.contains(*span));
            if !entity.mentions.iter().any(named) {
                evidence.extend(nearest_sentence(reading, entity, fact.trigger));
            }
        }
        // A plan is not for a day that was past when it was told, nor is a deed done on a day to come.
        let ahead = matches!(fact.modality, Modality::Planned | Modality::Possible);
        let ago = months_ago(reading, fact);
        let fits = |_: &Moment| if ahead { ago.is_none_or(|ago| ago <= 0) } else { ago.is_none_or(|ago| ago >= 0) };
        let when = moment(reading, fact).filter(fits);
        let message = Message { event, modality: fact.modality, when, aims };
        Some((message, evidence))
    }

    fn event(&self, reading: &Reading<'_>, fact: &Fact, aimed: bool) -> Option<Event> {
        let actors = actors(reading, fact);
        let objects = |wanted: fn(EntityKind) -> bool| names(reading, &fact.objects, wanted);
        let sum = sum(reading, fact);
        let near = [fact.trigger];
        let sentences = fact.evidence.as_slice();
        let acts = |kind: EntityKind| matches!(kind, EntityKind::Organization | EntityKind::Person | EntityKind::Place);
        let event = match fact.kind {
            FactKind::Agreement => {
                let mut parties = actors;
                for other in objects(acts) {
                    if !parties.contains(&other) && parties.len() < MOST_NAMES {
                        parties.push(other);
                    }
                }
                let deed = self.deed(reading, &near, sentences, &AGREEMENTS, "agreement")?;
                (parties.len() > 1).then_some(Event::Agreement { parties, deed, sum })?
            }
            FactKind::Investment => {
                let targets = objects(|kind| kind != EntityKind::Person);
                let said = sum.is_some() || !targets.is_empty();
                said.then_some(Event::Investment { investors: actors, sum, targets, field: None })?
            }
            FactKind::Funding => {
                let investors = objects(|kind| matches!(kind, EntityKind::Organization | EntityKind::Person));
                sum.is_some().then_some(Event::Funding { companies: actors, sum, investors })?
            }
            FactKind::Acquisition => {
                let targets = objects(|kind| matches!(kind, EntityKind::Organization | EntityKind::Product));
                (!targets.is_empty()).then_some(Event::Acquisition { buyers: actors, targets, sum })?
            }
            FactKind::ProductLaunch => {
                let products = objects(|kind| matches!(kind, EntityKind::Product));
                let into_space =
                    self.concepts.tells_of_lift_off(reading, &near) && are_spacecraft(reading, &fact.objects);
                (!products.is_empty()).then_some(Event::Launch { makers: actors, products, into_space })?
            }
            FactKind::Selection => {
                let chosen = objects(|kind| kind != EntityKind::Event);
                (!chosen.is_empty()).then_some(Event::Selection { choosers: actors, chosen })?
            }
            FactKind::Plan => aimed.then_some(Event::Undertaking { actors })?,
            FactKind::Appointment => self.appointment(reading, fact)?,
            FactKind::Regulation => {
                let deed = self.deed(reading, &near, sentences, &REGULATIONS, "measure")?;
                let fine = self.concepts.deed("fine") == Some(deed);
                // A law is broken, not fined.
                let mut targets = if fine {
                    objects(|kind| kind == EntityKind::Organization)
                } else {
                    objects(|kind| kind != EntityKind::Person)
                };
                // A sum beside any other deed is not its measure.
                let sum = sum.filter(|_| fine);
                let others = sum.as_ref().map_or_else(Vec::new, |sum| own_sums(reading, fact, sum));
                targets.retain(|target| others.iter().all(|(other, _)| other != target));
                // «gave approval» says nothing without what it was given to.
                let vague = ["permission", "measure"].iter().any(|name| self.concepts.deed(name) == Some(deed));
                (!vague || !targets.is_empty()).then_some(Event::Regulation {
                    authorities: actors,
                    deed,
                    targets,
                    sum,
                    others,
                })?
            }
            FactKind::Facility => {
                let found = self.concepts.find_facility(reading, &near);
                let noun = found.or_else(|| self.concepts.find_facility(reading, sentences))?;
                let opened = self.concepts.tells_of_opening(reading, &near);
                Event::Facility { builders: actors, opened, noun, places: narrowest(reading, &fact.objects), sum }
            }
            FactKind::Event => {
                let occasions = objects(|kind| kind == EntityKind::Event);
                (!occasions.is_empty()).then_some(Event::Meeting { participants: actors, occasions })?
            }
            FactKind::Results | FactKind::Workforce => self.outcome(reading, fact, actors)?,
            // What was found or said is in the source's words; those are quoted, not composed.
            FactKind::Research | FactKind::Statement => return None,
        };
        (!event.subject().is_empty()).then_some(event)
    }

    /// What a business came to: its sum, or how many jobs it cuts.
    fn outcome(&self, reading: &Reading<'_>, fact: &Fact, companies: Vec<Name>) -> Option<Event> {
        if fact.kind == FactKind::Results {
            let figure = sum(reading, fact)?;
            let outcome = self.concepts.outcome(self.concepts.find_outcome(reading, &[fact.trigger])?)?;
            return Some(Event::Outcome { companies, outcome, figure: Some(figure) });
        }
        let figures = || fact.figures.iter().filter_map(|id| reading.figures.get(id.0 as usize));
        let jobs = |figure: &&Figure| figure.kind == FigureKind::Count && figure.unit.is_none() && is_whole(figure);
        let figure = figures().find(jobs).or_else(|| figures().find(|figure| figure.kind == FigureKind::Percentage));
        let name = match figure.map(|figure| figure.kind) {
            Some(FigureKind::Count) => "jobs",
            Some(_) => "jobs_share",
            None => "jobs_plain",
        };
        Some(Event::Outcome { companies, outcome: self.concepts.outcome(name)?, figure: figure.cloned() })
    }

    fn appointment(&self, reading: &Reading<'_>, fact: &Fact) -> Option<Event> {
        let all: Vec<EntityId> = fact.agents.iter().chain(&fact.objects).copied().collect();
        let people = names(reading, &all, |kind| kind == EntityKind::Person);
        let bodies = names(reading, &all, |kind| kind == EntityKind::Organization);
        let leaving = self.concepts.tells_of_leaving(reading, &[fact.trigger]);
        let said = !people.is_empty() && (leaving || !bodies.is_empty());
        said.then_some(Event::Appointment { bodies, people, leaving })
    }

    /// The deed that the trigger names, else the sentence; else the plain one.
    fn deed(
        &self,
        reading: &Reading<'_>,
        trigger: &[Span],
        sentences: &[Span],
        allowed: &[&str],
        plain: &str,
    ) -> Option<Deed> {
        let concepts = &self.concepts;
        let main = sentences.get(..1).unwrap_or_default();
        let found = concepts.find_deed(reading, trigger, allowed);
        found.or_else(|| concepts.find_deed(reading, main, allowed)).or_else(|| concepts.deed(plain))
    }
}

/// The places among the objects, without those that another one lies in: in Kumamoto, not «in Kumamoto and Japan».
fn narrowest(reading: &Reading<'_>, ids: &[EntityId]) -> Vec<Name> {
    let base = KnowledgeBase::shared();
    let key = |id: &EntityId| entity(reading, *id).map(|entity| entity.key.as_str()).unwrap_or_default();
    let wider = |id: &EntityId| {
        let around = |inner: &str| {
            let mut at = base.get(inner).and_then(|record| record.base);
            (0..PLACE_DEPTH).any(|_| {
                let found = at == Some(key(id));
                at = at.and_then(|outer| base.get(outer)).and_then(|record| record.base);
                found
            })
        };
        ids.iter().any(|other| other != id && around(key(other)))
    };
    let kept: Vec<EntityId> = ids.iter().filter(|id| !wider(id)).copied().collect();
    names(reading, &kept, |kind| kind == EntityKind::Place)
}

/// A city lies in a region, a region in a country, a country in a continent.
const PLACE_DEPTH: usize = 3;

/// Whether what is launched takes off.
fn are_spacecraft(reading: &Reading<'_>, ids: &[EntityId]) -> bool {
    let role = |id: &EntityId| KnowledgeBase::shared().get(&entity(reading, *id)?.key)?.role;
    ids.iter().filter_map(role).any(|role| SPACECRAFT.contains(&role))
}

/// The roles in the knowledge base of what takes off.
const SPACECRAFT: [&str; 4] = ["rocket", "spacecraft", "satellite", "satellite_constellation"];

/// Whether a figure counts whole things, and more than one of them.
fn is_whole(figure: &Figure) -> bool {
    let size = figure.value.or(figure.low).or(figure.high);
    size.is_some_and(|size| size.is_integer() && size > Decimal::ONE)
}

/// More facts than this are not compared with one another.
const MOST_TOLD: usize = 40;

/// An entity by its number.
pub fn entity<'a>(reading: &Reading<'a>, id: EntityId) -> Option<&'a Entity> {
    reading.entities.get(id.0 as usize)
}

/// Who acts: bodies, rather than the places they sit in or the people who speak for them. A person
/// who alone acts gives way to the body named beside them («Alibaba’s chief executive Eddie Wu»).
fn actors(reading: &Reading<'_>, fact: &Fact) -> Vec<Name> {
    let bodies = names(reading, &fact.agents, |kind| kind == EntityKind::Organization);
    if !bodies.is_empty() {
        return bodies;
    }
    let people = fact.agents.iter().filter_map(|id| entity(reading, *id));
    let mut people = people.filter(|entity| entity.kind == EntityKind::Person);
    if let (Some(person), Some(sentence)) = (people.next(), fact.evidence.first())
        && let Some(body) = body_beside(reading, person, *sentence)
    {
        return vec![body];
    }
    names(reading, &fact.agents, |kind| matches!(kind, EntityKind::Person | EntityKind::Place))
}

/// How far, in bytes, a person's body may stand from the person's name.
const BESIDE: u32 = 60;

/// The company or institution named just before a person in the sentence, else just after.
fn body_beside(reading: &Reading<'_>, person: &Entity, sentence: Span) -> Option<Name> {
    let at = person.mentions.iter().find(|mention| sentence.contains(**mention))?;
    let mut best: Option<(u32, &Entity)> = None;
    for body in reading.entities.iter().filter(|entity| entity.kind == EntityKind::Organization) {
        for mention in body.mentions.iter().filter(|mention| sentence.contains(**mention)) {
            let gap = if mention.end <= at.start {
                at.start - mention.end
            } else {
                mention.start.saturating_sub(at.end) + BESIDE / 2
            };
            if gap <= BESIDE && best.is_none_or(|(nearest, _)| gap < nearest) {
                best = Some((gap, body));
            }
        }
    }
    best.map(|(_, body)| Name::of(body)).filter(Name::is_sayable)
}

fn names(reading: &Reading<'_>, ids: &[EntityId], wanted: impl Fn(EntityKind) -> bool) -> Vec<Name> {
    let mut names: Vec<Name> = Vec::new();
    for found in ids.iter().filter_map(|id| entity(reading, *id)).filter(|entity| wanted(entity.kind)) {
        let name = Name::of(found);
        if !names.contains(&name) && name.is_sayable() && names.len() < MOST_NAMES {
            names.push(name);
        }
    }
    names
}

/// When it happened, if a date of the evidence says so.
fn moment(reading: &Reading<'_>, fact: &Fact) -> Option<Moment> {
    let when = fact.when.as_deref()?;
    let from = reading
        .figures
        .partition_point(|figure| fact.evidence.iter().all(|sentence| figure.span.end <= sentence.start));
    let dates = reading.figures.get(from..).unwrap_or_default().iter().filter(|figure| {
        figure.iso.as_deref() == Some(when) && fact.evidence.iter().any(|sentence| sentence.contains(figure.span))
    });
    let date = when.split('T').next().unwrap_or(when);
    dates.take(1).find_map(|_| Moment::parse(date))
}

/// The sentence of the mention nearest before `at`, else of the first mention.
fn nearest_sentence(reading: &Reading<'_>, entity: &Entity, at: Span) -> Option<Span> {
    let before = entity.mentions.iter().rev().find(|mention| mention.start <= at.start);
    let mention = before.or(entity.mentions.first())?;
    sentence_at(reading, *mention)
}

/// The sentence that holds a span.
pub fn sentence_at(reading: &Reading<'_>, span: Span) -> Option<Span> {
    let after = reading.sentences.partition_point(|sentence| sentence.span.start <= span.start);
    let sentence = after.checked_sub(1).and_then(|index| reading.sentences.get(index))?;
    sentence.span.contains(span).then_some(sentence.span)
}

/// Whether the agents can be said to have done it themselves. A minister inaugurates a plant and announces
/// a sum; it is an institution that builds, pays and rules.
fn is_deed_of_its_agents(reading: &Reading<'_>, fact: &Fact) -> bool {
    let institutional = match fact.kind {
        FactKind::Investment
        | FactKind::Funding
        | FactKind::Acquisition
        | FactKind::Facility
        | FactKind::Results
        | FactKind::Workforce
        | FactKind::Regulation => true,
        FactKind::Agreement
        | FactKind::ProductLaunch
        | FactKind::Selection
        | FactKind::Plan
        | FactKind::Appointment
        | FactKind::Research
        | FactKind::Event
        | FactKind::Statement => false,
    };
    let mut agents = fact.agents.iter().filter_map(|id| reading.entities.get(id.0 as usize));
    !institutional || fact.agents.is_empty() || agents.any(|entity| entity.kind != EntityKind::Person)
}
