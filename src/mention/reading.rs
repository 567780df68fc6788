use crate::document::{Document, Sentence, SentenceId};
use crate::mention::entity::Entity;
use crate::mention::figure::Figure;
use crate::mention::quote::Quote;
use crate::segment::WordSegmenter;

/// A text with everything it mentions: what facts, summary and insight are drawn from.
#[derive(Debug, Clone, Copy)]
pub struct Reading<'a> {
    /// The source text.
    pub text: &'a str,
    /// Blocks, metadata, versions.
    pub document: &'a Document,
    /// Sentences of the kept blocks.
    pub sentences: &'a [Sentence],
    /// Figures, in order.
    pub figures: &'a [Figure],
    /// Entities, most salient first.
    pub entities: &'a [Entity],
    /// Quotations, in order.
    pub quotes: &'a [Quote],
    /// Cuts any stretch of the text into words.
    pub words: &'a WordSegmenter,
}

impl Reading<'_> {
    /// A sentence by its number.
    pub fn sentence(&self, id: SentenceId) -> Option<&Sentence> {
        self.sentences.get(usize::try_from(id.0).ok()?)
    }
}
