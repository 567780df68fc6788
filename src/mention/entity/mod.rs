//! Entities: the organisations, people, places, products and events a text names.
//!
//! A sentence gives [candidates](candidate): stretches that may be names, each with points for what it
//! may be, from name lists, the knowledge base, the words inside and around it. The whole text then
//! decides: a name that is clear once is clear everywhere.

mod candidate;
mod chinese;
mod evidence;
mod latin;
mod lists;
pub mod tagger;
mod types;

pub use types::{CompanyStage, Entity, EntityId, EntityKind, NameMention, Origin, Role};

use self::chinese::ChineseRecognizer;
use self::lists::WordLists;
use crate::document::{Document, Sentence};
use crate::language::Language;
use crate::mention::figure::Figure;
use crate::segment::WordSegmenter;
use crate::text::{Span, is_han};

/// The name lists, by language.
const EN: &str = include_str!("../../../data/en/names.tsv");
const FR: &str = include_str!("../../../data/fr/names.tsv");

/// Finds names and says of each what kind of thing it names.
#[derive(Debug, Default)]
pub struct EntityRecognizer {
    en: WordLists,
    fr: WordLists,
    zh: ChineseRecognizer,
}

impl EntityRecognizer {
    /// Builds the knowledge base and the name lists once.
    pub fn new() -> Self {
        Self { en: WordLists::new(&[EN], &[FR]), fr: WordLists::new(&[FR], &[EN]), zh: ChineseRecognizer::new() }
    }

    /// The units of a stretch (characters in Chinese) and the tagger's features of each: what the
    /// tagger is trained on.
    pub fn tagger_features(&self, text: &str, span: Span, words: &WordSegmenter) -> (Vec<Span>, Vec<Vec<u32>>) {
        let (units, features) = self.zh.features(text, span, words);
        (units, features.iter().map(|active| active.as_ref().to_vec()).collect())
    }

    /// The names in the kept blocks, in order; no two overlap.
    pub fn recognize(
        &self,
        text: &str,
        _document: &Document,
        sentences: &[Sentence],
        figures: &[Figure],
        words: &WordSegmenter,
    ) -> Vec<NameMention> {
        let mut candidates = Vec::new();
        for sentence in sentences {
            let found = match sentence.language {
                Language::Zh => self.zh.candidates(text, sentence.span, words, &self.en),
                Language::Fr => latin::candidates(text, sentence.span, Language::Fr, &self.fr),
                Language::En => latin::candidates(text, sentence.span, Language::En, &self.en),
                Language::Other if is_chinese(text, sentence.span) => {
                    self.zh.candidates(text, sentence.span, words, &self.en)
                }
                Language::Other => latin::candidates(text, sentence.span, Language::En, &self.en),
            };
            candidates.extend(found);
        }
        candidates.sort_by_key(|candidate| candidate.span);
        let mut end = 0;
        candidates.retain(|candidate| {
            let free = candidate.span.start >= end && !candidate.span.is_empty();
            end = if free { candidate.span.end } else { end };
            free
        });
        let chinese = sentences.iter().filter(|sentence| sentence.language == Language::Zh);
        self.zh.add_again(text, &chinese.map(|sentence| sentence.span).collect::<Vec<_>>(), &mut candidates);
        drop_figures(&mut candidates, figures);
        candidate::decide(text, candidates)
    }
}

/// Drops what lies inside a figure: units, months, currencies.
fn drop_figures(candidates: &mut Vec<candidate::Candidate>, figures: &[Figure]) {
    let mut at = 0;
    candidates.retain(|candidate| {
        while figures.get(at).is_some_and(|figure| figure.span.end <= candidate.span.start) {
            at += 1;
        }
        !figures.get(at).is_some_and(|figure| figure.span.contains(candidate.span))
    });
}

/// Whether a stretch has more Chinese characters than half of its letters.
fn is_chinese(text: &str, span: Span) -> bool {
    let letters = span.slice(text).chars().filter(|c| c.is_alphabetic());
    let (han, other) =
        letters.fold((0usize, 0usize), |(han, other), c| if is_han(c) { (han + 1, other) } else { (han, other + 1) });
    han * 2 > other
}
