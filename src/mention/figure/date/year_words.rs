//! Years in words: «nineteen eighty-six», «two thousand and fifteen», «mil neuf cent quatre-vingt-quatre».

use crate::mention::figure::context::Context;
use crate::mention::figure::number::Form;
use crate::mention::figure::tables::Part;

/// The year in words at `at`, and its end.
pub(super) fn read(context: &Context<'_>, at: usize) -> Option<(i32, usize)> {
    if context.rules.article_is_one() {
        in_french(context, at)
    } else {
        in_pairs(context, at).or_else(|| whole(context, at))
    }
}

/// «nineteen eighty-six», «twenty twenty-five», «nineteen oh five».
fn in_pairs(context: &Context<'_>, at: usize) -> Option<(i32, usize)> {
    let (century, end) = below_hundred(context, at).filter(|&(century, _)| (11..=20).contains(&century))?;
    let next = gap(context, end)?;
    let zero = ["oh ", "oh-", "o'"].iter().find_map(|zero| {
        let stop = next + zero.len();
        context.line.plain.get(next..stop)?.iter().copied().eq(zero.chars()).then_some(stop)
    });
    if let Some(stop) = zero {
        let (year, end) = below_hundred(context, stop).filter(|&(year, _)| year < 10)?;
        return Some((century * 100 + year, end));
    }
    let (year, end) = below_hundred(context, next).filter(|&(year, _)| year >= 10)?;
    Some((century * 100 + year, end))
}

/// A number below a hundred in words, read by itself: «nineteen» of «nineteen eighty-six».
fn below_hundred(context: &Context<'_>, at: usize) -> Option<(i32, usize)> {
    let (first, end) = context.tables.numeral(context.line, at)?;
    let value = i32::try_from(first.value).ok()?;
    match first.part {
        Part::One | Part::Unit => Some((value, end)),
        Part::Ten => {
            let unit = gap(context, end).and_then(|next| context.tables.numeral(context.line, next));
            let unit =
                unit.filter(|(unit, _)| matches!(unit.part, Part::One | Part::Unit) && (1..10).contains(&unit.value));
            Some(unit.map_or((value, end), |(unit, end)| (value + i32::try_from(unit.value).unwrap_or(0), end)))
        }
        Part::Score
        | Part::Hundred
        | Part::Thousand
        | Part::Scale
        | Part::And
        | Part::Article
        | Part::Point
        | Part::Minus
        | Part::Half
        | Part::Dozen
        | Part::About
        | Part::Ordinal
        | Part::Tail
        | Part::Parts
        | Part::Quarter
        | Part::Digits => None,
    }
}

/// Past the one space or hyphen between two number words.
fn gap(context: &Context<'_>, at: usize) -> Option<usize> {
    matches!(context.line.at(at), ' ' | '-').then_some(at + 1)
}

/// «two thousand and fifteen», «nineteen hundred ninety-three»: a number in words that is no round thousand.
fn whole(context: &Context<'_>, at: usize) -> Option<(i32, usize)> {
    let number = context.number(at, true)?;
    let plain = number.form == Form::Words && !number.ordinal && !number.fraction && number.range.is_none();
    let year = number.whole().filter(|year| plain && (1500..2100).contains(year))?;
    Some((year, number.end))
}

/// «mil neuf cent quatre-vingt-quatre», «deux mille vingt-six».
fn in_french(context: &Context<'_>, at: usize) -> Option<(i32, usize)> {
    if !context.line.has(at, "mil") {
        return whole(context, at);
    }
    let number = context.number(gap(context, at + 3)?, true)?;
    let plain = number.form == Form::Words && !number.ordinal && !number.fraction && number.range.is_none();
    number.whole().filter(|rest| plain && (100..1000).contains(rest)).map(|rest| (1000 + rest, number.end))
}

/// Whether a year in words alone is one: a word before it says so and nothing behind it is counted.
pub(super) fn alone(context: &Context<'_>, at: usize, end: usize, year: i32) -> bool {
    let line = context.line;
    let next = line.skip_spaces(end);
    let counts = crate::mention::figure::measure::unit_at(context, next).is_some() || matches!(line.at(end), '-' | '%');
    (1800..2100).contains(&year) && year != 2000 && !counts && context.preceded(&context.tables.dates.year_behind, at)
}
