//! The shapes of the JSON contract: one struct a kind of object, in the order of the contract's own text.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::document::{BlockId, BlockKind, SentenceId};
use crate::fact::{FactKind, Modality};
use crate::insight::{Category, Highlight, Level, Sentiment, TrackingLevel};
use crate::language::ByLocale;
use crate::mention::entity::{CompanyStage, EntityKind};
use crate::mention::figure::{FigureId, FigureKind};
use crate::text::Decimal;

/// The version of the contract this module writes.
pub const VERSION: u32 = 1;

/// The engine's name and version, as `processing.engine` states it.
pub const ENGINE: &str = concat!("precis ", env!("CARGO_PKG_VERSION"));

/// The whole analysis of one text.
#[derive(Debug, Serialize)]
pub struct Report<'a> {
    pub(super) version: u32,
    pub(super) id: &'a str,
    pub(super) language: &'static str,
    pub(super) title: Option<Range>,
    pub(super) titles: BTreeMap<&'static str, &'a str>,
    pub(super) title_derived: bool,
    pub(super) source: Option<&'a str>,
    pub(super) author: Option<&'a str>,
    pub(super) published: Option<String>,
    /// The text itself, where the caller does not have it: extracted from HTML.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) text: Option<&'a str>,
    pub(super) versions: Vec<Version>,
    pub(super) fields: Vec<Field>,
    pub(super) blocks: Vec<Block>,
    pub(super) sentences: Vec<Sentence>,
    pub(super) figures: Vec<Figure<'a>>,
    pub(super) entities: Vec<Entity<'a>>,
    pub(super) quotes: Vec<Quote<'a>>,
    pub(super) facts: Vec<Fact<'a>>,
    pub(super) keywords: Vec<Keyword<'a>>,
    pub(super) summary: Summary<'a>,
    pub(super) insight: Insight<'a>,
    pub(super) processing: Processing,
}

/// How the analysis was made: the only part that may differ between two runs on the same text.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Processing {
    /// Name and version of the engine.
    pub engine: &'static str,
    /// How long it took.
    pub milliseconds: f64,
}

#[derive(Debug, Clone, Copy, Serialize)]
pub(super) struct Range {
    pub(super) start: u32,
    pub(super) end: u32,
}

#[derive(Debug, Serialize)]
pub(super) struct Version {
    pub(super) language: &'static str,
    pub(super) summary: Vec<BlockId>,
    pub(super) body: Vec<BlockId>,
}

#[derive(Debug, Serialize)]
pub(super) struct Field {
    pub(super) kind: crate::document::FieldKind,
    pub(super) label: Range,
    pub(super) blocks: Vec<BlockId>,
}

#[derive(Debug, Serialize)]
pub(super) struct Block {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) kind: BlockKind,
    pub(super) language: &'static str,
}

#[derive(Debug, Serialize)]
pub(super) struct Sentence {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) language: &'static str,
    pub(super) block: BlockId,
}

#[derive(Debug, Serialize)]
pub(super) struct Figure<'a> {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) kind: FigureKind,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) value: Option<Decimal>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) unit: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) low: Option<Decimal>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) high: Option<Decimal>,
    pub(super) approximate: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) per: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) iso: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) conversion: Option<FigureId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) family: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) base: Option<BaseSize<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) rate: Option<Decimal>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(super) ambiguous: bool,
}

/// A figure in another unit of its family.
#[derive(Debug, Serialize)]
pub(super) struct BaseSize<'a> {
    pub(super) unit: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) value: Option<Decimal>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) low: Option<Decimal>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) high: Option<Decimal>,
}

#[derive(Debug, Serialize)]
pub(super) struct Entity<'a> {
    pub(super) id: &'a str,
    pub(super) kind: EntityKind,
    pub(super) name: &'a str,
    pub(super) names: Names<'a>,
    pub(super) wikidata: Option<&'a str>,
    pub(super) salience: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) role: Option<Attribute<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) base: Option<Attribute<'a>>,
    pub(super) mentions: Vec<Range>,
}

/// Words in up to three languages; unknown ones are left out.
#[derive(Debug, Serialize)]
pub(super) struct Names<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) zh: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) en: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) fr: Option<&'a str>,
}

#[derive(Debug, Serialize)]
pub(super) struct Attribute<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) zh: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) en: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) fr: Option<&'a str>,
    /// `text` or `knowledge_base`.
    pub(super) origin: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) evidence: Option<Range>,
}

#[derive(Debug, Serialize)]
pub(super) struct Quote<'a> {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) speaker: Option<&'a str>,
}

#[derive(Debug, Serialize)]
pub(super) struct Fact<'a> {
    pub(super) kind: FactKind,
    pub(super) modality: Modality,
    pub(super) agents: Vec<&'a str>,
    pub(super) objects: Vec<&'a str>,
    pub(super) figures: Vec<FigureId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) when: Option<&'a str>,
    pub(super) evidence: Vec<Range>,
}

#[derive(Debug, Serialize)]
pub(super) struct Keyword<'a> {
    pub(super) text: &'a str,
    pub(super) score: f64,
}

#[derive(Debug, Serialize)]
pub(super) struct Summary<'a> {
    pub(super) sentences: Vec<u32>,
    pub(super) order: Vec<u32>,
    pub(super) text: ByLocale<&'a str>,
    /// The language each text is really in: what is quoted keeps its own.
    pub(super) languages: ByLocale<&'static str>,
    /// The sentences each text rests on: of that language's own version where the record has one.
    pub(super) evidence: ByLocale<Vec<SentenceId>>,
}

#[derive(Debug, Serialize)]
pub(super) struct Insight<'a> {
    pub(super) core_point: Option<Stated<'a>>,
    pub(super) key_players: Vec<KeyPlayer<'a>>,
    pub(super) impact: Vec<Impact<'a>>,
    pub(super) tracking: Tracking<'a>,
    pub(super) highlights: Vec<Highlight>,
    pub(super) highlight_evidence: Vec<Vec<Range>>,
    pub(super) companies: Vec<Company<'a>>,
    pub(super) categories: Vec<Category>,
    pub(super) category_evidence: Vec<Vec<Range>>,
}

#[derive(Debug, Serialize)]
pub(super) struct Stated<'a> {
    pub(super) text: ByLocale<&'a str>,
    /// The language each text is really in: a quotation keeps its own.
    pub(super) languages: ByLocale<&'static str>,
    pub(super) evidence: Vec<Range>,
}

#[derive(Debug, Serialize)]
pub(super) struct KeyPlayer<'a> {
    pub(super) entity: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) role: Option<Attribute<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) base: Option<Attribute<'a>>,
    pub(super) evidence: Vec<Range>,
}

#[derive(Debug, Serialize)]
pub(super) struct Impact<'a> {
    pub(super) sector: Category,
    pub(super) level: Level,
    pub(super) reason: ByLocale<&'a str>,
    pub(super) languages: ByLocale<&'static str>,
    pub(super) evidence: Vec<Range>,
}

#[derive(Debug, Serialize)]
pub(super) struct Tracking<'a> {
    pub(super) level: TrackingLevel,
    pub(super) reason: ByLocale<&'a str>,
    pub(super) languages: ByLocale<&'static str>,
    pub(super) evidence: Vec<Range>,
}

#[derive(Debug, Serialize)]
pub(super) struct Company<'a> {
    pub(super) entity: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) stage: Option<CompanyStage>,
    pub(super) sentiment: Sentiment,
    pub(super) evidence: Vec<Range>,
}
