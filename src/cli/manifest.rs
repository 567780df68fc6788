//! `precis manifest`: the cards of a folder of articles, for the app's library.
//!
//! Every `.txt` and `.md` file one folder below the given one is an article; its id is its file name.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::arguments::{Arguments, InputKind};
use super::{Failure, input, output};
use crate::Analyzer;
use crate::analysis::Analysis;
#[cfg(feature = "prerender")]
use crate::app::services::CorpusArticle;
use crate::document::Source;
use crate::insight::{Category, TrackingLevel};
use crate::language::{ByLocale, Language, Locale};
#[cfg(feature = "prerender")]
use crate::prerender::Article;

#[derive(Debug, Serialize)]
struct Manifest {
    articles: Vec<Card>,
}

/// What the library shows of an article before it is opened.
#[derive(Debug, Serialize)]
struct Card {
    id: String,
    file: String,
    titles: ByLocale<Option<String>>,
    title_derived: bool,
    source: Option<String>,
    author: Option<String>,
    published: Option<String>,
    language: Language,
    languages: Vec<Locale>,
    categories: Vec<Category>,
    tracking: TrackingLevel,
    core_point: ByLocale<String>,
    core_point_languages: ByLocale<String>,
    summary: ByLocale<String>,
    summary_languages: ByLocale<String>,
}

/// Writes the manifest of the one folder that is named to standard output, newest article first.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let [folder] = arguments.files.as_slice() else {
        return Err("manifest takes the one folder that holds the articles".into());
    };
    let articles = read_all(folder)?.into_iter().map(|(card, ..)| card).collect();
    let json = serde_json::to_string(&Manifest { articles });
    output::print(&json.map_err(|error| format!("cannot write the manifest: {error}"))?)
}

/// Every article below `folder` with its card, in the order of the manifest.
fn read_all(folder: &Path) -> Result<Vec<(Card, Source, Analysis)>, Failure> {
    let analyzer = Analyzer::new();
    let mut articles = Vec::new();
    for path in article_files(folder)? {
        let (source, analysis) = read(&analyzer, &path)?;
        let file = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        articles.push((fill(id_of(&path), file, &source, &analysis), source, analysis));
    }
    articles.sort_by(|(a, ..), (b, ..)| b.published.cmp(&a.published).then_with(|| a.id.cmp(&b.id)));
    if let Some(pair) = articles.windows(2).find(|pair| matches!(pair, [(a, ..), (b, ..)] if a.id == b.id)) {
        let id = pair.first().map_or("", |(card, ..)| card.id.as_str());
        return Err(format!("two articles are called «{id}»: rename one of the files"));
    }
    Ok(articles)
}

/// The same for the pages that the build draws.
#[cfg(feature = "prerender")]
pub(super) fn articles(folder: &Path) -> Result<Vec<Article>, Failure> {
    let articles = read_all(folder)?.into_iter().map(|(card, source, analysis)| Article {
        card: CorpusArticle {
            id: card.id.clone(),
            file: card.file,
            titles: card.titles,
            title_derived: card.title_derived,
            source: card.source,
            author: card.author,
            published: card.published,
            language: card.language,
            languages: card.languages,
            categories: card.categories,
            tracking: card.tracking,
            core_point: card.core_point,
            core_point_languages: card.core_point_languages,
            summary: card.summary,
            summary_languages: card.summary_languages,
        },
        // As the app opens it.
        source: Source { id: card.id, ..source },
        analysis,
    });
    Ok(articles.collect())
}

/// The articles in the folders below `folder`, sorted by path.
pub(super) fn article_files(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    for inner in entries(folder)?.into_iter().filter(|path| path.is_dir()) {
        let is_article = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "txt" || ending == "md");
        files.extend(entries(&inner)?.into_iter().filter(is_article));
    }
    files.sort();
    Ok(files)
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let read = fs::read_dir(folder).map_err(|error| format!("cannot read the folder {}: {error}", folder.display()))?;
    Ok(read.flatten().map(|entry| entry.path()).collect())
}

/// The text of an article and what is found in it.
pub(super) fn read(analyzer: &Analyzer, path: &Path) -> Result<(Source, Analysis), Failure> {
    let bytes = fs::read(path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
    let (source, _) =
        input::source_of(&bytes, InputKind::Text).map_err(|error| format!("{}: {error}", path.display()))?;
    let analysis = analyzer.analyze(&source);
    Ok((source, analysis))
}

/// The id of an article: the name of its file.
pub(super) fn id_of(path: &Path) -> String {
    path.file_stem().map_or_else(String::new, |stem| stem.to_string_lossy().into_owned())
}

fn fill(id: String, file: String, source: &Source, analysis: &Analysis) -> Card {
    let metadata = &analysis.document.metadata;
    let words = |span: crate::text::Span| span.slice(&source.text).to_owned();
    let point = analysis.insight.core_point.as_ref().map(|point| &point.text);
    Card {
        id,
        file,
        titles: metadata.titles_in(&source.text),
        title_derived: metadata.title_derived,
        source: metadata.source.map(words),
        author: metadata.author.map(words),
        published: metadata.published.map(|published| published.to_string()),
        language: metadata.language,
        languages: analysis.document.versions.iter().map(|version| version.language).collect(),
        categories: analysis.insight.categories.iter().map(|tag| tag.tag).collect(),
        tracking: analysis.insight.tracking.level,
        core_point: ByLocale::from_fn(|locale| point.map_or_else(String::new, |text| text.get(locale).text.clone())),
        core_point_languages: ByLocale::from_fn(|locale| {
            point.map_or(locale.tag(), |text| text.get(locale).language.tag()).to_owned()
        }),
        summary: ByLocale::from_fn(|locale| analysis.summary.text.get(locale).text.clone()),
        summary_languages: ByLocale::from_fn(|locale| analysis.summary.text.get(locale).language.tag().to_owned()),
    }
}
