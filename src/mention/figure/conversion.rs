//! A sum and the same sum in another currency in brackets behind it.

use super::{Figure, FigureId, FigureKind};
use crate::text::{Decimal, Span};

/// A rate is told to so many significant digits: more would be an artefact of the rounded sums.
const RATE_DIGITS: u8 = 3;

/// What one unit of a currency comes to in another, as two sums printed side by side imply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImpliedRate {
    /// The currency that one unit of is taken: the dearer of the two.
    pub one: String,
    /// How much of the other currency that is.
    pub value: Decimal,
    /// The other currency.
    pub other: String,
}

/// The rate between a sum and its conversion, to three significant digits. `None` where one of them has no
/// single value above zero, or the two are not sums in different currencies.
///
/// ```
/// use precis::mention::figure::{Figure, FigureKind, implied_rate};
/// use precis::text::{Decimal, Span};
///
/// let sum = |value, unit: &str| {
///     let mut figure = Figure::new(Span::default(), FigureKind::Money);
///     figure.value = Decimal::parse(value);
///     figure.unit = Some(unit.to_owned());
///     figure
/// };
/// let rate = implied_rate(&sum("200000000000", "EUR"), &sum("206000000000", "USD")).unwrap();
/// assert_eq!((rate.one.as_str(), rate.value.to_string(), rate.other.as_str()), ("EUR", "1.03".into(), "USD"));
/// ```
pub fn implied_rate(first: &Figure, second: &Figure) -> Option<ImpliedRate> {
    if first.kind != FigureKind::Money || second.kind != FigureKind::Money || first.unit == second.unit {
        return None;
    }
    let (small, large) = if first.value? <= second.value? { (first, second) } else { (second, first) };
    if small.value? <= Decimal::ZERO {
        return None;
    }
    let value = large.value?.checked_div(small.value?, 9)?.round_significant(RATE_DIGITS)?;
    Some(ImpliedRate { one: small.unit.clone()?, value, other: large.unit.clone()? })
}

/// Links every sum to the conversion that follows it in brackets, both ways.
pub(super) fn link(text: &str, figures: &mut [Figure]) {
    for index in 1..figures.len() {
        let (Some(first), Some(second)) = (figures.get(index - 1), figures.get(index)) else { break };
        if !converts(text, first, second) {
            continue;
        }
        let id = |index: usize| u32::try_from(index).ok().map(FigureId);
        if let Some(first) = figures.get_mut(index - 1) {
            first.conversion = id(index);
        }
        if let Some(second) = figures.get_mut(index) {
            second.conversion = id(index - 1);
        }
    }
}

fn converts(text: &str, first: &Figure, second: &Figure) -> bool {
    let money = first.kind == FigureKind::Money && second.kind == FigureKind::Money;
    if !money || first.unit == second.unit || first.conversion.is_some() {
        return false;
    }
    let between = Span { start: first.span.end, end: second.span.start }.slice(text).trim_start();
    let Some(words) = between.strip_prefix(['(', '（']) else { return false };
    let short = words.chars().count() <= 24 && !words.contains([')', '）', '.', ';', ',', '，']);
    let after = text.get(second.span.end as usize..).unwrap_or_default().trim_start();
    let closes =
        after.chars().take(24).take_while(|c| !matches!(c, '(' | '（' | '.' | '。')).any(|c| matches!(c, ')' | '）'));
    short && closes
}
