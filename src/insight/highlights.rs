use std::collections::BTreeMap;

use super::story::{Story, in_order};
use super::tone::ToneFinder;
use super::types::{Highlight, Tag};
use crate::fact::{Fact, FactKind, Modality};
use crate::mention::entity::{EntityId, EntityKind};
use crate::phrase::{bracket, sum};
use crate::text::Span;

/// No more highlights than this.
const MOST: usize = 5;
/// A kind of news is a highlight if its weightiest fact has so much of the weight of the article's, in percent.
const SHARE: u32 = 50;

/// What kinds of news it is: the kinds of its facts, weightiest first, and risk where the text speaks of it often.
pub fn highlights(story: &Story<'_>, tones: &ToneFinder) -> Vec<Tag<Highlight>> {
    // A fact of which nobody is the agent and that has no figure is too faint to mark an article.
    let told =
        |fact: &&Fact| fact.modality != Modality::Negated && !(fact.agents.is_empty() && fact.figures.is_empty());
    // Money of which neither the sum nor the target is told is told in passing.
    let told = |fact: &&Fact| {
        told(fact)
            && !(fact.kind == FactKind::Investment && fact.objects.is_empty() && sum(story.reading, fact).is_none())
    };
    let mut found: BTreeMap<Highlight, (u32, Vec<Span>)> = BTreeMap::new();
    let public: Vec<&Fact> = story.facts.iter().filter(told).filter(|fact| story.is_public_capacity(fact)).collect();
    for fact in story.facts.iter().filter(told) {
        let weight = crate::phrase::weight(story.reading, fact);
        for highlight in kinds(story, fact, &public) {
            let entry = found.entry(highlight).or_default();
            entry.0 = entry.0.max(weight);
            entry.1.push(fact.trigger);
        }
    }
    let strongest = found.values().map(|(weight, _)| *weight).max().unwrap_or(0);
    found.retain(|_, (weight, _)| *weight * 100 >= strongest * SHARE);
    let risks = tones.risks(story);
    if !risks.is_empty() {
        found.entry(Highlight::Risk).or_default().1.extend(risks);
    }
    let mut found: Vec<_> = found.into_iter().collect();
    found.sort_by_key(|(highlight, (weight, _))| (std::cmp::Reverse(*weight), *highlight));
    let tag = |(tag, (_, spans)): (Highlight, (u32, Vec<Span>))| Tag {
        tag,
        evidence: in_order(spans.into_iter().take(6).collect()),
    };
    found.into_iter().take(MOST).map(tag).collect()
}

/// The kinds of news that a fact makes.
///
/// An agreement is a partnership; one that has its price is an investment as well. Where a state or its government
/// agrees with a company on capacity (computing, plants, supply), editors file it under investment alone: it is
/// brought about with public means, whether a sum is named or not. A building with its cost is an investment too.
/// `public` are the agreements of that kind: another agreement of the same parties is the same one.
fn kinds(story: &Story<'_>, fact: &Fact, public: &[&Fact]) -> Vec<Highlight> {
    // A state and its government are one party.
    let key = |id: &EntityId| {
        let entity = story.reading.entities.get(id.0 as usize);
        entity.map(|entity| entity.key.strip_suffix("_government").unwrap_or(&entity.key))
    };
    let parties = |fact: &Fact| fact.agents.iter().chain(&fact.objects).filter_map(key).collect::<Vec<&str>>();
    // Another agreement of the same companies, with whatever public bodies, belongs to the same undertaking.
    let company =
        |id: &&EntityId| story.reading.entities.get(id.0 as usize).is_some_and(|entity| entity.company.is_some());
    let own: Vec<&str> = fact.agents.iter().chain(&fact.objects).filter(company).filter_map(key).collect();
    let own = if own.is_empty() { parties(fact) } else { own };
    let same = || public.iter().any(|other| own.iter().all(|party| parties(other).contains(party)));
    let person = |id: &EntityId| {
        story.reading.entities.get(id.0 as usize).is_some_and(|entity| entity.kind == EntityKind::Person)
    };
    let people = fact.agents.iter().filter(|id| person(id)).count();
    // A player or an employee who signs with a club or a company is hired; no partnership comes of it.
    let hired = people > 0 && people < fact.agents.len();
    let priced = sum(story.reading, fact).is_some_and(|figure| bracket(&figure) > 0);
    match fact.kind {
        FactKind::Agreement if hired => Vec::new(),
        FactKind::Agreement if same() => vec![Highlight::InvestmentFunding],
        FactKind::Agreement if priced => vec![Highlight::Partnership, Highlight::InvestmentFunding],
        FactKind::Facility if priced => vec![Highlight::Infrastructure, Highlight::InvestmentFunding],
        FactKind::Results if !story.is_loss(fact) => Vec::new(),
        // Public money is public policy where it is what the article is about.
        FactKind::Investment
            if story.has_authority(fact) && story.main_fact().and_then(|main| story.facts.get(main)) == Some(fact) =>
        {
            vec![Highlight::InvestmentFunding, Highlight::Policy]
        }
        kind => highlight(kind).into_iter().collect(),
    }
}

fn highlight(kind: FactKind) -> Option<Highlight> {
    Some(match kind {
        FactKind::Investment | FactKind::Funding => Highlight::InvestmentFunding,
        FactKind::Agreement => Highlight::Partnership,
        FactKind::ProductLaunch => Highlight::ProductLaunch,
        FactKind::Regulation => Highlight::Policy,
        FactKind::Acquisition => Highlight::Acquisition,
        FactKind::Research => Highlight::Research,
        FactKind::Facility => Highlight::Infrastructure,
        FactKind::Appointment => Highlight::Appointment,
        FactKind::Event => Highlight::Event,
        FactKind::Results | FactKind::Workforce => Highlight::Risk,
        FactKind::Selection | FactKind::Plan | FactKind::Statement => return None,
    })
}
