use wasm_bindgen::JsValue;

use super::format::{date, intl, list, number, quantity, unit_name, with_unit};
use crate::language::Locale;
use crate::locale::Message;
use crate::mention::figure::{Figure, FigureKind, implied_rate};
use crate::text::{Decimal, Span};

/// Above this a number is said in words first: 200 billion.
const LARGE: i64 = 1_000_000;

/// Options of `Intl.NumberFormat`, which takes numbers as texts too.
const COMPACT: (&str, &str) = ("notation", "compact");
const LONG: (&str, &str) = ("compactDisplay", "long");
const ALL_DIGITS: (&str, &str) = ("maximumSignificantDigits", "15");

/// What a figure comes to, in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormattedFigure {
    /// As one says it: “€200 billion”, «200 Md€», 2000亿欧元.
    pub said: String,
    /// With every digit, where that differs.
    pub digits: Option<String>,
    /// For machines: plain digits, or the ISO 8601 form of a date or duration.
    pub machine: String,
}

/// A large sum as one says it: 2000亿欧元, “€200 billion”, «200 Md €».
///
/// French names of currencies would need «d’» or «de» after «milliards», which `Intl` leaves out, so French takes the
/// symbol; English sets its symbol before the words, which `Intl` does for plain digits only.
fn large_money(locale: Locale, value: Decimal, currency: &str) -> Option<String> {
    let format = |options: &[(&str, &str)], digits: &str| {
        let options: Vec<(&str, JsValue)> =
            options.iter().map(|(name, option)| (*name, JsValue::from(*option))).collect();
        intl("NumberFormat", locale, &options, &digits.into())
    };
    let (style, code) = (("style", "currency"), ("currency", currency));
    let digits = value.to_string();
    match locale {
        Locale::Zh => format(&[style, code, ("currencyDisplay", "name"), COMPACT, LONG, ALL_DIGITS], &digits),
        Locale::Fr => format(&[style, code, COMPACT, ALL_DIGITS], &digits),
        Locale::En => {
            let zero = format(&[style, code, ("maximumFractionDigits", "0")], "0")?;
            let words = format(&[COMPACT, LONG, ALL_DIGITS], &digits)?;
            let (sign, size) = words.strip_prefix('-').map_or(("", words.as_str()), |size| ("-", size));
            let mut text = String::from(sign);
            text.push_str(&zero.replace('0', size));
            Some(text)
        }
    }
}

/// Formats a figure. `None` where the text says too little: «yesterday» in a text without a date.
pub fn figure(locale: Locale, figure: &Figure) -> Option<FormattedFigure> {
    if let Some(iso) = &figure.iso {
        let said = match figure.kind {
            FigureKind::Duration | FigureKind::Age => duration(locale, iso),
            _ => date_or_span(locale, iso),
        };
        return Some(FormattedFigure { said: about(locale, figure, said), digits: None, machine: iso.clone() });
    }
    let one = |value: Decimal| said(locale, figure, value);
    let exact = |value: Decimal| plain(locale, figure, value);
    let join = |make: &dyn Fn(Decimal) -> String, low: Decimal, high: Decimal| {
        Message::FigureRange.with(locale, &[&make(low), &make(high)])
    };
    let (said, digits, machine) = match (figure.low, figure.high, figure.value) {
        (Some(low), Some(high), _) => (join(&one, low, high), join(&exact, low, high), format!("{low}/{high}")),
        (Some(low), None, None) => (Message::FigureAtLeast.with(locale, &[&one(low)]), exact(low), low.to_string()),
        (None, Some(high), None) => (Message::FigureAtMost.with(locale, &[&one(high)]), exact(high), high.to_string()),
        (_, _, Some(value)) => (about(locale, figure, one(value)), exact(value), value.to_string()),
        (None, None, None) => return None,
    };
    let is_large = figure.value.or(figure.high).is_some_and(|value| value >= Decimal::from(LARGE));
    Some(FormattedFigure { said, digits: is_large.then_some(digits), machine })
}

fn about(locale: Locale, figure: &Figure, said: String) -> String {
    if figure.approximate { Message::FigureAbout.with(locale, &[&said]) } else { said }
}

/// As one says it.
fn said(locale: Locale, figure: &Figure, value: Decimal) -> String {
    let large = value >= Decimal::from(LARGE) || value <= Decimal::from(-LARGE);
    if !large {
        return plain(locale, figure, value);
    }
    let text = match (figure.kind, figure.unit.as_deref()) {
        (FigureKind::Money, Some(currency)) => large_money(locale, value, currency),
        (_, unit) => {
            let options = [COMPACT, LONG, ALL_DIGITS].map(|(name, option)| (name, JsValue::from(option)));
            let number = intl("NumberFormat", locale, &options, &value.to_string().into());
            number.map(|number| match unit {
                Some(unit) => with_unit(locale, &number, unit),
                None => number,
            })
        }
    };
    per(locale, figure, text.unwrap_or_else(|| value.to_string()))
}

