use super::categories::CategoryEvidence;
use super::rules::{ImpactPoints, has_reach};
use super::story::Story;
use super::types::{Category, Impact};
use crate::fact::FactKind;
use crate::language::{ByLocale, Language, Locale};
use crate::phrase::{Ground, bracket, grammar, sum};
use crate::text::Span;

/// No more sectors than this.
const MOST: usize = 4;
/// Words quoted as a reason, where no fact speaks of the sector.
const MOST_TERMS: usize = 3;

/// What the story means for each industry it touches; see [`super::rules`] for the levels.
///
/// `evidence` is that of the dominant version, `elsewhere` that of the record's others.
pub fn impact(
    story: &Story<'_>,
    evidence: &[(Category, CategoryEvidence)],
    elsewhere: &[(Language, Vec<(Category, CategoryEvidence)>)],
    tagged: &[Category],
) -> Vec<Impact> {
    let industries = evidence.iter().filter(|(category, _)| is_industry(*category));
    let most = industries.map(|(_, evidence)| evidence.weight).max().unwrap_or(0);
    let touched = evidence.iter().filter(|(category, _)| tagged.contains(category) && is_industry(*category));
    let one = |(sector, evidence): &(Category, CategoryEvidence)| {
        let same = |all: &'_ Vec<(Category, CategoryEvidence)>| {
            all.iter().find(|(other, _)| other == sector).map(|(_, evidence)| evidence.clone())
        };
        let others = elsewhere.iter().filter_map(|(language, all)| Some((language.locale()?, same(all)?))).collect();
        let foremost = evidence.weight == most;
        one(story, *sector, evidence, others, foremost)
    };
    let mut impacts: Vec<Impact> = touched.take(MOST).map(one).collect();
    // Strongest first; of equals, the one the text speaks of most stays before.
    impacts.sort_by_key(|impact| std::cmp::Reverse(impact.level));
    impacts
}

/// Policy and science as such are what an article may be about, but no industry.
fn is_industry(category: Category) -> bool {
    !matches!(category, Category::Policy | Category::Trade)
}

fn one(
    story: &Story<'_>,
    sector: Category,
    evidence: &CategoryEvidence,
    others: Vec<(Locale, CategoryEvidence)>,
    foremost: bool,
) -> Impact {
    let speaks = |index: &usize| story.categories.get(*index).is_some_and(|found| found.contains(&sector));
    let facts: Vec<usize> = (0..story.facts.len()).filter(speaks).collect();
    let related = || facts.iter().filter_map(|index| story.facts.get(*index));
    let largest = related().filter_map(|fact| Some((fact, sum(story.reading, fact)?)));
    let largest = largest.max_by_key(|(fact, figure)| (bracket(figure), std::cmp::Reverse(fact.trigger.start)));
    let authorities = story.authorities(&facts);
    let points = ImpactPoints {
        sum: largest.as_ref().map_or(0, |(_, figure)| bracket(figure)),
        reach: related().any(|fact| has_reach(fact.kind))
            || !authorities.is_empty() && related().any(|fact| fact.kind == FactKind::Agreement),
        weighty: related().any(|fact| story.is_weighty(fact)),
        foremost,
        authority: !authorities.is_empty(),
        title: evidence.title,
        words: evidence.words.len(),
    };
    let mut grounds: Vec<Ground> = Vec::new();
    let mut spans: Vec<Span> = Vec::new();
    if let Some(told) = story.told.iter().find(|told| facts.contains(&told.fact)) {
        grounds.push(Ground::Event(Box::new(told.message.clone())));
        if !told.message.aims.is_empty() {
            grounds.push(Ground::Aims(told.message.aims.clone()));
        }
        spans.extend(&told.evidence);
    }
    let said = grounds.iter().any(|ground| matches!(ground, Ground::Event(message) if message.event.sum().is_some()));
    if let Some((fact, figure)) = largest.filter(|(_, figure)| !said && bracket(figure) > 0) {
        spans.extend(&fact.evidence);
        spans.extend(story.sentences_with(&figure));
        grounds.push(Ground::Sum(Box::new(figure)));
    }
    if grounds.is_empty() {
        let (dominant, words) = terms(story, evidence);
        spans.extend(words);
        let mut spoken = ByLocale::from_fn(|_| dominant.clone());
        for (locale, evidence) in others {
            let (own, words) = terms(story, &evidence);
            spans.extend(words);
            *spoken.get_mut(locale) = own;
        }
        grounds.push(Ground::Terms(spoken));
    }
    let reason = Story::state(|locale| grammar(locale).reason(&grounds), spans);
    Impact { sector, level: points.level(), reason }
}

/// The words that speak of the sector most, as the text writes them, each with its first place.
fn terms(story: &Story<'_>, evidence: &CategoryEvidence) -> (Vec<String>, Vec<Span>) {
    let mut counted: Vec<(String, Span, usize)> = Vec::new();
    for span in evidence.words.iter().take(200) {
        let word = span.slice(story.reading.text);
        match counted.iter_mut().find(|(known, _, _)| known.eq_ignore_ascii_case(word)) {
            Some((_, _, count)) => *count += 1,
            None => counted.push((word.to_owned(), *span, 1)),
        }
    }
    counted.sort_by_key(|(_, span, count)| (std::cmp::Reverse(*count), *span));
    counted.into_iter().take(MOST_TERMS).map(|(word, span, _)| (word, span)).unzip()
}
