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

/// How compact sums are written: French names of currencies would need «d’» or «de» after «milliards»,
/// which `Intl` leaves out, so French takes the symbol.
fn compact_money(locale: Locale) -> (&'static str, &'static str) {
    match locale {
        Locale::Zh | Locale::En => ("name", "long"),
        Locale::Fr => ("symbol", "short"),
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
    let digits = JsValue::from(value.to_string());
    let mut options = vec![("notation", JsValue::from("compact")), ("maximumSignificantDigits", JsValue::from(15))];
    let text = match (figure.kind, figure.unit.as_deref()) {
        (FigureKind::Money, Some(currency)) => {
            let (name, length) = compact_money(locale);
            options.extend([
                ("style", "currency".into()),
                ("currency", currency.into()),
                ("currencyDisplay", name.into()),
                ("compactDisplay", length.into()),
            ]);
            intl("NumberFormat", locale, &options, &digits)
        }
        (_, unit) => {
            options.push(("compactDisplay", "long".into()));
            intl("NumberFormat", locale, &options, &digits).map(|number| match unit {
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
            match Message::of_measure(&key) {
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
