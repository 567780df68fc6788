use std::collections::BTreeSet;

use super::story::{Story, in_order};
use super::types::Statement;
use crate::language::{ByLocale, Locale, Phrase};
use crate::mention::entity::Entity;
use crate::mention::figure::FigureKind;
use crate::phrase::{Narrator, Told, Wording, grammar};
use crate::text::{Decimal, Span};

/// A fact that could only be quoted wins over a composed one if it weighs so much more, in percent.
const QUOTE_MARGIN: u32 = 160;

/// What happened, and why it matters.
///
/// In a language the record carries, its own best sentence says it: `own`. In the others, the weightiest
/// fact as a sentence, then what the text says is at stake, else the second fact. Where no weighty fact
/// can be said in other words, the source's best sentence is quoted in its own language.
pub fn core_point(
    story: &Story<'_>,
    narrator: &Narrator,
    best: Option<Span>,
    own: &ByLocale<Option<Span>>,
) -> Option<Statement> {
    let own = &ByLocale::from_fn(|locale| own.get(locale).map(|span| telling(story, locale, span)));
    let carried: Vec<Span> = own.iter().filter_map(|(_, span)| *span).collect();
    let others = if carried.len() == Locale::ALL.len() {
        None
    } else {
        let dominant = story.scope.language.locale();
        let best = dominant.and_then(|locale| *own.get(locale)).or(best);
        composed(story, narrator, best).or_else(|| best.map(|span| story.quote(&[span])))
    };
    let text = ByLocale::from_fn(|locale| match (own.get(locale), &others) {
        (Some(span), _) => Phrase { text: span.slice(story.reading.text).to_owned(), language: locale.into() },
        (None, Some(others)) => others.text.get(locale).clone(),
        (None, None) => Phrase::default(),
    });
    // The dominant version's sentence is the main evidence.
    let first = best.filter(|span| carried.contains(span));
    let evidence: Vec<Span> =
        first.into_iter().chain(carried).chain(others.into_iter().flat_map(|other| other.evidence)).collect();
    (!evidence.is_empty()).then(|| Statement { text, evidence: in_order(evidence) })
}

/// What an article is about is told in so many first sentences.
const OPENING: usize = 4;

/// The record's own sentence, unless the opening or the publisher's summary says at least twice as much of what the
/// title says, or it tells no fact at all while another one of its version tells the weightiest: what happened goes
/// before how the article begins.
fn telling(story: &Story<'_>, locale: Locale, best: Span) -> Span {
    let Some(scope) = story.scopes().find(|scope| scope.language == locale.into()) else { return best };
    let opening = || scope.sentences.iter().take(OPENING).map(|(_, sentence)| *sentence);
    let tells = story.facts.iter().flat_map(|fact| &fact.evidence).any(|span| span.overlaps(best));
    if let Some(title) = scope.title {
        let title = Said::of(story, title);
        let shared = |sentence: Span| Said::of(story, sentence).shared_with(&title);
        let candidates = opening().chain(published_summary(story, locale));
        let fullest = candidates.map(|sentence| (shared(sentence), std::cmp::Reverse(sentence), sentence)).max();
        let least = (2 * shared(best)).max(if tells { ENOUGH_BESIDE_A_FACT } else { 1 });
        if let Some((.., sentence)) = fullest.filter(|(most, ..)| *most >= least) {
            return sentence;
        }
    }
    if tells {
        return best;
    }
    let Some(first) = story.central().next() else { return best };
    first.evidence.iter().copied().find(|span| opening().any(|sentence| sentence == *span)).unwrap_or(best)
}

/// The first sentence of the publisher's own summary of a version.
fn published_summary(story: &Story<'_>, locale: Locale) -> Option<Span> {
    let version = story.reading.document.versions.iter().find(|version| version.language == locale)?;
    let first = story.reading.sentences.iter().find(|sentence| version.summary.contains(&sentence.block))?;
    Some(first.span)
}

