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

use self::candidate::Candidate;
use self::chinese::ChineseRecognizer;
use self::lists::WordLists;
use crate::document::{Document, Sentence};
use crate::language::{Language, Locale};
use crate::lexicon::{Pack, PackTables, Packs};
use crate::mention::figure::Figure;
use crate::segment::WordSegmenter;
use crate::text::{Span, is_han};

/// Names in Latin letters are the same in every language.
const LATIN_NAMES: &str = include_str!("../../../data/latin_names.tsv");

/// Finds names and says of each what kind of thing it names.
#[derive(Debug)]
pub struct EntityRecognizer {
    latin: PackTables<WordLists>,
    chinese: PackTables<ChineseRecognizer>,
}

impl Default for EntityRecognizer {
    fn default() -> Self {
        Self::new()
    }
}

impl EntityRecognizer {
    /// One that reads with the packs compiled in.
    pub fn new() -> Self {
        Self::with(&Packs::built_in())
    }

    /// One that reads with these packs. A language's names are found once its pack is there.
    pub fn with(packs: &Packs) -> Self {
        Self { latin: PackTables::new(packs), chinese: PackTables::new(packs) }
    }

    fn latin(&self, locale: Locale) -> Option<&WordLists> {
        self.latin.get(locale, |pack: &Pack| WordLists::new(&[LATIN_NAMES, pack.text("names.tsv")]))
    }

    fn chinese(&self) -> Option<&ChineseRecognizer> {
        self.chinese.get(Locale::Zh, ChineseRecognizer::new)
    }

    /// The units of a stretch (characters in Chinese) and the tagger's features of each: what the
    /// tagger is trained on.
    pub fn tagger_features(&self, text: &str, span: Span, words: &WordSegmenter) -> (Vec<Span>, Vec<Vec<u32>>) {
        self.chinese().map_or_else(Default::default, |chinese| chinese.features(text, span, words))
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
            candidates.extend(self.candidates(text, sentence, words).into_iter().flatten());
        }
        candidates.sort_by_key(|candidate| candidate.span);
        let mut end = 0;
        candidates.retain(|candidate| {
            let free = candidate.span.start >= end && !candidate.span.is_empty();
            end = if free { candidate.span.end } else { end };
            free
        });
        let in_chinese: Vec<Span> = sentences
            .iter()
            .filter(|sentence| sentence.language == Language::Zh)
            .map(|sentence| sentence.span)
            .collect();
        if let Some(chinese) = self.chinese().filter(|_| !in_chinese.is_empty()) {
            chinese.add_again(text, &in_chinese, &mut candidates);
        }
        drop_figures(&mut candidates, figures);
        candidate::decide(text, candidates)
    }

    /// What may be a name in one sentence; `None` while the packs for its language are not there.
    fn candidates(&self, text: &str, sentence: &Sentence, words: &WordSegmenter) -> Option<Vec<Candidate>> {
        let span = sentence.span;
        let chinese = match sentence.language {
            Language::Zh => true,
            Language::Other => is_chinese(text, span),
            Language::En | Language::Fr => false,
        };
        Some(match sentence.language {
            _ if chinese => self.chinese()?.candidates(text, span, words, self.latin(Locale::En)?),
            Language::Fr => latin::candidates(text, span, Language::Fr, self.latin(Locale::Fr)?),
            Language::Zh | Language::En | Language::Other => {
                latin::candidates(text, span, Language::En, self.latin(Locale::En)?)
            }
        })
    }
}

/// Drops what lies inside a figure: units, months, currencies.
fn drop_figures(candidates: &mut Vec<Candidate>, figures: &[Figure]) {
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
