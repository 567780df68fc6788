use super::reading::{self, Reading, Settings};
use super::resolve::Fields;
use super::{Found, alone, relative, shift, slots, year_words};
use crate::mention::figure::context::Context;
use crate::mention::figure::line::key;
use crate::mention::figure::window::Characters;
use crate::mention::figure::{digits, han};

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
    Decade,
    ShortDecade,
    Century,
    /// A length of time: two weeks, deux ans et demi, 半年.
    Span,
    Week,
    /// What joins the two ends of a stretch: -, 至, 到.
    Link,
    LastMonth,
    LastDay,
    LastQuarter,
    Feast,
    EraYear,
    YearInWords,
    /// A year of up to four digits, before or after the year 1.
    YearBefore,
    YearAfter,
    /// '98, or 98 where it can be no day.
    SplitYear,
}

/// What a pattern opens with: where it is worth trying.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::mention::figure) enum Opening {
    Letter(char),
    /// A month or a weekday.
    Name,
    Feast,
    Era,
    Number,
}

/// A part of a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Element {
    Literal(Vec<char>),
    /// One or two letters that the text has to write as capitals too.
    Letters(Vec<char>),
    /// Any or no space, or one hyphen.
    Gap,
    Slot(Slot),
}

impl Element {
    /// Reads it at `at`; gives the position behind it.
    pub(super) fn read(&self, context: &Context<'_>, at: usize, fields: &mut Fields) -> Option<usize> {
        let line = context.line;
        match self {
            Self::Gap => {
                let spaced = line.skip_spaces(at);
                Some(if spaced == at && line.at(at) == '-' { at + 1 } else { spaced })
            }
            Self::Letters(_) if !line.cased_at(at).is_ascii_uppercase() => None,
            Self::Literal(word) | Self::Letters(word) => {
                let end = at + word.len();
                (line.plain.get(at..end) == Some(word.as_slice())).then_some(end)
            }
            Self::Slot(slot) => slots::read(context, *slot, at, fields),
        }
    }
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
    settings: Settings,
    /// What may not stand before it.
    not_behind: Vec<Vec<char>>,
    /// The Chinese characters of its literals.
    needed: Characters,
}

