//! Dates and times of day: written patterns, dates counted from publication, and what they come to in ISO 8601.

mod alone;
mod clock;
mod clock_words;
mod feast;
mod further;
mod list;
mod numeric;
pub(super) mod pattern;
mod range;
mod reading;
mod relative;
mod resolve;
mod shift;
mod slots;
pub(super) mod tree;
mod words;
mod year_words;

pub(super) use clock::read as read_clock;
pub(super) use list::{lunar_end, not_seconds};
pub(super) use numeric::{read as read_numeric, year_range};
pub(super) use range::read as day_range;
pub(super) use resolve::Moment;
pub(super) use words::DateWords;

use super::context::Context;
use super::line::Line;

/// A date found in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    /// One past its last character.
    pub end: usize,
    /// What it says.
    pub moment: Moment,
    /// What the stretch ends with, where it is one: a weekend, 1-9月.
    pub last: Option<Moment>,
    /// «about two years ago».
    pub approximate: bool,
}

impl Found {
    /// One date.
    pub(super) fn new(end: usize, moment: Moment) -> Self {
        Self { end, moment, last: None, approximate: false }
    }

    /// ISO 8601 as far as known; a stretch has a slash between its ends.
    pub fn iso(&self) -> Option<String> {
        match self.last {
            Some(last) => Some(format!("{}/{}", self.moment.iso()?, last.iso()?)),
            None => self.moment.iso(),
        }
    }
}

/// The date at `at`, with what stands beside it and belongs to it.
pub(super) fn read(context: &Context<'_>, at: usize) -> Option<Found> {
    let mut best = read_written(context, at);
    let may_count = context.tables.dates.one_day.longest(&context.line.plain, at).is_some()
        || opens_number(context, context.line, at);
    if may_count
        && let Some(shifted) = shift::read(context, at)
        && best.as_ref().is_none_or(|best| shifted.end > best.end)
    {
        return Some(shifted);
    }
    if best.is_none() {
        best = weekday_prefix(context, at).or_else(|| list::shared_month(context, at));
    }
    if let Some(found) = &mut best {
        list::carry_month(context, at, found);
        list::month_behind(context, found);
        extend(context, found);
    }
    best
}

/// The longest date at `at` that a pattern of the language reads.
pub(super) fn read_written(context: &Context<'_>, at: usize) -> Option<Found> {
    let (line, tables) = (context.line, context.tables);
    let mut best: Option<Found> = None;
    let mut consider = |found: Option<Found>| {
        if let Some(found) = found
            && best.as_ref().is_none_or(|best| found.end > best.end)
        {
            best = Some(found);
        }
    };
    if let Some(tree) = tables.letter_patterns.get(&line.at(at)) {
        consider(tree.read(context, at));
    }
    if tables.months.longest(&line.plain, at).is_some() || tables.weekdays.longest(&line.plain, at).is_some() {
        consider(tables.name_patterns.read(context, at));
    }
    if tables.dates.feasts.longest(&line.plain, at).is_some() {
        consider(tables.feast_patterns.read(context, at));
    }
    if tables.dates.eras.longest(&line.plain, at).is_some() {
        consider(tables.era_patterns.read(context, at));
    }
    if opens_number(context, line, at) {
        consider(tables.number_patterns.read(context, at));
        consider(numeric::read(context, at));
    }
    best
}

/// Whether a number, in digits or words, could open a pattern here.
fn opens_number(context: &Context<'_>, line: &Line, at: usize) -> bool {
    line.is_digit(at)
        || (line.at(at) == '\'' && line.is_digit(at + 1))
        || matches!(line.cased_at(at), 'I' | 'V' | 'X')
        || line.has(at, "mil")
        || (super::han::is_numeral(line.at(at)) || context.tables.numeral(line, at).is_some())
            && (context.number(at, false).is_some() || context.number(at, true).is_some())
}

/// «Mar. 24 juin», «mer. 24 juin 2020»: a short weekday only with its date.
fn weekday_prefix(context: &Context<'_>, at: usize) -> Option<Found> {
    let (_, end) = context.tables.weekdays.longest(&context.line.plain, at)?;
    let mut next = context.line.skip_spaces(end);
    if matches!(context.line.at(next), ',') {
        next = context.line.skip_spaces(next + 1);
    }
    let found = (next > at).then(|| read_plain(context, next)).flatten()?;
    found.moment.day.is_some().then_some(found)
}

/// The longest date at `at` that opens with a number or a name.
fn read_plain(context: &Context<'_>, at: usize) -> Option<Found> {
    let (line, tables) = (context.line, context.tables);
    let written = [&tables.number_patterns, &tables.name_patterns].map(|tree| tree.read(context, at));
    let numeric = line.is_digit(at).then(|| numeric::read(context, at)).flatten();
    let mut best: Option<Found> = None;
    for found in written.into_iter().flatten().chain(numeric) {
        if best.as_ref().is_none_or(|best| found.end > best.end) {
            best = Some(found);
        }
    }
    best
}

/// Joins what stands beside a date to it: the date behind a weekday, the time of day behind a date.
fn extend(context: &Context<'_>, found: &mut Found) {
    let line = context.line;
    if found.last.is_some() || found.moment.time.is_some() {
        return;
    }
    if found.moment.weekday.is_some() {
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
    let clock = clock::read(context, at).or_else(|| clock_words::hour_behind_date(context, at));
    if let Some(((hour, minute), end)) = clock {
        // 今晚8点, «this evening at 8:30», «ce soir à 8 heures»
        let evening = ["晚", "evening", "tonight", "afternoon", "soir", "apres-midi"]
            .iter()
            .any(|word| found.end.checked_sub(word.chars().count()).is_some_and(|start| line.has(start, word)));
        let hour = if evening && (1..12).contains(&hour) { hour + 12 } else { hour };
        found.moment.time = Some((hour, minute));
        found.end = end;
    }
}

/// The day behind a time of day that ends at `end`, with that time: «11:30 p.m. on June 6, 2026», «à 9 h le 3 mai».
pub(super) fn behind_clock(context: &Context<'_>, time: (u8, u8), end: usize) -> Option<(Moment, usize)> {
    let line = context.line;
    let at = line.skip_spaces(end);
    let word = ["on", "le"].iter().find(|word| line.has(at, word))?;
    let next = line.skip_spaces(at + word.len());
    let found = read_written(context, next).filter(|_| at > end)?;
    let day = found.moment.day.is_some() && found.moment.time.is_none() && found.last.is_none();
    day.then_some((Moment { time: Some(time), ..found.moment }, found.end))
}
