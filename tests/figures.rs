//! The tables of `tests/data/figures/`: what is found in a sentence, as which figure; and properties that hold for any text.
//! `fr.toml` and every `*_fr.toml` are read as French, and so on; a row marked as a known failure has to fail.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use precis::language::Language;
use precis::mention::figure::{Figure, FigureRecognizer};
use precis::text::{Decimal, Span, Timestamp};
use serde::Deserialize;

#[derive(Deserialize)]
struct Table {
    test: Vec<Row>,
}

#[derive(Deserialize)]
struct Row {
    name: String,
    text: String,
    published: Option<String>,
    #[serde(default)]
    figures: Vec<Expected>,
    /// Not read rightly yet. The row then has to fail, so that a mend is noticed.
    #[serde(default)]
    known_failure: bool,
    /// Why it fails.
    cause: Option<String>,
}

#[derive(Deserialize, Debug)]
struct Expected {
    text: String,
    kind: String,
    value: Option<String>,
    unit: Option<String>,
    low: Option<String>,
    high: Option<String>,
    per: Option<String>,
    iso: Option<String>,
    #[serde(default)]
    approximate: bool,
    conversion: Option<u32>,
    rate: Option<String>,
    #[serde(default)]
    ambiguous: bool,
}

fn describe(text: &str, figure: &Figure) -> String {
    let number = |value: Option<Decimal>| value.map(|value| value.to_string());
    let kind = format!("{:?}", figure.kind).to_lowercase();
    let parts = [
        number(figure.value),
        figure.unit.clone(),
        number(figure.low),
        number(figure.high),
        figure.per.clone(),
        figure.iso.clone(),
        figure.conversion.map(|id| id.0.to_string()),
        figure.ambiguous.then(|| "ambiguous".to_owned()),
    ];
    format!("«{}» {kind} {parts:?} approximate {}", figure.span.slice(text), figure.approximate)
}

fn wanted(expected: &Expected) -> String {
    let parts = [
        expected.value.clone(),
        expected.unit.clone(),
        expected.low.clone(),
        expected.high.clone(),
        expected.per.clone(),
        expected.iso.clone(),
        expected.conversion.map(|id| id.to_string()),
        expected.ambiguous.then(|| "ambiguous".to_owned()),
    ];
    format!("«{}» {} {parts:?} approximate {}", expected.text, expected.kind, expected.approximate)
}

/// The tables of a language: `fr.toml` and every `*_fr.toml`, by name.
fn tables(language: Language) -> Vec<(String, Table)> {
    let folder = format!("{}/tests/data/figures", env!("CARGO_MANIFEST_DIR"));
    let mut names: Vec<String> =
        std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    let ends = format!("_{}.toml", language.tag());
    names.retain(|name| format!("_{name}").ends_with(&ends));
    let read = |name: String| {
        let table = toml::from_str(&std::fs::read_to_string(format!("{folder}/{name}")).unwrap()).unwrap();
        (name, table)
    };
    names.into_iter().map(read).collect()
}

fn run(language: Language) {
    let recognizer = FigureRecognizer::new();
    let mut failed = Vec::new();
    let mut rows = 0;
    for (file, table) in tables(language) {
        rows += table.test.len();
        for row in &table.test {
            let published = row.published.as_deref().and_then(Timestamp::parse);
            let figures = recognizer.recognize(&row.text, Span::of(&row.text), language, published);
            let found: Vec<String> = figures.iter().map(|figure| describe(&row.text, figure)).collect();
            let expected: Vec<String> = row.figures.iter().map(wanted).collect();
            let rates = row
                .figures
                .iter()
                .zip(&figures)
                .filter_map(|(wanted, found)| Some((wanted.rate.as_ref()?, found.rate)));
            let rates = rates.filter(|(wanted, found)| Some((*wanted).clone()) != found.map(|rate| rate.to_string()));
            assert_eq!(rates.collect::<Vec<_>>(), [], "{}", row.name);
            let place = format!("{file}, {}: {}", row.name, row.text);
            match (found == expected, row.known_failure) {
                (true, false) | (false, true) => {}
                (true, true) => {
                    failed.push(format!(
                        "{place}\n  now right, take its mark off ({})",
                        row.cause.as_deref().unwrap_or("?")
                    ));
                }
                (false, false) => failed.push(format!("{place}\n  expected {expected:#?}\n  found {found:#?}")),
            }
        }
    }
    assert!(rows > 0, "no table for {}", language.tag());
    assert!(failed.is_empty(), "{} of {rows} rows failed:\n{}", failed.len(), failed.join("\n"));
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

#[derive(Deserialize)]
struct Parallel {
    test: Vec<ParallelRow>,
}

/// One fact in three languages: its figures have the same values, units and ISO forms, in this order.
#[derive(Deserialize)]
struct ParallelRow {
    name: String,
    zh: String,
    en: String,
    fr: String,
    values: Vec<String>,
    /// Not read alike yet. The row then has to fail, so that a mend is noticed.
    #[serde(default)]
    known_failure: bool,
    /// Why it fails.
    cause: Option<String>,
}

/// Value and unit, range, or ISO form.
fn meaning(figure: &Figure) -> String {
    let value = match (figure.value, figure.low, figure.high, &figure.iso) {
        (_, Some(low), Some(high), _) => format!("{low}..{high}"),
        (Some(value), ..) => value.to_string(),
        (None, _, _, Some(iso)) => iso.clone(),
        _ => "?".to_owned(),
    };
    figure.unit.as_ref().map_or(value.clone(), |unit| format!("{value} {unit}"))
}

#[test]
fn the_same_fact_has_the_same_values_in_three_languages() {
    let path = format!("{}/tests/data/figures/parallel.toml", env!("CARGO_MANIFEST_DIR"));
    let table: Parallel = toml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let recognizer = FigureRecognizer::new();
    let mut failed = Vec::new();
    for row in &table.test {
        let before = failed.len();
        for (language, text) in [(Language::Zh, &row.zh), (Language::En, &row.en), (Language::Fr, &row.fr)] {
            let mut found: Vec<String> =
                recognizer.recognize(text, Span::of(text), language, None).iter().map(meaning).collect();
            let mut values = row.values.clone();
            found.sort();
            values.sort();
            if found != values {
                failed.push(format!("{} {}: {text}\n  {found:?}", row.name, language.tag()));
            }
        }
        if row.known_failure && failed.len() == before {
            failed.push(format!(
                "{}: now right, take its mark off ({})",
                row.name,
                row.cause.as_deref().unwrap_or("?")
            ));
        } else if row.known_failure {
            failed.truncate(before);
        }
    }
    assert!(failed.is_empty(), "{} failed:\n{}", failed.len(), failed.join("\n"));
}
