use serde::{Deserialize, Serialize};

use super::BlockId;
use crate::language::Language;
use crate::text::Span;

/// The number of a sentence in its analysis.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct SentenceId(pub u32);

/// A sentence of a kept block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentence {
    /// Where it stands, without the white space around it.
    pub span: Span,
    /// Its language: its block's.
    pub language: Language,
    /// The block it belongs to.
    pub block: BlockId,
}
