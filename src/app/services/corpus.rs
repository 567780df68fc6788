//! The bundled articles: a manifest of cards, and the articles themselves, fetched when they are opened.

use super::module;
use super::record::Record;
use crate::app::state::{EntityIndex, FigureTable, Shared};
use crate::briefing;
use crate::insight::{Category, TrackingLevel};
use crate::language::{ByLocale, Language, Locale, Phrase};

/// `corpus/manifest.json`, which the build makes from the files beside it.
#[derive(Debug, Clone, PartialEq)]
pub struct Manifest {
    /// Newest first.
    pub articles: Vec<Shared<CorpusArticle>>,
}

/// What a card shows of an article before it is opened.
#[derive(Debug, Clone, PartialEq)]
pub struct CorpusArticle {
    /// The file's name without its ending; unique.
    pub id: String,
    /// The file, seen from the manifest.
    pub file: String,
    /// The titles the record carries; at least one, unless the page had none.
    pub titles: ByLocale<Option<String>>,
    /// Whether the title was made from the text.
    pub title_derived: bool,
    /// The publication.
    pub source: Option<String>,
    /// Who wrote it.
    pub author: Option<String>,
    /// `2026-04-17T13:19`, as far as known.
    pub published: Option<String>,
    /// The language most of it is in.
    pub language: Language,
    /// The languages the article is carried in.
    pub languages: Vec<Locale>,
    /// What it is about.
    pub categories: Vec<Category>,
    /// Whether to keep watching.
    pub tracking: TrackingLevel,
    /// The core point in the three display languages, and the language each is really in.
    pub core_point: ByLocale<String>,
    /// See `core_point`.
    pub core_point_languages: ByLocale<String>,
    /// The summary, in the same way.
    pub summary: ByLocale<String>,
    /// See `summary`.
    pub summary_languages: ByLocale<String>,
}

impl CorpusArticle {
    /// The core point for a reader, and the language it is in.
    pub fn core_point(&self, locale: Locale) -> Phrase {
        phrase(&self.core_point, &self.core_point_languages, locale)
    }

    /// The summary for a reader, and the language it is in.
    pub fn summary(&self, locale: Locale) -> Phrase {
        phrase(&self.summary, &self.summary_languages, locale)
    }

    /// The language the text is shown in: the reader's where the article is carried in it, else its own.
    pub fn shown_language(&self, locale: Locale) -> Language {
        let is_own = |own: &&Locale| Language::from(**own) == self.language;
        let carried = &self.languages;
        let shown = carried.iter().find(|own| **own == locale).or_else(|| carried.iter().find(is_own));
        shown.or_else(|| carried.first()).map_or(self.language, |shown| Language::from(*shown))
    }
}

fn phrase(text: &ByLocale<String>, languages: &ByLocale<String>, locale: Locale) -> Phrase {
    let language = Language::from_tag(languages.get(locale)).unwrap_or_default();
    Phrase { text: text.get(locale).clone(), language }
}

/// Why a file of the app's own could not be had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FetchError {
    /// The request did not get through.
    Unreachable,
    /// The answer was not the file: its HTTP status.
    Status(u16),
    /// The file is not what it should be.
    Malformed,
}

/// The manifest, read by the browser's own JSON parser.
pub async fn fetch_manifest(base: &str) -> Result<Manifest, FetchError> {
    let text = module::text(&[base, "corpus/manifest.json"].concat()).await?;
    let manifest = js_sys::JSON::parse(&text).ok().and_then(|value| Record::new(value).manifest());
    manifest.ok_or(FetchError::Malformed)
}

/// The text of an article.
pub async fn fetch_article(base: &str, file: &str) -> Result<String, FetchError> {
    module::text(&[base, "corpus/", file].concat()).await
}

/// The table of all figures, which the build makes beside the manifest.
pub async fn fetch_figures(base: &str) -> Result<FigureTable, FetchError> {
    FigureTable::parse(&fetch_article(base, "figures.tsv").await?).ok_or(FetchError::Malformed)
}

/// Which articles tell one story, with what the library's cards lack of a briefing: made by the build as well.
pub async fn fetch_stories(base: &str) -> Result<Vec<briefing::Record>, FetchError> {
    briefing::read_table(&fetch_article(base, "stories.tsv").await?).ok_or(FetchError::Malformed)
}

/// The table of all names, which the build makes beside the manifest.
pub async fn fetch_names(base: &str) -> Result<String, FetchError> {
    fetch_article(base, "entities.tsv").await
}

/// The same, with the places of the names, what was said and what is told.
pub async fn fetch_entities(base: &str) -> Result<EntityIndex, FetchError> {
    let names = fetch_names(base).await?;
    let places = fetch_article(base, "mentions.tsv").await?;
    EntityIndex::parse(&names, &places).ok_or(FetchError::Malformed)
}