/// With every digit.
fn plain(locale: Locale, figure: &Figure, value: Decimal) -> String {
    let text = match (figure.kind, figure.unit.as_deref()) {
        (FigureKind::Money, Some(currency)) => {
            let options = [
                ("style", JsValue::from("currency")),
                ("currency", currency.into()),
                ("minimumFractionDigits", JsValue::from(0)),
                ("maximumFractionDigits", JsValue::from(20)),
            ];
            intl("NumberFormat", locale, &options, &value.to_string().into())
                .unwrap_or_else(|| with_unit(locale, &number(locale, value), currency))
        }
        (FigureKind::Ordinal, _) => Message::FigureNth.with(locale, &[&number(locale, value)]),
        (_, Some(unit)) => quantity(locale, value, unit),
        (_, None) => number(locale, value),
    };
    per(locale, figure, text)
}

fn per(locale: Locale, figure: &Figure, text: String) -> String {
    match &figure.per {
        Some(unit) => {
            let mut key = String::from("per_");
            key.push_str(unit);
            match Message::by_name(&key) {
                Some(message) => message.with(locale, &[&text]),
                None => Message::FigurePer.with(locale, &[&text, unit_name(locale, unit)]),
            }
        }
        None => text,
    }
}

/// A date, or two with a slash between them.
fn date_or_span(locale: Locale, iso: &str) -> String {
    match iso.split_once('/') {
        Some((from, to)) => Message::FigureRange.with(locale, &[&date(locale, from), &date(locale, to)]),
        None => date(locale, iso),
    }
}

/// `P5Y`, `P1Y6M`, `PT36H`, in words. What it cannot read stays as it is.
fn duration(locale: Locale, iso: &str) -> String {
    let mut parts = Vec::new();
    let mut clock = false;
    let mut digits = String::new();
    for c in iso.chars().skip(1) {
        let unit = match (c, clock) {
            ('0'..='9' | '.', _) => {
                digits.push(c);
                continue;
            }
            ('T', _) => {
                clock = true;
                continue;
            }
            ('Y', _) => "year",
            ('M', false) => "month",
            ('W', _) => "week",
            ('D', _) => "day",
            ('H', _) => "hour",
            ('M', true) => "minute",
            ('S', _) => "second",
            _ => return iso.to_owned(),
        };
        let Some(value) = Decimal::parse(&digits) else { return iso.to_owned() };
        parts.push(quantity(locale, value, unit));
        digits.clear();
    }
    if parts.is_empty() { iso.to_owned() } else { list(locale, &parts) }
}

/// The words for a unit as figures are compared in it, without a number: `EUR` «euros», `kilometer` 公里,
/// `flop/second`.
pub fn unit_words(locale: Locale, unit: &str) -> String {
    let (name, per_unit) = unit.split_once('/').map_or((unit, None), |(name, per)| (name, Some(per)));
    let two = Decimal::from(2);
    let is_currency = name.len() == 3 && name.bytes().all(|byte| byte.is_ascii_uppercase());
    let options =
        [("style", "currency"), ("currency", name), ("currencyDisplay", "name"), ("maximumFractionDigits", "0")];
    let options = options.map(|(name, option)| (name, JsValue::from(option)));
    let named = is_currency.then(|| intl("NumberFormat", locale, &options, &"2".into())).flatten();
    let text = named.unwrap_or_else(|| quantity(locale, two, name));
    let words = text.trim_matches(|c: char| c == '2' || c.is_whitespace());
    let mut figure = Figure::new(Span::default(), FigureKind::Quantity);
    figure.per = per_unit.map(str::to_owned);
    per(locale, &figure, words.to_owned())
}

/// What a figure comes to in its base unit, with every digit.
pub fn base(locale: Locale, own: &Figure) -> Option<String> {
    let base = own.base.as_ref()?;
    let mut other = own.clone();
    other.unit = Some(base.unit.clone());
    (other.value, other.low, other.high) = (base.value, base.low, base.high);
    figure(locale, &other).map(|formatted| formatted.digits.unwrap_or(formatted.said))
}

/// The rate between two sums printed as conversions of each other: «1 € = 1,03 $US».
pub fn rate(locale: Locale, first: &Figure, second: &Figure) -> Option<String> {
    let rate = implied_rate(first, second)?;
    let money = |value: Decimal, currency: String| {
        let mut figure = Figure::new(Span::default(), FigureKind::Money);
        figure.unit = Some(currency);
        plain(locale, &figure, value)
    };
    Some(Message::CardRateOf.with(locale, &[&money(Decimal::ONE, rate.one), &money(rate.value, rate.other)]))
}
