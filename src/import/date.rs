use super::folded::Folded;
use super::phrases::PHRASES;
use crate::language::Language;
use crate::text::{Date, Timestamp};

/// Where in a line a date stands, in characters, and what it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FoundDate {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) published: Timestamp,
}

/// The first full date of a line with the time of day after or before it.
pub(super) fn find(line: &Folded, language: Language) -> Option<FoundDate> {
    let mut at = 0;
    while at < line.chars().len() {
        let starts = at == 0 || !line.get(at - 1).is_some_and(|c| c.is_alphanumeric() && !crate::text::is_han(c));
        if let Some((date, end)) = starts.then(|| date_at(line, at, language)).flatten() {
            let (time, end) = time_after(line, end).map_or((None, end), |(time, end)| (Some(time), end));
            return Some(FoundDate { start: at, end, published: Timestamp { date, time } });
        }
        at += 1;
    }
    None
}

fn date_at(line: &Folded, at: usize, language: Language) -> Option<(Date, usize)> {
    if !line.get(at)?.is_alphanumeric() {
        return None;
    }
    numeric(line, at, language).or_else(|| day_first(line, at)).or_else(|| month_first(line, at))
}

fn sane(year: u32, month: u32, day: u32) -> Option<Date> {
    if !(1990..=2100).contains(&year) {
        return None;
    }
    Date::new(i32::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
}

/// 2026-04-17, 2026/4/17, 2026年4月17日; 17/04/2026, 17.4.2026, and 4/17/2026 in English.
fn numeric(line: &Folded, at: usize, language: Language) -> Option<(Date, usize)> {
    let (first, next, digits) = number(line, at, 4)?;
    if digits == 4 {
        let next = spaces(line, next);
        if line.get(next)? == '年' {
            let (month, next, _) = number(line, spaces(line, next + 1), 2)?;
            let next = spaces(line, next);
            let (day, next, _) = (line.get(next)? == '月').then(|| number(line, spaces(line, next + 1), 2))??;
            let next = spaces(line, next);
            return (matches!(line.get(next)?, '日' | '号'))
                .then(|| sane(first, month, day))?
                .map(|date| (date, next + 1));
        }
        let mark = line.get(next).filter(|c| matches!(c, '-' | '/' | '.'))?;
        let (month, next, _) = number(line, next + 1, 2)?;
        let (day, next, _) = (line.get(next)? == mark).then(|| number(line, next + 1, 2))??;
        return sane(first, month, day).map(|date| (date, next));
    }
    if digits > 2 {
        return None;
    }
    let mark = line.get(next).filter(|c| matches!(c, '-' | '/' | '.'))?;
    let (second, next, _) = number(line, next + 1, 2)?;
    let (year, next, digits) = (line.get(next)? == mark).then(|| number(line, next + 1, 4))??;
    if digits != 4 {
        return None;
    }
    let month_leads = language == Language::En && mark == '/';
    let (in_order, turned) = (sane(year, second, first), sane(year, first, second));
    (if month_leads { turned.or(in_order) } else { in_order.or(turned) }).map(|date| (date, next))
}

/// 3 février 2025, 1er mars 2025, 12th of March, 2025.
fn day_first(line: &Folded, at: usize) -> Option<(Date, usize)> {
    let (day, mut next, digits) = number(line, at, 2)?;
    if digits > 2 {
        return None;
    }
    if let Some(ending) =
        ["er", "st", "nd", "rd", "th"].iter().find(|ending| line.has_word_at(next, ending) || line.has_at(next, ending))
    {
        next += ending.len();
    }
    next = spaces(line, next);
    if line.has_word_at(next, "of") {
        next = spaces(line, next + 2);
    }
    let (month, next) = month(line, next)?;
    let (year, next, digits) = number(line, comma(line, next), 4)?;
    (digits == 4).then(|| sane(year, month, day))?.map(|date| (date, next))
}

/// April 17, 2026; Apr. 17 2026.
fn month_first(line: &Folded, at: usize) -> Option<(Date, usize)> {
    let (month, next) = month(line, at)?;
    let (day, mut next, digits) = number(line, spaces(line, next), 2)?;
    if digits > 2 {
        return None;
    }
    if let Some(ending) = ["st", "nd", "rd", "th"].iter().find(|ending| line.has_at(next, ending)) {
        next += ending.len();
    }
    let (year, next, digits) = number(line, comma(line, next), 4)?;
    (digits == 4).then(|| sane(year, month, day))?.map(|date| (date, next))
}

fn month(line: &Folded, at: usize) -> Option<(u32, usize)> {
    let word: String = line.chars().get(at..)?.iter().take(12).take_while(|c| c.is_alphabetic()).collect();
    let month = *PHRASES.months.get(word.as_str())?;
    let end = at + word.chars().count();
    Some((u32::from(month), spaces(line, end + usize::from(line.get(end) == Some('.')))))
}

/// 13:19, 1:19 pm, 14h05, 14 h 05, 14时05分, after the words that lead to it.
fn time_after(line: &Folded, from: usize) -> Option<((u8, u8), usize)> {
    let mut at = from;
    for _ in 0..6 {
        at = spaces(line, at);
        if matches!(line.get(at), Some(',' | '-' | '|' | '(' | '·' | 't')) && !line.has_word_at(at, "the") {
            at += 1;
        } else if let Some(word) = ["at", "à"].iter().find(|word| line.has_word_at(at, word)) {
            at += word.chars().count();
        } else {
            break;
        }
    }
    let (hour, next, digits) = number(line, at, 2)?;
    let next = spaces(line, next);
    let mark = line.get(next)?;
    if digits > 2 || !matches!(mark, ':' | 'h' | '时' | '点') {
        return None;
    }
    let (minute, mut end) = match number(line, spaces(line, next + 1), 2) {
        Some((minute, end, 2)) => (minute, end),
        _ if mark != ':' => (0, next + 1),
        _ => return None,
    };
    end += usize::from(line.get(end) == Some('分'));
    if line.get(end) == Some(':') {
        end = number(line, end + 1, 2).map_or(end, |(_, end, _)| end);
    }
    let half = spaces(line, end);
    let mut hour = hour;
    for (word, later) in [("a.m.", false), ("p.m.", true), ("am", false), ("pm", true)] {
        if line.has_at(half, word) {
            hour = hour % 12 + if later { 12 } else { 0 };
            end = half + word.len();
            break;
        }
    }
    let (hour, minute) = (u8::try_from(hour).ok()?, u8::try_from(minute).ok()?);
    (hour < 24 && minute < 60).then_some(((hour, minute), end))
}

/// A whole number of at most `most` digits: its value, where it ends, how many digits it has.
fn number(line: &Folded, at: usize, most: usize) -> Option<(u32, usize, usize)> {
    let mut value = 0;
    let mut digits = 0;
    while let Some(digit) = line.get(at + digits).and_then(|c| c.to_digit(10)) {
        digits += 1;
        if digits > most {
            return None;
        }
        value = value * 10 + digit;
    }
    (digits > 0).then_some((value, at + digits, digits))
}

fn spaces(line: &Folded, mut at: usize) -> usize {
    while line.get(at) == Some(' ') {
        at += 1;
    }
    at
}

fn comma(line: &Folded, at: usize) -> usize {
    let at = spaces(line, at);
    spaces(line, at + usize::from(line.get(at) == Some(',')))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    fn read(text: &str, language: Language) -> Option<String> {
        find(&Folded::new(text, Span::of(text), 400), language).map(|found| found.published.to_string())
    }

    #[test]
    fn reads_dates_in_three_languages() {
        for (text, language, expected) in [
            ("Publié le 3 février 2025 à 14h05 par Luc Morel", Language::Fr, "2025-02-03T14:05"),
            ("le vendredi 11 avril 2025 à 07 h 15", Language::Fr, "2025-04-11T07:15"),
            ("Par X, le 12/03/2025", Language::Fr, "2025-03-12"),
            ("1er mars 2025", Language::Fr, "2025-03-01"),
            ("3/12/2025", Language::En, "2025-03-12"),
            ("Published April 17, 2026 at 1:19 PM", Language::En, "2026-04-17T13:19"),
            ("Wednesday, September 17, 2025, 9:10 a.m.", Language::En, "2025-09-17T09:10"),
            ("12 March 2025 | 5 min read", Language::En, "2025-03-12"),
            ("2025年2月11日 10:35", Language::Zh, "2025-02-11T10:35"),
            ("２０２５年２月２５日　１０：２０", Language::Zh, "2025-02-25T10:20"),
            ("2026-04-17T13:19:05Z", Language::En, "2026-04-17T13:19"),
        ] {
            assert_eq!(read(text, language).as_deref(), Some(expected), "{text}");
        }
        for text in ["32 mars 2025", "1825-01-01", "12345-01-01", "GPT-4 2025", "2025年"] {
            assert_eq!(read(text, Language::Fr), None, "{text}");
        }
    }
}
