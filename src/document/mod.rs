//! What a source is made of: blocks (some of them junk), sentences, what the page says of itself, and
//! which blocks belong to which language version.

mod block;
mod document;
mod metadata;
mod sentence;
mod source;

pub use block::{Block, BlockId, BlockKind};
pub use document::{Document, Field, FieldKind, Version};
pub use metadata::Metadata;
pub use sentence::{Sentence, SentenceId};
pub use source::Source;
