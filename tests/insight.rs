//! Insights of short articles, row by row (`tests/data/insight/*.toml`), and what must hold for any text.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::collections::BTreeMap;

use precis::analysis::Analysis;
use precis::insight::{Category, Highlight, Sentiment, Statement, TrackingLevel};
use precis::language::{Language, Locale};
use precis::text::{Decimal, Timestamp};
use precis::{Analyzer, Source};
use proptest::prelude::*;
use serde::Deserialize;

#[derive(Deserialize)]
struct File {
    test: Vec<Row>,
}

#[derive(Deserialize)]
struct Row {
    name: String,
    published: String,
    text: String,
    zh: String,
    en: String,
    fr: String,
    tracking: TrackingLevel,
    highlights: Vec<Highlight>,
    categories: Vec<Category>,
    sentiments: BTreeMap<String, Sentiment>,
}

fn rows() -> Vec<(Language, Row)> {
    let files = [
        (Language::Zh, include_str!("data/insight/zh.toml")),
        (Language::En, include_str!("data/insight/en.toml")),
        (Language::Fr, include_str!("data/insight/fr.toml")),
    ];
    let read = |(language, file)| {
        let file: File = toml::from_str(file).unwrap();
        file.test.into_iter().map(move |row| (language, row))
    };
    files.into_iter().flat_map(read).collect()
}

fn analyze(analyzer: &Analyzer, language: Language, row: &Row) -> (Source, Analysis) {
    let mut source = Source::new(row.text.clone());
    source.language = Some(language);
    source.published = Timestamp::parse(&row.published);
    let analysis = analyzer.analyze(&source);
    (source, analysis)
}

#[test]
fn insights_say_what_they_should() {
    let analyzer = Analyzer::new();
    let rows = rows();
    assert!(rows.len() >= 15);
    let mut failures = Vec::new();
    for (language, row) in &rows {
        let (_, analysis) = analyze(&analyzer, *language, row);
        let insight = &analysis.insight;
        let core = insight.core_point.as_ref().unwrap();
        for (locale, wanted) in Locale::ALL.into_iter().zip([&row.zh, &row.en, &row.fr]) {
            let made = core.text.get(locale).text.replace('\u{a0}', "_");
            if made != *wanted {
                failures.push(format!("{}: wanted {wanted}\n    made {made}", row.name));
            }
        }
        let highlights: Vec<_> = insight.highlights.iter().map(|tag| tag.tag).collect();
        let categories: Vec<_> = insight.categories.iter().map(|tag| tag.tag).collect();
        if insight.tracking.level != row.tracking || highlights != row.highlights || categories != row.categories {
            let made = format!("{:?} {highlights:?} {categories:?}", insight.tracking.level);
            failures.push(format!("{}: made {made}", row.name));
        }
        for company in &insight.companies {
            let key = &analysis.entities[company.entity.0 as usize].key;
            if row.sentiments.get(key) != Some(&company.sentiment) {
                failures.push(format!("{}: {key} is {:?}", row.name, company.sentiment));
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// Every statement of an insight.
fn statements(analysis: &Analysis) -> Vec<&Statement> {
    let insight = &analysis.insight;
    let impacts = insight.impact.iter().map(|impact| &impact.reason);
    insight.core_point.iter().chain(impacts).chain([&insight.tracking.reason]).collect()
}

/// The numbers of a text, as digits only: «1,5 milliard» and «€1.5 billion» both hold 15.
fn numbers(text: &str) -> Vec<String> {
    let joined = text.replace(['\u{a0}', '\u{202f}'], "");
    let mut found = vec![String::new()];
    for c in joined.chars() {
        if c.is_ascii_digit() {
            found.last_mut().unwrap().push(c);
        } else if !matches!(c, '.' | ',') {
            found.push(String::new());
        }
    }
    found.into_iter().filter(|number| !number.is_empty()).collect()
}

/// Whether a number stands in the evidence, as digits or as the value of a figure or date there.
fn is_supported(number: &str, source: &Source, analysis: &Analysis, statement: &Statement) -> bool {
    let significant = |digits: &str| digits.trim_matches('0').to_owned();
    let number = significant(number);
    statement.evidence.iter().any(|span| {
        let written = numbers(span.slice(&source.text)).iter().any(|digits| significant(digits) == number);
        let figures = analysis.figures.iter().filter(|figure| span.overlaps(figure.span));
        written
            || figures.clone().any(|figure| {
                let values = [figure.value, figure.low, figure.high].into_iter().flatten();
                values.map(|value: Decimal| significant(&value.to_string().replace('.', ""))).any(|v| v == number)
            })
            || figures
                .filter_map(|figure| figure.iso.as_deref())
                .any(|iso| iso.split(|c: char| !c.is_ascii_digit()).any(|part| significant(part) == number))
    })
}

#[test]
fn every_number_stated_stands_in_the_evidence() {
    let analyzer = Analyzer::new();
    for (language, row) in rows() {
        let (source, analysis) = analyze(&analyzer, language, &row);
        for statement in statements(&analysis) {
            assert!(!statement.evidence.is_empty(), "{}: no evidence", row.name);
            let names: Vec<_> = analysis.entities.iter().flat_map(|entity| numbers(&entity.name)).collect();
            for (_, phrase) in statement.text.iter() {
                for number in numbers(&phrase.text) {
                    let supported = is_supported(&number, &source, &analysis, statement) || names.contains(&number);
                    assert!(supported, "{}: {number} in {}", row.name, phrase.text);
                }
            }
        }
    }
}

#[test]
fn the_same_text_gives_the_same_insight() {
    let (first, second) = (Analyzer::new(), Analyzer::new());
    for (language, row) in rows() {
        assert_eq!(analyze(&first, language, &row).1, analyze(&second, language, &row).1, "{}", row.name);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_text_has_an_insight(text in "[a-zA-ZéàAI0-9 .,;«»“”。，一亿元政府与签署投资宣布公司\\n€$%-]{0,300}") {
        let analysis = Analyzer::new().analyze(&Source::new(text.clone()));
        for statement in statements(&analysis) {
            for span in &statement.evidence {
                prop_assert!(text.get(span.range()).is_some());
            }
        }
    }
}
