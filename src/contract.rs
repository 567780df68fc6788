//! The analysis as callers outside Rust see it: the field names and shapes of the JSON contract, version 1.
//!
//! One view over [`Analysis`], with offsets in the caller's own unit; the command line and the
//! JavaScript module both serialise it.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::analysis::Analysis;
use crate::document::{BlockId, BlockKind, Source};
use crate::fact::{FactKind, Modality};
use crate::insight::{Category, Highlight, Level, Sentiment, Statement, Tag, TrackingLevel};
use crate::language::{ByLocale, Language};
use crate::mention::entity::{CompanyStage, EntityId, EntityKind, Origin, Role};
use crate::mention::figure::{FigureId, FigureKind};
use crate::text::{Decimal, OffsetMap, OffsetUnit, Span};

/// The version of the contract this module writes.
pub const VERSION: u32 = 1;

/// The engine's name and version, as `processing.engine` states it.
pub const ENGINE: &str = concat!("precis ", env!("CARGO_PKG_VERSION"));

/// The whole analysis of one text.
#[derive(Debug, Serialize)]
pub struct Report<'a> {
    version: u32,
    id: &'a str,
    language: &'static str,
    title: Option<Range>,
    titles: BTreeMap<&'static str, &'a str>,
    title_derived: bool,
    source: Option<&'a str>,
    author: Option<&'a str>,
    published: Option<String>,
    /// The text itself, where the caller does not have it: extracted from HTML.
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
    versions: Vec<Version>,
    fields: Vec<Field>,
    blocks: Vec<Block>,
    sentences: Vec<Sentence>,
    figures: Vec<Figure<'a>>,
    entities: Vec<Entity<'a>>,
    quotes: Vec<Quote<'a>>,
    facts: Vec<Fact<'a>>,
    keywords: Vec<Keyword<'a>>,
    summary: Summary<'a>,
    insight: Insight<'a>,
    processing: Processing,
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
struct Range {
    start: u32,
    end: u32,
}

#[derive(Debug, Serialize)]
struct Version {
    language: &'static str,
    summary: Vec<BlockId>,
    body: Vec<BlockId>,
}

#[derive(Debug, Serialize)]
struct Field {
    kind: crate::document::FieldKind,
    label: Range,
    blocks: Vec<BlockId>,
}

#[derive(Debug, Serialize)]
struct Block {
    #[serde(flatten)]
    range: Range,
    kind: BlockKind,
    language: &'static str,
}

#[derive(Debug, Serialize)]
struct Sentence {
    #[serde(flatten)]
    range: Range,
    language: &'static str,
    block: BlockId,
}

#[derive(Debug, Serialize)]
struct Figure<'a> {
    #[serde(flatten)]
    range: Range,
    kind: FigureKind,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<Decimal>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    low: Option<Decimal>,
    #[serde(skip_serializing_if = "Option::is_none")]
    high: Option<Decimal>,
    approximate: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    per: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    iso: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    conversion: Option<FigureId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    family: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    base: Option<BaseSize<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rate: Option<Decimal>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    ambiguous: bool,
}

/// A figure in another unit of its family.
#[derive(Debug, Serialize)]
struct BaseSize<'a> {
    unit: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<Decimal>,
    #[serde(skip_serializing_if = "Option::is_none")]
    low: Option<Decimal>,
    #[serde(skip_serializing_if = "Option::is_none")]
    high: Option<Decimal>,
}

#[derive(Debug, Serialize)]
struct Entity<'a> {
    id: &'a str,
    kind: EntityKind,
    name: &'a str,
    names: Names<'a>,
    wikidata: Option<&'a str>,
    salience: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<Attribute<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    base: Option<Attribute<'a>>,
    mentions: Vec<Range>,
}

/// Words in up to three languages; unknown ones are left out.
#[derive(Debug, Serialize)]
struct Names<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    zh: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    en: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fr: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct Attribute<'a> {
    #[serde(flatten)]
    names: Names<'a>,
    /// `text` or `knowledge_base`.
    origin: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    evidence: Option<Range>,
}

#[derive(Debug, Serialize)]
struct Quote<'a> {
    #[serde(flatten)]
    range: Range,
    speaker: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct Fact<'a> {
    kind: FactKind,
    modality: Modality,
    agents: Vec<&'a str>,
    objects: Vec<&'a str>,
    figures: Vec<FigureId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    when: Option<&'a str>,
    evidence: Vec<Range>,
}

#[derive(Debug, Serialize)]
struct Keyword<'a> {
    text: &'a str,
    score: f64,
}

#[derive(Debug, Serialize)]
struct Summary<'a> {
    sentences: Vec<u32>,
    text: ByLocale<&'a str>,
}

#[derive(Debug, Serialize)]
struct Insight<'a> {
    core_point: Option<Stated<'a>>,
    key_players: Vec<KeyPlayer<'a>>,
    impact: Vec<Impact<'a>>,
    tracking: Tracking<'a>,
    highlights: Vec<Highlight>,
    highlight_evidence: Vec<Vec<Range>>,
    companies: Vec<Company<'a>>,
    categories: Vec<Category>,
    category_evidence: Vec<Vec<Range>>,
}

