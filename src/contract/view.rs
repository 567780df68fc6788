//! The way from an [`Analysis`] to the contract's shapes.

use super::shape::*;
use crate::analysis::Analysis;
use crate::insight::{Statement, Tag};
use crate::language::{ByLocale, Locale, Phrase};
use crate::mention::entity::{EntityId, Origin, Role};
use crate::text::{OffsetMap, Span};

/// An analysis being put into a caller's terms.
pub(super) struct View<'a> {
    pub text: &'a str,
    pub analysis: &'a Analysis,
    pub map: OffsetMap<'a>,
}

impl<'a> View<'a> {
    pub fn report(&self, carries_text: bool, processing: Processing) -> Report<'a> {
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
            .map(|block| {
                let Range { start, end } = self.range(block.span);
                Block { start, end, kind: block.kind, language: block.language.name() }
            })
            .collect()
    }

    fn sentences(&self) -> Vec<Sentence> {
        let sentences = self.analysis.sentences.iter();
        sentences
            .map(|sentence| {
                let Range { start, end } = self.range(sentence.span);
                Sentence { start, end, language: sentence.language.name(), block: sentence.block }
            })
            .collect()
    }

    fn figures(&self) -> Vec<Figure<'a>> {
        let figures = self.analysis.figures.iter();
        figures
            .map(|figure| {
                let Range { start, end } = self.range(figure.span);
                Figure {
                    start,
                    end,
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
                }
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
        let Names { zh, en, fr } = names(&role.text);
        Attribute { zh, en, fr, origin, evidence }
    }

    fn quotes(&self) -> Vec<Quote<'a>> {
        let quotes = self.analysis.quotes.iter();
        quotes
            .map(|quote| {
                let Range { start, end } = self.range(quote.span);
                Quote { start, end, speaker: quote.speaker.map(|id| self.key(id)) }
            })
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
        let own = self.analysis.document.metadata.language.locale().unwrap_or(Locale::En);
        Summary {
            sentences: summary.sentences.iter().map(|id| id.0).collect(),
            order: summary.order.get(own).sentences.iter().map(|id| id.0).collect(),
            text: ByLocale::from_fn(|locale| summary.text.get(locale).text.as_str()),
            languages: languages(&summary.text),
            evidence: summary.sentences_by_locale.clone(),
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
                    languages: languages(&impact.reason.text),
                    evidence: self.ranges(&impact.reason.evidence),
                })
                .collect(),
            tracking: Tracking {
                level: insight.tracking.level,
                reason: texts(&insight.tracking.reason),
                languages: languages(&insight.tracking.reason.text),
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
            languages: languages(&statement.text),
            evidence: self.ranges(&statement.evidence),
        }
    }
}

fn texts(statement: &Statement) -> ByLocale<&str> {
    ByLocale::from_fn(|locale| statement.text.get(locale).text.as_str())
}

fn languages(texts: &ByLocale<Phrase>) -> ByLocale<&'static str> {
    ByLocale::from_fn(|locale| texts.get(locale).language.name())
}

fn names(names: &ByLocale<Option<String>>) -> Names<'_> {
    Names { zh: names.zh.as_deref(), en: names.en.as_deref(), fr: names.fr.as_deref() }
}

fn thousandths(score: u32) -> f64 {
    f64::from(score) / 1000.0
}
