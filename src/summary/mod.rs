//! Extractive summary and keywords.

mod types;

pub use types::{Keyword, Length, Summary};

use crate::document::SentenceId;
use crate::fact::Fact;
use crate::mention::Reading;

/// Chooses the sentences that say what matters.
#[derive(Debug, Default)]
pub struct Summarizer {}

impl Summarizer {
    /// Builds the word tables once.
    pub fn new() -> Self {
        Self {}
    }

    /// Scores every sentence of the body; see [`Summarizer::select`].
    pub fn rank(&self, _reading: &Reading<'_>, _facts: &[Fact]) -> Vec<(SentenceId, u32)> {
        Vec::new()
    }

    /// The best sentences of the wanted length, in source order.
    pub fn summarize(&self, _reading: &Reading<'_>, _facts: &[Fact], _length: Length) -> Summary {
        Summary::default()
    }

    /// The words and terms that tell what the text is about, best first.
    pub fn keywords(&self, _reading: &Reading<'_>) -> Vec<Keyword> {
        Vec::new()
    }
}
