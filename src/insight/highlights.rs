use std::collections::BTreeMap;

use super::story::{Story, in_order};
use super::tone::{Tone, ToneFinder};
use super::types::{Highlight, Tag};
use crate::fact::{Fact, FactKind, Modality};
use crate::text::Span;

/// No more highlights than this.
const MOST: usize = 5;
/// So many words of risk make it a highlight.
const RISKS: usize = 4;

/// What kinds of news it is: the kinds of its facts, weightiest first, and risk where the text speaks of it often.
pub fn highlights(story: &Story<'_>, tones: &ToneFinder) -> Vec<Tag<Highlight>> {
    // A fact of which nobody is the agent and that has no figure is too faint to mark an article.
    let told =
        |fact: &&Fact| fact.modality != Modality::Negated && !(fact.agents.is_empty() && fact.figures.is_empty());
    let mut found: BTreeMap<Highlight, (u32, Vec<Span>)> = BTreeMap::new();
    for fact in story.facts.iter().filter(told) {
        let Some(highlight) = highlight(fact.kind) else { continue };
        let entry = found.entry(highlight).or_default();
        entry.0 = entry.0.max(crate::phrase::weight(story.reading, fact));
        entry.1.push(fact.trigger);
    }
    let risks: Vec<Span> = story
        .scope
        .sentences
        .iter()
        .flat_map(|(_, span)| tones.find(story.reading, *span, story.scope.language))
        .filter_map(|(span, tone)| (tone == Tone::Risk).then_some(span))
        .collect();
    if risks.len() >= RISKS {
        found.insert(Highlight::Risk, (60, risks));
    }
    let mut found: Vec<_> = found.into_iter().collect();
    found.sort_by_key(|(highlight, (weight, _))| (std::cmp::Reverse(*weight), *highlight));
    let tag = |(tag, (_, spans)): (Highlight, (u32, Vec<Span>))| Tag {
        tag,
        evidence: in_order(spans.into_iter().take(6).collect()),
    };
    found.into_iter().take(MOST).map(tag).collect()
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
        FactKind::Selection | FactKind::Plan | FactKind::Statement => return None,
    })
}
