use super::clock_words;
use crate::mention::figure::context::Context;
use crate::mention::figure::line::Line;
use crate::mention::figure::tables::Clock;
use crate::mention::figure::{digits, han};
use crate::text::is_han;

/// A time of day: hour and minute, and where it ends.
pub(super) type Time = ((u8, u8), usize);

/// Reads a time of day at `at`: 13:19, 3 p.m., 14h05, 下午3点半.
pub(in crate::mention::figure) fn read(context: &Context<'_>, at: usize) -> Option<Time> {
    let line = context.line;
    if let Some((shift, end)) = context.tables.clock_before.longest(&line.plain, at) {
        return chinese(context, line.skip_spaces(end), shift);
    }
    if han::is_numeral(line.at(at)) {
        return chinese(context, at, Clock::Plain);
    }
    // 20时, 8时15分
    let behind = line.skip_spaces(at + digits::run(line, at).min(3));
    if line.is_digit(at) && matches!(line.at(behind), '点' | '时') {
        return chinese(context, at, Clock::Plain);
    }
    if is_han(line.at(at)) {
        return clock_words::named(context, at);
    }
    clock_words::read(context, at).or_else(|| in_digits(context, at))
}

/// 0930 GMT: four digits before the name of a standard time.
fn of_zone(line: &Line, at: usize) -> Option<Time> {
    let (hour, minute) = digits::small(line, at).map(|(time, _)| (time / 100, time % 100))?;
    let zone = line.skip_spaces(at + 4);
    let named = ["gmt", "utc", "cet", "bst"].iter().any(|name| line.has(zone, name));
    (named && hour < 24 && minute < 60).then_some(((narrow(hour), narrow(minute)), at + 4))
}

/// 13:19, 3 p.m., 3.30pm, 14h05, 14 h 05.
fn in_digits(context: &Context<'_>, at: usize) -> Option<Time> {
    let line = context.line;
    if digits::run(line, at) == 4 {
        return of_zone(line, at);
    }
    let (hour, count) = digits::small(line, at).filter(|&(hour, count)| count <= 2 && hour <= 24)?;
    let mut end = at + count;
    let mut minute = 0;
    let mut certain = false;
    let two = |at: usize| {
        digits::small(line, at).filter(|&(minute, count)| count == 2 && minute < 60).map(|(minute, _)| minute)
    };
    if let (':', Some(read)) = (line.at(end), two(end + 1)) {
        (minute, end, certain) = (read, end + 3, true);
        if line.at(end) == ':' && two(end + 1).is_some() {
            end += 3;
        }
    } else if line.at(end) == '.' && two(end + 1).is_some() && suffix(context, end + 3).is_some() {
        (minute, end) = (two(end + 1)?, end + 3);
    } else if let Some(h) = french_hour(context, end) {
        if let Some(read) = two(h) {
            if lasts(context, at, hour, h + 2) {
                return None;
            }
            (minute, end, certain) = (read, h + 2, true);
            let at = line.skip_spaces(end);
            if line.has(at, "min") && line.at(at + 3) != '\0' {
                end = at + 3;
            }
        } else if h == end + 1 && (hour_alone(context, at) || opens_hours(context, at, h)) {
            (end, certain) = (h, true);
        } else if opens_day(context, at, h) || closes_day(context, at) {
            // «8 heures et», «9 h à»: the place behind the word, where no minutes begin.
            (end, certain) = (h, true);
        } else {
            return None;
        }
    }
    let mut hour = hour;
    if let Some((shift, stop)) = suffix(context, end) {
        let followed = line.at(stop) == ' ' && line.is_digit(stop + 1);
        if hour > 12 || followed && !certain {
            return certain.then_some(((narrow(hour), narrow(minute)), end));
        }
        hour = shifted(hour, shift);
        (end, certain) = (stop, true);
    }
    let open = line.is_word(end) || (line.at(end) == ':' && line.is_digit(end + 1));
    (certain && !open && hour <= 24).then_some(((narrow(hour % 24), narrow(minute)), end))
}

/// The `h` of 14h05 or 14 h 05; gives where minutes would begin.
fn french_hour(context: &Context<'_>, at: usize) -> Option<usize> {
    let line = context.line;
    let from = line.skip_spaces(at);
    let words = ["heures", "h"];
    let word = words
        .iter()
        .find(|word| line.has(from, word) || (**word == "h" && line.at(from) == 'h' && line.is_digit(from + 1)))?;
    let end = from + word.len();
    let minutes = line.skip_spaces(end);
    Some(if line.is_digit(minutes) { minutes } else { end })
}

/// Whether hours with minutes are a length: «a duré 2h15», «un film de 1h50», «3h20 de route».
fn lasts(context: &Context<'_>, at: usize, hour: i32, end: usize) -> bool {
    /// Lengths told with «de» are shorter; «le train de 9h15» leaves then.
    const LONGEST: i32 = 6;
    let line = context.line;
    let told = ["pendant", "durant", "dure", "dura", "duree", "durer", "durera", "durait", "en"];
    let next = line.skip_spaces(end);
    let of = line.has(next, "de") && !line.has(next, "de l'apres-midi") && !line.has(next, "de la nuit");
    let short = hour < LONGEST
        && (of || context.word_before_is(at, &["de", "film", "trajet", "vol"]) && !opens_hours(context, at, end));
    short || context.word_before_is(at, &told)
}

/// Whether an hour with no minutes is a time and no length: «à 14h», «dès 9h».
fn hour_alone(context: &Context<'_>, at: usize) -> bool {
    context.word_before_is(at, &["a", "vers", "des", "jusqu'a", "avant", "apres", "depuis", "at"])
}

/// The first hour of the day that «from … to …» is taken to name; fewer hours are a length.
const EARLIEST: i32 = 6;

