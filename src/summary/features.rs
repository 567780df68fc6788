use std::collections::BTreeSet;

use super::centrality::Centrality;
use super::cues::{Part, SummaryCues};
use super::leaning::{leans, opens};
use super::press::Weights;
use super::scope::Scope;
use super::terms::{TermBag, word_count};
use crate::fact::{Fact, FactKind};
use crate::mention::Reading;
use crate::mention::figure::{Figure, FigureKind};
use crate::text::Span;

/// What is known of a sentence when it is weighed. Shares lie between 0 and 1.
#[derive(Debug, Clone, Copy, Default)]
pub struct Features {
    /// 1 for the first sentence, then ever less.
    pub position: f64,
    /// See [`Centrality::scores`].
    pub centrality: f64,
    /// Of the actors that carry the story, as many as [`ACTORS_ENOUGH`] or more give 1.
    pub actors: f64,
    /// Of figures that are not dates, as many as [`FIGURES_ENOUGH`] or more give 1.
    pub figures: f64,
    /// 1 where it tells a day.
    pub day: f64,
    /// The share of the title's terms that it has.
    pub title: f64,
    /// 1 where a fact rests on it.
    pub facts: f64,
    /// Whether it names anybody or anything at all.
    pub named: bool,
    /// Its length; Chinese characters count one each.
    pub words: u32,
    /// Whether it opens with a quotation, or is one for the most part.
    pub quoted: bool,
    /// Whether it leans on the sentence before it.
    pub leaning: bool,
    /// Whether it is an example, background, or addressed to the reader.
    pub aside: bool,
    /// Whether it asks.
    pub question: bool,
    /// Whether it ends as a sentence does.
    pub ended: bool,
}

/// Names that carry the story; the others do not lift a sentence.
const SALIENT_NAMES: usize = 8;
/// More actors than this make a list, not a point.
const ACTORS_ENOUGH: usize = 3;
/// The same for figures.
const FIGURES_ENOUGH: usize = 2;

impl Features {
    /// What is known of every sentence of one version, whose terms are `bags` and their centrality `centrality`.
    pub fn of_all(
        reading: &Reading<'_>,
        facts: &[Fact],
        scope: &Scope,
        cues: &SummaryCues,
        bags: &[TermBag],
        (title, centrality): (&TermBag, &Centrality),
    ) -> Vec<Self> {
        let text = reading.text;
        let names = sorted(reading.entities.iter().flat_map(|entity| entity.mentions.iter().copied()));
        let quotes = sorted(reading.quotes.iter().map(|quote| quote.span));
        let told = facts.iter().filter(|fact| fact.kind != FactKind::Statement);
        let told = sorted(told.filter_map(|fact| fact.evidence.first().copied()));
        let actors = actors(reading, scope);
        let rows = scope.sentences.iter().zip(bags).zip(centrality.scores()).zip(actors).enumerate();
        rows.map(|(index, ((((_, span), bag), &centrality), actors))| {
            let span = *span;
            let slice = span.slice(text);
            let cues = cues.find(text, span, scope.language);
            let has = |wanted: Part| cues.iter().any(|(_, part)| *part == wanted);
            let from = reading.figures.partition_point(|figure| figure.span.start < span.start);
            let figures = reading.figures.get(from..).unwrap_or_default();
            let figures = || figures.iter().take_while(|figure| figure.span.start < span.end);
            let quoted: usize = inside(&quotes, span).map(Span::len).sum();
            Self {
                position: position(index),
                centrality,
                actors: capped(actors, ACTORS_ENOUGH),
                figures: capped(figures().filter(|figure| !is_date(figure)).count(), FIGURES_ENOUGH),
                day: f64::from(has(Part::Day) || figures().any(names_day)),
                title: shared(title, bag),
                facts: capped(inside(&told, span).count(), 1),
                named: inside(&names, span).next().is_some(),
                words: word_count(slice),
                quoted: quoted * 2 > span.len() || slice.starts_with(['"', '“', '«', '「', '‹']),
                leaning: leans(text, span, &cues, &names),
                aside: has(Part::Background)
                    || cues.iter().any(|(at, part)| *part == Part::Aside && opens(text, span, *at)),
                question: slice.ends_with(['?', '？']),
                ended: ends_properly(slice),
            }
        })
        .collect()
    }

    /// What the features add up to, in thousandths, before anything is taken off.
    pub fn weighed(&self, weights: &Weights) -> f64 {
        weights.position * self.position
            + weights.centrality * self.centrality
            + weights.actors * self.actors
            + weights.figures * self.figures
            + weights.day * self.day
            + weights.title * self.title
            + weights.facts * self.facts
    }
}

/// How many of the salient actors each sentence names.
fn actors(reading: &Reading<'_>, scope: &Scope) -> Vec<usize> {
    let mut counts = vec![0; scope.sentences.len()];
    for entity in reading.entities.iter().take(SALIENT_NAMES) {
        let named: BTreeSet<usize> = entity.mentions.iter().filter_map(|mention| scope.sentence_at(*mention)).collect();
        for index in named {
            if let Some(count) = counts.get_mut(index) {
                *count += 1;
            }
        }
    }
    counts
}

fn is_date(figure: &Figure) -> bool {
    matches!(figure.kind, FigureKind::Date | FigureKind::Time | FigureKind::Datetime)
}

/// Whether a figure is a day of the calendar, with its year or without: `2026-04-17`, `--04-17`.
fn names_day(figure: &Figure) -> bool {
    let iso = figure.iso.as_deref().unwrap_or_default();
    let bytes = |range: std::ops::Range<usize>| iso.as_bytes().get(range).unwrap_or_default();
    let digits = |range: std::ops::Range<usize>| {
        bytes(range.clone()).len() == range.len() && bytes(range).iter().all(u8::is_ascii_digit)
    };
    let month_and_day = |at: usize| digits(at..at + 2) && bytes(at + 2..at + 3) == b"-" && digits(at + 3..at + 5);
    is_date(figure) && (month_and_day(5) || (iso.starts_with("--") && month_and_day(2)))
}

fn position(index: usize) -> f64 {
    1.0 / (1.0 + f64::from(u32::try_from(index).unwrap_or(u32::MAX)) * 0.45)
}

/// The share of the title's terms that the sentence has.
fn shared(title: &TermBag, bag: &TermBag) -> f64 {
    let common = title.iter().filter(|(term, _)| bag.binary_search_by_key(term, |(own, _)| *own).is_ok()).count();
    if title.is_empty() { 0.0 } else { ratio(common, title.len()) }
}

/// A count as a share of what is enough.
fn capped(count: usize, enough: usize) -> f64 {
    ratio(count.min(enough), enough)
}

fn ratio(part: usize, whole: usize) -> f64 {
    f64::from(u32::try_from(part).unwrap_or(u32::MAX)) / f64::from(u32::try_from(whole.max(1)).unwrap_or(u32::MAX))
}

fn sorted(spans: impl Iterator<Item = Span>) -> Vec<Span> {
    let mut spans: Vec<Span> = spans.collect();
    spans.sort_unstable();
    spans
}

/// The spans of a sorted list that start inside `outer`.
fn inside(spans: &[Span], outer: Span) -> impl Iterator<Item = Span> {
    let from = spans.partition_point(|span| span.start < outer.start);
    spans.get(from..).unwrap_or_default().iter().copied().take_while(move |span| span.start < outer.end)
}

fn ends_properly(sentence: &str) -> bool {
    let end = sentence.trim_end_matches(|c: char| crate::text::is_closing(c) || c.is_whitespace());
    end.ends_with(['.', '!', '?', '。', '！', '？', '…', ';', '；'])
}
