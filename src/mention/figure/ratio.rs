//! Ratios of two numbers: «one in five», 3 sur 10, 2:1; and the halves that have a word of their own.

use super::context::Context;
use super::digits;
use super::number::{Form, Number, ratio};
use crate::text::Decimal;

/// The ratio that the number `first` opens.
pub(super) fn read(context: &Context<'_>, first: &Number) -> Option<Number> {
    let line = context.line;
    if first.ordinal || first.fraction || first.range.is_some() {
        return None;
    }
    if line.at(first.end) == ':' && first.bare() {
        let (second, count) = digits::small(line, first.end + 1).filter(|&(second, _)| second > 0)?;
        let end = first.end + 1 + count;
        let clock = count == 2 || line.at(end) == ':' || line.is_word(end) || line.before(first.start) == ':';
        let value = ratio(first.value, Decimal::from(i64::from(second)))?;
        return (!clock).then(|| Number { fraction: true, ..Number::new(first.start, end, value, Form::Digits) });
    }
    let at = line.skip_spaces(first.end);
    let linked = |at: usize| context.tables.ratio_links.longest(&line.plain, at);
    // «neuf salariés sur dix», «one household in five»: one noun between.
    if let Some(((), end)) = context.tables.over_links.longest(&line.plain, at).filter(|_| at > first.end) {
        return over(context, first, line.skip_spaces(end));
    }
    let noun = line.skip_spaces(line.word_end(at));
    let between = line.is_word(at) && !line.is_digit(at) && (context.rules.article_is_one() || first.article);
    let ((), end) = linked(at).or_else(|| linked(noun).filter(|_| between && noun > at)).filter(|_| at > first.end)?;
    let second = context.number(line.skip_spaces(end), false)?;
    let year = second.form == Form::Bare(4) && second.value > Decimal::from(1000);
    if year || second.ordinal || second.fraction || second.value <= first.value || first.value <= Decimal::ZERO {
        return None;
    }
    // «two in 10 years»: a unit behind the second number makes it a measure of its own.
    if super::measure::of_number(context, second).unit.is_some() {
        return None;
    }
    let value = ratio(first.value, second.value)?;
    Some(Number { fraction: true, ..Number::new(first.start, second.end, value, Form::Words) })
}

/// «one over three», «2000 over 3»: only where nothing follows that the second number could count («over 3 years»).
fn over(context: &Context<'_>, first: &Number, at: usize) -> Option<Number> {
    let line = context.line;
    let second = context.number(at, true)?;
    let plain = |number: &Number| !(number.ordinal || number.fraction || number.scaled || number.vague);
    let year = second.form == Form::Bare(4);
    let measured = super::measure::of_number(context, second).unit.is_some();
    let ends = !line.is_word(line.skip_spaces(second.end)) && line.at(second.end) != '-';
    if year || measured || !ends || !plain(first) || !plain(&second) || second.value <= Decimal::ZERO {
        return None;
    }
    let value = ratio(first.value, second.value)?;
    Some(Number { fraction: true, ..Number::new(first.start, second.end, value, Form::Words) })
}

/// «half of», «la moitié», 一半.
pub(super) fn half(context: &Context<'_>, at: usize) -> Option<Number> {
    let line = context.line;
    let ((), end) = context.tables.halves.longest(&line.plain, at)?;
    // The span is the word for half, without what follows it.
    let end = if line.at(at) == 'h' { at + 4 } else { end };
    Some(Number { fraction: true, ..Number::new(at, end, Decimal::new(5, 1)?, Form::Words) })
}
