//! Names in Chinese text.

use super::candidate::Candidate;
use super::lists::WordLists;
use crate::segment::WordSegmenter;
use crate::text::Span;

/// Finds names in Chinese sentences.
#[derive(Debug, Default)]
pub struct ChineseRecognizer {}

impl ChineseRecognizer {
    /// Builds the character lists once.
    pub fn new() -> Self {
        Self {}
    }

    /// Candidates of one sentence, in order.
    pub fn candidates(&self, _text: &str, _span: Span, _words: &WordSegmenter, _latin: &WordLists) -> Vec<Candidate> {
        Vec::new()
    }
}
