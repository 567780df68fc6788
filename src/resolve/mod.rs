//! Which names mean the same referent: aliases, acronyms, surnames, translations.
//!
//! ```text
//! mentions -> metonymy (a capital for its government) -> cluster (same record, same words, acronym, surname, gloss) -> profile (names, role,
//! base, stage) -> salience -> entities, most salient first
//! ```

mod alias;
mod cluster;
mod compose;
mod metonymy;
mod profile;
mod salience;

use self::cluster::cluster;
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
    pub fn resolve(&self, text: &str, document: &Document, names: &[NameMention]) -> Vec<Entity> {
        let names = metonymy::read_capitals(text, names);
        let clusters = cluster(text, &names);
        let mut entities: Vec<Entity> =
            clusters.iter().filter_map(|members| profile::entity(text, document, &names, members)).collect();
        // Who signs an article and what only its fields name is not what it is about.
        entities.retain(|entity| salience::is_actor(text, document, entity));
        salience::set_salience(text, document, &mut entities);
        entities.sort_by_key(|entity| (std::cmp::Reverse(entity.salience), entity.mentions.first().copied()));
        entities
    }
}
