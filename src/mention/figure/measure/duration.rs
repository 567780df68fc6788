use super::{Measure, next_part, suffix_of};
use crate::mention::figure::context::Context;
use crate::mention::figure::number::{Form, Number};
use crate::mention::figure::tables::{Suffix, TimeUnit};
use crate::mention::figure::{FigureKind, and_part, digits};
use crate::text::Decimal;

/// A length of time, with its further parts: «2 years and 3 months», 8天20小时.
pub(super) fn duration(context: &Context<'_>, number: Number, id: u16, end: usize) -> Option<Measure> {
    let times = &context.tables.times;
    let unit = times.get(usize::from(id))?;
    let mut first = number;
    let mut end = end;
    let line = context.line;
    let inner = line.plain.get(number.end..end).unwrap_or_default().contains(&'半');
    if inner || (line.at(end) == '半' && crate::text::is_han(line.before(end))) {
        // 一年半
        first.value = first.value.checked_add(Decimal::new(5, 1)?)?;
        end += usize::from(!inner);
    } else if let Some((part, after)) = and_part::read(context, end).filter(|_| number.value.is_integer()) {
        // «an hour and a half», «deux ans et demi»
        first.value = first.value.checked_add(part)?;
        end = after;
    }
    let mut measure = Measure::with(first, end, FigureKind::Duration, unit.name.to_owned(), Decimal::ONE)?;
    if let Some((low, high)) = number.range {
        measure.range = Some((low, high));
    }
    let mut parts = vec![(first.value, *unit)];
    let mut smallest = usize::from(id);
    for _ in 0..4 {
        let Some(next) = next_part(context, measure.end).filter(|_| parts.iter().all(|(value, _)| value.is_integer()))
        else {
            break;
        };
        let last = parts.last().is_some_and(|(_, unit)| unit.name == "hour");
        let said = suffix_of(context, &next).or_else(|| minutes(context, &next));
        let Some((Suffix::Time(id), _, after)) = said.or_else(|| unsaid(context, &next).filter(|_| last)) else {
            break;
        };
        let (true, Some(unit)) = (usize::from(id) < smallest, times.get(usize::from(id))) else { break };
        smallest = usize::from(id);
        parts.push((next.value, *unit));
        measure.end = after;
    }
    measure.iso = iso_duration(&parts);
    let (value, name) = total(times, &parts)?;
    measure.value = value;
    measure.unit = Some(name.to_owned());
    if value.is_none() {
        measure.unit = None;
    }
    if number.range.is_some() {
        measure.iso = None;
    }
    Some(measure)
}

/// 3分20秒, 一刻钟, 2h15: 分 with seconds behind it, quarters of an hour, hours that their minutes are glued to.
pub(super) fn by_the_clock(context: &Context<'_>, number: Number) -> Option<Measure> {
    let line = context.line;
    let hours = number.end + 1;
    if line.at(number.end) == 'h' && number.bare() && digits::run(line, hours) == 2 && !line.is_word(hours + 2) {
        let hour = context.tables.times.iter().position(|unit| unit.name == "hour")?;
        return duration(context, number, u16::try_from(hour).ok()?, hours).filter(|measure| measure.end > hours);
    }
    let minute = context.tables.times.iter().position(|unit| unit.name == "minute")?;
    let id = u16::try_from(minute).ok()?;
    if line.has(number.end, "刻钟") {
        let quarters = number.whole().filter(|quarters| (1..=3).contains(quarters))?;
        let minutes = Number { value: Decimal::from(i64::from(quarters) * 15), article: false, ..number };
        return duration(context, minutes, id, number.end + 2);
    }
    let (Suffix::Time(id), _, end) = minutes(context, &number)? else { return None };
    // 五分半钟
    if line.has(end, "半钟") {
        return duration(context, number, id, end + 2);
    }
    let seconds = next_part(context, end)?;
    (line.at(seconds.end) == '秒').then(|| duration(context, number, id, end)).flatten()
}

/// «2 hours ten», «1 hour and fifteen»: minutes in words behind hours need no name where the statement ends.
fn unsaid(context: &Context<'_>, number: &Number) -> Option<(Suffix, usize, usize)> {
    let line = context.line;
    let minute = context.tables.times.iter().position(|unit| unit.name == "minute")?;
    // «2h15», «2 h 15»
    let two = number.form == Form::Bare(2);
    let glued = two && line.before(number.start) == 'h';
    let least = if glued { 0 } else { 5 };
    let size = number.value.to_i64().is_some_and(|minutes| (least..60).contains(&minutes));
    let apart =
        two && number.start >= 2 && line.before(number.start) == ' ' && matches!(line.at(number.start - 2), 'h' | 's');
    let plain = glued
        || apart
        || number.form == Form::Words && !number.fraction && !number.vague && line.is_word(number.end - 1);
    let next = line.skip_spaces(number.end);
    let closed =
        glued || two && line.has(next, "de") || !line.is_word(next) && !matches!(line.at(next), '-' | '%' | '/');
    (size && plain && closed).then_some((Suffix::Time(u16::try_from(minute).ok()?), number.end, number.end))
}

/// 两小时十分: behind hours, 分 alone are minutes.
fn minutes(context: &Context<'_>, number: &Number) -> Option<(Suffix, usize, usize)> {
    let at = number.end;
    let minute = context.tables.times.iter().position(|unit| unit.name == "minute")?;
    let suffix = Suffix::Time(u16::try_from(minute).ok()?);
    (context.line.at(at) == '分').then_some((suffix, at, at + 1))
}

/// The parts as one number of one unit: of the smallest, and whole where a smaller unit makes it so.
fn total(times: &[TimeUnit], parts: &[(Decimal, TimeUnit)]) -> Option<(Option<Decimal>, &'static str)> {
    let mut parts = parts.iter();
    let &(mut value, mut unit) = parts.next()?;
    let smaller = |unit: &TimeUnit| {
        let (count, name) = unit.smaller?;
        Some((Decimal::from(count), *times.iter().find(|t| t.name == name)?))
    };
    for &(next, target) in parts {
        let mut steps = 0;
        while unit.name != target.name && steps < 8 {
            let Some((count, lower)) = smaller(&unit) else { return Some((None, target.name)) };
            value = value.checked_mul(count)?;
            unit = lower;
            steps += 1;
        }
        value = value.checked_add(next)?;
    }
    // Half an hour is thirty minutes; years and months stay as they are written.
    while !value.is_integer() && matches!(unit.name, "day" | "hour" | "minute") {
        let Some((count, lower)) = smaller(&unit) else { break };
        value = value.checked_mul(count)?;
        unit = lower;
    }
    Some((Some(value), unit.name))
}

/// ISO 8601: `P2Y3M`, `PT1H30M`.
fn iso_duration(parts: &[(Decimal, TimeUnit)]) -> Option<String> {
    let mut iso = String::from("P");
    let mut clock = false;
    for (value, unit) in parts {
        let (timed, rest) = unit.iso.strip_prefix('T').map_or((false, unit.iso), |rest| (true, rest));
        let letter = rest.chars().last().filter(char::is_ascii_uppercase)?;
        let factor = Decimal::parse(rest.trim_end_matches(letter)).unwrap_or(Decimal::ONE);
        if timed && !clock {
            iso.push('T');
            clock = true;
        }
        iso.push_str(&value.checked_mul(factor)?.to_string());
        iso.push(letter);
    }
    Some(iso)
}