impl Pattern {
    /// Compiles a pattern with its reading and what may not stand before it (`|` between); `None` for an unknown slot
    /// or reading.
    pub fn new(text: &str, reading: &str, not_behind: &str) -> Option<Self> {
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
                let word = rest.get(..end)?;
                // 1H25 is a half of a year, 1h25 a time.
                let letters = word.len() <= 2 && word.chars().all(|c| c.is_ascii_uppercase());
                let literal = key(word);
                elements.push(if letters { Element::Letters(literal) } else { Element::Literal(literal) });
                rest = rest.get(end..)?;
            }
        }
        let (reading, settings) = reading::parse(reading)?;
        let loose = text.chars().any(crate::text::is_han);
        let capital = text.chars().next().is_some_and(|c| c.is_ascii_uppercase());
        let not_behind = not_behind.split('|').filter(|word| !word.is_empty()).map(key).collect();
        let literals = elements.iter().flat_map(|element| match element {
            Element::Literal(word) | Element::Letters(word) => word.as_slice(),
            Element::Gap | Element::Slot(_) => &[],
        });
        let needed = literals.copied().collect();
        Some(Self { elements, reading, loose, capital, settings, not_behind, needed })
    }

    /// The characters without which it cannot stand anywhere.
    pub(super) fn needed(&self) -> &Characters {
        &self.needed
    }

    /// What it opens with.
    pub fn opening(&self) -> Opening {
        match self.elements.first() {
            Some(Element::Literal(word) | Element::Letters(word)) => {
                word.first().map_or(Opening::Number, |&c| Opening::Letter(c))
            }
            Some(Element::Slot(Slot::MonthName | Slot::Weekday)) => Opening::Name,
            Some(Element::Slot(Slot::Feast)) => Opening::Feast,
            Some(Element::Slot(Slot::EraYear)) => Opening::Era,
            Some(Element::Slot(_) | Element::Gap) | None => Opening::Number,
        }
    }

    /// Its parts, and whether spaces may stand between any two of them.
    pub(super) fn parts(&self) -> (&[Element], bool) {
        (&self.elements, self.loose)
    }

    /// The date of the stretch from `at` to `end`, which its parts were read in, with what its blanks hold.
    pub(super) fn found(&self, context: &Context<'_>, at: usize, end: usize, mut fields: Fields) -> Option<Found> {
        let line = context.line;
        if self.capital && !line.cased_at(at).is_uppercase() || self.is_behind(context, at) {
            return None;
        }
        fields.half = fields.half.or(self.settings.half);
        fields.quarter = fields.quarter.or(self.settings.quarter);
        fields.decade = fields.decade.or(self.settings.decade);
        // A pattern ends with a whole word and a whole number.
        let last = line.before(end);
        let open = super::super::line::is_word_char(last) && line.is_word(end);
        // «exercice 2025-2026» is two years.
        let years = matches!(self.elements.last(), Some(Element::Slot(Slot::Year))) && line.at(end) == '-';
        if open
            || years && digits::run(line, end + 1) == 4
            || (last.is_ascii_digit() && matches!(line.at(end), '/' | '.' | ',') && line.is_digit(end + 1))
        {
            return None;
        }
        if self.stands_alone(context, &fields, at, end) || self.is_of_another_time(context, at, end) {
            return None;
        }
        if let Some(Element::Slot(Slot::Day | Slot::Year | Slot::ShortYear)) = self.elements.last()
            && alone::number_goes_on(context, end)
        {
            return None;
        }
        // «vendredi deux personnes»: the day behind a weekday is in digits.
        let digits = (at..end).any(|index| line.is_digit(index)) || !context.rules.article_is_one();
        if fields.weekday.is_some() && fields.day.is_some() && fields.month.is_none() && !digits {
            return None;
        }
        // «15 mar 2024» in small letters is a date; «mar» with less is a word.
        if fields.small_month && (fields.year.is_none() || fields.day.is_none()) {
            return None;
        }
        let counted = matches!(self.reading, Reading::Ago | Reading::Ahead | Reading::AheadIfFuture);
        let approximate = fields.vague || counted && context.preceded(&context.tables.around_before, at);
        let (moment, last) = relative::resolve(self.reading, fields, context.published)?;
        Some(Found { end, moment, last, approximate })
    }

    /// Whether a word stands before that makes it something else.
    fn is_behind(&self, context: &Context<'_>, at: usize) -> bool {
        let line = context.line;
        let end = if line.before(at) == ' ' { at - 1 } else { at };
        let before = line.plain.get(..end).unwrap_or_default();
        self.not_behind.iter().any(|word| before.ends_with(word))
            || self.settings.told && (line.before(at).is_ascii_digit() || han::is_numeral(line.before(at)))
    }

    /// Whether it is one blank that by itself says no date: «may», «sat», «Christmas» of a Christmas tree.
    fn stands_alone(&self, context: &Context<'_>, fields: &Fields, at: usize, end: usize) -> bool {
        let [Element::Slot(slot)] = self.elements.as_slice() else { return false };
        match slot {
            Slot::MonthName => !alone::month(context, at, end),
            Slot::Weekday => !alone::weekday(context, at, end),
            Slot::Feast => !alone::feast(context, at, end),
            Slot::YearInWords => !fields.year.is_some_and(|year| year_words::alone(context, at, end, year)),
            _ => false,
        }
    }

    /// Whether what looks counted from publication is counted from a time that was told: «cette année-là», «by the end
    /// of the year» behind a year, «rose in two weeks».
    fn is_of_another_time(&self, context: &Context<'_>, at: usize, end: usize) -> bool {
        self.reading != Reading::Absolute && context.line.has(end, "-la")
            // «Suddenly Last Summer» is a play.
            || matches!(self.reading, Reading::Season(..)) && is_title(context, at)
            || self.settings.told && (shift::year_told(context, at) || shift::is_specified(context, end))
            || self.reading == Reading::AheadIfFuture && !shift::is_to_come(context, at, end)
    }
}

/// Whether two words with capitals inside a sentence are a title.
fn is_title(context: &Context<'_>, at: usize) -> bool {
    let line = context.line;
    let next = line.skip_spaces(line.word_end(at));
    let capitals = line.cased_at(at).is_uppercase() && line.cased_at(next).is_uppercase();
    capitals && !crate::mention::figure::en::opens_sentence(context, at)
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
        "decade" => Slot::Decade,
        "short_decade" => Slot::ShortDecade,
        "century" => Slot::Century,
        "S" => Slot::Span,
        "week" => Slot::Week,
        "link" => Slot::Link,
        "last_month" => Slot::LastMonth,
        "last_day" => Slot::LastDay,
        "last_quarter" => Slot::LastQuarter,
        "F" => Slot::Feast,
        "era" => Slot::EraYear,
        "words" => Slot::YearInWords,
        "bc" => Slot::YearBefore,
        "ad" => Slot::YearAfter,
        "s" => Slot::SplitYear,
        _ => return None,
    })
}
