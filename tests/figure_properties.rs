//! Properties of figures that hold for any text: spans are sound, hostile texts end, a span alone says the same.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use precis::language::Language;
use precis::mention::figure::{Figure, FigureRecognizer};
use precis::text::{Span, Timestamp};
use proptest::prelude::*;

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

/// A whole number as the language groups it.
fn grouped(value: u32, separator: &str) -> String {
    let digits = value.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push_str(separator);
        }
        text.push(digit);
    }
    text
}

/// Reads the one figure of `text`, then its span alone: kind, value, ends and unit are the same.
///
/// What the span does not hold may differ: «about» before it, «per» of a rate said in front (每股), an age known from the
/// words before, a bare number that its neighbours make a year, a label or a list.
fn assert_reproduces(text: &str, language: Language) {
    let figures = recognizer().recognize(text, Span::of(text), language, None);
    let [figure] = figures.as_slice() else { panic!("{text}: {figures:?}") };
    let alone = figure.span.slice(text);
    let again = recognizer().recognize(alone, Span::of(alone), language, None);
    let [again] = again.as_slice() else { panic!("{text}: {alone}: {again:?}") };
    let meaning = |f: &Figure| (f.kind, f.value, f.low, f.high, f.unit.clone());
    assert_eq!(meaning(again), meaning(figure), "{text}: {alone}");
    assert_eq!(again.span.slice(alone), alone, "{text}");
}

proptest! {
    #[test]
    fn english_figures_are_read_from_their_spans_alone(
        whole in 2_u32..900, more in 3000_u32..9_999_999, tenth in 1_u32..9,
        form in 0_usize..4, scale in 0_usize..4, unit in 0_usize..9,
    ) {
        let number = match form {
            0 => whole.to_string(),
            1 => format!("{whole}.{tenth}"),
            2 => grouped(more, ","),
            _ => "twenty-three".to_owned(),
        };
        let scale = if form == 2 { "" } else { ["", " million", " billion", " thousand"][scale] };
        let sized = format!("{number}{scale}");
        let written = match unit {
            0 if form != 3 => format!("${sized}"),
            1 if form != 3 => format!("HK${sized}"),
            2 if form != 3 => format!("€{sized}"),
            3 => format!("{sized} euros"),
            4 => format!("{sized} tonnes"),
            5 => format!("{sized} percent"),
            6 => format!("{sized} megawatts"),
            7 if form == 0 => format!("1.5 to {whole} million yen"),
            _ => format!("{sized} kilometres"),
        };
        assert_reproduces(&format!("The ministry put it at {written} on the whole."), Language::En);
    }

    #[test]
    fn french_figures_are_read_from_their_spans_alone(
        whole in 2_u32..900, more in 3000_u32..9_999_999, tenth in 1_u32..9,
        form in 0_usize..4, scale in 0_usize..4, unit in 0_usize..6,
    ) {
        let number = match form {
            0 => whole.to_string(),
            1 => format!("{whole},{tenth}"),
            2 => grouped(more, "\u{202f}"),
            _ => "quatre-vingt-dix-sept".to_owned(),
        };
        let (scale, of) = if form == 2 { ("", " ") } else { [("", " "), (" millions", " d’"), (" milliards", " d’"), (" mille", " ")][scale] };
        let dollars = if of == " d’" { " de dollars" } else { " dollars" };
        let written = match unit {
            0 => format!("{number}{scale}{of}euros"),
            1 => format!("{number}{scale}{dollars}"),
            2 => format!("{number}{scale} %"),
            3 if scale.is_empty() && form != 3 => format!("{number} M€"),
            4 if scale.is_empty() => format!("{number} kilomètres"),
            _ => format!("{number}{scale}"),
        };
        assert_reproduces(&format!("Le ministère parle de {written} au total."), Language::Fr);
    }

    #[test]
    fn chinese_figures_are_read_from_their_spans_alone(
        whole in 2_u32..900, tenth in 1_u32..9, form in 0_usize..4, scale in 0_usize..4, unit in 0_usize..6,
    ) {
        let number = match form {
            0 => whole.to_string(),
            1 => format!("{whole}.{tenth}"),
            2 => "三百五十六".to_owned(),
            _ => "两千".to_owned(),
        };
        let scale = ["", "万", "亿", "万亿"][scale];
        let unit = ["元", "美元", "吨", "公里", "兆瓦", "%"][unit];
        assert_reproduces(&format!("据介绍,总数为{number}{scale}{unit}。"), Language::Zh);
    }
}
