//! Parts of a sum that are said without their unit: «3 euros 50», «15 dollars and 50», 三块五, 两毛五.

use super::{Measure, of_number};
use crate::mention::figure::FigureKind;
use crate::mention::figure::context::Context;
use crate::mention::figure::han;
use crate::mention::figure::number::{Form, Number};
use crate::mention::figure::tables::{Numeral, Part};
use crate::text::{Decimal, is_han};

/// Adds two digits (or a number word below a hundred) behind a whole sum as its hundredths.
pub(super) fn hundredths(context: &Context<'_>, measure: &mut Measure) {
    let (line, whole) = (context.line, measure.number);
    if whole.scaled || whole.fraction || whole.range.is_some() || !whole.value.is_integer() {
        return;
    }
    let mut at = line.skip_spaces(measure.end);
    let mut joined = false;
    if let Some((Numeral { part: Part::And, .. }, end)) = context.tables.numeral(line, at) {
        (at, joined) = (line.skip_spaces(end), true);
    }
    // «12 €50» is set without a space, «12 euros50» is not.
    if at == measure.end && line.is_word(at - 1) {
        return;
    }
    let Some(tail) = context.number(at, false).filter(is_hundredths) else { return };
    let next = line.at(tail.end);
    let goes_on = is_han(next) || matches!(next, '%' | '-' | '/' | ':' | '.' | ',') && line.is_digit(tail.end + 1);
    let after = line.skip_spaces(tail.end);
    // What could be counted by the second number: any word but the small ones («3 euros 50 le kilo»).
    let end = line.word_end(after);
    let noun = end > after && (joined || end > after + 4 || line.before(end) == 's');
    let range = context.tables.links.longest(&line.plain, after).is_some();
    if goes_on || noun || line.is_digit(after) || range || of_number(context, tail).unit.is_some() {
        return;
    }
    let cents = tail.value.checked_mul(Decimal::new(1, 2).unwrap_or(Decimal::ZERO));
    if let Some(sum) = cents.and_then(|cents| measure.value?.checked_add(cents)) {
        measure.value = Some(sum);
        measure.end = tail.end;
    }
}

fn is_hundredths(tail: &Number) -> bool {
    let plain = !(tail.scaled || tail.fraction || tail.ordinal || tail.article || tail.vague || tail.range.is_some());
    let written = matches!(tail.form, Form::Bare(2) | Form::Words);
    let size = tail.value.to_i64().is_some_and(|value| (1..100).contains(&value));
    plain && written && size && (tail.form != Form::Words || tail.value >= Decimal::from(10))
}

/// 三块五: in speech a unit of currency with a digit behind it that needs no 毛.
pub(super) fn pieces(context: &Context<'_>, number: Number) -> Option<Measure> {
    let line = context.line;
    if line.at(number.end) != '块' || number.article || !number.value.is_integer() {
        return None;
    }
    let (tenths, end) = digit(context, number.end + 1)?;
    let end = end + usize::from(matches!(line.at(end), '毛' | '角'));
    let end = end + usize::from(line.at(end) == '钱');
    let mut measure = Measure::with(number, end, FigureKind::Money, "CNY".to_owned(), Decimal::ONE)?;
    measure.value = Some(number.value.checked_add(Decimal::new(i128::from(tenths), 1)?)?);
    Some(measure)
}

/// 两毛五: a digit behind a tenth is a hundredth.
pub(super) fn smaller_digit(context: &Context<'_>, measure: &mut Measure) {
    if !matches!(context.line.before(measure.end), '毛' | '角') {
        return;
    }
    let Some((hundredths, end)) = digit(context, measure.end) else { return };
    let part = Decimal::new(i128::from(hundredths), 2);
    if let Some(sum) = part.and_then(|part| measure.value?.checked_add(part)) {
        measure.value = Some(sum);
        measure.end = end + usize::from(context.line.at(end) == '分');
    }
}

/// A single digit at `at` that belongs to no longer number and counts nothing itself.
fn digit(context: &Context<'_>, at: usize) -> Option<(i64, usize)> {
    let line = context.line;
    let western = line.at(at).to_digit(10).map(i64::from).filter(|_| !line.is_digit(at + 1));
    let value = western.or_else(|| han::digit(line.at(at))).filter(|&value| value > 0)?;
    let next = line.at(at + 1);
    let alone = !is_han(next) || matches!(next, '毛' | '角' | '钱' | '分' | '一' | '的' | '了');
    alone.then_some((value, at + 1))
}
