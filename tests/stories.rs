//! Which articles report the same story: a table of reports, and the bundled records, each version an article of its own.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod support;

use precis::briefing::{Signature, stories};
use precis::document::BlockId;
use precis::text::Timestamp;
use precis::{Analyzer, Source};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
struct Table {
    article: Vec<Article>,
}

#[derive(Debug, Clone, Deserialize)]
struct Article {
    id: String,
    published: Option<String>,
    story: String,
    copy_of: Option<String>,
    text: String,
}

/// Pairs put together as they should be, pairs that should be, and pairs put together wrongly.
fn pairs(articles: &[Article], dated: bool) -> (usize, usize, Vec<String>, Vec<String>) {
    let analyzer = Analyzer::new();
    let read = |article: &Article| {
        let published = article.published.as_deref().and_then(Timestamp::parse);
        let source = Source { published, ..Source::new(article.text.trim()) };
        let mut signature = Signature::new(&source, &analyzer.analyze(&source));
        if !dated {
            signature.published = None;
        }
        signature
    };
    let places = stories(&articles.iter().map(read).collect::<Vec<_>>());
    for (article, place) in articles.iter().zip(&places) {
        let original = place.copy_of.map(|number| articles[number].id.clone());
        assert_eq!(original, article.copy_of, "{} is a copy of", article.id);
    }
    let (mut right, mut wanted, mut missed, mut wrong) = (0, 0, Vec::new(), Vec::new());
    for (a, one) in articles.iter().enumerate() {
        for (b, other) in articles.iter().enumerate().skip(a + 1) {
            let together = places[a].story == places[b].story;
            let pair = format!("{} + {}", one.id, other.id);
            match (one.story == other.story, together) {
                (true, true) => (right, wanted) = (right + 1, wanted + 1),
                (true, false) => {
                    wanted += 1;
                    missed.push(pair);
                }
                (false, true) => wrong.push(pair),
                (false, false) => {}
            }
        }
    }
    println!("{right} of {wanted} pairs; missed {missed:#?}; wrong {wrong:#?}");
    (right, wanted, missed, wrong)
}

#[test]
fn reports_of_one_story_are_found_across_languages() {
    for (name, table) in support::tables::<Table>("stories", |_| true) {
        let (_, _, missed, wrong) = pairs(&table.article, true);
        assert!(missed.is_empty() && wrong.is_empty(), "{name}: missed {missed:#?}, wrong {wrong:#?}");
    }
}

/// Each version of the bundled records on its own, so that one story is told by three texts.
fn versions() -> Vec<Article> {
    let analyzer = Analyzer::new();
    let mut articles = Vec::new();
    for folder in ["en", "fr", "trilingual", "zh"] {
        let folder = format!("{}/corpus/{folder}", env!("CARGO_MANIFEST_DIR"));
        let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        for path in paths {
            let source = Source::new(std::fs::read_to_string(&path).unwrap());
            let document = analyzer.analyze(&source).document;
            let story = path.file_stem().unwrap().to_string_lossy().into_owned();
            for version in &document.versions {
                let title = document.metadata.titles.iter().find(|(locale, _)| *locale == version.language);
                let title = title.map(|(_, span)| *span).or(document.metadata.title);
                let words = |id: &BlockId| document.block(*id).map(|block| block.span.slice(&source.text));
                let blocks: Vec<&str> = title
                    .map(|span| span.slice(&source.text))
                    .into_iter()
                    .chain(version.summary.iter().chain(&version.body).filter_map(words))
                    .collect();
                articles.push(Article {
                    id: format!("{story}.{}", version.language.tag()),
                    published: document.metadata.published.map(|published| published.to_string()),
                    story: story.clone(),
                    copy_of: None,
                    text: blocks.join("\n\n"),
                });
            }
        }
    }
    articles
}

#[test]
fn the_versions_of_a_record_are_one_story() {
    let (_, _, missed, wrong) = pairs(&versions(), true);
    assert!(missed.is_empty() && wrong.is_empty());
    // Where no day is known, what is told alone keeps stories apart.
    let (_, _, _, wrong) = pairs(&versions(), false);
    assert!(wrong.is_empty());
}
