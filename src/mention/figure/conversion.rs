//! A sum and the same sum in another currency in brackets behind it: one amount in two currencies.

use super::context::Context;
use super::{Figure, FigureId, FigureKind};
use crate::text::{Decimal, Span};

/// Digits after the point of an implied rate.
const RATE_DIGITS: u8 = 12;

/// Links every sum to the conversion that follows it in brackets, both ways, with the rate the two imply.
pub(super) fn link(context: &Context<'_>, text: &str, figures: &mut [Figure]) {
    for index in 1..figures.len() {
        let (Some(first), Some(second)) = (figures.get(index - 1), figures.get(index)) else { break };
        if !converts(context, text, first, second) {
            continue;
        }
        let (there, back) = (rate(first, second), rate(second, first));
        let id = |index: usize| u32::try_from(index).ok().map(FigureId);
        if let Some(first) = figures.get_mut(index - 1) {
            (first.conversion, first.rate) = (id(index), there);
        }
        if let Some(second) = figures.get_mut(index) {
            (second.conversion, second.rate) = (id(index - 1), back);
        }
    }
}

/// How much of the other's currency one of the sum's own comes to.
fn rate(sum: &Figure, other: &Figure) -> Option<Decimal> {
    other.value?.checked_div(sum.value?, RATE_DIGITS)
}

fn converts(context: &Context<'_>, text: &str, first: &Figure, second: &Figure) -> bool {
    let money = first.kind == FigureKind::Money && second.kind == FigureKind::Money;
    if !money || first.unit == second.unit || first.conversion.is_some() {
        return false;
    }
    let between = Span { start: first.span.end, end: second.span.start }.slice(text).trim_start();
    let Some(words) = between.strip_prefix(['(', '（', '[']).map(str::trim) else { return false };
    let after = text.get(second.span.end as usize..).unwrap_or_default().trim_start();
    let close = |c: &char| matches!(c, ')' | '）' | ']');
    let closes = after.chars().take(24).take_while(|c| !matches!(c, '(' | '（' | '.' | '。')).any(|c| close(&c));
    closes && announces(context, words)
}

/// Whether the words are none but «about», «or», «soit», 约合: «(up from €4 million)» is another sum.
fn announces(context: &Context<'_>, words: &str) -> bool {
    let plain = super::line::key(words);
    let (mut at, mut parts) = (0, 0);
    while at < plain.len() && parts < 4 {
        let tables = [&context.tables.conversion_words, &context.tables.around_before];
        let known = tables.into_iter().filter_map(|trie| trie.longest(&plain, at)).map(|(_, end)| end).max();
        let Some(end) = known else { return false };
        at = end + plain.get(end..).unwrap_or_default().iter().take_while(|c| matches!(c, ' ' | ',')).count();
        parts += 1;
    }
    at >= plain.len()
}
