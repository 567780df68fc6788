//! Figures written out as each language writes them: €200 billion, 200 milliards d’euros, 2000亿欧元.

mod en;
mod fr;
mod names;
mod number;
mod zh;

use std::sync::OnceLock;

use self::names::UnitNames;
use self::number::Magnitude;
use super::date;
use crate::language::Locale;
use crate::mention::figure::{Figure, FigureKind};
use crate::text::Decimal;

/// How a language sets numbers, sums and measures.
pub(super) trait FigureStyle: Sync {
    /// The language.
    fn locale(&self) -> Locale;
    /// The scale words of the language, largest first.
    fn magnitudes(&self) -> &'static [Magnitude];
    /// Whether a number takes a singular noun.
    fn is_singular(&self, value: Decimal) -> bool;
    /// Plain digits, grouped and with the language's decimal sign.
    fn digits(&self, value: Decimal) -> String;
    /// Digits and scale word, without a unit: «1,5 milliard», «1.5 billion», «15亿».
    fn number(&self, value: Decimal) -> String;
    /// A sum; `sign` is set before the number where the language does so.
    fn money(&self, value: Decimal, name: &str, sign: Option<&str>) -> String;
    /// A number with the name of its unit.
    fn measure(&self, value: Decimal, unit: &str) -> String;
    /// A percentage.
    fn percentage(&self, value: Decimal) -> String;
    /// A place in an order.
    fn ordinal(&self, value: i64) -> String;
    /// How old: `value` years or other units.
    fn age(&self, value: Decimal, unit: &str) -> String;
    /// A rate: «12 kilomètres par heure».
    fn rate(&self, measure: &str, per: &str) -> String;
    /// «about …».
    fn approximately(&self, figure: &str) -> String;
    /// «from … to …».
    fn range(&self, low: &str, high: &str) -> String;
    /// «at least …».
    fn at_least(&self, low: &str) -> String;
    /// «at most …».
    fn at_most(&self, high: &str) -> String;
}

/// The style of a display language.
pub(super) fn style(locale: Locale) -> &'static dyn FigureStyle {
    match locale {
        Locale::Zh => &zh::Chinese,
        Locale::En => &en::English,
        Locale::Fr => &fr::French,
    }
}

/// Writes a figure as `locale` writes it.
///
/// Nothing is rounded: a sum that does not come out even in millions is written in full. `None` for a
/// figure whose meaning is not known well enough; show its own words then.
///
/// ```
/// use precis::language::Locale;
/// use precis::mention::figure::{Figure, FigureKind};
/// use precis::phrase::format_figure;
/// use precis::text::{Decimal, Span};
///
/// let mut figure = Figure::new(Span::default(), FigureKind::Money);
/// figure.value = Decimal::parse("200000000000");
/// figure.unit = Some("EUR".to_owned());
/// assert_eq!(format_figure(&figure, Locale::En).as_deref(), Some("€200 billion"));
/// assert_eq!(format_figure(&figure, Locale::Zh).as_deref(), Some("2000亿欧元"));
/// ```
pub fn format_figure(figure: &Figure, locale: Locale) -> Option<String> {
    let style = style(locale);
    let dated = figure.iso.as_deref();
    match figure.kind {
        FigureKind::Date | FigureKind::Time | FigureKind::Datetime => return date::format(dated?, locale),
        FigureKind::Duration if figure.value.is_none() && figure.low.is_none() && figure.high.is_none() => {
            return dated.and_then(|iso| date::format_duration(iso, locale));
        }
        FigureKind::Money
        | FigureKind::Percentage
        | FigureKind::Quantity
        | FigureKind::Count
        | FigureKind::Ordinal
        | FigureKind::Ratio
        | FigureKind::Duration
        | FigureKind::Age => {}
    }
    let size = |value: Decimal| sized(figure, value, style);
    let text = match (figure.low, figure.high, figure.value) {
        (Some(low), Some(high), _) if low != high => style.range(&size(low)?, &size(high)?),
        (Some(low), None, None) => style.at_least(&size(low)?),
        (None, Some(high), None) => style.at_most(&size(high)?),
        (low, high, value) => size(value.or(low).or(high)?)?,
    };
    Some(if figure.approximate { style.approximately(&text) } else { text })
}

/// One end of a figure, or the whole of it, with its unit.
fn sized(figure: &Figure, value: Decimal, style: &dyn FigureStyle) -> Option<String> {
    let unit = figure.unit.as_deref().unwrap_or_default();
    let names = names();
    let singular = style.is_singular(value);
    let text = match figure.kind {
        FigureKind::Money => {
            let currency = names.currency(unit, style.locale(), singular);
            style.money(value, currency.as_deref().unwrap_or(unit), names.sign(unit))
        }
        FigureKind::Percentage if unit == "percent" || unit.is_empty() => style.percentage(value),
        FigureKind::Ordinal => style.ordinal(value.to_i64()?),
        FigureKind::Age => style.age(value, &names.unit(non_empty(unit, "year"), style.locale(), singular)),
        FigureKind::Ratio if unit.is_empty() => {
            let hundred = value.checked_mul(Decimal::from(100))?;
            if value <= Decimal::ONE && hundred.checked_mul(Decimal::from(10))?.is_integer() {
                style.percentage(hundred)
            } else {
                style.number(value)
            }
        }
        _ if unit.is_empty() => style.number(value),
        _ => style.measure(value, &names.unit(unit, style.locale(), singular)),
    };
    Some(match figure.per.as_deref() {
        Some(per) => style.rate(&text, &names.unit(per, style.locale(), true)),
        None => text,
    })
}

fn non_empty<'a>(text: &'a str, otherwise: &'a str) -> &'a str {
    if text.is_empty() { otherwise } else { text }
}

/// The tables of units, read once.
pub(super) fn names() -> &'static UnitNames {
    static NAMES: OnceLock<UnitNames> = OnceLock::new();
    NAMES.get_or_init(UnitNames::new)
}
