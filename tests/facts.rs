//! Facts, by table: `tests/data/facts/{zh,en,fr}.toml`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod support;

use precis::fact::{Fact, FactExtractor, Modality};
use precis::language::Language;
use precis::mention::Reading;
use precis::mention::quote::QuoteFinder;
use precis::segment::WordSegmenter;
use serde::Deserialize;
use support::Marked;

#[derive(Deserialize)]
struct Table {
    test: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    /// The text, with its names and figures marked.
    text: String,
    /// `kind modality: agents > objects # figures @ when *sentences`; parts that are empty are left out,
    /// «asserted» and one sentence too.
    #[serde(default)]
    facts: Vec<String>,
    /// What is known to be read otherwise, so that a mend is noticed.
    #[serde(default)]
    known: bool,
}

fn print(fact: &Fact, marked: &Marked) -> String {
    let names = |ids: &[_]| ids.iter().map(|&id| marked.name_of(id)).collect::<Vec<_>>().join(", ");
    let mut line = fact.kind.name().to_owned();
    match fact.modality {
        Modality::Asserted => {}
        Modality::Planned => line.push_str(" planned"),
        Modality::Possible => line.push_str(" possible"),
        Modality::Negated => line.push_str(" negated"),
    }
    line.push(':');
    let mut add = |mark: &str, part: String| {
        if !part.is_empty() {
            line.push_str(mark);
            line.push_str(&part);
        }
    };
    add(" ", names(&fact.agents));
    add(" > ", names(&fact.objects));
    let figures = fact.figures.iter().filter_map(|id| marked.figures.get(id.0 as usize));
    add(" # ", figures.map(|figure| figure.span.slice(&marked.text)).collect::<Vec<_>>().join(", "));
    add(" @ ", fact.when.clone().unwrap_or_default());
    if fact.evidence.len() > 1 {
        add(" *", fact.evidence.len().to_string());
    }
    line
}

fn run(file: &str, language: Language) {
    let table: Table = toml::from_str(file).expect("table reads");
    let (extractor, words) = (FactExtractor::new(), WordSegmenter::new());
    let mut wrong = Vec::new();
    for row in &table.test {
        let marked = Marked::new(&row.text, language);
        let reading = Reading {
            text: &marked.text,
            document: &marked.document,
            sentences: &marked.sentences,
            figures: &marked.figures,
            entities: &marked.entities,
            quotes: &[],
            words: &words,
        };
        let found: Vec<String> = extractor.extract(&reading).iter().map(|fact| print(fact, &marked)).collect();
        if (found == row.facts) == row.known {
            wrong.push(format!("{}\n  wanted {:?}\n  found  {:?}", row.text, row.facts, found));
        }
    }
    assert!(wrong.is_empty(), "{} of {} rows:\n{}", wrong.len(), table.test.len(), wrong.join("\n"));
}

#[test]
fn chinese() {
    run(include_str!("data/facts/zh.toml"), Language::Zh);
}

#[test]
fn english() {
    run(include_str!("data/facts/en.toml"), Language::En);
}

#[test]
fn french() {
    run(include_str!("data/facts/fr.toml"), Language::Fr);
}

mod properties {
    use std::sync::LazyLock;

    use precis::mention::entity::{Entity, EntityKind};
    use precis::text::Span;
    use proptest::prelude::*;

    use super::*;

    /// Words that make triggers, names, marks and signs meet in every order.
    const PIECES: [&str; 40] = [
        "[[o:AMD]]",
        "[[p:Lisa Su]]",
        "[[l:Paris]]",
        "[[d:MI400]]",
        "{{m:5 euros}}",
        "{{d:2026-01:hier}}",
        " ",
        ", ",
        ". ",
        "«",
        "»",
        "“",
        "”",
        "\"",
        "‘",
        "’",
        "：",
        "，",
        "。",
        "a signé",
        "un accord",
        "avec",
        "par",
        "et",
        "qui",
        "said",
        "acquired",
        "will",
        "to",
        "by",
        "被",
        "收购",
        "与",
        "签署",
        "意向书",
        "表示",
        "(",
        "）",
        "n’",
        "pas",
    ];

    static EXTRACTOR: LazyLock<FactExtractor> = LazyLock::new(FactExtractor::new);

    proptest! {
        #[test]
        fn facts_and_quotes_fit_any_text(picks in prop::collection::vec(0..PIECES.len(), 0..60), language in 0..3usize) {
            let text: String = picks.iter().filter_map(|&pick| PIECES.get(pick)).copied().collect();
            let language = [Language::Zh, Language::En, Language::Fr][language];
            let marked = Marked::new(&text, language);
            let words = WordSegmenter::new();
            let quotes = QuoteFinder::new().find(&marked.text, &marked.document, &marked.entities);
            for quote in &quotes {
                prop_assert!(marked.text.get(quote.span.range()).is_some());
            }
            let reading = Reading {
                text: &marked.text,
                document: &marked.document,
                sentences: &marked.sentences,
                figures: &marked.figures,
                entities: &marked.entities,
                quotes: &quotes,
                words: &words,
            };
            for fact in EXTRACTOR.extract(&reading) {
                prop_assert!(marked.text.get(fact.trigger.range()).is_some());
                prop_assert!(!fact.evidence.is_empty());
            }
        }

        #[test]
        fn quotes_fit_any_characters(text in "\\PC{0,120}", from in 0..60usize, length in 1..20usize) {
            let mut marked = Marked::new("x", Language::En);
            marked.text = text.clone();
            let bounds: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let start = bounds.get(from).copied().unwrap_or(0);
            let end = bounds.get(from + length).copied().unwrap_or(text.len());
            marked.entities = vec![Entity { mentions: vec![Span::new(start, end)], ..entity() }];
            marked.document.blocks[0].span = Span::of(&text);
            for quote in QuoteFinder::new().find(&marked.text, &marked.document, &marked.entities) {
                prop_assert!(text.get(quote.span.range()).is_some());
            }
        }
    }

    fn entity() -> Entity {
        let marked = Marked::new("[[o:AMD]]", Language::En);
        let mut entity = marked.entities[0].clone();
        entity.kind = EntityKind::Person;
        entity
    }
}
