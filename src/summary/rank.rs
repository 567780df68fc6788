use super::centrality::Centrality;
use super::scope::Scope;
use super::terms::{TermBag, Terms, word_count};
use crate::document::SentenceId;
use crate::fact::{Fact, FactKind};
use crate::language::Language;
use crate::lexicon::{CueTable, PackTables, Packs};
use crate::mention::Reading;
use crate::text::{Span, is_word};

/// What a cue tells of its sentence's part in the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Key,
    Dangling,
    Aside,
}

/// Scores sentences by what editors go by. All scores are thousandths.
#[derive(Debug)]
pub struct Ranker {
    terms: Terms,
    cues: PackTables<CueTable<Part>>,
}

/// A sentence with its score and what selection needs to know of it.
#[derive(Debug, Clone, Copy)]
pub struct Ranked {
    /// Its number in the analysis.
    pub id: SentenceId,
    /// Where it stands.
    pub span: Span,
    /// Its score, in thousandths.
    pub score: u32,
    /// Whether its opening leans on the sentence before («Il», «This», 该).
    pub dangling: bool,
    /// Its length in words; Chinese characters count one each.
    pub words: u32,
}

/// The sentences of one version, scored, with their likeness to one another.
#[derive(Debug)]
pub struct Ranking {
    /// In source order.
    pub sentences: Vec<Ranked>,
    /// Likeness.
    pub centrality: Centrality,
}

/// How much each feature weighs; what they give adds up to at most 1000.
///
/// The lead is the anchor in news: reporters put what happened first. Centrality finds what the text
/// keeps coming back to. The others refine.
struct Weights {
    position: f64,
    centrality: f64,
    title: f64,
    facts: f64,
    names: f64,
    figures: f64,
    key: f64,
}

const WEIGHTS: Weights =
    Weights { position: 420.0, centrality: 180.0, title: 140.0, facts: 100.0, names: 60.0, figures: 50.0, key: 50.0 };

/// What is taken off, as the share of the score that is left.
mod penalty {
    pub const QUOTE: f64 = 0.6;
    pub const DANGLING: f64 = 0.85;
    pub const ASIDE: f64 = 0.6;
    pub const FRAGMENT: f64 = 0.35;
    pub const QUESTION: f64 = 0.6;
    pub const LONG: f64 = 0.8;
}

impl Ranker {
    /// One that reads with these packs.
    pub fn with(packs: &Packs) -> Self {
        Self { terms: Terms::with(packs), cues: PackTables::new(packs) }
    }

    fn cues(&self, language: Language) -> Option<&CueTable<Part>> {
        self.cues.get(language.locale()?, |pack| {
            CueTable::of_pack(pack, "discourse_cues.tsv", |name| match name {
                "key" => Some(Part::Key),
                "dangling" => Some(Part::Dangling),
                "aside" => Some(Part::Aside),
                _ => None,
            })
        })
    }

    /// The word tables, for the keywords.
    pub fn terms(&self) -> &Terms {
        &self.terms
    }

    /// Scores the sentences of one version.
    pub fn rank(&self, reading: &Reading<'_>, facts: &[Fact], scope: &Scope) -> Ranking {
        let text = reading.text;
        let bags: Vec<TermBag> =
            scope.sentences.iter().map(|(_, span)| self.terms.of(text, *span, scope.language)).collect();
        let centrality = Centrality::new(&bags);
        let title = scope.title.map(|span| self.terms.of(text, span, scope.language)).unwrap_or_default();
        let names = sorted(reading.entities.iter().take(SALIENT_NAMES).flat_map(|entity| entity.mentions.clone()));
        let figures = sorted(reading.figures.iter().map(|figure| figure.span));
        let quotes = sorted(reading.quotes.iter().map(|quote| quote.span));
        let told = facts.iter().filter(|fact| fact.kind != FactKind::Statement);
        let told = sorted(told.filter_map(|fact| fact.evidence.first().copied()));
        let central = centrality.scores();
        let cues = self.cues(scope.language);
        let rows = scope.sentences.iter().zip(&bags).zip(central).zip(&scope.opens_block).enumerate();
        let sentences = rows.map(|(index, ((((id, span), bag), central), &opens))| {
            let cues = cues.map_or_else(Vec::new, |table| table.find(text, *span, scope.language));
            let dangling = cues.iter().any(|(at, part)| *part == Part::Dangling && opens_sentence(text, *span, *at));
            let words = word_count(span.slice(text));
            let mut score = WEIGHTS.position * position(index, opens)
                + WEIGHTS.centrality * central
                + WEIGHTS.title * shared(&title, bag)
                + WEIGHTS.facts * capped(inside(&told, *span).count(), 1)
                + WEIGHTS.names * capped(inside(&names, *span).count(), 3)
                + WEIGHTS.figures * capped(inside(&figures, *span).count(), 2)
                + WEIGHTS.key * capped(cues.iter().filter(|(_, part)| *part == Part::Key).count(), 2);
            let quoted: usize = inside(&quotes, *span).map(Span::len).sum();
            let slice = span.slice(text);
            let penalties = [
                (quoted * 2 > span.len() || opens_with_quote(slice), penalty::QUOTE),
                (dangling, penalty::DANGLING),
                (cues.iter().any(|(_, part)| *part == Part::Aside), penalty::ASIDE),
                (words < SHORTEST || !ends_properly(slice), penalty::FRAGMENT),
                (slice.ends_with(['?', '？']), penalty::QUESTION),
                (words > LONGEST, penalty::LONG),
            ];
            for (_, share) in penalties.into_iter().filter(|(applies, _)| *applies) {
                score *= share;
            }
            Ranked { id: *id, span: *span, score: thousandths(score), dangling, words }
        });
        Ranking { sentences: sentences.collect(), centrality }
    }
}

/// Names that carry the story; the others do not lift a sentence.
const SALIENT_NAMES: usize = 8;
/// Shorter sentences are fragments.
const SHORTEST: u32 = 6;
/// Longer sentences crowd out all others.
const LONGEST: u32 = 90;

/// The lead first, then ever less; an opening of a paragraph a little more.
fn position(index: usize, opens_block: bool) -> f64 {
    let place = f64::from(u32::try_from(index).unwrap_or(u32::MAX));
    let base = 1.0 / (1.0 + place * 0.45);
    if opens_block && index > 0 { base * 0.85 + 0.15 } else { base }
}

/// The share of the title's terms that the sentence has.
fn shared(title: &TermBag, bag: &TermBag) -> f64 {
    let common = title.keys().filter(|term| bag.contains_key(*term)).count();
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

/// Whether nothing but signs stands between the sentence's start and the cue.
fn opens_sentence(text: &str, sentence: Span, cue: Span) -> bool {
    let before = Span { start: sentence.start, end: cue.start };
    !before.slice(text).chars().any(|c| is_word(c) || crate::text::is_han(c))
}

fn opens_with_quote(sentence: &str) -> bool {
    sentence.starts_with(['"', '“', '«', '「', '‹'])
}

fn ends_properly(sentence: &str) -> bool {
    let end = sentence.trim_end_matches(|c: char| crate::text::is_closing(c) || c.is_whitespace());
    end.ends_with(['.', '!', '?', '。', '！', '？', '…', ';', '；'])
}

/// A score as a whole number; scores are between 0 and some thousands.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn thousandths(score: f64) -> u32 {
    score.clamp(0.0, 1_000_000.0) as u32
}
