//! The way from a source to its analysis: the only file that names every stage.

use serde::{Deserialize, Serialize};

use crate::analysis::Analysis;
use crate::document::{Document, Sentence, Source};
use crate::fact::FactExtractor;
use crate::import;
use crate::insight::InsightComposer;
use crate::mention::Reading;
use crate::mention::entity::EntityRecognizer;
use crate::mention::figure::{Figure, FigureId, FigureRecognizer};
use crate::mention::quote;
use crate::resolve::Resolver;
use crate::segment::{SentenceSegmenter, WordSegmenter};
use crate::summary::{Length, Summarizer, Summary};

/// A stage of the way, reported as it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Stage {
    /// Blocks, metadata, sentences.
    Structure,
    /// Figures.
    Figures,
    /// Entities and quotations.
    Entities,
    /// Facts, keywords, summary, insight.
    Insight,
}

/// Reads texts. Built once, used for many; holds only data, so that the same text gives the same analysis.
#[derive(Debug, Default)]
pub struct Analyzer {
    sentences: SentenceSegmenter,
    words: WordSegmenter,
    figures: FigureRecognizer,
    entities: EntityRecognizer,
    resolver: Resolver,
    facts: FactExtractor,
    summarizer: Summarizer,
    insight: InsightComposer,
}

impl Analyzer {
    /// Builds every stage's tables.
    pub fn new() -> Self {
        Self {
            sentences: SentenceSegmenter::new(),
            words: WordSegmenter::new(),
            figures: FigureRecognizer::new(),
            entities: EntityRecognizer::new(),
            resolver: Resolver::new(),
            facts: FactExtractor::new(),
            summarizer: Summarizer::new(),
            insight: InsightComposer::new(),
        }
    }

    /// Reads a text. Cannot fail: odd input yields fewer findings.
    pub fn analyze(&self, source: &Source) -> Analysis {
        self.analyze_with(source, &mut |_| {})
    }

    /// Reads a text and reports each stage as it begins.
    pub fn analyze_with(&self, source: &Source, report: &mut dyn FnMut(Stage)) -> Analysis {
        let text = source.text.as_str();
        report(Stage::Structure);
        let document = import::read_page(source);
        let sentences = self.sentences_of(text, &document);
        report(Stage::Figures);
        let figures = self.figures_of(text, &document);
        report(Stage::Entities);
        let names = self.entities.recognize(text, &document, &sentences, &figures, &self.words);
        let entities = self.resolver.resolve(text, &document, &names);
        let quotes = quote::find(text, &document, &sentences, &entities);
        report(Stage::Insight);
        let reading = Reading {
            text,
            document: &document,
            sentences: &sentences,
            figures: &figures,
            entities: &entities,
            quotes: &quotes,
            words: &self.words,
        };
        let facts = self.facts.extract(&reading);
        let keywords = self.summarizer.keywords(&reading);
        let summary = self.summarizer.summarize(&reading, &facts, Length::Auto);
        let insight = self.insight.compose(&reading, &facts);
        Analysis {
            id: source.id.clone(),
            document,
            sentences,
            figures,
            entities,
            quotes,
            facts,
            keywords,
            summary,
            insight,
        }
    }

    /// A summary of another length than the analysis carries.
    pub fn summarize(&self, source: &Source, analysis: &Analysis, length: Length) -> Summary {
        let reading = Reading {
            text: &source.text,
            document: &analysis.document,
            sentences: &analysis.sentences,
            figures: &analysis.figures,
            entities: &analysis.entities,
            quotes: &analysis.quotes,
            words: &self.words,
        };
        self.summarizer.summarize(&reading, &analysis.facts, length)
    }

    fn sentences_of(&self, text: &str, document: &Document) -> Vec<Sentence> {
        let kept = document.numbered().filter(|(_, block)| block.kind.is_kept());
        kept.flat_map(|(id, block)| {
            let spans = self.sentences.sentences(text, block.span, block.language);
            spans.into_iter().map(move |span| Sentence { span, language: block.language, block: id })
        })
        .collect()
    }

    /// Figures are numbered over the whole text, so a block's links move by what came before it.
    fn figures_of(&self, text: &str, document: &Document) -> Vec<Figure> {
        let mut all: Vec<Figure> = Vec::new();
        for block in document.blocks.iter().filter(|block| block.kind.is_kept()) {
            let before = u32::try_from(all.len()).unwrap_or(u32::MAX);
            let found = self.figures.recognize(text, block.span, block.language, document.metadata.published);
            all.extend(found.into_iter().map(|mut figure| {
                figure.conversion = figure.conversion.map(|id| FigureId(id.0.saturating_add(before)));
                figure
            }));
        }
        all
    }
}
