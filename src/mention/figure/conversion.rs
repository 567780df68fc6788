//! A sum and the same sum in another currency in brackets behind it.

use super::{Figure, FigureId, FigureKind};
use crate::text::Span;

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
