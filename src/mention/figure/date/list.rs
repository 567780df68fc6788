//! Days that share a month («3 and 5 May», 4月15日、16日和18日), and what looks like a date beside them and is none.

use super::resolve::Moment;
use super::{Found, range};
use crate::mention::figure::context::Context;
use crate::mention::figure::{digits, han};

/// The day at `at`, where a list of days that ends with its month begins: the 3 of «3 and 5 May».
pub(super) fn shared_month(context: &Context<'_>, at: usize) -> Option<Found> {
    let line = context.line;
    let apart = !matches!(line.before(at), '.' | ',' | '/' | '-' | '$' | '€' | '£' | '+');
    let (first, end) = range::day(context, at).filter(|_| apart && line.is_digit(at))?;
    let (mut last, mut from) = (first, end);
    // «12, 13, 14, 15 et 16 juin»
    for _ in 0..6 {
        let next = separator(context, from)?;
        let (day, stop) = range::day(context, next).filter(|&(day, _)| day > last)?;
        if let Some(found) = super::read_written(context, next).filter(|found| found.moment.month.is_some()) {
            let moment = found.moment;
            let named = moment.day == Some(day) && moment.time.is_none() && found.end > stop && found.last.is_none();
            let moment = Moment { day: Some(first), ..moment };
            return named.then(|| Found::new(end, moment));
        }
        (last, from) = (day, stop);
    }
    None
}

/// Where the next day of a list begins.
fn separator(context: &Context<'_>, at: usize) -> Option<usize> {
    let line = context.line;
    let from = line.skip_spaces(at);
    if line.at(from) == ',' && line.at(from + 1) == ' ' {
        let next = line.skip_spaces(from + 1);
        let and = ["and", "et"].iter().find(|word| line.has(next, word));
        return Some(and.map_or(next, |word| line.skip_spaces(next + word.len())));
    }
    let word = ["and", "et", "ou", "or", "&"].iter().find(|word| line.has(from, word)).filter(|_| from > at)?;
    let next = line.skip_spaces(from + word.len());
    (next > from + word.len() && line.is_digit(next)).then_some(next)
}

/// «mercredi 18 et jeudi 19 juillet», «de mardi 3 à mercredi 4 septembre»: the month stands behind the second day.
pub(super) fn month_behind(context: &Context<'_>, found: &mut Found) {
    let line = context.line;
    if found.moment.weekday.is_none() || found.moment.day.is_none() || !line.before(found.end).is_ascii_digit() {
        return;
    }
    let from = line.skip_spaces(found.end);
    let joint = ["et", "ou", "a", "au", "and", "to", "-"].iter().find(|word| line.has(from, word));
    let Some(joint) = joint.filter(|_| from > found.end) else { return };
    let next = line.skip_spaces(from + joint.len());
    let day = line.is_digit(next) || context.tables.weekdays.longest(&line.plain, next).is_some();
    let told = day.then(|| super::read_written(context, next)).flatten().map(|told| told.moment);
    if let Some(told) = told.filter(|told| told.month.is_some() && told.day.is_some() && told.weekday.is_none()) {
        (found.moment.month, found.moment.year) = (told.month, told.year);
    }
}

/// 16日 and 18日 of 4月15日、16日和18日 are days of the month told before them.
pub(super) fn carry_month(context: &Context<'_>, at: usize, found: &mut Found) {
    let line = context.line;
    let moment = found.moment;
    if moment.day.is_none() || moment.month.is_some() || moment.weekday.is_some() {
        return;
    }
    if !matches!(line.before(at), '、' | '和' | '及' | '与' | '至' | '到' | '-') {
        return;
    }
    let mut from = at;
    while from > 0 && at - from < 24 {
        let before = line.before(from);
        let within = before.is_ascii_digit()
            || han::is_numeral(before)
            || matches!(before, '日' | '号' | '、' | '和' | '及' | '与' | '至' | '到' | '-' | ' ');
        if !within {
            break;
        }
        from -= 1;
    }
    if line.before(from) != '月' {
        return;
    }
    let mut start = from - 1;
    while start > 0 && from - start < 14 {
        let before = line.before(start);
        if !before.is_ascii_digit() && !han::is_numeral(before) && before != '年' {
            break;
        }
        start -= 1;
    }
    if let Some(told) = super::read_written(context, start).map(|told| told.moment).filter(|told| told.month.is_some())
    {
        (found.moment.month, found.moment.year) = (told.month, told.year);
    }
}

/// Where a date of the lunisolar calendar ends (农历八月十五): its day in ours is not known, so it is passed over.
pub(in crate::mention::figure) fn lunar_end(context: &Context<'_>, at: usize) -> Option<usize> {
    let line = context.line;
    if !matches!(line.at(at), '农' | '阴' | '夏') {
        return None;
    }
    ["农历", "阴历", "夏历"].iter().find(|word| line.has(at, word))?;
    let rest = line.plain.get(at + 2..).unwrap_or_default().iter().take(16);
    let date = |c: char| c.is_ascii_digit() || han::is_numeral(c) || "年月日号初正腊冬闰廿卅大小除夕 ".contains(c);
    Some(at + 2 + rest.take_while(|c| date(**c)).count())
}

/// Where «30s» of «in his 30s», «the 90s» ends: no seconds, and which years or degrees is not said.
pub(in crate::mention::figure) fn not_seconds(context: &Context<'_>, at: usize) -> Option<usize> {
    let line = context.line;
    let (tens, count) = digits::small(line, at).filter(|&(value, count)| count == 2 && value % 10 == 0)?;
    let end = at + count + 1;
    let owned =
        ["his", "her", "their", "its", "my", "our", "your", "the", "early", "mid", "late", "high", "low", "upper"];
    let plural = line.at(at + count) == 's' && !line.is_word(end) && tens > 0;
    (plural && (context.word_before_is(at, &owned) || line.before(at) == '-')).then_some(end)
}
