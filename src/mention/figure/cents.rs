//! Hundredths that several currencies call alike, told by the sum they stand beside: «€0.35, 5 cents more» are euro cents.

use super::context::Context;
use super::{Figure, FigureKind};
use crate::text::Span;

/// Currencies whose hundredth is plainly called a cent; in French the euro's is a «centime».
const CENTS: &[&str] = &["AUD", "CAD", "NZD", "SGD", "HKD", "ZAR", "EUR"];
const FRENCH_CENTS: &[&str] = &["AUD", "CAD", "NZD", "SGD", "HKD", "ZAR"];

/// Gives every «cents» and «centimes» the currency of the nearest sum before it in its sentence, or else behind it, where
/// that currency has such a part.
pub(super) fn adopt(context: &Context<'_>, text: &str, figures: &mut [Figure]) {
    for index in 0..figures.len() {
        let Some(found) = figures.get(index).and_then(|figure| part(context, text, figure)) else { continue };
        let before = figures.get(..index).unwrap_or_default().iter().rev();
        let after = figures.get(index + 1..).unwrap_or_default().iter();
        let beside = [sum(context, text, index, figures, before), sum(context, text, index, figures, after)];
        let code = beside.into_iter().flatten().next().filter(|code| found.contains(&code.as_str()));
        if let (Some(code), Some(figure)) = (code, figures.get_mut(index)) {
            figure.unit = Some(code);
        }
    }
}

/// The currencies the figure could be in beside the one it was read in, where it is in a hundredth with a shared name.
fn part(context: &Context<'_>, text: &str, figure: &Figure) -> Option<&'static [&'static str]> {
    let words = figure.span.slice(text);
    let named = words.contains("euro") || words.starts_with("US ") || words.contains(" US ") || words.contains(" us ");
    let mut words = words.split([' ', '\u{a0}', '-']).filter(|_| !named);
    let usual = figure.unit.as_deref();
    match words.find(|word| matches!(*word, "cent" | "cents" | "centime" | "centimes"))? {
        "cent" | "cents" if usual == Some("USD") => {
            Some(if context.rules.article_is_one() { FRENCH_CENTS } else { CENTS })
        }
        "centime" | "centimes" if usual == Some("EUR") => Some(&["CHF"]),
        _ => None,
    }
}

/// The currency of the first of the sums near the figure at `index` that stands in its sentence.
fn sum<'a>(
    context: &Context<'_>,
    text: &str,
    index: usize,
    figures: &[Figure],
    near: impl Iterator<Item = &'a Figure>,
) -> Option<String> {
    /// Figures looked at on each side.
    const NEAR: usize = 4;
    let own = figures.get(index)?.span;
    let money =
        near.take(NEAR).find(|other| other.kind == FigureKind::Money && part(context, text, other).is_none())?;
    let (start, end) =
        if money.span.end <= own.start { (money.span.end, own.start) } else { (own.end, money.span.start) };
    let between = Span { start, end }.slice(text);
    let apart = between.contains(['\n', '!', '?', ';']) || between.contains(". ");
    (!apart).then(|| money.unit.clone()).flatten()
}
