use wasm_bindgen::JsValue;

use super::format::{date, intl, list, number, quantity, unit_name, with_unit};
use crate::language::Locale;
use crate::locale::Message;
use crate::mention::figure::{Figure, FigureKind};
use crate::text::Decimal;

/// Above this a number is said in words first: 200 billion.
const LARGE: i64 = 1_000_000;

/// What a figure comes to, in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormattedFigure {
    /// As one says it: “€200 billion”, «200 Md€», 2000亿欧元.
    pub said: String,
    /// With every digit, where that differs.
    pub digits: Option<String>,
}

/// Options of `Intl.NumberFormat`, which takes numbers as texts too.
const COMPACT: (&str, &str) = ("notation", "compact");
const LONG: (&str, &str) = ("compactDisplay", "long");
const ALL_DIGITS: (&str, &str) = ("maximumSignificantDigits", "15");

fn formatted(locale: Locale, options: &[(&str, &str)], digits: &str) -> Option<String> {
    let mut bag = Vec::new();
    for (name, option) in options {
        bag.push((*name, JsValue::from_str(option)));
    }
    intl("NumberFormat", locale, &bag, &digits.into())
}

/// A large sum as one says it: 2000亿欧元, “€200 billion”, «200 Md €».
///
/// French names of currencies would need «d’» or «de» after «milliards», which `Intl` leaves out, so French takes the
/// symbol; English sets its symbol before the words, which `Intl` does for plain digits only.
fn large_money(locale: Locale, value: Decimal, currency: &str) -> Option<String> {
    let (style, code) = (("style", "currency"), ("currency", currency));
    let digits = value.to_string();
    match locale {
        Locale::Zh => {
            formatted(locale, &[style, code, ("currencyDisplay", "name"), COMPACT, LONG, ALL_DIGITS], &digits)
        }
        Locale::Fr => formatted(locale, &[style, code, COMPACT, ALL_DIGITS], &digits),
        Locale::En => {
            let zero = formatted(locale, &[style, code, ("maximumFractionDigits", "0")], "0")?;
            let words = formatted(locale, &[COMPACT, LONG, ALL_DIGITS], &digits)?;
            let (sign, size) = words.strip_prefix('-').map_or(("", words.as_str()), |size| ("-", size));
            let (before, after) = zero.split_once('0')?;
            Some([sign, before, size, after].concat())
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
        return Some(FormattedFigure { said: about(locale, figure, said), digits: None });
    }
    let one = |value: Decimal| said(locale, figure, value);
    let exact = |value: Decimal| plain(locale, figure, value);
    let join = |make: &dyn Fn(Decimal) -> String, low: Decimal, high: Decimal| {
        Message::FigureRange.with(locale, &[&make(low), &make(high)])
    };
    let (said, digits) = match (figure.low, figure.high, figure.value) {
        (Some(low), Some(high), _) => (join(&one, low, high), join(&exact, low, high)),
        (Some(low), None, None) => (Message::FigureAtLeast.with(locale, &[&one(low)]), exact(low)),
        (None, Some(high), None) => (Message::FigureAtMost.with(locale, &[&one(high)]), exact(high)),
        (_, _, Some(value)) => (about(locale, figure, one(value)), exact(value)),
        (None, None, None) => return None,
    };
    let is_large = figure.value.or(figure.high).is_some_and(|value| value >= Decimal::from(LARGE));
    Some(FormattedFigure { said, digits: is_large.then_some(digits) })
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
        (_, unit) => formatted(locale, &[COMPACT, LONG, ALL_DIGITS], &value.to_string()).map(|number| match unit {
            Some(unit) => with_unit(locale, &number, unit),
            None => number,
        }),
    };
    per(locale, figure, text.unwrap_or_else(|| value.to_string()))
}

/// With every digit.
fn plain(locale: Locale, figure: &Figure, value: Decimal) -> String {
    let text = match (figure.kind, figure.unit.as_deref()) {
        (FigureKind::Money, Some(currency)) => money(locale, value, currency, ("maximumFractionDigits", "20")),
        (FigureKind::Ordinal, _) => Message::FigureNth.with(locale, &[&number(locale, value)]),
        (_, Some(unit)) => quantity(locale, value, unit),
        (_, None) => number(locale, value),
    };
    per(locale, figure, text)
}

fn money(locale: Locale, value: Decimal, currency: &str, digits: (&str, &str)) -> String {
    let options = [("style", "currency"), ("currency", currency), ("minimumFractionDigits", "0"), digits];
    formatted(locale, &options, &value.to_string())
        .unwrap_or_else(|| with_unit(locale, &number(locale, value), currency))
}

fn per(locale: Locale, figure: &Figure, text: String) -> String {
    match &figure.per {
        Some(unit) => per_unit(locale, unit, text),
        None => text,
    }
}

fn per_unit(locale: Locale, unit: &str, text: String) -> String {
    let mut key = String::from("per_");
    key.push_str(unit);
    match Message::of_measure(&key) {
        Some(message) => message.with(locale, &[&text]),
        None => Message::FigurePer.with(locale, &[&text, unit_name(locale, unit)]),
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
    let (name, per) = unit.split_once('/').map_or((unit, None), |(name, per)| (name, Some(per)));
    let is_currency = name.len() == 3 && name.bytes().all(|byte| byte.is_ascii_uppercase());
    let options =
        [("style", "currency"), ("currency", name), ("currencyDisplay", "name"), ("maximumFractionDigits", "0")];
    let named = is_currency.then(|| formatted(locale, &options, "2")).flatten();
    let text = named.unwrap_or_else(|| quantity(locale, Decimal::from(2), name));
    let words = text.trim_matches(|c: char| c == '2' || c.is_whitespace()).to_owned();
    match per {
        Some(per) => per_unit(locale, per, words),
        None => words,
    }
}

/// What a figure comes to in its base unit, with every digit.
pub fn base(locale: Locale, own: &Figure) -> Option<String> {
    let base = own.base.as_ref()?;
    let mut other = own.clone();
    other.unit = Some(base.unit.clone());
    (other.value, other.low, other.high) = (base.value, base.low, base.high);
    figure(locale, &other).map(|formatted| formatted.digits.unwrap_or(formatted.said))
}

/// The rate between two sums printed as conversions of each other, to three digits, because the sums are rounded:
/// «1 € = 1,03 $US». One is taken of the dearer currency.
pub fn rate(locale: Locale, first: &Figure, second: &Figure) -> Option<String> {
    let dear = if first.rate? >= Decimal::ONE { [first, second] } else { [second, first] };
    let [one, other] = dear.map(|sum| sum.unit.as_deref());
    let digits = ("maximumSignificantDigits", "3");
    let one = money(locale, Decimal::ONE, one?, digits);
    Some(Message::CardRateOf.with(locale, &[&one, &money(locale, dear[0].rate?, other?, digits)]))
}
