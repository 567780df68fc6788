//! Sums that stand beside a fact: the price told as an investment of its own, and the fine of each of several.

use std::collections::BTreeMap;

use super::message::Event;
use super::name::Name;
use super::narrator::{MOST_NAMES, Told, entity};
use super::weight::sum;
use crate::fact::{Fact, FactKind, Modality};
use crate::mention::Reading;
use crate::mention::entity::{Entity, EntityKind};
use crate::mention::figure::{Figure, FigureKind};
use crate::text::Span;

/// Gives a building or an agreement its price where the same sentence tells it as a fact of its own: «A opened a plant,
/// an investment of €5 billion». Only where that is the one sum of the sentence and goes to nobody in particular.
pub(super) fn price(reading: &Reading<'_>, facts: &[Fact], told: &mut [Told]) {
    let spent: BTreeMap<Span, &Fact> = facts
        .iter()
        .filter(|fact| fact.kind == FactKind::Investment && fact.objects.is_empty())
        .filter(|fact| matches!(fact.modality, Modality::Asserted | Modality::Planned))
        .filter_map(|fact| Some((*fact.evidence.first()?, fact)))
        .collect();
    for told in told {
        let Some(fact) = facts.get(told.fact) else { continue };
        let Some((sentence, other)) = fact.evidence.first().and_then(|span| spent.get_key_value(span)) else {
            continue;
        };
        let (Event::Facility { sum: place, .. } | Event::Agreement { sum: place, .. }) = &mut told.message.event else {
            continue;
        };
        let sums = sums_within(reading, *sentence).count();
        if place.is_none() && sums == 1 && other.agents.iter().all(|agent| fact.agents.contains(agent)) {
            *place = sum(reading, other);
        }
    }
}

/// Those behind the main sum who have a sum of their own right behind them: «€5 million on A and €2 million on B» has
/// none, «A €5 million and B €2 million» has one for B.
pub(super) fn own_sums(reading: &Reading<'_>, fact: &Fact, main: &Figure) -> Vec<(Name, Figure)> {
    let Some(sentence) = fact.evidence.iter().find(|span| span.contains(main.span)) else { return Vec::new() };
    let rest = Span { start: main.span.end, end: sentence.end };
    let companies =
        fact.objects.iter().filter_map(|id| entity(reading, *id)).filter(|one| one.kind == EntityKind::Organization);
    let own = |company: &Entity| {
        let mention =
            company.mentions.iter().find(|mention| mention.start >= main.span.end && sentence.contains(**mention))?;
        let sum = sums_within(reading, rest)
            .find(|sum| sum.span.start >= mention.end && sum.span.start - mention.end <= BESIDE_SUM)?;
        let name = Name::of(company);
        name.is_sayable().then(|| (name, sum.clone()))
    };
    companies.filter_map(own).take(MOST_NAMES).collect()
}

/// A sum of one’s own stands no further behind a name, in bytes.
const BESIDE_SUM: u32 = 6;

/// The sums inside `span`, without conversions of those before them.
fn sums_within<'a>(reading: &Reading<'a>, span: Span) -> impl Iterator<Item = &'a Figure> {
    let first = reading.figures.partition_point(|figure| figure.span.start < span.start);
    let within =
        reading.figures.iter().enumerate().skip(first).take_while(move |(_, figure)| figure.span.end <= span.end);
    within
        .filter(|(index, figure)| {
            let again = figure.conversion.is_some_and(|other| (other.0 as usize) < *index);
            figure.kind == FigureKind::Money && !again
        })
        .map(|(_, figure)| figure)
}
