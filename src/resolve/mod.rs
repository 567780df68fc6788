//! Which names mean the same referent: aliases, acronyms, surnames, translations.

use crate::document::Document;
use crate::mention::entity::{Entity, NameMention};

/// Merges the names of one referent into one entity.
#[derive(Debug, Default)]
pub struct Resolver {}

impl Resolver {
    /// Builds the alias tables once.
    pub fn new() -> Self {
        Self {}
    }

    /// The entities, most salient first, each with its mentions in order.
    pub fn resolve(&self, _text: &str, _document: &Document, _names: &[NameMention]) -> Vec<Entity> {
        Vec::new()
    }
}
