//! Entities: the organisations, people, places, products and events a text names.

mod types;

pub use types::{CompanyStage, Entity, EntityId, EntityKind, NameMention, Origin, Role};

use crate::document::{Document, Sentence};
use crate::mention::figure::Figure;
use crate::segment::WordSegmenter;

/// Finds names and says of each what kind of thing it names.
#[derive(Debug, Default)]
pub struct EntityRecognizer {}

impl EntityRecognizer {
    /// Builds the knowledge base and the name lists once.
    pub fn new() -> Self {
        Self {}
    }

    /// The names in the kept blocks, in order; no two overlap.
    pub fn recognize(
        &self,
        _text: &str,
        _document: &Document,
        _sentences: &[Sentence],
        _figures: &[Figure],
        _words: &WordSegmenter,
    ) -> Vec<NameMention> {
        Vec::new()
    }
}