#[derive(Debug, Serialize)]
struct Stated<'a> {
    text: ByLocale<&'a str>,
    /// The language each text is really in: a quotation keeps its own.
    languages: ByLocale<&'static str>,
    evidence: Vec<Range>,
}

#[derive(Debug, Serialize)]
struct KeyPlayer<'a> {
    entity: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<Attribute<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    base: Option<Attribute<'a>>,
    evidence: Vec<Range>,
}

#[derive(Debug, Serialize)]
struct Impact<'a> {
    sector: Category,
    level: Level,
    reason: ByLocale<&'a str>,
    evidence: Vec<Range>,
}

#[derive(Debug, Serialize)]
struct Tracking<'a> {
    level: TrackingLevel,
    reason: ByLocale<&'a str>,
    evidence: Vec<Range>,
}

#[derive(Debug, Serialize)]
struct Company<'a> {
    entity: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    stage: Option<CompanyStage>,
    sentiment: Sentiment,
    evidence: Vec<Range>,
}

impl<'a> Report<'a> {
    /// The contract's view of `analysis`, made of `source`. `carries_text` puts the text itself in.
    pub fn new(
        source: &'a Source,
        analysis: &'a Analysis,
        unit: OffsetUnit,
        carries_text: bool,
        processing: Processing,
    ) -> Self {
        View { text: &source.text, analysis, map: OffsetMap::new(&source.text, unit) }.report(carries_text, processing)
    }
}

/// An analysis being put into a caller's terms.
struct View<'a> {
    text: &'a str,
    analysis: &'a Analysis,
    map: OffsetMap<'a>,
}

