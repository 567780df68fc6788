use super::story::{Story, in_order};
use super::types::Statement;
use crate::language::{ByLocale, Locale, Phrase};
use crate::phrase::{Narrator, Wording, grammar};
use crate::text::Span;

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

/// The record's own sentence, unless it tells no fact at all while another one of its version tells the weightiest:
/// what happened goes before how the article begins.
fn telling(story: &Story<'_>, locale: Locale, best: Span) -> Span {
    let Some(first) = story.central().next() else { return best };
    let mut spans = story.facts.iter().flat_map(|fact| &fact.evidence);
    if spans.any(|span| span.overlaps(best)) {
        return best;
    }
    let scope = story.scopes().find(|scope| scope.language == locale.into());
    let inside = |span: &&Span| {
        scope.is_some_and(|scope| scope.sentences.iter().take(OPENING).any(|(_, sentence)| sentence == *span))
    };
    first.evidence.iter().find(inside).copied().unwrap_or(best)
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
    let second = story.told.iter().skip(1).find(|told| told.weight * 3 >= first.weight * 2);
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