/// Whether the hour at `at` closes what «entre» opens: the 17 of «entre 8 heures et 17 heures».
fn closes_day(context: &Context<'_>, at: usize) -> bool {
    let line = context.line;
    let Some(and) = line.word_before(at).filter(|&and| line.has(and, "et")) else { return false };
    let Some(mut word) = line.word_before(and) else { return false };
    if line.has(word, "heures") || line.has(word, "h") {
        let Some(number) = line.word_before(word) else { return false };
        word = number;
    }
    let first = digits::small(line, word).map_or(0, |(hour, _)| hour);
    (EARLIEST..=24).contains(&first) && context.word_before_is(word, &["entre"])
}

/// «de 9h à 17h», «9h-17h»: the first of two hours.
fn opens_hours(context: &Context<'_>, at: usize, end: usize) -> bool {
    let line = context.line;
    let from = line.skip_spaces(end);
    let dash = line.at(from) == '-';
    let next = line.skip_spaces(from + 1);
    let linked = dash || line.has(from, "a") && context.word_before_is(at, &["de", "entre"]);
    linked && digits::small(line, next).is_some_and(|(hour, count)| hour <= 24 && line.at(next + count) == 'h')
}

/// «entre 8 heures et 17 heures», «de 9 h à 17 h 30»: the first of two hours, from the morning on, and the later one.
fn opens_day(context: &Context<'_>, at: usize, end: usize) -> bool {
    let line = context.line;
    let from = line.skip_spaces(end);
    let (between, to) = (context.word_before_is(at, &["entre"]), context.word_before_is(at, &["de"]));
    let joint = if between { "et" } else { "a" };
    let next = line.skip_spaces(from + joint.len());
    let first = digits::small(line, at).map_or(0, |(hour, _)| hour);
    (between || to)
        && line.has(from, joint)
        && first >= EARLIEST
        && digits::small(line, next)
            .is_some_and(|(hour, count)| hour > first && hour <= 24 && french_hour(context, next + count).is_some())
}

/// a.m., p.m., du matin, o'clock behind an hour.
pub(super) fn suffix(context: &Context<'_>, at: usize) -> Option<(Clock, usize)> {
    let from = context.line.skip_spaces(at);
    context.tables.clock_after.longest(&context.line.plain, from)
}

pub(super) fn shifted(hour: i32, shift: Clock) -> i32 {
    match shift {
        Clock::Afternoon if hour < 12 => hour + 12,
        Clock::Morning if hour == 12 => 0,
        Clock::Noon if hour < 5 => hour + 12,
        Clock::Afternoon | Clock::Morning | Clock::Noon | Clock::Plain => hour,
    }
}

/// 下午3点, 晚上八点半, 14时30分, 9点整.
fn chinese(context: &Context<'_>, at: usize, shift: Clock) -> Option<Time> {
    let line = context.line;
    let plain = shift == Clock::Plain;
    if let (false, Some(((hour, minute), end))) = (plain, digital(context, at)) {
        return Some(((narrow(shifted(i32::from(hour), shift)), minute), end));
    }
    let number = context.number(at, false).filter(|n| n.range.is_none() && !n.scaled)?;
    let hour =
        number.value.to_i64().and_then(|hour| i32::try_from(hour).ok()).filter(|hour| (0..=24).contains(hour))?;
    let mut end = line.skip_spaces(number.end);
    let mark = line.at(end);
    if !matches!(mark, '点' | '时') || (mark == '时' && "代间期速段装光事区常薪".contains(line.at(end + 1)))
    {
        return None;
    }
    end += 1;
    if line.at(end) == '钟' {
        end += 1;
    }
    let after_mark = end;
    let mut minute = 0;
    let mut certain = !plain || line.before(end) == '钟' || mark == '时';
    match line.at(end) {
        '半' => (minute, end, certain) = (30, end + 1, true),
        '整' => (end, certain) = (end + 1, true),
        // 七点一刻, 三刻
        _ if line.at(end + 1) == '刻' && matches!(line.at(end), '一' | '三') => {
            (minute, end, certain) = (if line.at(end) == '一' { 15 } else { 45 }, end + 2, true);
        }
        '许' => end += 1,
        _ => {
            let from = line.skip_spaces(end);
            let read = context.number(from, false).and_then(|n| Some((n.whole()?, n.end)));
            if let Some((value, after)) =
                read.filter(|&(value, after)| (0..60).contains(&value) && line.at(line.skip_spaces(after)) == '分')
            {
                minute = value;
                end = line.skip_spaces(after) + 1;
                certain = true;
            }
        }
    }
    let nothing_more = end == after_mark && mark == '点';
    // 早一点, 晚一点 are «a bit earlier, later».
    if nothing_more && line.at(number.start) == '一' && matches!(line.before(number.start), '早' | '晚') {
        return None;
    }
    // 3点 without more is a time only in digits, where a time is looked for: no rise of so many points, no three points made.
    certain |= nothing_more && number.bare() && "于在至到日天晚晨早从自间".contains(line.before(number.start));
    certain.then_some(((narrow(shifted(hour, shift) % 24), narrow(minute)), end))
}

fn digital(context: &Context<'_>, at: usize) -> Option<Time> {
    let line = context.line;
    let (hour, count) = digits::small(line, at).filter(|&(hour, count)| count <= 2 && hour < 24)?;
    let (minute, more) = digits::small(line, at + count + 1).filter(|&(minute, more)| more == 2 && minute < 60)?;
    (line.at(at + count) == ':').then_some(((narrow(hour), narrow(minute)), at + count + 1 + more))
}

pub(super) fn narrow(value: i32) -> u8 {
    u8::try_from(value).unwrap_or(0)
}
