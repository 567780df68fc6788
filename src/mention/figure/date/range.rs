use super::Found;
use super::resolve::Moment;
use crate::mention::figure::context::Context;
use crate::mention::figure::tables::Part;
use crate::mention::figure::{digits, measure};
use crate::text::Date;

/// The days a stretch begins and ends with, and its end: «du 3 au 21 juin», «June 3 to 21», 6月20日至22日. Only where the
/// month is said once; two whole dates are two figures. `first` is the date read at `at`, if there is one.
pub(in crate::mention::figure) fn read(
    context: &Context<'_>,
    at: usize,
    first: Option<&Found>,
) -> Option<(Moment, Moment, usize)> {
    if context.line.is_digit(at)
        && let Some(found) = month_last(context, at)
    {
        return Some(found);
    }
    month_first(context, first?)
}

/// «3 au 21 juin», «3–21 June 2025», «3 and 5 May» behind «between».
fn month_last(context: &Context<'_>, at: usize) -> Option<(Moment, Moment, usize)> {
    let line = context.line;
    let (day, end) = day(context, at)?;
    let next = link(context, end).or_else(|| between(context, at, end))?;
    let last = super::read_written(context, next)?;
    let moment = last.moment;
    let later = moment.day.is_some_and(|last| last > day) && moment.month.is_some() && last.last.is_none();
    let dates = later && !line.is_digit(at.wrapping_sub(1)) && !matches!(line.before(at), '.' | ',' | '/' | '-');
    let mut first = moment;
    (first.day, first.time) = (Some(day), None);
    dates.then_some((first, moment, last.end))
}

/// Where the second day begins of «between 3 and 5 May», «entre le 3 et le 5 mai».
fn between(context: &Context<'_>, at: usize, end: usize) -> Option<usize> {
    let line = context.line;
    let opened = |at: usize| context.word_before_is(at, &["between", "entre"]);
    let article = line.word_before(at).filter(|&word| line.has(word, "le") || line.has(word, "the"));
    if !opened(at) && !article.is_some_and(opened) {
        return None;
    }
    let from = line.skip_spaces(end);
    let and = ["and", "et"].iter().find(|word| line.has(from, word)).filter(|_| from > end)?;
    let mut next = line.skip_spaces(from + and.len());
    if let Some(article) = ["le", "the"].iter().find(|word| line.has(next, word)) {
        next = line.skip_spaces(next + article.len());
    }
    line.is_digit(next).then_some(next)
}

/// «June 3 to 21», «May 3-5, 2027», 6月20日至22日, 20日至22日.
fn month_first(context: &Context<'_>, first: &Found) -> Option<(Moment, Moment, usize)> {
    let line = context.line;
    let begin = first.moment.day.filter(|_| first.moment.time.is_none() && first.last.is_none())?;
    let from = link(context, first.end)?;
    let written = line.before(first.end);
    let (last, mut end) = day(context, from)?;
    let mut moment = Moment { day: Some(last), ..first.moment };
    let mut opening = first.moment;
    if matches!(written, '日' | '号') {
        // 6月20日至7月2日 are two dates.
        if line.at(end) != written {
            return None;
        }
        end += 1;
    } else if let Some((year, stop)) = year_behind(context, end).filter(|_| opening.year.is_none()) {
        (moment.year, opening.year, end) = (Some(year), Some(year), stop);
    } else {
        let next = line.skip_spaces(end);
        let goes_on = measure::unit_at(context, next).is_some()
            || context.tables.numeral(line, next).is_some_and(|(numeral, _)| scales(numeral.part))
            || context.tables.months.longest(&line.plain, next).is_some()
            || matches!(line.at(end), '.' | ',' | '/' | '-' | ':') && line.is_digit(end + 1);
        let digit = line.before(first.end).is_ascii_digit();
        if goes_on || !digit || first.moment.year.is_some() {
            return None;
        }
    }
    let exists = moment.month.is_some_and(|month| last <= Date::month_length(moment.year.unwrap_or(2000), month));
    (last > begin && (exists || moment.month.is_none())).then_some((opening, moment, end))
}

/// «, 2027» behind the second day.
fn year_behind(context: &Context<'_>, end: usize) -> Option<(i32, usize)> {
    let line = context.line;
    let comma = if line.at(end) == ',' { end + 1 } else { end };
    let at = line.skip_spaces(comma);
    let (year, count) = digits::small(line, at).filter(|_| at > comma)?;
    let plain =
        !(line.is_word(at + count) || matches!(line.at(at + count), ',' | '.') && line.is_digit(at + count + 1));
    (count == 4 && plain && (1800..2200).contains(&year)).then_some((year, at + count))
}

/// Whether the word makes a larger number of the digits before it: «June 3 to 5 million».
fn scales(part: Part) -> bool {
    matches!(part, Part::Hundred | Part::Thousand | Part::Scale | Part::Dozen)
}

/// A day of the month in digits at `at`, with its ending («1er»).
pub(super) fn day(context: &Context<'_>, at: usize) -> Option<(u8, usize)> {
    let line = context.line;
    let (day, count) = digits::small(line, at).filter(|&(day, count)| count <= 2 && (1..=31).contains(&day))?;
    let end = at + count;
    let suffix = ["st", "nd", "rd", "th", "er"].iter().any(|suffix| line.has(end, suffix));
    let end = end + if suffix { 2 } else { 0 };
    (!line.is_word(end)).then_some((u8::try_from(day).ok()?, end))
}

/// Where the second day begins behind the word or dash that joins the two.
fn link(context: &Context<'_>, at: usize) -> Option<usize> {
    let line = context.line;
    let from = line.skip_spaces(at);
    let joint = ["-", "~", "to", "through", "until", "till", "au", "a", "至", "到"]
        .iter()
        .find(|joint| line.has(from, joint))?;
    let end = from + joint.chars().count();
    let next = line.skip_spaces(end);
    // A word stands between spaces.
    let apart = !joint.starts_with(|c: char| c.is_ascii_alphabetic()) || from > at && next > end;
    (apart && line.is_digit(next)).then_some(next)
}