impl<'a> View<'a> {
    fn report(&self, carries_text: bool, processing: Processing) -> Report<'a> {
        let analysis = self.analysis;
        let metadata = &analysis.document.metadata;
        Report {
            version: VERSION,
            id: &analysis.id,
            language: metadata.language.name(),
            title: metadata.title.map(|span| self.range(span)),
            titles: metadata.titles.iter().map(|(locale, span)| (locale.tag(), span.slice(self.text))).collect(),
            title_derived: metadata.title_derived,
            source: metadata.source.map(|span| span.slice(self.text)),
            author: metadata.author.map(|span| span.slice(self.text)),
            published: metadata.published.map(|published| published.to_string()),
            text: carries_text.then_some(self.text),
            versions: self.versions(),
            fields: self.fields(),
            blocks: self.blocks(),
            sentences: self.sentences(),
            figures: self.figures(),
            entities: self.entities(),
            quotes: self.quotes(),
            facts: self.facts(),
            keywords: self.keywords(),
            summary: self.summary(),
            insight: self.insight(),
            processing,
        }
    }

    fn range(&self, span: Span) -> Range {
        let Span { start, end } = self.map.span(span);
        Range { start, end }
    }

    fn ranges(&self, spans: &[Span]) -> Vec<Range> {
        spans.iter().map(|span| self.range(*span)).collect()
    }

    fn key(&self, id: EntityId) -> &'a str {
        self.analysis.entities.get(id.0 as usize).map_or("", |entity| entity.key.as_str())
    }

    fn keys(&self, ids: &[EntityId]) -> Vec<&'a str> {
        ids.iter().map(|id| self.key(*id)).collect()
    }

    fn versions(&self) -> Vec<Version> {
        let versions = self.analysis.document.versions.iter();
        versions
            .map(|version| Version {
                language: version.language.tag(),
                summary: version.summary.clone(),
                body: version.body.clone(),
            })
            .collect()
    }

    fn fields(&self) -> Vec<Field> {
        let fields = self.analysis.document.fields.iter();
        fields
            .map(|field| Field { kind: field.kind, label: self.range(field.label), blocks: field.blocks.clone() })
            .collect()
    }

    fn blocks(&self) -> Vec<Block> {
        let blocks = self.analysis.document.blocks.iter();
        blocks
            .map(|block| Block { range: self.range(block.span), kind: block.kind, language: block.language.name() })
            .collect()
    }

    fn sentences(&self) -> Vec<Sentence> {
        let sentences = self.analysis.sentences.iter();
        sentences
            .map(|sentence| Sentence {
                range: self.range(sentence.span),
                language: sentence.language.name(),
                block: sentence.block,
            })
            .collect()
    }

    fn figures(&self) -> Vec<Figure<'a>> {
        let figures = self.analysis.figures.iter();
        figures
            .map(|figure| Figure {
                range: self.range(figure.span),
                kind: figure.kind,
                value: figure.value,
                unit: figure.unit.as_deref(),
                low: figure.low,
                high: figure.high,
                approximate: figure.approximate,
                per: figure.per.as_deref(),
                iso: figure.iso.as_deref(),
                conversion: figure.conversion,
                family: figure.family.as_deref(),
                base: figure.base.as_ref().map(|base| BaseSize {
                    unit: &base.unit,
                    value: base.value,
                    low: base.low,
                    high: base.high,
                }),
                rate: figure.rate,
                ambiguous: figure.ambiguous,
            })
            .collect()
    }

    fn entities(&self) -> Vec<Entity<'a>> {
        let entities = self.analysis.entities.iter();
        entities
            .map(|entity| Entity {
                id: &entity.key,
                kind: entity.kind,
                name: &entity.name,
                names: names(&entity.names),
                wikidata: entity.wikidata.as_deref(),
                salience: thousandths(u32::from(entity.salience)),
                role: entity.role.as_ref().map(|role| self.attribute(role)),
                base: entity.base.as_ref().map(|base| self.attribute(base)),
                mentions: self.ranges(&entity.mentions),
            })
            .collect()
    }

    fn attribute(&self, role: &'a Role) -> Attribute<'a> {
        let (origin, evidence) = match role.origin {
            Origin::Text(span) => ("text", Some(self.range(span))),
            Origin::KnowledgeBase => ("knowledge_base", None),
        };
        Attribute { names: names(&role.text), origin, evidence }
    }

    fn quotes(&self) -> Vec<Quote<'a>> {
        let quotes = self.analysis.quotes.iter();
        quotes
            .map(|quote| Quote { range: self.range(quote.span), speaker: quote.speaker.map(|id| self.key(id)) })
            .collect()
    }

    fn facts(&self) -> Vec<Fact<'a>> {
        let facts = self.analysis.facts.iter();
        facts
            .map(|fact| Fact {
                kind: fact.kind,
                modality: fact.modality,
                agents: self.keys(&fact.agents),
                objects: self.keys(&fact.objects),
                figures: fact.figures.clone(),
                when: fact.when.as_deref(),
                evidence: self.ranges(&fact.evidence),
            })
            .collect()
    }

    fn keywords(&self) -> Vec<Keyword<'a>> {
        let keywords = self.analysis.keywords.iter();
        keywords.map(|keyword| Keyword { text: &keyword.text, score: thousandths(keyword.score) }).collect()
    }

    fn summary(&self) -> Summary<'a> {
        let summary = &self.analysis.summary;
        Summary {
            sentences: summary.sentences.iter().map(|id| id.0).collect(),
            text: ByLocale::from_fn(|locale| summary.text.get(locale).text.as_str()),
        }
    }

    fn insight(&self) -> Insight<'a> {
        let insight = &self.analysis.insight;
        Insight {
            core_point: insight.core_point.as_ref().map(|statement| self.stated(statement)),
            key_players: insight
                .key_players
                .iter()
                .map(|player| KeyPlayer {
                    entity: self.key(player.entity),
                    role: player.role.as_ref().map(|role| self.attribute(role)),
                    base: player.base.as_ref().map(|base| self.attribute(base)),
                    evidence: self.ranges(&player.evidence),
                })
                .collect(),
            impact: insight
                .impact
                .iter()
                .map(|impact| Impact {
                    sector: impact.sector,
                    level: impact.level,
                    reason: texts(&impact.reason),
                    evidence: self.ranges(&impact.reason.evidence),
                })
                .collect(),
            tracking: Tracking {
                level: insight.tracking.level,
                reason: texts(&insight.tracking.reason),
                evidence: self.ranges(&insight.tracking.reason.evidence),
            },
            highlights: insight.highlights.iter().map(|tag| tag.tag).collect(),
            highlight_evidence: self.tag_evidence(&insight.highlights),
            companies: insight
                .companies
                .iter()
                .map(|company| Company {
                    entity: self.key(company.entity),
                    stage: company.stage,
                    sentiment: company.sentiment,
                    evidence: self.ranges(&company.evidence),
                })
                .collect(),
            categories: insight.categories.iter().map(|tag| tag.tag).collect(),
            category_evidence: self.tag_evidence(&insight.categories),
        }
    }

    fn tag_evidence<T>(&self, tags: &[Tag<T>]) -> Vec<Vec<Range>> {
        tags.iter().map(|tag| self.ranges(&tag.evidence)).collect()
    }

    fn stated(&self, statement: &'a Statement) -> Stated<'a> {
        Stated {
            text: texts(statement),
            languages: ByLocale::from_fn(|locale| Language::name(statement.text.get(locale).language)),
            evidence: self.ranges(&statement.evidence),
        }
    }
}

fn texts(statement: &Statement) -> ByLocale<&str> {
    ByLocale::from_fn(|locale| statement.text.get(locale).text.as_str())
}

fn names(names: &ByLocale<Option<String>>) -> Names<'_> {
    Names { zh: names.zh.as_deref(), en: names.en.as_deref(), fr: names.fr.as_deref() }
}

fn thousandths(score: u32) -> f64 {
    f64::from(score) / 1000.0
}
