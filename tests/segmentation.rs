//! Tables and properties of language detection, sentences and words.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use precis::language::{Language, detect, detect_with};
use precis::segment::{SentenceSegmenter, WordSegmenter};
use precis::text::Span;
use proptest::prelude::*;
use serde::Deserialize;

#[derive(Deserialize)]
struct Table<Row> {
    test: Vec<Row>,
}

/// A text and what it is cut into.
#[derive(Deserialize)]
struct Cut {
    name: String,
    text: Option<String>,
    expected: Vec<String>,
}

#[derive(Deserialize)]
struct Detection {
    text: String,
    language: Language,
    #[serde(default)]
    surroundings: Language,
}

fn table<Row: for<'de> Deserialize<'de>>(file: &str) -> Vec<Row> {
    toml::from_str::<Table<Row>>(file).expect("a table of tests").test
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn check_sentences(language: Language, file: &str) {
    let segmenter = SentenceSegmenter::new();
    for row in table::<Cut>(file) {
        let text = row.text.unwrap_or_else(|| row.expected.join(if language == Language::Zh { "" } else { " " }));
        let found: Vec<String> = segmenter
            .sentences(&text, Span::of(&text), language)
            .into_iter()
            .map(|span| flat(span.slice(&text)))
            .collect();
        assert_eq!(found, row.expected, "{}", row.name);
    }
}

#[test]
fn chinese_sentences() {
    check_sentences(Language::Zh, include_str!("data/sentences/zh.toml"));
}

#[test]
fn english_sentences() {
    check_sentences(Language::En, include_str!("data/sentences/en.toml"));
}

#[test]
fn french_sentences() {
    check_sentences(Language::Fr, include_str!("data/sentences/fr.toml"));
}

#[test]
fn chinese_words() {
    let segmenter = WordSegmenter::new();
    for row in table::<Cut>(include_str!("data/words/zh.toml")) {
        let text = row.text.unwrap_or_else(|| row.expected.concat());
        let found: Vec<&str> = segmenter
            .words(&text, Span::of(&text), Language::Zh)
            .into_iter()
            .map(|word| word.span.slice(&text))
            .collect();
        assert_eq!(found, row.expected, "{}", row.name);
    }
}

#[test]
fn languages() {
    let wrong: Vec<String> = table::<Detection>(include_str!("data/language.toml"))
        .into_iter()
        .filter_map(|row| {
            let found = detect_with(&row.text, row.surroundings);
            (found != row.language).then(|| format!("{found:?}, not {:?}: {}", row.language, row.text))
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Text with many of the signs that rules look at, and arbitrary text.
fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "([A-Za-zéÉ0-9人工智能一百亿。！？；，、“”‘’「」（）《》.!?…,:;'’\"« »()\\[\\]•\\-\u{a0}\u{3000} \n]){0,120}",
        "((Mr|Inc|U\\.S|M|etc|p|1|2|a|b|No|Yahoo|www)(\\.|!|\\?|\\)|\\.\\.\\.| ){1,3}(The|the|Le|5|“|«|\\() ?){0,12}",
    ]
}

fn languages_read() -> impl Strategy<Value = Language> {
    prop_oneof![Just(Language::Zh), Just(Language::En), Just(Language::Fr), Just(Language::Other)]
}

fn solid(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

fn assert_in_order(text: &str, spans: &[Span]) {
    let mut end = 0;
    for span in spans {
        assert!(span.start >= end && span.end > span.start && span.end as usize <= text.len(), "{spans:?}");
        assert!(text.is_char_boundary(span.start as usize) && text.is_char_boundary(span.end as usize));
        end = span.end;
    }
    let joined: String = spans.iter().map(|span| span.slice(text)).collect();
    assert_eq!(solid(&joined), solid(text));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn sentences_hold_the_whole_text(text in texts(), language in languages_read()) {
        assert_in_order(&text, &SentenceSegmenter::new().sentences(&text, Span::of(&text), language));
    }

    #[test]
    fn words_hold_the_whole_text(text in texts(), language in languages_read()) {
        let words = WordSegmenter::new().words(&text, Span::of(&text), language);
        assert_in_order(&text, &words.into_iter().map(|word| word.span).collect::<Vec<_>>());
    }

    #[test]
    fn parts_are_cut_within_their_span(text in texts(), start in 0_usize..60, length in 0_usize..60) {
        let span = Span::new(start, start + length);
        let inner = span.slice(&text);
        for sentence in SentenceSegmenter::new().sentences(&text, span, Language::En) {
            prop_assert!(span.contains(sentence) && !inner.is_empty());
        }
        for word in WordSegmenter::new().words(&text, span, Language::Fr) {
            prop_assert!(span.contains(word.span) && !inner.is_empty());
        }
    }

    #[test]
    fn detection_never_fails(text in texts(), language in languages_read()) {
        prop_assert_eq!(detect(&text), detect_with(&text, Language::Other));
        let _ = detect_with(&text, language);
    }
}
