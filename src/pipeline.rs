//! The way from a source to its analysis: the only file that names every stage.

use serde::{Deserialize, Serialize};

use std::sync::Arc;

use crate::analysis::Analysis;
use crate::document::{Block, Document, Sentence, Source};
use crate::fact::FactExtractor;
use crate::import;
use crate::insight::InsightComposer;
use crate::language::{Language, Locale};
use crate::lexicon::{KnowledgeBase, Pack, Packs};
use crate::mention::Reading;
use crate::mention::entity::EntityRecognizer;
use crate::mention::figure::{Figure, FigureId, FigureRecognizer};
use crate::mention::quote::QuoteFinder;
use crate::mention::syntax::SyntaxTables;
use crate::resolve::Resolver;
use crate::segment::{SentenceSegmenter, WordSegmenter};
use crate::summary::{Length, Summarizer, Summary};
use crate::text::is_han;

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

/// Reads texts. Made once, used for many; holds only data, so that the same text gives the same analysis.
///
/// Natively everything is there. On the web the data of a language comes in a [`Pack`](crate::lexicon::Pack), and whoever
/// hosts the analyzer opens a text first, adds what is [missing](Analyzer::missing), and then reads it:
///
/// ```
/// use precis::lexicon::{Pack, Packs};
/// use precis::{Analyzer, Source};
///
/// let source = Source::new("L’Union européenne a annoncé 200 milliards d’euros pour l’IA.");
/// let analyzer = Analyzer::with(Packs::none());
/// let document = analyzer.open(&source);
/// for locale in analyzer.missing(&source, &document) {
///     analyzer.add(Pack::built_in(locale).expect("natively all packs are built in"));
/// }
/// let analysis = analyzer.read(&source, document, &mut |_| {});
/// assert_eq!(analysis, Analyzer::new().analyze(&source));
/// ```
#[derive(Debug)]
pub struct Analyzer {
    packs: Packs,
    sentences: SentenceSegmenter,
    words: WordSegmenter,
    figures: FigureRecognizer,
    entities: EntityRecognizer,
    resolver: Resolver,
    quotes: QuoteFinder,
    facts: FactExtractor,
    summarizer: Arc<Summarizer>,
    insight: InsightComposer,
}

impl Default for Analyzer {
    fn default() -> Self {
        Self::new()
    }
}

impl Analyzer {
    /// One that reads with the packs compiled in: all languages natively.
    pub fn new() -> Self {
        Self::with(Packs::built_in())
    }

    /// One that reads with these packs, to which more can be added. Tables are built when a text first needs them.
    pub fn with(packs: Packs) -> Self {
        let syntax = SyntaxTables::new(&packs);
        let summarizer = Arc::new(Summarizer::with(&packs));
        Self {
            sentences: SentenceSegmenter::with(&packs),
            words: WordSegmenter::with(&packs),
            figures: FigureRecognizer::with(&packs),
            entities: EntityRecognizer::with(&packs),
            resolver: Resolver::new(),
            quotes: QuoteFinder::with(syntax.clone()),
            facts: FactExtractor::with(&packs, syntax),
            insight: InsightComposer::with(&packs, Arc::clone(&summarizer)),
            summarizer,
            packs,
        }
    }

    /// Builds what every text needs, so that the first one does not wait for it.
    pub fn warm_up(&self) {
        KnowledgeBase::shared();
        let _ = self.open(&Source::new("word"));
    }

    /// Whether the data of a language is there.
    pub fn has(&self, locale: Locale) -> bool {
        self.packs.get(locale).is_some()
    }

    /// Adds the data of a language; a second pack of the same language changes nothing.
    pub fn add(&self, pack: Pack) {
        self.packs.add(pack);
    }

    /// Reads a text. Cannot fail: odd input yields fewer findings.
    pub fn analyze(&self, source: &Source) -> Analysis {
        self.analyze_with(source, &mut |_| {})
    }

    /// Reads a text and reports each stage as it begins.
    pub fn analyze_with(&self, source: &Source, report: &mut dyn FnMut(Stage)) -> Analysis {
        report(Stage::Structure);
        self.read(source, self.open(source), report)
    }

    /// Takes a text apart into its blocks and tells their languages, for which no pack is needed.
    pub fn open(&self, source: &Source) -> Document {
        import::read_page(source)
    }

    /// The languages whose packs this text is read with and that are not there.
    pub fn missing(&self, source: &Source, document: &Document) -> Vec<Locale> {
        let kept = document.blocks.iter().filter(|block| block.kind.is_kept());
        let versions = document.versions.iter().map(|version| version.language.into());
        let languages = kept.map(|block| language_read(&source.text, block)).chain(versions);
        self.packs.missing(languages.chain([document.metadata.language]))
    }

    /// Reads on from the blocks, and reports each stage as it begins. A block in a language whose pack is not there
    /// yields little more than its digits and dates.
    pub fn read(&self, source: &Source, document: Document, report: &mut dyn FnMut(Stage)) -> Analysis {
        let text = source.text.as_str();
        let sentences = self.sentences_of(text, &document);
        report(Stage::Figures);
        let figures = self.figures_of(text, &document);
        report(Stage::Entities);
        let names = self.entities.recognize(text, &document, &sentences, &figures, &self.words);
        let entities = self.resolver.resolve(text, &document, &names);
        let quotes = self.quotes.find(text, &document, &entities);
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
        let insight = self.insight.compose(&reading, &facts, &summary);
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

/// The language that a block is read in: what cannot be told apart and has Chinese characters may be read as Chinese.
fn language_read(text: &str, block: &Block) -> Language {
    match block.language {
        Language::Other if block.span.slice(text).contains(is_han) => Language::Zh,
        language => language,
    }
}
