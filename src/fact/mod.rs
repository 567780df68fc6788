//! Facts: who did what, with which sums, when; each tied to its words.

mod types;

pub use types::{Fact, FactKind, Modality};

use crate::mention::Reading;

/// Finds the facts of a text.
#[derive(Debug, Default)]
pub struct FactExtractor {}

impl FactExtractor {
    /// Builds the trigger tables once.
    pub fn new() -> Self {
        Self {}
    }

    /// The facts of the body, in order of their evidence.
    pub fn extract(&self, _reading: &Reading<'_>) -> Vec<Fact> {
        Vec::new()
    }
}
