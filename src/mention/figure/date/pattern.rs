use super::Found;
use super::resolve::{Fields, Moment};
use super::slots;
use crate::mention::figure::context::Context;
use crate::mention::figure::line::key;

/// A blank of a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::mention::figure) enum Slot {
    Day,
    MonthName,
    MonthNumber,
    Year,
    ShortYear,
    ZeroYear,
    Weekday,
    Quarter,
    Half,
    OrdinalDay,
    Number,
    Unit,
    Decade,
    ShortDecade,
    Century,
}

/// A part of a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Element {
    Literal(Vec<char>),
    /// Any or no space, or one hyphen.
    Gap,
    Slot(Slot),
}

/// How the blanks make a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::mention::figure) enum Reading {
    /// What stands there.
    Absolute,
    /// So many calendar units from publication.
    Day(i32),
    Week(i32),
    Month(i32),
    Quarter(i32),
    Year(i32),
    Half(u8, i32),
    /// {N} {U} before or after publication.
    Ago,
    Ahead,
    /// The weekday of a week counted from publication's.
    WeekdayOf(i32),
    /// A weekday alone: which one is not said.
    Weekday,
    /// The last or next such weekday or month.
    Before,
    After,
    /// The month of this year.
    MonthOfYear,
}

/// A way a date is written, compiled from a row of `date_patterns.tsv` or `relative_dates.tsv`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::mention::figure) struct Pattern {
    elements: Vec<Element>,
    reading: Reading,
    /// Spaces may stand between any two parts, as around digits in Chinese.
    loose: bool,
    /// The first letter has to be a capital: Q3, H1, T2.
    capital: bool,
    /// What the words say without a slot: 上半年 is the first half.
    half: Option<u8>,
    quarter: Option<u8>,
}

impl Pattern {
    /// Compiles a pattern; `None` for an unknown slot or reading.
    pub fn new(text: &str, reading: Option<&str>) -> Option<Self> {
        let mut elements = Vec::new();
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            if c == ' ' {
                elements.push(Element::Gap);
                rest = rest.get(1..)?;
            } else if c == '{' {
                let (name, after) = rest.get(1..)?.split_once('}')?;
                elements.push(Element::Slot(slot(name)?));
                rest = after;
            } else {
                let end = rest.find([' ', '{']).unwrap_or(rest.len());
                elements.push(Element::Literal(key(rest.get(..end)?)));
                rest = rest.get(end..)?;
            }
        }
        let reading = reading.map_or(Some(Reading::Absolute), reading_named)?;
        let loose = text.chars().any(crate::text::is_han);
        let capital = text.chars().next().is_some_and(|c| c.is_ascii_uppercase());
        let half = if text.contains("上半年") { Some(1) } else { text.contains("下半年").then_some(2) };
        let quarter = text.contains("首季").then_some(1);
        Some(Self { elements, reading, loose, capital, half, quarter })
    }

    /// The character the pattern opens with, where it is a fixed one.
    pub fn opener(&self) -> Option<char> {
        match self.elements.first() {
            Some(Element::Literal(word)) => word.first().copied(),
            _ => None,
        }
    }

    /// Whether a month or weekday opens it.
    pub fn opens_with_name(&self) -> bool {
        matches!(self.elements.first(), Some(Element::Slot(Slot::MonthName | Slot::Weekday)))
    }

    /// Reads the pattern at `at`.
    pub fn read(&self, context: &Context<'_>, at: usize) -> Option<Found> {
        let line = context.line;
        if self.capital && !line.cased_at(at).is_uppercase() {
            return None;
        }
        let mut fields = Fields { half: self.half, quarter: self.quarter, ..Fields::default() };
        let mut end = at;
        for (index, element) in self.elements.iter().enumerate() {
            if self.loose && index > 0 && line.at(end) == ' ' {
                end += 1;
            }
            end = match element {
                Element::Gap => {
                    let spaced = line.skip_spaces(end);
                    if spaced == end && line.at(end) == '-' { end + 1 } else { spaced }
                }
                Element::Literal(word) => {
                    if line.plain.get(end..end + word.len()) != Some(word.as_slice()) {
                        return None;
                    }
                    end + word.len()
                }
                Element::Slot(slot) => slots::read(context, *slot, end, &mut fields)?,
            };
        }
        // A pattern ends with a whole word and a whole number.
        let last = line.before(end);
        let open = super::super::line::is_word_char(last) && line.is_word(end);
        if open || (last.is_ascii_digit() && matches!(line.at(end), '/' | '.' | ',') && line.is_digit(end + 1)) {
            return None;
        }
        let alone = self.elements.len() == 1;
        if alone && fields.month.is_some() && !slots::month_alone(context, at, end) {
            return None;
        }
        if alone && fields.weekday.is_some() && !slots::weekday_alone(context, at, end) {
            return None;
        }
        if let Some(Element::Slot(Slot::Day | Slot::Year | Slot::ShortYear)) = self.elements.last()
            && slots::number_goes_on(context, end)
        {
            return None;
        }
        Some(Found { end, moment: Moment::of(self.reading, fields, context.published)? })
    }
}

fn slot(name: &str) -> Option<Slot> {
    Some(match name {
        "D" => Slot::Day,
        "M" => Slot::MonthName,
        "m" => Slot::MonthNumber,
        "Y" => Slot::Year,
        "y" => Slot::ShortYear,
        "z" => Slot::ZeroYear,
        "W" => Slot::Weekday,
        "Q" => Slot::Quarter,
        "H" => Slot::Half,
        "o" => Slot::OrdinalDay,
        "N" => Slot::Number,
        "U" => Slot::Unit,
        "decade" => Slot::Decade,
        "short_decade" => Slot::ShortDecade,
        "century" => Slot::Century,
        _ => return None,
    })
}

fn reading_named(text: &str) -> Option<Reading> {
    let (name, count) = text.split_once(' ').unwrap_or((text, "0"));
    let count = count.parse().ok()?;
    Some(match name {
        "day" => Reading::Day(count),
        "week" => Reading::Week(count),
        "month" => Reading::Month(count),
        "quarter" => Reading::Quarter(count),
        "year" => Reading::Year(count),
        "half1" => Reading::Half(1, count),
        "half2" => Reading::Half(2, count),
        "ago" => Reading::Ago,
        "ahead" => Reading::Ahead,
        "weekday" if text.contains(' ') => Reading::WeekdayOf(count),
        "weekday" => Reading::Weekday,
        "before" => Reading::Before,
        "after" => Reading::After,
        "month-name" => Reading::MonthOfYear,
        _ => return None,
    })
}
