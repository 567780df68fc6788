use crate::text::Decimal;

/// The part a number word plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    One,
    Unit,
    Ten,
    Score,
    Hundred,
    Thousand,
    Scale,
    And,
    Article,
    Point,
    Minus,
    Half,
    Dozen,
    About,
    Ordinal,
    Tail,
    Parts,
    Quarter,
    /// A number in digits; never a word.
    Digits,
}

/// A number word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Numeral {
    /// Its part.
    pub part: Part,
    /// Its value; for scales the power of ten.
    pub value: i64,
}

/// What the words behind (or before) a number make of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Suffix {
    /// A percentage; how many percent one is.
    Percent(Decimal),
    /// Money: the currency's code, and the factor of its parts (0.01 for cents).
    Money(&'static str, Decimal),
    /// A unit of measure: its number in [`Tables::units`].
    Unit(u16),
    /// A unit of time: its number in [`Tables::times`].
    Time(u16),
}

/// A unit of measure.
#[derive(Debug, Clone)]
pub(super) struct Unit {
    /// CLDR name with its prefix as written.
    pub name: String,
    /// What it measures, for adding up compounds.
    pub family: &'static str,
    /// How many of the family's base unit it is.
    pub size: Option<Decimal>,
    /// What it is counted per, where the word says so itself.
    pub per: Option<&'static str>,
    /// What the number is multiplied by (TOPS).
    pub factor: Decimal,
}

/// A unit of time.
#[derive(Debug, Clone, Copy)]
pub(super) struct TimeUnit {
    /// CLDR name.
    pub name: &'static str,
    /// ISO 8601 letter, with `T` before the clock's and a factor before it where there is one.
    pub iso: &'static str,
    /// How many of the next smaller unit.
    pub smaller: Option<(i64, &'static str)>,
}

/// How a word before or after the hour shifts it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Clock {
    Morning,
    Afternoon,
    Noon,
    Plain,
}

/// The part a row of `numerals.tsv` names.
pub(super) fn part_named(name: &str) -> Option<Part> {
    Some(match name {
        "one" => Part::One,
        "unit" => Part::Unit,
        "ten" => Part::Ten,
        "score" => Part::Score,
        "hundred" => Part::Hundred,
        "thousand" => Part::Thousand,
        "scale" => Part::Scale,
        "and" => Part::And,
        "article" => Part::Article,
        "point" => Part::Point,
        "minus" => Part::Minus,
        "half" => Part::Half,
        "dozen" => Part::Dozen,
        "about" => Part::About,
        "ordinal" => Part::Ordinal,
        "tail" => Part::Tail,
        "parts" => Part::Parts,
        "part" => Part::Quarter,
        _ => return None,
    })
}