/// A sentence that tells a fact gives way only to one that has so many names and figures of the title.
const ENOUGH_BESIDE_A_FACT: usize = 2;

/// Who and which figures a stretch of text names.
struct Said {
    names: BTreeSet<usize>,
    figures: BTreeSet<(Option<Decimal>, Option<String>)>,
}

impl Said {
    fn of(story: &Story<'_>, span: Span) -> Self {
        let named = |entity: &Entity| entity.mentions.iter().any(|mention| span.contains(*mention));
        let entities = story.reading.entities.iter().enumerate();
        let all = story.reading.figures;
        let first = all.partition_point(|figure| figure.span.start < span.start);
        let within = all.iter().skip(first).take_while(|figure| figure.span.end <= span.end);
        // Small numbers, ranks and dates recur in any sentence.
        let telling = |kind| matches!(kind, FigureKind::Money | FigureKind::Percentage | FigureKind::Quantity);
        let within = within.filter(|figure| telling(figure.kind));
        Self {
            names: entities.filter(|(_, entity)| named(entity)).map(|(index, _)| index).collect(),
            figures: within.map(|figure| (figure.value, figure.unit.clone())).collect(),
        }
    }

    fn shared_with(&self, title: &Self) -> usize {
        self.names.intersection(&title.names).count() + self.figures.intersection(&title.figures).count()
    }
}

/// A fact is the article's point only if it stands in its title, its best sentence, or so many first ones.
const LEAD: usize = 2;

/// The weightiest firm fact in the three languages, with what is at stake or the second fact; `None`
/// where it is not what the article is about.
fn composed(story: &Story<'_>, narrator: &Narrator, best: Option<Span>) -> Option<Statement> {
    let strongest = story.facts.iter().map(|fact| crate::phrase::weight(story.reading, fact)).max().unwrap_or(0);
    let first = story.told.first().filter(|told| told.weight.saturating_mul(QUOTE_MARGIN) / 100 >= strongest)?;
    let lead = story.scope.sentences.iter().take(LEAD).map(|(_, span)| *span);
    let central: Vec<Span> = lead.chain(best).chain(story.scope.title).collect();
    if !first.evidence.iter().any(|span| central.iter().any(|other| other.overlaps(*span))) {
        return None;
    }
    let mut evidence = first.evidence.clone();
    let stakes = stakes(story, narrator, &evidence);
    let leads = |told: &&Told| told.evidence.iter().any(|span| central.iter().any(|other| other.overlaps(*span)));
    let second = story.told.iter().skip(1).filter(leads).find(|told| told.weight * 3 >= first.weight * 2);
    if let Some((objects, sentence)) = stakes {
        evidence.push(sentence);
        let make = |locale: Locale| {
            let grammar = grammar(locale);
            grammar.paragraph(&[grammar.sentence(&first.message), grammar.stakes(&objects)])
        };
        return Some(Story::state(make, evidence));
    }
    match second.filter(|_| first.message.aims.is_empty()) {
        Some(second) => {
            evidence.extend(&second.evidence);
            let make = |locale: Locale| {
                let grammar = grammar(locale);
                grammar.paragraph(&[grammar.sentence(&first.message), grammar.sentence(&second.message)])
            };
            Some(Story::state(make, evidence))
        }
        None => Some(Story::state(|locale| grammar(locale).sentence(&first.message), evidence)),
    }
}

/// What the text says is at stake: in the fact's own sentences first, then in the rest of the article.
fn stakes(story: &Story<'_>, narrator: &Narrator, evidence: &[Span]) -> Option<(Vec<Wording>, Span)> {
    let rest = story.scope.sentences.iter().map(|(_, span)| *span);
    evidence.iter().copied().chain(rest).find_map(|sentence| {
        let objects = narrator.concepts().find_stakes(story.reading, sentence);
        (!objects.is_empty()).then_some((objects, sentence))
    })
}
