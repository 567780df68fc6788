//! Quotations and their speakers, by table: `tests/data/quotes/{zh,en,fr}.toml`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod support;

use precis::language::Language;
use precis::mention::quote;
use serde::Deserialize;
use support::Marked;

#[derive(Deserialize)]
struct Table {
    test: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    /// The text, with its names marked.
    text: String,
    /// `words => speaker` for each quotation, `-` for nobody.
    #[serde(default)]
    quotes: Vec<String>,
    /// What is known to be read otherwise, so that a mend is noticed.
    #[serde(default)]
    known: bool,
}

fn run(file: &str, language: Language) {
    let table: Table = toml::from_str(file).expect("table reads");
    let mut wrong = Vec::new();
    for row in &table.test {
        let marked = Marked::new(&row.text, language);
        let found = quote::find(&marked.text, &marked.document, &marked.sentences, &marked.entities);
        let found: Vec<String> = found
            .iter()
            .map(|quote| {
                let speaker = quote.speaker.map_or("-", |speaker| marked.name_of(speaker));
                format!("{} => {speaker}", quote.span.slice(&marked.text))
            })
            .collect();
        if (found == row.quotes) == row.known {
            wrong.push(format!("{}\n  wanted {:?}\n  found  {:?}", row.text, row.quotes, found));
        }
    }
    assert!(wrong.is_empty(), "{} of {} rows:\n{}", wrong.len(), table.test.len(), wrong.join("\n"));
}

#[test]
fn chinese() {
    run(include_str!("data/quotes/zh.toml"), Language::Zh);
}

#[test]
fn english() {
    run(include_str!("data/quotes/en.toml"), Language::En);
}

#[test]
fn french() {
    run(include_str!("data/quotes/fr.toml"), Language::Fr);
}
