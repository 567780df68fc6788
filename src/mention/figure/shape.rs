//! What was read, made a figure: its kind, value and ends, and whether words beside it make it approximate.

use super::context::Context;
use super::measure::Measure;
use super::number::Number;
use super::{Figure, FigureKind};
use crate::text::Decimal;

/// A reading of the words from a place on.
pub(super) struct Reading {
    /// One past the last character.
    pub end: usize,
    /// The figure.
    pub figure: Figure,
}

pub(super) fn figure(context: &Context<'_>, start: usize, end: usize, kind: FigureKind) -> Figure {
    Figure::new(context.line.span(start, end), kind)
}

pub(super) fn counted(context: &Context<'_>, number: &Number) -> Reading {
    let small = number.value < Decimal::ONE;
    let kind = if number.fraction && (small || context.line.cased_at(number.start + 1) == ':') {
        FigureKind::Ratio
    } else {
        FigureKind::Count
    };
    let mut figure = figure(context, number.start, number.end, kind);
    match number.range {
        Some((low, high)) => (figure.low, figure.high) = (Some(low), Some(high)),
        None => figure.value = Some(number.value),
    }
    figure.ambiguous = unclear_scale(context, &figure, number.start, number.end);
    figure.approximate = number.vague || around(context, number.start, number.end);
    Reading { end: number.end, figure }
}

pub(super) fn placed(context: &Context<'_>, number: &Number) -> Reading {
    let mut figure = figure(context, number.start, number.end, FigureKind::Ordinal);
    figure.value = Some(number.value);
    Reading { end: number.end, figure }
}

pub(super) fn sized(context: &Context<'_>, measure: Measure) -> Reading {
    let mut figure = figure(context, measure.start, measure.end, measure.kind);
    match measure.range {
        Some((low, high)) => (figure.low, figure.high) = (Some(low), Some(high)),
        None => figure.value = measure.value,
    }
    figure.unit = measure.unit;
    figure.per = measure.per.map(str::to_owned);
    figure.iso = measure.iso.filter(|_| matches!(measure.kind, FigureKind::Duration | FigureKind::Age));
    figure.ambiguous = unclear_scale(context, &figure, measure.start, measure.end);
    // «over three months» is a stretch of time, not a bound.
    let during = measure.kind == FigureKind::Duration && context.word_before_is(measure.start, &["over"]);
    figure.approximate = measure.approximate || (!during && around(context, measure.start, measure.end));
    Reading { end: measure.end, figure }
}

/// Whether the figure's 兆 could be a million as well: it is 10¹² in Taiwan and for the money of Japan and Korea, and
/// where it opens a unit (兆瓦) it is no number at all.
fn unclear_scale(context: &Context<'_>, figure: &Figure, start: usize, end: usize) -> bool {
    let line = context.line;
    let written = line.plain.get(start..end).is_some_and(|words| words.contains(&'兆'));
    let eastern = matches!(figure.unit.as_deref(), Some("TWD" | "JPY" | "KRW"));
    let opens_unit = figure.unit.as_deref().is_some_and(|unit| unit.starts_with("mega"));
    written && !line.traditional && !eastern && !opens_unit
}

/// Whether words beside the figure make it approximate or a bound.
pub(super) fn around(context: &Context<'_>, start: usize, end: usize) -> bool {
    let line = context.line;
    let after = line.skip_spaces(end);
    let behind = context.tables.around_after.longest(&line.plain, after).is_some();
    let before = |at: usize| context.preceded(&context.tables.around_before, at);
    // 大约有两万人; but 最近有 is «lately».
    let verb = matches!(line.before(start), '有' | '为' | '是' | '达' | '了') && line.before(start - 1) != '近';
    behind || line.at(end) == '+' || before(start) || verb && before(start - 1)
}
