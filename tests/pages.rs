//! Pages of many shapes: what is kept, what is set aside, what the page says of itself.
//!
//! Each test of `tests/data/pages/*.toml` gives a page line by line; the letter before the bar says which
//! block the line must become: T title, H heading, B byline, P paragraph, Q quote, L list item, C caption,
//! F field, x boilerplate. A line of `=` stands for an empty line.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::path::Path;

use precis::Source;
use precis::document::{BlockKind, Document};
use precis::import::read_page;
use precis::text::Span;
use proptest::prelude::*;
use serde::Deserialize;

#[derive(Deserialize)]
struct File {
    test: Vec<Page>,
}

#[derive(Deserialize)]
struct Page {
    name: String,
    page: String,
    title: Option<String>,
    #[serde(default)]
    title_derived: bool,
    source: Option<String>,
    author: Option<String>,
    published: Option<String>,
    language: String,
    #[serde(default)]
    versions: Vec<String>,
    #[serde(default)]
    fields: usize,
}

fn letter(kind: BlockKind) -> char {
    match kind {
        BlockKind::Title => 'T',
        BlockKind::Heading => 'H',
        BlockKind::Byline => 'B',
        BlockKind::Paragraph => 'P',
        BlockKind::Quote => 'Q',
        BlockKind::ListItem => 'L',
        BlockKind::Caption => 'C',
        BlockKind::Field => 'F',
        BlockKind::Boilerplate => 'x',
    }
}

fn check(page: &Page, wrong: &mut Vec<String>) {
    let mut kinds = String::new();
    let mut lines = Vec::new();
    for line in page.page.lines() {
        if line == "=" {
            lines.push("");
        } else {
            let (kind, words) = line.split_once('|').unwrap();
            // A dot continues the block of the line before.
            kinds.extend(kind.trim().chars().filter(|&c| c != '.'));
            lines.push(words.strip_prefix(' ').unwrap_or(words));
        }
    }
    let source = Source::new(lines.join("\n"));
    let document = read_page(&source);
    let mut differs = |what: &str, found: String, expected: String| {
        if found != expected {
            wrong.push(format!("{}: {what} is {found}, expected {expected}", page.name));
        }
    };
    let words = |span: Option<Span>| span.map(|span| span.slice(&source.text).to_owned()).unwrap_or_default();
    let metadata = &document.metadata;
    differs("blocks", document.blocks.iter().map(|block| letter(block.kind)).collect(), kinds);
    differs("title", words(metadata.title), page.title.clone().unwrap_or_default());
    differs("derived", metadata.title_derived.to_string(), page.title_derived.to_string());
    differs("source", words(metadata.source), page.source.clone().unwrap_or_default());
    differs("author", words(metadata.author), page.author.clone().unwrap_or_default());
    let published = metadata.published.map(|published| published.to_string()).unwrap_or_default();
    differs("published", published, page.published.clone().unwrap_or_default());
    differs("language", metadata.language.name().to_owned(), page.language.clone());
    let versions: Vec<&str> = document.versions.iter().map(|version| version.language.tag()).collect();
    let expected = if page.versions.is_empty() { vec![page.language.clone()] } else { page.versions.clone() };
    differs("versions", versions.join(" "), expected.join(" "));
    differs("fields", document.fields.len().to_string(), page.fields.to_string());
}

#[test]
fn pages_read_as_recorded() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/pages");
    let mut wrong = Vec::new();
    let mut count = 0;
    for language in ["zh", "en", "fr"] {
        let text = fs::read_to_string(folder.join(language).with_extension("toml")).unwrap();
        let file: File = toml::from_str(&text).unwrap();
        count += file.test.len();
        file.test.iter().for_each(|page| check(page, &mut wrong));
    }
    assert!(wrong.is_empty(), "{} of {count} pages:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn short_texts_are_one_paragraph() {
    for text in [
        "$1.5 billion",
        "By 2030, 5 million jobs",
        "分享到微信",
        "Hier, l’État a promis 3 Md€.",
        "Read more",
        "12 mars 2025",
    ] {
        let document = read_page(&Source::new(text));
        assert_eq!(document.blocks.len(), 1, "{text}");
        assert_eq!(
            document.blocks.first().map(|block| (block.kind, block.span)),
            Some((BlockKind::Paragraph, Span::of(text)))
        );
        assert_eq!(document.metadata.title, None, "{text}");
    }
}

#[test]
fn what_the_caller_knows_wins() {
    let source = Source {
        title: Some("A second line".into()),
        published: precis::text::Timestamp::parse("2020-01-02"),
        ..Source::new(
            "A first line here\n\nA second line\n\n3 May 2024\n\nThe minister told parliament on Tuesday that the plan would go ahead.",
        )
    };
    let metadata = read_page(&source).metadata;
    assert_eq!(metadata.title.map(|span| span.slice(&source.text)), Some("A second line"));
    assert_eq!(metadata.published.map(|published| published.to_string()), Some("2020-01-02".into()));
}

/// In order, apart, trimmed, and nothing but white space between.
fn assert_covers(text: &str, document: &Document) {
    let mut end = 0;
    for block in &document.blocks {
        let span = block.span;
        assert!(!span.is_empty() && span.trim(text) == span, "{span:?} is not trimmed");
        assert!(span.start as usize >= end);
        assert!(text.get(end..span.start as usize).unwrap().trim().is_empty());
        end = span.end as usize;
    }
    assert!(text.get(end..).unwrap().trim().is_empty());
}

proptest! {
    #[test]
    fn any_text_is_covered(text in "\\PC{0,200}") {
        assert_covers(&text, &read_page(&Source::new(text.clone())));
    }

    #[test]
    fn any_page_is_covered(lines in prop::collection::vec(prop_oneof![
        "[a-zé ,.:|>©-]{0,90}", "[中文来源作者：。，年月日0-9]{0,40}", Just("Latest News".to_owned()), Just("摘要".to_owned()),
        Just("Key Players".to_owned()), Just("Tracking: x".to_owned()), Just("Par Anne Petit, le 3/2/2025".to_owned()), Just("---".to_owned()),
        Just("# T".to_owned()), Just(String::new()), "\\PC{0,40}", Just("\r".to_owned()), Just("Tags: a".to_owned()),
        Just("About the author".to_owned()), "[A-Z][a-z ]{60,200}\\.",
    ], 0..30)) {
        let text = lines.join("\n");
        assert_covers(&text, &read_page(&Source::new(text.clone())));
    }
}

#[test]
fn large_texts_are_read() {
    let pieces = [("word ", 1 << 20), ("字", 1 << 20), ("12/03/2025 ", 1 << 20), ("\n", 1 << 20), ("。", 1 << 18)];
    for (piece, size) in
        pieces.into_iter().chain(["a\n", "- x\n\n", "Tags: a\n", "Latest News\n"].map(|line| (line, 1 << 16)))
    {
        let text = piece.repeat(size / piece.len());
        assert_covers(&text, &read_page(&Source::new(text.clone())));
    }
}
