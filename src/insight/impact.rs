use super::categories::CategoryEvidence;
use super::rules::{ImpactPoints, has_reach};
use super::story::{Story, scaled};
use super::types::{Category, Impact};
use crate::fact::{Fact, FactKind, Modality};
use crate::mention::figure::Figure;
use crate::phrase::{Ground, Stress, bracket, grammar};
use crate::text::Span;

/// No more sectors than this.
const MOST: usize = 4;
/// So many words of a sector run through the text.
const OFTEN: usize = 4;
/// So many first sentences tell what the article is about.
const LEAD: usize = 2;
/// So many of a sector's words are shown as evidence where no fact speaks of it.
const MOST_WORDS: usize = 6;

/// What the story means for each industry it touches; see [`super::rules`] for the levels.
///
/// `evidence` is that of all versions together, the dominant one's words first.
pub fn impact(story: &Story<'_>, evidence: &[(Category, CategoryEvidence)], tagged: &[Category]) -> Vec<Impact> {
    let main = story.main_fact().and_then(|index| story.facts.get(index));
    // What a business earns is news of its own industry, not of the banks and markets.
    let reported = main.is_some_and(|fact| matches!(story.outcome(fact), Some("revenue" | "profit" | "loss")));
    let counts = |category: Category| is_industry(category) && !(reported && category == Category::Finance);
    let industries = || evidence.iter().filter(|(category, _)| counts(*category));
    // Money is spoken of in news of any industry: finance is foremost only where it is the only one.
    let other = |category: Category| category != Category::Finance;
    let most = industries().filter(|(category, _)| other(*category)).map(|(_, evidence)| evidence.weight).max();
    let foremost = |category: Category, weight: u32| match most {
        Some(most) => weight == most && other(category),
        None => true,
    };
    let touched = industries().filter(|(category, _)| tagged.contains(category));
    let one = |(sector, evidence): &(Category, CategoryEvidence)| {
        one(story, *sector, evidence, foremost(*sector, evidence.weight))
    };
    let mut impacts: Vec<Impact> = touched.take(MOST).filter_map(one).collect();
    // Strongest first; of equals, the one the text speaks of most stays before.
    impacts.sort_by_key(|impact| std::cmp::Reverse(impact.level));
    impacts
}

/// Policy, trade and science as such are what an article may be about, but no industry.
fn is_industry(category: Category) -> bool {
    !matches!(category, Category::Policy | Category::Trade | Category::Research | Category::Startups)
}

fn one(story: &Story<'_>, sector: Category, evidence: &CategoryEvidence, foremost: bool) -> Option<Impact> {
    let lead: Vec<Span> =
        story.scopes().flat_map(|scope| scope.sentences.iter().take(LEAD)).map(|(_, span)| *span).collect();
    let leads = evidence.title || evidence.words.iter().any(|word| lead.iter().any(|span| span.contains(*word)));
    let speaks = |index: &usize| story.categories.get(*index).is_some_and(|found| found.contains(&sector));
    // What the article is about counts for the sectors that its title or lead speaks of, whatever words tell it.
    let main = story.main_fact().filter(|_| foremost || leads);
    let asserted = |index: &usize| story.facts.get(*index).is_some_and(|fact| fact.modality != Modality::Negated);
    // What the article is about most, all its central facts are about.
    let central = |index: &usize| foremost && story.facts.get(*index).is_some_and(|fact| story.is_central(fact));
    let related: Vec<usize> = (0..story.facts.len())
        .filter(|index| speaks(index) || main == Some(*index) || central(index))
        .filter(asserted)
        .collect();
    let facts = || related.iter().filter_map(|index| story.facts.get(*index));
    let largest = story.largest(facts());
    let order = largest.as_ref().map_or(0, |(fact, figure)| story.order(fact, figure));
    // A round of funding is much for a young company where a tenth of the sum would be for others.
    let raised = |(fact, figure): &(&Fact, Figure)| {
        if fact.kind == FactKind::Funding { bracket(&scaled(figure, 10, true)) } else { order }
    };
    let authorities = story.authorities(&related);
    let points = ImpactPoints {
        sum: largest.as_ref().map_or(0, raised),
        rule: facts().any(|fact| fact.kind == FactKind::Regulation && !story.is_penalty(fact)),
        reach: facts().any(|fact| match fact.kind {
            FactKind::Agreement => story.has_authority(fact),
            FactKind::Appointment => story.is_weighty(fact),
            kind => has_reach(kind),
        }),
        authority: facts().any(|fact| story.has_authority(fact)),
        weighty: facts().any(|fact| story.is_weighty(fact)),
        foremost,
        title: evidence.title,
        words: evidence.words.len(),
        sentences: story.scope.sentences.len(),
    };
    let mut grounds: Vec<Ground> = Vec::new();
    let mut spans: Vec<Span> = Vec::new();
    let named = |fact: usize| related.contains(&fact);
    let told = largest.as_ref().filter(|_| order > 0).and_then(|(_, sum)| story.told_with(sum, named));
    if let Some(told) = told.or_else(|| story.central().find(|told| named(told.fact))) {
        grounds.push(Ground::Event(Box::new(told.message.clone())));
        spans.extend(&told.evidence);
    }
    let said = grounds.iter().any(|ground| matches!(ground, Ground::Event(message) if message.event.sum().is_some()));
    if let Some((fact, figure)) = largest.filter(|_| !said && order > 0) {
        spans.extend(&fact.evidence);
        spans.extend(story.sentences_with(&figure));
        grounds.push(Ground::Sum(Box::new(figure)));
    }
    if grounds.is_empty() && !authorities.is_empty() {
        spans.extend(authorities.iter().map(|(_, span)| *span));
        grounds.push(Ground::Authorities(authorities.into_iter().map(|(name, _)| name).collect()));
    }
    if grounds.is_empty() {
        let stress = match (evidence.title, evidence.words.len()) {
            (true, _) => Stress::Title,
            (false, OFTEN..) => Stress::Often,
            (false, _) => Stress::Also,
        };
        grounds.push(Ground::Sector(story.narrator.concepts().sector(sector.name())?, stress));
        spans.extend(evidence.words.iter().chain(&evidence.names).take(MOST_WORDS));
    }
    let reason = Story::state(|locale| grammar(locale).reason(&grounds), spans);
    Some(Impact { sector, level: points.level(), reason })
}
