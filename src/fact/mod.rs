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

use crate::language::{ByLocale, Language};
use crate::mention::Reading;
use trigger::Triggers;

/// Finds the facts of a text.
#[derive(Debug)]
pub struct FactExtractor {
    triggers: ByLocale<Triggers>,
}

impl FactExtractor {
    /// Builds the trigger tables once.
    pub fn new() -> Self {
        Self { triggers: ByLocale::from_fn(Triggers::of) }
    }

    /// The facts of the title and body, in order of their evidence; facts that several sentences or
    /// several language versions tell are one, with evidence from each.
    pub fn extract(&self, reading: &Reading<'_>) -> Vec<Fact> {
        let found =
            extract::facts(reading, |language: Language| language.locale().map(|locale| self.triggers.get(locale)));
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
