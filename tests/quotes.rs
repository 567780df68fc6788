//! Quotations and their speakers, by table: every file of `tests/data/quotes/` (`fr.toml` and `*_fr.toml` are French, and so on).
//! A row marked as a known failure has to fail.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod support;

use precis::language::Language;
use precis::mention::quote::QuoteFinder;
use serde::Deserialize;
use support::{Marked, tables_of};

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
    /// Not read rightly yet. The row then has to fail, so that a mend is noticed.
    #[serde(default)]
    known_failure: bool,
    /// Why it fails.
    cause: Option<String>,
}

fn run(language: Language) {
    let finder = QuoteFinder::new();
    let mut wrong = Vec::new();
    let mut rows = 0;
    for (file, table) in tables_of::<Table>("quotes", language) {
        rows += table.test.len();
        for row in &table.test {
            let marked = Marked::new(&row.text, language);
            let found = finder.find(&marked.text, &marked.document, &marked.entities);
            let found: Vec<String> = found
                .iter()
                .map(|quote| {
                    let speaker = quote.speaker.map_or("-", |speaker| marked.name_of(speaker));
                    format!("{} => {speaker}", quote.span.slice(&marked.text))
                })
                .collect();
            let place = format!("{file}: {}", row.text);
            match (found == row.quotes, row.known_failure) {
                (true, false) | (false, true) => {}
                (true, true) => {
                    wrong.push(format!(
                        "{place}\n  now right, take its mark off ({})",
                        row.cause.as_deref().unwrap_or("?")
                    ));
                }
                (false, false) => wrong.push(format!("{place}\n  wanted {:?}\n  found  {found:?}", row.quotes)),
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {rows} rows:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn chinese() {
    run(Language::Zh);
}

#[test]
fn english() {
    run(Language::En);
}

#[test]
fn french() {
    run(Language::Fr);
}
