use serde::Serialize;

use crate::analysis::Analysis;
use crate::document::{SentenceId, Source};
use crate::text::{OffsetMap, OffsetUnit};

/// The chosen sentences of a text, in source order, as every caller outside Rust gets them.
#[derive(Debug, Serialize)]
pub struct Summarized<'a> {
    id: &'a str,
    language: &'static str,
    sentences: Vec<ChosenSentence<'a>>,
}

#[derive(Debug, Serialize)]
struct ChosenSentence<'a> {
    start: u32,
    end: u32,
    text: &'a str,
    score: f64,
}

impl<'a> Summarized<'a> {
    /// The sentences of `analysis`, made of `source`, with these numbers and scores in thousandths.
    pub fn new(source: &'a Source, analysis: &Analysis, chosen: &[(SentenceId, u32)], unit: OffsetUnit) -> Self {
        let map = OffsetMap::new(&source.text, unit);
        let sentence = |(id, score): &(SentenceId, u32)| {
            let span = analysis.sentences.get(id.0 as usize)?.span;
            let text = span.slice(&source.text);
            let shown = map.span(span);
            Some(ChosenSentence { start: shown.start, end: shown.end, text, score: f64::from(*score) / 1000.0 })
        };
        Self {
            id: &source.id,
            language: analysis.document.metadata.language.name(),
            sentences: chosen.iter().filter_map(sentence).collect(),
        }
    }

    /// The words of each sentence.
    pub fn words(&self) -> impl Iterator<Item = &'a str> {
        self.sentences.iter().map(|sentence| sentence.text)
    }
}
