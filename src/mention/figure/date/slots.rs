//! The blanks of date patterns: what fits each.

use super::further;
use super::pattern::Slot;
use super::resolve::Fields;
use crate::mention::figure::context::Context;
use crate::mention::figure::number::Form;
use crate::mention::figure::{digits, han};

/// Fills `slot` at `at`; gives the position behind it.
pub(super) fn read(context: &Context<'_>, slot: Slot, at: usize, fields: &mut Fields) -> Option<usize> {
    let (line, tables) = (context.line, context.tables);
    match slot {
        Slot::Day => {
            let (day, end) = whole(context, at, 2)?;
            fields.day = u8::try_from(day).ok().filter(|day| (1..=31).contains(day));
            fields.day?;
            let suffix = ["st", "nd", "rd", "th", "er"].iter().find(|suffix| line.has(end, suffix));
            Some(suffix.map_or(end, |_| end + 2))
        }
        Slot::MonthNumber => {
            let (month, end) = whole(context, at, 2)?;
            fields.month = u8::try_from(month).ok().filter(|month| (1..=12).contains(month));
            fields.month.map(|_| end)
        }
        Slot::MonthName => {
            let (month, end) = tables.months.longest(&line.plain, at)?;
            let capital = !context.rules.capital_months() || line.cased_at(at).is_uppercase();
            fields.month = Some(month);
            fields.small_month = !capital && (end - at <= 3 || line.has(at, "may"));
            line.opens_word(at).then_some(end)
        }
        Slot::Year => {
            let (year, end) = whole(context, at, 4)?;
            let written = end - at == 4;
            fields.year = Some(year).filter(|year| (1000..=2199).contains(year) && written);
            fields.year.map(|_| end)
        }
        Slot::ShortYear | Slot::ZeroYear => {
            let from = at + usize::from(line.at(at) == '\'');
            let (year, end) = whole(context, from, 2)?;
            let zero = matches!(line.at(from), '0' | '零' | '〇');
            if end - from != 2 || year > 99 || (slot == Slot::ZeroYear && !zero) || line.at(from) == '十' {
                return None;
            }
            // Two digits mean the nearest such year: 98 is 1998, 25 is 2025.
            fields.year = Some(if year < 40 { 2000 + year } else { 1900 + year });
            Some(end)
        }
        Slot::Weekday => {
            let (weekday, end) = tables.weekdays.longest(&line.plain, at)?;
            fields.weekday = Some(weekday);
            (line.opens_word(at) || crate::text::is_han(line.at(at))).then_some(end)
        }
        Slot::Quarter => {
            let (quarter, end) = place(context, at, 4)?;
            fields.quarter = Some(quarter);
            Some(end)
        }
        Slot::Half => {
            let (half, end) = place(context, at, 2)?;
            fields.half = Some(half);
            Some(end)
        }
        Slot::OrdinalDay => {
            let number = context.number(at, true).filter(|number| number.ordinal)?;
            fields.day = number.whole().and_then(|day| u8::try_from(day).ok()).filter(|day| (1..=31).contains(day));
            fields.day.map(|_| number.end)
        }
        Slot::Decade => {
            let (year, count) = digits::small(line, at).filter(|&(year, count)| count == 4 && year % 10 == 0)?;
            if year % 100 == 0 && (1000..1900).contains(&year) {
                // «the 1800s» are a hundred years, «the 1900s» and «the 2000s» are rather ten.
                fields.century = u8::try_from(year / 100 + 1).ok();
                return Some(at + count);
            }
            fields.decade = Some(year / 10).filter(|decade| (100..220).contains(decade));
            fields.decade.map(|_| at + count)
        }
        Slot::ShortDecade => {
            let (year, end) = whole(context, at, 2)?;
            fields.decade = Some(if year < 30 { 200 + year / 10 } else { 190 + year / 10 })
                .filter(|_| year % 10 == 0 && year < 100);
            fields.decade.map(|_| end)
        }
        Slot::Century => {
            let (century, end) = roman(context, at).or_else(|| place(context, at, 30))?;
            fields.century = Some(century);
            Some(end)
        }
        Slot::Span
        | Slot::Week
        | Slot::Link
        | Slot::LastMonth
        | Slot::LastDay
        | Slot::LastQuarter
        | Slot::Feast
        | Slot::EraYear
        | Slot::YearInWords
        | Slot::YearBefore
        | Slot::YearAfter
        | Slot::SplitYear => further::read(context, slot, at, fields),
    }
}

/// A whole number of at most `digits` digits, in digits or in words.
pub(super) fn whole(context: &Context<'_>, at: usize, digits: usize) -> Option<(i32, usize)> {
    let line = context.line;
    if line.is_digit(at) {
        let (value, count) = digits::small(line, at).filter(|&(_, count)| count <= digits)?;
        return Some((value, at + count));
    }
    if !han::is_numeral(line.at(at)) && digits == 4 {
        return None;
    }
    let number = context.number(at, false)?;
    let plain = !number.ordinal && !number.scaled && !number.vague && !number.fraction && number.form == Form::Words;
    let name = number.range.is_none() && plain && !number.article || line.at(at) == '一';
    number.whole().filter(|_| name).map(|value| (value, number.end))
}

/// A place number from 1 to `most`: third, 3rd, 3e, 三, 3.
fn place(context: &Context<'_>, at: usize, most: u8) -> Option<(u8, usize)> {
    let line = context.line;
    let (value, end) = match whole(context, at, 2) {
        Some((value, end)) if line.is_digit(at) => {
            let suffixes = ["st", "nd", "rd", "th", "er", "re", "ere", "e", "eme", "nd", "nde"];
            let suffix = suffixes.iter().filter(|suffix| line.has(end, suffix)).map(|s| s.len()).max();
            (value, end + suffix.unwrap_or(0))
        }
        Some(found) if han::is_numeral(line.at(at)) => found,
        _ => {
            let number = context.number(at, true).filter(|number| number.ordinal)?;
            (number.whole()?, number.end)
        }
    };
    u8::try_from(value).ok().filter(|value| (1..=most).contains(value)).map(|value| (value, end))
}

/// XXIe: a Roman numeral with its French ordinal ending.
fn roman(context: &Context<'_>, at: usize) -> Option<(u8, usize)> {
    let line = context.line;
    let mut end = at;
    let (mut total, mut last) = (0_u8, 0_u8);
    while end < at + 6 {
        let value = match line.cased_at(end) {
            'I' => 1,
            'V' => 5,
            'X' => 10,
            _ => break,
        };
        total = total.checked_add(value)?;
        if last > 0 && last < value {
            total = total.checked_sub(2 * last)?;
        }
        last = value;
        end += 1;
    }
    let suffix = ["er", "e", "eme", "ᵉ"].iter().find(|suffix| line.has(end, suffix))?;
    (end > at && line.opens_word(at)).then_some((total, end + suffix.chars().count()))
}
