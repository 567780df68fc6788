//! Quotations and who said them.

use serde::{Deserialize, Serialize};

use crate::document::{Document, Sentence};
use crate::mention::entity::{Entity, EntityId};
use crate::text::Span;

/// Words somebody is reported to have said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// The words, without the quotation marks.
    pub span: Span,
    /// Who said them; `None` where the text does not say clearly.
    pub speaker: Option<EntityId>,
}

/// The quotations of the kept blocks, in order.
pub fn find(_text: &str, _document: &Document, _sentences: &[Sentence], _entities: &[Entity]) -> Vec<Quote> {
    Vec::new()
}
