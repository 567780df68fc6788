use super::context::Context;
use super::number::ratio;
use super::tables::{Numeral, Part};
use crate::text::Decimal;

/// «and a half», «et demie», «et trois quarts» behind a number or a unit: the part and the end.
pub(super) fn read(context: &Context<'_>, at: usize) -> Option<(Decimal, usize)> {
    let (line, tables) = (context.line, context.tables);
    let from = line.skip_spaces(at);
    let (Numeral { part: Part::And, .. }, end) = tables.numeral(line, from).filter(|_| from > at)? else {
        return None;
    };
    let mut next = line.skip_spaces(end);
    let mut count = Decimal::ONE;
    let (mut numeral, mut end) = tables.numeral(line, next)?;
    let counted = matches!(numeral.part, Part::Article | Part::One | Part::Unit);
    if counted {
        count = Decimal::from(numeral.value);
        next = line.skip_spaces(end);
        if line.at(next) == '-' {
            next += 1;
        }
        (numeral, end) = tables.numeral(line, next)?;
    }
    let part = match numeral.part {
        Part::Half => ratio(Decimal::ONE, Decimal::from(2))?,
        Part::Parts | Part::Quarter => ratio(count, Decimal::from(numeral.value))?,
        // «and a third»; «and third» is a place: two hundred and third.
        Part::Ordinal if numeral.value > 2 && counted => ratio(count, Decimal::from(numeral.value))?,
        Part::One
        | Part::Unit
        | Part::Ten
        | Part::Score
        | Part::Hundred
        | Part::Thousand
        | Part::Scale
        | Part::And
        | Part::Article
        | Part::Point
        | Part::Minus
        | Part::Dozen
        | Part::About
        | Part::Ordinal
        | Part::Tail
        | Part::Digits => return None,
    };
    Some((part, end))
}
