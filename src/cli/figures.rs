//! `precis figures`: every figure of a folder of articles, for the app's table of figures.
//!
//! Rows of columns separated by tabs; the first column says what a row is, and each belongs to the rows above it:
//!
//! | row | columns |
//! |---|---|
//! | `article` | id |
//! | `name` | an entity of the article: its name in Chinese, English, French, and as the text has it |
//! | `sentence` | language of its version, words |
//! | `figure` | its place in the source; its place in the sentence and its length; kind, value, low, high, unit, per, `about` or nothing, ISO 8601; the unit and size it is compared in; the numbers of the names it goes with |
//!
//! Places and lengths count bytes of UTF-8. What is not known is empty.

use std::fmt::Write as _;
use std::path::Path;

use super::arguments::Arguments;
use super::{Failure, manifest, output};
use crate::Analyzer;
use crate::analysis::Analysis;
use crate::briefing::{versions, who};
use crate::document::Source;
use crate::language::Locale;
use crate::mention::entity::EntityId;
use crate::mention::figure::{Figure, FigureId, comparable};
use crate::text::{Decimal, Span};

/// Writes the figures of the articles below the one folder that is named, newest article first.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let [folder] = arguments.files.as_slice() else {
        return Err("figures takes the one folder that holds the articles".into());
    };
    let mut table = String::new();
    for article in newest_first(folder)? {
        write(&mut table, &article.id, &article.source, &article.analysis);
    }
    output::print(&table)
}

/// An article, read.
pub(super) struct Article {
    /// The name of its file.
    pub(super) id: String,
    /// Its text.
    pub(super) source: Source,
    /// What is found in it.
    pub(super) analysis: Analysis,
}

/// The articles below a folder, newest first, those of one moment by their ids.
pub(super) fn newest_first(folder: &Path) -> Result<Vec<Article>, Failure> {
    let analyzer = Analyzer::new();
    let mut articles = Vec::new();
    for path in manifest::article_files(folder)? {
        let (source, analysis) = manifest::read(&analyzer, &path)?;
        articles.push(Article { id: manifest::id_of(&path), source, analysis });
    }
    let published = |article: &Article| article.analysis.document.metadata.published.map(|moment| moment.to_string());
    articles.sort_by(|a, b| published(b).cmp(&published(a)).then_with(|| a.id.cmp(&b.id)));
    Ok(articles)
}

/// Adds the rows of an article.
fn write(table: &mut String, id: &str, source: &Source, analysis: &Analysis) {
    row(table, &["article", id]);
    for entity in &analysis.entities {
        let name = |locale| entity.names.get(locale).as_deref().unwrap_or_default();
        row(table, &["name", name(Locale::Zh), name(Locale::En), name(Locale::Fr), &entity.name]);
    }
    let versions = versions(analysis);
    let mut figures = (0..).map(FigureId).zip(&analysis.figures).peekable();
    for sentence in &analysis.sentences {
        let language = versions.get(sentence.block.0 as usize).copied().flatten();
        let mut opened = false;
        while let Some((number, figure)) = figures.next_if(|(_, figure)| figure.span.start < sentence.span.end) {
            let (Some(language), true) = (language, sentence.span.contains(figure.span)) else { continue };
            if !opened {
                row(table, &["sentence", language.tag(), sentence.span.slice(&source.text)]);
                opened = true;
            }
            figure_row(table, figure, sentence.span, &who(analysis, number, figure, sentence.span));
        }
    }
}

fn figure_row(table: &mut String, figure: &Figure, sentence: Span, who: &[EntityId]) {
    let number = |value: Option<Decimal>| value.map_or_else(String::new, |value| value.to_string());
    let (unit, size) = comparable(figure).map_or_else(Default::default, |(unit, size)| (unit, size.to_string()));
    let who: Vec<String> = who.iter().map(|id| id.0.to_string()).collect();
    row(
        table,
        &[
            "figure",
            &figure.span.start.to_string(),
            &(figure.span.start - sentence.start).to_string(),
            &(figure.span.end - figure.span.start).to_string(),
            figure.kind.name(),
            &number(figure.value),
            &number(figure.low),
            &number(figure.high),
            figure.unit.as_deref().unwrap_or_default(),
            figure.per.as_deref().unwrap_or_default(),
            if figure.approximate { "about" } else { "" },
            figure.iso.as_deref().unwrap_or_default(),
            &unit,
            &size,
            &who.join(","),
        ],
    );
}

/// One row. Tabs and line ends inside a column become spaces, of the same length.
pub(super) fn row(table: &mut String, columns: &[&str]) {
    for (index, column) in columns.iter().enumerate() {
        let plain = column.replace(['\t', '\n', '\r'], " ");
        let _ = write!(table, "{}{plain}", if index == 0 { "" } else { "\t" });
    }
    table.push('\n');
}
