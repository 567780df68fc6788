//! The blanks of date patterns that hold more than a number or a name: lengths of time, feasts, eras, years in words.

use super::pattern::Slot;
use super::resolve::Fields;
use super::slots::whole;
use super::year_words;
use crate::mention::figure::context::Context;
use crate::mention::figure::tables::Suffix;
use crate::mention::figure::{FigureKind, digits, measure};

/// Fills `slot` at `at`; gives the position behind it.
pub(super) fn read(context: &Context<'_>, slot: Slot, at: usize, fields: &mut Fields) -> Option<usize> {
    let line = context.line;
    let small = |most: u8| {
        let (value, end) = whole(context, at, 2)?;
        u8::try_from(value).ok().filter(|value| (1..=most).contains(value)).map(|value| (value, end))
    };
    match slot {
        Slot::Span => span(context, at, fields),
        Slot::Week => small(53).map(|(week, end)| {
            fields.week = Some(week);
            end
        }),
        Slot::LastMonth => small(12).map(|(month, end)| {
            fields.last_month = Some(month);
            end
        }),
        Slot::LastDay => small(31).map(|(day, end)| {
            fields.last_day = Some(day);
            end
        }),
        Slot::LastQuarter => small(3).filter(|(quarter, _)| *quarter > 1).map(|(quarter, end)| {
            fields.last_quarter = Some(quarter);
            end
        }),
        Slot::Link => matches!(line.at(at), '-' | '~' | '至' | '到').then_some(at + 1),
        Slot::Feast => feast(context, at, fields),
        Slot::EraYear => era_year(context, at, fields),
        Slot::YearInWords => {
            let (year, end) = year_words::read(context, at)?;
            fields.year = Some(year);
            Some(end)
        }
        Slot::YearBefore | Slot::YearAfter => {
            let (year, end) = whole(context, at, 4).filter(|&(year, _)| year > 0)?;
            // ISO 8601 has a year 0, which is 1 BC.
            fields.year = Some(if slot == Slot::YearBefore { 1 - year } else { year });
            Some(end)
        }
        Slot::SplitYear => split_year(context, at, fields),
        Slot::Day
        | Slot::MonthName
        | Slot::MonthNumber
        | Slot::Year
        | Slot::ShortYear
        | Slot::ZeroYear
        | Slot::Weekday
        | Slot::Quarter
        | Slot::Half
        | Slot::OrdinalDay
        | Slot::Decade
        | Slot::ShortDecade
        | Slot::Century => None,
    }
}

/// A length of time: «two weeks», «environ deux ans et demi», 半年. «0 days» is none.
fn span(context: &Context<'_>, at: usize, fields: &mut Fields) -> Option<usize> {
    let (line, tables) = (context.line, context.tables);
    let mut from = at;
    // «il y a environ deux ans»
    if let Some(((), end)) = tables.around_before.longest(&line.plain, at) {
        from = line.skip_spaces(end);
        fields.vague = true;
    }
    if line.at(from) == '0' {
        return None;
    }
    let measure = context.numbers.measure(from, || measure::read(context, from, true));
    let measure = measure.filter(|measure| measure.kind == FigureKind::Duration)?;
    if measure.start != from {
        return None;
    }
    if measure.per.is_some() {
        // «il y a un an par l’ouragan»: the length ends with its unit.
        let number = context.number(from, true)?;
        let (Suffix::Time(id), end) = measure::unit_at(context, line.skip_spaces(number.end))? else { return None };
        fields.count = Some(number.value);
        fields.unit = tables.times.get(usize::from(id)).map(|time| time.name);
        return Some(end);
    }
    fields.vague |= measure.approximate;
    // «two or three years ago» names no day.
    fields.count = measure.value.filter(|_| measure.range.is_none());
    let unit = measure.unit.as_deref();
    fields.unit = tables.times.iter().map(|time| time.name).find(|name| Some(*name) == unit);
    Some(measure.end)
}

/// A feast.
fn feast(context: &Context<'_>, at: usize, fields: &mut Fields) -> Option<usize> {
    let line = context.line;
    let (feast, end) = context.tables.dates.feasts.longest(&line.plain, at)?;
    fields.feast = Some(feast);
    (crate::text::is_han(line.at(at)) || line.opens_word(at)).then_some(end)
}

/// 康熙二十, 民国元: the era and the number of its year.
fn era_year(context: &Context<'_>, at: usize, fields: &mut Fields) -> Option<usize> {
    let line = context.line;
    let (era, end) = context.tables.dates.eras.longest(&line.plain, at)?;
    let (number, end) = if line.at(end) == '元' { (1, end + 1) } else { whole(context, end, 3)? };
    fields.year = Some(era.first + number - 1).filter(|_| (1..200).contains(&number));
    fields.lunar = !era.months;
    fields.year.map(|_| end)
}

/// «’98», or 98 with no word behind it: two digits that can be no day.
fn split_year(context: &Context<'_>, at: usize, fields: &mut Fields) -> Option<usize> {
    let line = context.line;
    let apostrophe = line.at(at) == '\'';
    let from = at + usize::from(apostrophe);
    let (year, end) =
        digits::small(line, from).filter(|&(_, count)| count == 2).map(|(year, count)| (year, from + count))?;
    let next = line.skip_spaces(end);
    let closed = !line.is_word(next) && !matches!(line.at(next), '%' | '-' | '/' | '$' | '€' | ':');
    let decimal = matches!(line.at(end), ',' | '.') && line.is_digit(end + 1);
    fields.year = Some(if year < 40 { 2000 + year } else { 1900 + year });
    (!decimal && (apostrophe || year > 31 && closed)).then_some(end)
}
