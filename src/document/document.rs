use serde::{Deserialize, Serialize};

use super::{Block, BlockId, Metadata};
use crate::language::Locale;
use crate::text::Span;

/// A page taken apart.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Document {
    /// Every line of the page that is not empty belongs to exactly one block; in order.
    pub blocks: Vec<Block>,
    /// What the page says of itself.
    pub metadata: Metadata,
    /// One entry for each language the article is carried in, in the order of the page.
    pub versions: Vec<Version>,
    /// The labelled fields of a record: the publisher's own statements, never mixed with ours.
    pub fields: Vec<Field>,
}

impl Document {
    /// A block by its number.
    pub fn block(&self, id: BlockId) -> Option<&Block> {
        self.blocks.get(id.0 as usize)
    }

    /// Blocks with their numbers.
    pub fn numbered(&self) -> impl Iterator<Item = (BlockId, &Block)> {
        (0..).map(BlockId).zip(&self.blocks)
    }
}

/// The article in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    /// The language.
    pub language: Locale,
    /// The publisher's own summary, where the page sets one apart.
    pub summary: Vec<BlockId>,
    /// The article.
    pub body: Vec<BlockId>,
}

/// What a labelled field is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldKind {
    /// Core Point, 核心观点, Point clé.
    CorePoint,
    /// Key Players, 关键参与者, Acteurs clés.
    KeyPlayers,
    /// Industry Impact, 行业影响, Impact sectoriel.
    Impact,
    /// Tracking, 跟踪建议, Suivi.
    Tracking,
    /// Highlights, 亮点, Faits marquants.
    Highlights,
    /// Related Companies, 相关公司, Entreprises liées.
    Companies,
    /// Categories, 分类, Catégories.
    Categories,
    /// When and by what the record was processed.
    Processing,
}

/// A labelled field of a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// What it is about.
    pub kind: FieldKind,
    /// The label as printed.
    #[serde(skip)]
    pub label: Span,
    /// The blocks of its content, the label's own not among them.
    pub blocks: Vec<BlockId>,
}
