use super::reading::Reading;
use super::resolve::{Fields, Moment};
use super::{Found, relative};
use crate::mention::figure::context::Context;
use crate::mention::figure::digits;
use crate::text::Date;

/// A date in three numbers: 17/04/2026, 4/17/2026, 17.04.2026, 20260417.
pub(in crate::mention::figure) fn read(context: &Context<'_>, at: usize) -> Option<Found> {
    let line = context.line;
    let (first, count) = digits::small(line, at)?;
    if count == 8 && !line.is_word(at + 8) {
        // 20260417
        let (year, month, day) = (first / 10_000, first / 100 % 100, first % 100);
        let plausible = (1900..2100).contains(&year);
        return plausible.then(|| found(year, month, day, at + 8)).flatten();
    }
    if count > 2 {
        return None;
    }
    let separator = line.at(at + count);
    if !matches!(separator, '/' | '.' | '-' | ' ') {
        return None;
    }
    let (second, more) = digits::small(line, at + count + 1).filter(|&(_, more)| more <= 2)?;
    let middle = at + count + 1 + more;
    let (third, last) = digits::small(line, middle + 1).filter(|_| line.at(middle) == separator)?;
    let end = middle + 1 + last;
    let spaced = separator == ' ' && !(count == 2 && more == 2);
    if spaced || line.is_word(end) || line.at(end) == separator && line.is_digit(end + 1) {
        return None;
    }
    if last == 4 {
        let month_first = context.rules.month_first() && separator != '.' || second > 12;
        let (month, day) = if month_first && first <= 12 { (first, second) } else { (second, first) };
        return found(third, month, day, end);
    }
    if last != 2 || separator == '.' || separator == ' ' && !context.rules.article_is_one() {
        return None;
    }
    let century = |year: i32| if year < 40 { 2000 + year } else { 1900 + year };
    if separator == '-' && count == 2 {
        return found(century(first), second, third, end);
    }
    let month_first = context.rules.month_first() || second > 12;
    let (month, day) = if month_first && first <= 12 { (first, second) } else { (second, first) };
    found(century(third), month, day, end)
}

fn found(year: i32, month: i32, day: i32, end: usize) -> Option<Found> {
    let month = u8::try_from(month).ok().filter(|month| (1..=12).contains(month))?;
    let day = u8::try_from(day).ok().filter(|day| (1..=31).contains(day))?;
    let fields =
        Fields { year: Some(year).filter(|year| *year > 0), month: Some(month), day: Some(day), ..Fields::default() };
    fields.year?;
    // 29/2/2019: a date that no calendar has is still one figure, and no other.
    if day > Date::month_length(year, month) {
        return Some(Found::new(end, Moment::unknown()));
    }
    Some(Found::new(end, relative::resolve(Reading::Absolute, fields, None)?.0))
}

/// 2020-2025, 2024/25, 2026–2030年: the years a stretch begins and ends with, and its end.
pub(in crate::mention::figure) fn year_range(context: &Context<'_>, at: usize) -> Option<(i32, i32, usize)> {
    let line = context.line;
    let year = |at: usize| digits::small(line, at).filter(|&(year, count)| count == 4 && (1800..2200).contains(&year));
    let (first, count) = year(at)?;
    let dash = at + count;
    if !matches!(line.at(dash), '-' | '/' | '~' | '至') {
        return None;
    }
    let (last, end) = match (year(dash + 1), digits::small(line, dash + 1)) {
        (Some((last, count)), _) => (last, dash + 1 + count),
        // 2024-25, not 2024-12
        (None, Some((short, 2))) if short == (first + 1) % 100 && (short > 12 || line.at(dash) == '/') => {
            (first + 1, dash + 3)
        }
        _ => return None,
    };
    let end = if line.at(end) == '年' { end + 1 } else { end };
    (last > first && !line.is_word(end) && line.at(end) != '-').then_some((first, last, end))
}
