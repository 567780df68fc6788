use std::collections::BTreeMap;

use super::record::{KeyFigure, Player, version_at};
use crate::analysis::Analysis;
use crate::language::{ByLocale, Language, Locale};
use crate::mention::figure::{Figure, FigureId, FigureKind, comparable};
use crate::phrase::format_figure;
use crate::text::{Decimal, Span};

/// No more figures of an article are key.
const MOST: usize = 3;

/// Points for standing in the title.
const TITLE: u32 = 8;
/// Points for standing in the core point's sentence.
const CORE_POINT: u32 = 4;
/// Points for standing in the summary.
const SUMMARY: u32 = 3;
/// Points for belonging to a fact.
const FACT: u32 = 2;
/// Points for being the largest sum of its currency.
const LARGEST: u32 = 2;

/// A figure with all its places.
struct Candidate<'a> {
    figure: &'a Figure,
    size: Decimal,
    points: u32,
    places: ByLocale<Option<Span>>,
    who: Option<Player>,
    /// Whether a fact says so.
    told: bool,
}

/// The figures that matter in an article, most important first: those of the title, the core point, the summary and the
/// facts; of these sums before measures before percentages. Bare numbers say nothing without their nouns.
///
/// `who` tells whom a figure of a sentence is about.
pub fn key_figures(
    analysis: &Analysis,
    versions: &[Option<Locale>],
    who: impl Fn(FigureId, &Figure, Span) -> Option<Player>,
) -> Vec<KeyFigure> {
    let metadata = &analysis.document.metadata;
    let titles: Vec<Span> = metadata.titles.iter().map(|(_, span)| *span).chain(metadata.title).collect();
    let point: &[Span] = analysis.insight.core_point.as_ref().map_or(&[], |point| &point.evidence);
    let summary = summary_spans(analysis);
    let mut found: BTreeMap<String, Candidate<'_>> = BTreeMap::new();
    let mut title_sizes: Vec<String> = Vec::new();
    for (number, figure) in (0..).map(FigureId).zip(&analysis.figures) {
        let Some((unit, size)) = comparable(figure).filter(|_| is_telling(figure) && !is_conversion(analysis, number))
        else {
            continue;
        };
        let key = format!("{size} {unit}");
        if titles.iter().any(|title| title.contains(figure.span)) {
            title_sizes.push(key);
            continue;
        }
        let Some(version) = version_at(analysis, versions, figure.span) else { continue };
        let Some(sentence) = sentence_at(analysis, figure.span) else { continue };
        let told = analysis.facts.iter().any(|fact| fact.figures.contains(&number));
        let within = |spans: &[Span]| spans.iter().any(|span| span.overlaps(figure.span));
        let points = share(figure.kind)
            + if within(point) { CORE_POINT } else { 0 }
            + if within(&summary) { SUMMARY } else { 0 }
            + if told { FACT } else { 0 };
        let candidate = found.entry(key).or_insert_with(|| Candidate {
            figure,
            size,
            points: 0,
            places: ByLocale::default(),
            who: None,
            told: false,
        });
        candidate.points = candidate.points.max(points);
        // A fact knows whom a figure is about; the nearest name is a guess.
        if candidate.who.is_none() || told && !candidate.told {
            candidate.who = who(number, figure, sentence).or(candidate.who.take());
            candidate.told = told;
        }
        let place = candidate.places.get_mut(version);
        *place = place.or(Some(figure.span));
    }
    for key in title_sizes {
        if let Some(candidate) = found.get_mut(&key) {
            candidate.points = candidate.points.max(TITLE + share(candidate.figure.kind));
        }
    }
    let mut largest: BTreeMap<String, Decimal> = BTreeMap::new();
    for candidate in found.values().filter(|candidate| candidate.figure.kind == FigureKind::Money) {
        let known = largest.entry(candidate.figure.unit.clone().unwrap_or_default()).or_insert(candidate.size);
        *known = (*known).max(candidate.size);
    }
    for candidate in found.values_mut().filter(|candidate| candidate.figure.kind == FigureKind::Money) {
        if largest.get(candidate.figure.unit.as_deref().unwrap_or_default()) == Some(&candidate.size) {
            candidate.points += LARGEST;
        }
    }
    let mut ranked: Vec<(String, Candidate<'_>)> = found.into_iter().collect();
    // What stands in none of those places is background, however large.
    ranked.retain(|(_, candidate)| candidate.points > share(candidate.figure.kind) + LARGEST);
    ranked.sort_by_key(|(_, candidate)| (std::cmp::Reverse(candidate.points), candidate.figure.span));
    ranked.into_iter().filter_map(|(size, candidate)| finished(size, candidate, metadata.language)).take(MOST).collect()
}

fn finished(size: String, candidate: Candidate<'_>, own: Language) -> Option<KeyFigure> {
    let figure = candidate.figure;
    let words = ByLocale::from_fn(|locale| format_figure(figure, locale));
    let ByLocale { zh: Some(zh), en: Some(en), fr: Some(fr) } = words else { return None };
    let places = &candidate.places;
    let main = own.locale().and_then(|locale| *places.get(locale)).unwrap_or(figure.span);
    let place = ByLocale::from_fn(|locale| places.get(locale).unwrap_or(main));
    Some(KeyFigure { size, text: ByLocale { zh, en, fr }, place, who: candidate.who })
}

/// What a kind of figure is worth before its place counts.
fn share(kind: FigureKind) -> u32 {
    match kind {
        FigureKind::Money => 5,
        FigureKind::Quantity => 3,
        _ => 1,
    }
}

fn is_telling(figure: &Figure) -> bool {
    matches!(figure.kind, FigureKind::Money | FigureKind::Quantity | FigureKind::Percentage)
}

/// Whether the figure only repeats the one before it in another currency.
fn is_conversion(analysis: &Analysis, number: FigureId) -> bool {
    let before = number.0.checked_sub(1).map(FigureId);
    let own = |id: FigureId| analysis.figures.get(id.0 as usize).and_then(|figure| figure.conversion);
    before.is_some_and(|before| own(number) == Some(before) || own(before) == Some(number))
}

fn summary_spans(analysis: &Analysis) -> Vec<Span> {
    let sentences = analysis.summary.sentences_by_locale.iter().flat_map(|(_, ids)| ids);
    sentences.filter_map(|id| analysis.sentences.get(id.0 as usize)).map(|sentence| sentence.span).collect()
}

fn sentence_at(analysis: &Analysis, span: Span) -> Option<Span> {
    let after = analysis.sentences.partition_point(|sentence| sentence.span.start <= span.start);
    let sentence = analysis.sentences.get(after.checked_sub(1)?)?;
    sentence.span.contains(span).then_some(sentence.span)
}
