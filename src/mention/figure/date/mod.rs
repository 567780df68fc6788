//! Dates and times of day: written patterns, dates counted from publication, and what they come to in ISO 8601.

mod clock;
mod numeric;
pub(super) mod pattern;
mod range;
mod resolve;
mod slots;

pub(super) use clock::{hour_behind_date, named, read as read_clock};
pub(super) use numeric::{read as read_numeric, year_range};
pub(super) use range::read as day_range;
pub(super) use resolve::Moment;

use super::context::Context;
use super::line::Line;

/// A date found in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    /// One past its last character.
    pub end: usize,
    /// What it says.
    pub moment: Moment,
}

/// The longest date at `at` that a pattern of the language reads.
pub(super) fn read(context: &Context<'_>, at: usize) -> Option<Found> {
    let (line, tables) = (context.line, context.tables);
    let mut best: Option<Found> = None;
    let mut consider = |found: Option<Found>| {
        if let Some(found) = found
            && best.as_ref().is_none_or(|best| found.end > best.end)
        {
            best = Some(found);
        }
    };
    let c = line.at(at);
    if let Some(ids) = tables.openers.get(&c) {
        for &id in ids {
            consider(tables.patterns.get(usize::from(id)).and_then(|pattern| pattern.read(context, at)));
        }
    }
    let name = tables.months.longest(&line.plain, at).is_some() || tables.weekdays.longest(&line.plain, at).is_some();
    if name {
        for &id in &tables.name_openers {
            consider(tables.patterns.get(usize::from(id)).and_then(|pattern| pattern.read(context, at)));
        }
    }
    if opens_number(context, line, at) {
        consider(numeric::read(context, at));
        for &id in &tables.number_openers {
            consider(tables.patterns.get(usize::from(id)).and_then(|pattern| pattern.read(context, at)));
        }
    }
    let mut best = best.or_else(|| weekday_prefix(context, at));
    if let Some(found) = &mut best {
        extend(context, found);
    }
    best
}

/// Whether a number, in digits or words, could open a pattern here.
fn opens_number(context: &Context<'_>, line: &Line, at: usize) -> bool {
    line.is_digit(at)
        || (line.at(at) == '\'' && line.is_digit(at + 1))
        || matches!(line.at(at), 'i' | 'v' | 'x')
        || (super::han::is_numeral(line.at(at)) || context.tables.numeral(line, at).is_some())
            && (context.number(at, false).is_some() || context.number(at, true).is_some())
}

/// «Mar. 24 juin», «mer. 24 juin 2020»: a short weekday only with its date.
fn weekday_prefix(context: &Context<'_>, at: usize) -> Option<Found> {
    let (weekday, end) = context.tables.weekdays.longest(&context.line.plain, at)?;
    let mut next = context.line.skip_spaces(end);
    if matches!(context.line.at(next), ',') {
        next = context.line.skip_spaces(next + 1);
    }
    let _ = weekday;
    let found = (next > at).then(|| read_plain(context, next)).flatten()?;
    found.moment.day.is_some().then_some(found)
}

fn read_plain(context: &Context<'_>, at: usize) -> Option<Found> {
    let (line, tables) = (context.line, context.tables);
    let mut best: Option<Found> = None;
    let ids = tables.number_openers.iter().chain(&tables.name_openers);
    let numeric = line.is_digit(at).then(|| numeric::read(context, at)).flatten();
    let patterns = ids.filter_map(|&id| tables.patterns.get(usize::from(id)).and_then(|p| p.read(context, at)));
    for found in patterns.chain(numeric) {
        if best.as_ref().is_none_or(|best| found.end > best.end) {
            best = Some(found);
        }
    }
    best
}

/// Joins what stands beside a date to it: the date behind a weekday, the time of day behind a date.
fn extend(context: &Context<'_>, found: &mut Found) {
    let line = context.line;
    if found.moment.weekday_only() {
        let mut at = line.skip_spaces(found.end);
        if line.at(at) == ',' {
            at = line.skip_spaces(at + 1);
        }
        // «on Monday the 5th», 周五(17日)
        if let Some(next) = read_plain(context, at).filter(|next| next.moment.day.is_some() && at > found.end) {
            *found = next;
        }
    }
    if found.moment.day.is_none() {
        return;
    }
    let mut at = line.skip_spaces(found.end);
    if line.at(at) == 't' && line.is_digit(at + 1) {
        at += 1;
    } else if line.at(at) == ',' {
        at = line.skip_spaces(at + 1);
    } else if line.at(at) == '(' {
        return;
    }
    for word in ["at", "a", "vers", "around", "about"] {
        if line.has(at, word) {
            at = line.skip_spaces(at + word.len());
        }
    }
    let clock =
        clock::read(context, at).or_else(|| clock::hour_behind_date(context, at)).or_else(|| clock::named(context, at));
    if let Some((time, end)) = clock {
        found.moment.time = Some(time);
        found.end = end;
    }
}
