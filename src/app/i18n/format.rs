use std::cell::RefCell;

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::language::Locale;
use crate::locale::Message;
use crate::text::Decimal;

/// The variety of each language that numbers and dates are written in.
pub(super) fn region(locale: Locale) -> &'static str {
    match locale {
        Locale::Zh => "zh-CN",
        Locale::En => "en-GB",
        Locale::Fr => "fr-FR",
    }
}

thread_local! {
    /// What was made so far, by class, language and options: making one takes the browser longer than a hundred uses of it.
    static FORMATTERS: RefCell<Vec<(String, Formatter)>> = const { RefCell::new(Vec::new()) };
}

/// An object of a class of `Intl`, and its method.
type Formatter = (JsValue, Function);

/// Formats one value with a class of `Intl`. `None` where the browser lacks it or refuses the options.
///
/// Called through `Reflect`, so that an exception is a `None` and not the end of the app.
pub(super) fn intl(class: &str, locale: Locale, options: &[(&str, JsValue)], value: &JsValue) -> Option<String> {
    let mut key = [class, region(locale)].concat();
    for (name, option) in options {
        key.push_str(name);
        // The one option that is no text never changes.
        key.push_str(&option.as_string().unwrap_or_default());
    }
    FORMATTERS.with_borrow_mut(|known| {
        let index = match known.iter().position(|(own, _)| *own == key) {
            Some(index) => index,
            None => {
                known.push((key, formatter(class, locale, options)?));
                known.len() - 1
            }
        };
        let (_, (formatter, format)) = known.get(index)?;
        format.call1(formatter, value).ok()?.as_string()
    })
}

fn formatter(class: &str, locale: Locale, options: &[(&str, JsValue)]) -> Option<Formatter> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let constructor: Function = Reflect::get(&intl, &class.into()).ok()?.dyn_into().ok()?;
    let bag = Object::new();
    for (name, option) in options {
        Reflect::set(&bag, &(*name).into(), option).ok()?;
    }
    let formatter = Reflect::construct(&constructor, &Array::of2(&region(locale).into(), &bag)).ok()?;
    let format = Reflect::get(&formatter, &"format".into()).ok()?.dyn_into().ok()?;
    Some((formatter, format))
}

/// A number with grouped digits, exact: the digits travel as text, never as a float.
pub fn number(locale: Locale, value: Decimal) -> String {
    let digits = value.to_string();
    let options = [("maximumFractionDigits", JsValue::from(20))];
    intl("NumberFormat", locale, &options, &digits.as_str().into()).unwrap_or(digits)
}

/// A number as short as the language has it: 10亿, 1bn, 1 Md.
pub fn compact(locale: Locale, value: Decimal) -> String {
    let digits = value.to_string();
    let options = [("notation", JsValue::from("compact")), ("compactDisplay", "short".into())];
    intl("NumberFormat", locale, &options, &digits.as_str().into()).unwrap_or(digits)
}

/// A number with a unit that `Intl` knows, in full words.
pub(super) fn unit(locale: Locale, value: Decimal, unit: &str) -> Option<String> {
    let options = [
        ("style", "unit".into()),
        ("unit", unit.into()),
        // A sign for percent, words for everything else.
        ("unitDisplay", if unit == "percent" { "short" } else { "long" }.into()),
        ("maximumFractionDigits", JsValue::from(20)),
    ];
    intl("NumberFormat", locale, &options, &value.to_string().into())
}

/// A number with any unit: `Intl`'s words where it knows the unit, else ours, else its plain name.
pub fn quantity(locale: Locale, value: Decimal, name: &str) -> String {
    unit(locale, value, name).unwrap_or_else(|| with_unit(locale, &number(locale, value), name))
}

/// A number that is written already, and its unit.
pub(super) fn with_unit(locale: Locale, number: &str, name: &str) -> String {
    match unit_message(name) {
        Some(words) => Message::FigureWithUnit.with(locale, &[number, words.text(locale)]),
        None => Message::FigureWithPlainUnit.with(locale, &[number, name]),
    }
}

/// The name of a unit, where the locale files have it; else as it came.
pub(super) fn unit_name(locale: Locale, name: &str) -> &str {
    unit_message(name).map_or(name, |message| message.text(locale))
}

fn unit_message(name: &str) -> Option<Message> {
    let mut key = String::from("unit_");
    key.extend(name.chars().map(|c| if c == '-' { '_' } else { c }));
    Message::of_measure(&key)
}

/// An ISO 8601 date of any precision: `2025`, `2025-02`, `2025-Q1`, `2026-04-17`, `2026-04-17T13:19`,
/// `--01`, `--04-17`, `T13:19`. What it cannot read stays as it is.
pub fn date(locale: Locale, iso: &str) -> String {
    try_date(locale, iso).unwrap_or_else(|| iso.to_owned())
}

fn try_date(locale: Locale, iso: &str) -> Option<String> {
    let (day, clock) = iso.split_once('T').map_or((iso, None), |(day, clock)| (day, Some(clock)));
    let clock = clock.or_else(|| day.contains(':').then_some(day));
    let (hour, minute) = match clock {
        Some(clock) => (clock.get(..2)?.parse().ok()?, clock.get(3..5)?.parse().ok()?),
        None => (0, 0),
    };
    let mut options: Vec<(&str, JsValue)> = vec![("timeZone", "UTC".into())];
    let mut want = |name: &'static str, style: &str| options.push((name, style.into()));
    let (mut year, mut month, mut number) = (2000, 1, 1);
    if clock.is_some() {
        want("hour", "numeric");
        want("minute", "2-digit");
        want("hourCycle", "h23");
    }
    if !day.is_empty() && !day.contains(':') {
        let (years, rest) = match day.strip_prefix("--") {
            Some(rest) => (None, rest),
            None => (Some(day.get(..4)?), day.get(4..)?.trim_start_matches('-')),
        };
        if let Some(quarter) = rest.strip_prefix('Q') {
            return Some(match years {
                Some(year) => Message::FigureQuarter.with(locale, &[quarter, year]),
                None => Message::FigureQuarterAlone.with(locale, &[quarter]),
            });
        }
        if let Some(digits) = years {
            year = digits.parse().ok()?;
            want("year", "numeric");
        }
        let mut parts = rest.split('-').filter(|part| !part.is_empty());
        if let Some(part) = parts.next() {
            month = part.parse().ok()?;
            want("month", "long");
        }
        if let Some(part) = parts.next() {
            number = part.parse().ok()?;
            want("day", "numeric");
        }
        if parts.next().is_some() || !(1..=12).contains(&month) || !(1..=31).contains(&number) {
            return None;
        }
    }
    let moment = js_sys::Date::new_0();
    moment.set_utc_full_year_with_month_date(year, month - 1, number);
    moment.set_utc_hours(hour);
    moment.set_utc_minutes(minute);
    intl("DateTimeFormat", locale, &options, &moment)
}

/// Items as a sentence lists them: «a, b et c».
pub fn list(locale: Locale, items: &[String]) -> String {
    let array: Array = items.iter().map(|item| JsValue::from_str(item)).collect();
    intl("ListFormat", locale, &[], &array).unwrap_or_else(|| items.join(", "))
}
