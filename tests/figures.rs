//! The tables of `tests/data/figures/`: what is found in a sentence, as which figure; and properties that hold for any text.
//! `fr.toml` and every `*_fr.toml` are read as French, and so on; a row marked as a known failure has to fail.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use precis::language::Language;
use precis::mention::figure::{Figure, FigureRecognizer};
use precis::text::{Decimal, Span, Timestamp};
use proptest::prelude::*;
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
            let found = recognizer.recognize(&row.text, Span::of(&row.text), language, published);
            let found: Vec<String> = found.iter().map(|figure| describe(&row.text, figure)).collect();
            let expected: Vec<String> = row.figures.iter().map(wanted).collect();
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
    }
    assert!(failed.is_empty(), "{} failed:\n{}", failed.len(), failed.join("\n"));
}

const LANGUAGES: [Language; 4] = [Language::Zh, Language::En, Language::Fr, Language::Other];

fn assert_sound(text: &str, span: Span, figures: &[Figure]) {
    let mut last = span.start;
    for figure in figures {
        assert!(figure.span.start >= last && figure.span.end <= span.end, "{text:?} {figure:?}");
        assert!(!figure.span.is_empty() && text.get(figure.span.range()).is_some(), "{text:?} {figure:?}");
        last = figure.span.end;
    }
}

proptest! {
    #[test]
    fn spans_are_sound_in_any_text(text in "\\PC{0,80}") {
        let recognizer = recognizer();
        for language in LANGUAGES {
            let span = Span::of(&text);
            assert_sound(&text, span, &recognizer.recognize(&text, span, language, None));
        }
    }

    #[test]
    fn spans_are_sound_in_texts_full_of_figures(
        parts in prop::collection::vec(prop::sample::select(PARTS), 0..24)
    ) {
        let text: String = parts.concat();
        let recognizer = recognizer();
        let published = Timestamp::parse("2026-04-17");
        for language in LANGUAGES {
            let span = Span::of(&text);
            assert_sound(&text, span, &recognizer.recognize(&text, span, language, published));
        }
    }
}

/// Pieces that figures are made of.
const PARTS: &[&str] = &[
    "1",
    "20",
    "300",
    "4,5",
    "6.7",
    "1 000",
    " ",
    " ",
    "-",
    "–",
    "/",
    ":",
    ".",
    ",",
    "%",
    "€",
    "$",
    "US$",
    " de ",
    " d’",
    "million",
    "milliards",
    "billion",
    "thousand",
    "hundred",
    "and",
    "et",
    "un",
    "a",
    "half",
    "two",
    "thirds",
    "quatre-vingt",
    "dix",
    "-",
    "万",
    "亿",
    "千",
    "百",
    "十",
    "一",
    "二",
    "两",
    "零",
    "点",
    "半",
    "分之",
    "百分之",
    "个",
    "年",
    "月",
    "日",
    "前",
    "第",
    "多",
    "元",
    "美元",
    "years",
    "ans",
    "ago",
    "il y a ",
    "March ",
    "mars ",
    "2025",
    "p.m.",
    "h",
    "km",
    "par ",
    "per ",
    "second",
    "每",
    "秒",
    "to",
    "à",
    "至",
    "between ",
    "entre ",
    "(",
    ")",
    "½",
    "³",
];

fn recognizer() -> &'static FigureRecognizer {
    static RECOGNIZER: std::sync::OnceLock<FigureRecognizer> = std::sync::OnceLock::new();
    RECOGNIZER.get_or_init(FigureRecognizer::new)
}

/// Recognises `unit` over and over, `length` bytes of it, in every language.
fn assert_ends(unit: &str, length: usize) {
    let text = unit.repeat(length / unit.len());
    for language in LANGUAGES {
        let span = Span::of(&text);
        assert_sound(&text, span, &recognizer().recognize(&text, span, language, None));
    }
}

#[test]
fn long_runs_end() {
    // Runs that are no number are passed over in one go.
    for unit in ["7", "777,", "亿", "一", "二千", "每秒", "ten", "twenty-", "un milliard de "] {
        assert_ends(unit, 1 << 20);
    }
    // Every few characters a figure, or the beginning of one.
    for unit in [
        "百分之",
        "one hundred and ",
        "1,000,",
        "1 000 ",
        "1-",
        "1/",
        "三分之",
        "- ",
        "2 km ",
        "10 to ",
        "3月",
        "负",
        "一又",
        "第",
        "½",
    ] {
        assert_ends(unit, 1 << 16);
    }
}

#[test]
fn a_span_alone_gives_the_same_value() {
    for (language, text) in [
        (Language::Fr, "un programme de 200 milliards d’euros, soit 4,5 % du produit, sur cinq ans"),
        (Language::En, "a $1.5 billion fund, 12.5 percent of 400 megawatts, and two thirds of 1,200 people"),
        (Language::Zh, "总投资约2000亿欧元,占百分之五点五,装机500兆瓦,历时三年半"),
    ] {
        for figure in recognizer().recognize(text, Span::of(text), language, None) {
            let alone = figure.span.slice(text);
            let again = recognizer().recognize(alone, Span::of(alone), language, None);
            let [again] = again.as_slice() else { panic!("{alone}: {again:?}") };
            assert_eq!((again.value, &again.unit, again.kind), (figure.value, &figure.unit, figure.kind), "{alone}");
        }
    }
}
