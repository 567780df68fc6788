use crate::language::Language;
use crate::text::Span;

/// What a [`Word`] is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WordKind {
    /// Letters of an alphabet.
    Latin,
    /// Chinese characters.
    Han,
    /// Digits, possibly with letters.
    Number,
    /// Anything else that is not white space.
    Punctuation,
}

/// A word or sign of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// Where it stands.
    pub span: Span,
    /// What it is made of.
    pub kind: WordKind,
}

/// Cuts text into words, Chinese too.
#[derive(Debug, Default)]
pub struct WordSegmenter {}

impl WordSegmenter {
    /// Builds the word lists once.
    pub fn new() -> Self {
        Self {}
    }

    /// The words and signs inside `span`, in order; white space is left out, nothing else is.
    pub fn words(&self, _text: &str, _span: Span, _language: Language) -> Vec<Word> {
        Vec::new()
    }
}
