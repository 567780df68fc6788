//! Everything found in one text.

use serde::{Deserialize, Serialize};

use crate::document::{Document, Sentence};
use crate::fact::Fact;
use crate::insight::Insight;
use crate::mention::entity::Entity;
use crate::mention::figure::Figure;
use crate::mention::quote::Quote;
use crate::summary::{Keyword, Summary};

/// Everything found in one text. Spans count UTF-8 bytes of the source as it came in.
///
/// Its serde form is what the app is sent: a field that the app does not show is skipped, because reading each one
/// costs it code. The JSON contract is written from [`crate::contract`] and has all of them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Analysis {
    /// The caller's name for the source.
    #[serde(skip)]
    pub id: String,
    /// Blocks, metadata, versions, fields.
    pub document: Document,
    /// Sentences of the kept blocks, in order.
    pub sentences: Vec<Sentence>,
    /// Figures of the kept blocks, in order.
    pub figures: Vec<Figure>,
    /// Entities, most salient first.
    pub entities: Vec<Entity>,
    /// Quotations, in order.
    pub quotes: Vec<Quote>,
    /// Facts, in order of their evidence.
    pub facts: Vec<Fact>,
    /// Keywords, best first.
    pub keywords: Vec<Keyword>,
    /// The summary of automatic length.
    pub summary: Summary,
    /// The insight.
    pub insight: Insight,
}
