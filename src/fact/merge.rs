use super::extract::Told;
use super::types::{Fact, FactKind, Modality};
use crate::language::Language;
use crate::mention::Reading;
use crate::mention::entity::EntityId;
use crate::mention::figure::{Figure, FigureId, FigureKind};

/// A fact is compared with at most so many of its kind before it, so that merging stays linear.
const WINDOW: usize = 48;
/// The most sentences kept as evidence of one fact.
const EVIDENCE_LIMIT: usize = 12;

/// A fact that gathers what several sentences tell of it.
struct Gathered {
    fact: Fact,
    /// The language of its main sentence.
    language: Language,
    /// The languages that tell it.
    told_in: Vec<Language>,
}

/// Merges facts told twice: in title and lead, further down, and in each language version. The version in
/// the dominant language gives the main sentence; facts come in the order of their main sentences.
pub(super) fn merge(told: Vec<Told>, reading: &Reading<'_>) -> Vec<Fact> {
    let dominant = reading.document.metadata.language;
    let (first, other): (Vec<Told>, Vec<Told>) = told.into_iter().partition(|told| told.language == dominant);
    let mut gathered: Vec<Gathered> = Vec::new();
    // The places of the facts of each kind, so that a fact is compared with its own kind only.
    let mut by_kind: Vec<Vec<usize>> = vec![Vec::new(); FactKind::ALL.len()];
    for told in first.into_iter().chain(other) {
        let Some(places) = by_kind.get_mut(told.fact.kind as usize) else { continue };
        let recent = places.iter().take(WINDOW / 2).chain(places.iter().skip(WINDOW / 2).rev().take(WINDOW / 2));
        let same = recent
            .copied()
            .find(|&place| gathered.get(place).is_some_and(|gathered| gathered.is_told_by(&told, reading.figures)));
        match same.and_then(|place| gathered.get_mut(place)) {
            Some(gathered) => gathered.add(told),
            None => {
                places.push(gathered.len());
                gathered.push(Gathered { language: told.language, told_in: vec![told.language], fact: told.fact });
            }
        }
    }
    let mut facts: Vec<Fact> = gathered.into_iter().map(|gathered| gathered.fact).collect();
    facts.sort_by_key(|fact| (fact.evidence.first().copied(), fact.trigger));
    facts
}

impl Gathered {
    fn is_told_by(&self, told: &Told, figures: &[Figure]) -> bool {
        let (one, other) = (&self.fact, &told.fact);
        let translated = told.language != self.language;
        if translated && self.told_in.contains(&told.language) && one.kind == FactKind::Statement {
            return false;
        }
        if !translated && one.kind == FactKind::Statement {
            return false;
        }
        let certain = one.modality == other.modality
            || translated && one.modality != Modality::Negated && other.modality != Modality::Negated;
        let sums = same_sums(one, other, figures);
        certain
            && sums != Some(false)
            && dates_agree(one, other)
            && same_parties(one, other, translated, sums == Some(true))
    }

    fn add(&mut self, told: Told) {
        let Told { fact, language } = told;
        if !self.told_in.contains(&language) {
            self.told_in.push(language);
        }
        // Parties of different readings are never thrown together: the firmer reading stays, of two as firm the
        // one that names all of the other's and more. Roles it leaves open are filled.
        let firmer = fact.binding < self.fact.binding;
        let fuller = fact.binding == self.fact.binding
            && language == self.language
            && [(&self.fact.agents, &fact.agents), (&self.fact.objects, &fact.objects)]
                .into_iter()
                .all(|(old, new)| old.iter().all(|id| new.contains(id)));
        if firmer || fuller {
            self.fact.binding = fact.binding;
            let old = std::mem::replace(&mut self.fact.agents, fact.agents);
            fill_open(&mut self.fact.agents, old, &self.fact.objects);
            let old = std::mem::replace(&mut self.fact.objects, fact.objects);
            fill_open(&mut self.fact.objects, old, &self.fact.agents);
            let agents = &self.fact.agents;
            self.fact.objects.retain(|id| !agents.contains(id));
        } else if fact.binding == self.fact.binding {
            fill_open(&mut self.fact.agents, fact.agents, &self.fact.objects);
            fill_open(&mut self.fact.objects, fact.objects, &self.fact.agents);
        }
        // The figures of another version are the same ones again.
        if language == self.language || self.fact.figures.is_empty() {
            let new = fact.figures.into_iter().filter(|id| !self.fact.figures.contains(id));
            let new: Vec<FigureId> = new.collect();
            if self.fact.figures.is_empty() {
                self.fact.figures = new;
            }
        }
        self.fact.when = match (self.fact.when.take(), fact.when) {
            // The more exact date stays.
            (Some(one), Some(other)) if other.len() > one.len() => Some(other),
            (one, other) => one.or(other),
        };
        for span in fact.evidence {
            if self.fact.evidence.len() < EVIDENCE_LIMIT && !self.fact.evidence.contains(&span) {
                self.fact.evidence.push(span);
            }
        }
    }
}

/// Fills a role that is empty with those of `others` who play no other part.
fn fill_open(role: &mut Vec<EntityId>, others: Vec<EntityId>, taken: &[EntityId]) {
    if role.is_empty() {
        role.extend(others.into_iter().filter(|id| !taken.contains(id)));
    }
}

/// Whether the sums say the same: `None` where either has none.
fn same_sums(one: &Fact, other: &Fact, figures: &[Figure]) -> Option<bool> {
    let sums = |fact: &Fact| -> Vec<FigureId> {
        let money = |id: &&FigureId| figures.get(id.0 as usize).is_some_and(|figure| figure.kind == FigureKind::Money);
        fact.figures.iter().filter(money).copied().collect()
    };
    let (one, other) = (sums(one), sums(other));
    if one.is_empty() || other.is_empty() {
        return None;
    }
    let equal = |a: FigureId, b: FigureId| {
        let (Some(a), Some(b)) = (figures.get(a.0 as usize), figures.get(b.0 as usize)) else { return false };
        a.value.is_some() && a.value == b.value && a.unit == b.unit
    };
    Some(one.iter().any(|&a| other.iter().any(|&b| equal(a, b))))
}

/// «2025» agrees with «2025-02-10», «2025-03» does not.
fn dates_agree(one: &Fact, other: &Fact) -> bool {
    match (&one.when, &other.when) {
        (Some(one), Some(other)) => one.starts_with(other.as_str()) || other.starts_with(one.as_str()),
        _ => true,
    }
}

/// Whether those involved are the same: within one version all of one fact's parties must be the other's
/// too; across versions half of them, since each language names them in its own way.
fn same_parties(one: &Fact, other: &Fact, translated: bool, same_sum: bool) -> bool {
    let parties = |fact: &Fact| -> Vec<EntityId> { fact.agents.iter().chain(&fact.objects).copied().collect() };
    let (one, other) = (parties(one), parties(other));
    let shared = one.iter().filter(|id| other.contains(id)).count();
    let smaller = one.len().min(other.len());
    let all = one.len() + other.len() - shared;
    if shared == 0 {
        return same_sum && (translated || smaller == 0);
    }
    shared == smaller || translated && (2 * shared >= all || same_sum)
}
