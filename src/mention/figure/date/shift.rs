//! Dates counted from another date or from publication: «three days after 3 May», «in two weeks», 三个月后.

use super::{Found, relative, resolve::Moment};
use crate::mention::figure::context::Context;
use crate::mention::figure::{FigureKind, han, measure};
use crate::text::{Date, is_han};

/// How far back or ahead a sentence is looked through for words that decide.
const REACH: usize = 90;

/// «two weeks before Christmas», «trois jours après le 3 mai 2024», «the day after 12 January».
pub(super) fn read(context: &Context<'_>, at: usize) -> Option<Found> {
    let (line, words) = (context.line, &context.tables.dates);
    let (count, unit, end, vague) = length(context, at)?;
    let from = line.skip_spaces(end);
    let (sign, mut next, on) = match (words.links.longest(&line.plain, from), words.from.longest(&line.plain, from)) {
        (Some((sign, end)), _) => (sign, end, false),
        (None, Some(((), end))) => (1, end, true),
        (None, None) => return None,
    };
    // «for two weeks from 3 May» is a length that begins there.
    if context.preceded(&words.length, at) {
        return None;
    }
    next = line.skip_spaces(next);
    for article in ["the", "le", "la", "l'"] {
        if line.has(next, article) {
            next = line.skip_spaces(next + article.len());
            break;
        }
    }
    let anchor = super::read_written(context, next)?;
    if anchor.last.is_some() {
        return None;
    }
    let approximate = vague || context.preceded(&context.tables.around_before, at);
    let moment = moved(context, anchor.moment, count * sign, unit, on)?;
    Some(Found { end: anchor.end, moment, last: None, approximate })
}

/// A whole number of days, weeks, months or years: how many, of what, and where it ends.
fn length(context: &Context<'_>, at: usize) -> Option<(i64, &'static str, usize, bool)> {
    if let Some(((), end)) = context.tables.dates.one_day.longest(&context.line.plain, at)
        && context.word_before_is(at, &["the"])
    {
        return Some((1, "day", end, false));
    }
    let measure = context.numbers.measure(at, || measure::read(context, at, true));
    let measure = measure.filter(|measure| measure.kind == FigureKind::Duration)?;
    if measure.range.is_some() || measure.per.is_some() {
        return None;
    }
    let count = measure.value?.to_i64().filter(|count| (1..10_000).contains(count))?;
    let unit = context.tables.times.iter().map(|time| time.name).find(|name| Some(*name) == measure.unit.as_deref())?;
    Some((count, unit, measure.end, measure.approximate))
}

/// The anchor moved. A day without a year is taken in the year that brings it nearest to publication; without a day
/// of publication it moves where every year gives the same day.
fn moved(context: &Context<'_>, anchor: Moment, count: i64, unit: &str, on: bool) -> Option<Moment> {
    let step = |date: Date| relative::step(date, count, unit);
    if let Some(date) = anchor.date() {
        return step(date).map(Moment::on);
    }
    let published = context.published.map(|published| published.date);
    if let (Some(weekday), true) = (anchor.weekday, on) {
        let Some(today) = published else { return Some(Moment::unknown()) };
        let gap = (i64::from(weekday) - i64::from(today.weekday()) - 1).rem_euclid(7) + 1;
        return step(today.add_days(gap)?).map(Moment::on);
    }
    let (month, day) = (anchor.month?, anchor.day?);
    if let Some(today) = published {
        let years = [today.year(), today.year() - 1, today.year() + 1];
        let dates = years.into_iter().filter_map(|year| Date::new(year, month, day));
        let nearest = dates.min_by_key(|date| (date.day_number() - today.day_number()).abs())?;
        return step(nearest).map(Moment::on);
    }
    let in_year = |year: i32| Some(Moment { year: None, ..Moment::on(step(Date::new(year, month, day)?)?) });
    let (common, leap) = (in_year(2001), in_year(2004)?);
    Some(if common.is_none_or(|common| common == leap) { leap } else { Moment::unknown() })
}

/// Whether the sentence around «in two weeks», 三个月后 speaks of what is to come.
pub(super) fn is_to_come(context: &Context<'_>, at: usize, end: usize) -> bool {
    let (line, words) = (context.line, &context.tables.dates);
    let start = sentence_start(context, at);
    let spaced = !is_han(line.before(end));
    let hit = |from: usize, to: usize, trie: &crate::mention::figure::trie::Trie<()>| {
        (from..to).any(|index| {
            let opens = !spaced || line.opens_word(index) || line.at(index) == '\'';
            opens && trie.longest(&line.plain, index).is_some_and(|(_, stop)| stop <= to)
        })
    };
    if spaced {
        return context.line.at(end) == '\'' || hit(start, at, &words.future) && !hit(start, at, &words.growth);
    }
    // A date told before is what 两年后 counts from.
    let told = (start..at).any(|index| {
        matches!(line.at(index), '年' | '月' | '日')
            && (line.before(index).is_ascii_digit() || han::is_numeral(line.before(index)))
    });
    let rest = line.plain.get(end..).unwrap_or_default().iter().take(12);
    let stop = end + rest.take_while(|c| !matches!(**c, '。' | '\n' | '，' | ',' | '；')).count();
    // 将 far before is rather the sign of an object: 将经济推入衰退两年之后.
    !told && (hit(at.saturating_sub(4).max(start), at, &words.future) || hit(end, stop.min(end + 6), &words.future))
}

/// Whether the sentence has named a year before `at`, which «the end of the year» then means.
pub(super) fn year_told(context: &Context<'_>, at: usize) -> bool {
    let line = context.line;
    let start = sentence_start(context, at);
    (start..at).any(|index| {
        let year = line.is_digit(index)
            && !line.is_digit(index.wrapping_sub(1))
            && crate::mention::figure::digits::small(line, index)
                .is_some_and(|(year, count)| count == 4 && (1900..2100).contains(&year));
        year && !matches!(line.at(index + 4), '%' | '元')
    })
}

/// Whether «the end of the month» says of which: «of July», «fin du mois de juillet», «fin de l’année 2020».
pub(super) fn is_specified(context: &Context<'_>, end: usize) -> bool {
    let line = context.line;
    let next = line.skip_spaces(end);
    next > end && (line.is_digit(next) || ["of", "de", "d'"].iter().any(|word| line.has(next, word)))
}

/// Where the sentence around `at` begins, no further back than looked.
fn sentence_start(context: &Context<'_>, at: usize) -> usize {
    let line = context.line;
    let mut start = at;
    while start > 0 && at - start < REACH {
        let before = line.before(start);
        let stop = matches!(before, '。' | '！' | '？' | '!' | '?' | '\n') || before == '.' && line.at(start) == ' ';
        if stop {
            break;
        }
        start -= 1;
    }
    start
}
