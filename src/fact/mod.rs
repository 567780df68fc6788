//! Facts: who did what, with which sums, when; each tied to its words.
//!
//! Trigger phrases («a signé une lettre d’intention», “raises”, 收购) come from tables, one a language;
//! names around a trigger take their parts by voice and preposition; certainty is read from the words
//! before it (will, pourrait, 未). The versions of a record that carries one article in several languages
//! are merged into one list of facts. The design is that of template filling (Jurafsky & Martin, “Speech
//! and Language Processing”, on information extraction), with nothing learnt.

mod arguments;
mod binding;
mod certainty;
mod extract;
mod figures;
mod happening;
mod merge;
mod settle;
mod subject;
mod trigger;
mod types;
mod versions;
mod voice;

pub use types::{Binding, Fact, FactKind, Modality};

use crate::language::Language;
use crate::lexicon::{PackTables, Packs};
use crate::mention::Reading;
use crate::mention::syntax::SyntaxTables;
use trigger::Triggers;

/// Finds the facts of a text.
#[derive(Debug)]
pub struct FactExtractor {
    triggers: PackTables<Triggers>,
    syntax: SyntaxTables,
}

impl FactExtractor {
    /// One that reads with the packs compiled in.
    pub fn new() -> Self {
        let packs = Packs::built_in();
        Self::with(&packs, SyntaxTables::new(&packs))
    }

    /// One that reads with these packs, and the syntax tables made of them.
    pub fn with(packs: &Packs, syntax: SyntaxTables) -> Self {
        Self { triggers: PackTables::new(packs), syntax }
    }

    /// The facts of the title and body, in order of their evidence; facts that several sentences or
    /// several language versions tell are one, with evidence from each.
    pub fn extract(&self, reading: &Reading<'_>) -> Vec<Fact> {
        let found = extract::facts(reading, |language: Language| {
            let syntax = self.syntax.of(language)?;
            let triggers = self.triggers.get(language.locale()?, |pack| Triggers::new(pack, syntax))?;
            Some((triggers, syntax))
        });
        let mut facts = merge::merge(found, reading);
        versions::find_counterparts(&mut facts, reading);
        facts
    }
}

impl Default for FactExtractor {
    fn default() -> Self {
        Self::new()
    }
}
