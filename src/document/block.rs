use serde::{Deserialize, Serialize};

use crate::language::Language;
use crate::text::Span;

/// The number of a block in its [`super::Document`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct BlockId(pub u32);

/// What part a block plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BlockKind {
    /// The article's title, in one of its languages.
    Title,
    /// A heading inside the article, or the label that opens a section (摘要, Summary, Résumé).
    Heading,
    /// Who wrote it, where it appeared, when.
    Byline,
    /// Running text.
    Paragraph,
    /// A quotation set apart.
    Quote,
    /// An item of a list.
    ListItem,
    /// A caption of a picture that belongs to the article.
    Caption,
    /// A labelled field of a record: its label or its content.
    Field,
    /// Page junk: navigation, credits, teasers, author boxes. Kept, and read by no later stage.
    Boilerplate,
}

impl BlockKind {
    /// Whether later stages read the block at all.
    pub fn is_kept(self) -> bool {
        self != Self::Boilerplate
    }

    /// Whether the block is the article's own running text, from which facts and summaries are drawn.
    pub fn is_body(self) -> bool {
        matches!(self, Self::Paragraph | Self::Quote | Self::ListItem)
    }
}

/// A paragraph, heading, line or other unit of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// Where it stands, without the white space around it.
    pub span: Span,
    /// Its part.
    pub kind: BlockKind,
    /// Its language.
    pub language: Language,
}
