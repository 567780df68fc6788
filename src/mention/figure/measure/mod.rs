//! A number with its unit: the words before or behind it that make it money, a percentage, a quantity, a length of
//! time, and what it is counted per.

mod duration;
mod fit;
mod magnitude;
mod money;
mod percent;
mod quantity;
mod rate;
mod tail;

pub(super) use magnitude::magnitude;

use duration::duration;
use fit::allowed;
use money::{money, money_before};
use percent::percent;
use quantity::quantity;
use rate::rated;

use super::FigureKind;
use super::context::Context;
use super::number::Number;
use super::tables::Suffix;
use crate::text::{Decimal, is_han};

/// A number with what it measures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Measure {
    /// First character.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// What it measures.
    pub kind: FigureKind,
    /// The number itself.
    pub number: Number,
    /// The size as a whole; unknown for compounds that have none in one unit.
    pub value: Option<Decimal>,
    /// Both ends, where the number names two.
    pub range: Option<(Decimal, Decimal)>,
    /// ISO 4217 code, `percent`, or the unit's name.
    pub unit: Option<String>,
    /// What it is counted per.
    pub per: Option<&'static str>,
    /// What the value of the number was multiplied by to give that of the measure.
    pub factor: Decimal,
    /// Vague by its own form.
    pub approximate: bool,
    /// ISO 8601, for lengths of time.
    pub iso: Option<String>,
}

impl Measure {
    /// The number with nothing around it.
    pub fn bare(number: Number) -> Self {
        Self {
            start: number.start,
            end: number.end,
            kind: FigureKind::Count,
            number,
            value: Some(number.value),
            range: number.range,
            unit: None,
            per: None,
            factor: Decimal::ONE,
            approximate: number.vague,
            iso: None,
        }
    }

    fn with(number: Number, end: usize, kind: FigureKind, unit: String, factor: Decimal) -> Option<Self> {
        let mut measure = Self::bare(number);
        measure.end = end;
        measure.kind = kind;
        measure.value = Some(number.value.checked_mul(factor)?);
        measure.range = match number.range {
            Some((low, high)) => Some((low.checked_mul(factor)?, high.checked_mul(factor)?)),
            None => None,
        };
        measure.unit = Some(unit);
        measure.factor = factor;
        Some(measure)
    }
}

/// The unit at `at`, by symbol or by name; the longer wins.
pub(super) fn unit_at(context: &Context<'_>, at: usize) -> Option<(Suffix, usize)> {
    let line = context.line;
    let symbol = context.tables.symbols.longest(&line.cased, at).filter(|&(_, end)| {
        // «l'eau», «in six», and a letter that goes on as a name
        let elided = line.at(end) == '\'' && line.is_word(end + 1) && line.is_word(end - 1);
        let preposition = line.has(at, "in") && line.is_word(line.skip_spaces(end)) && !behind_feet(context, at);
        !elided && !preposition
    });
    let name = context.tables.names.longest(&line.plain, at);
    match (symbol, name) {
        (Some(symbol), Some(name)) => Some(if name.1 > symbol.1 { name } else { symbol }),
        (symbol, name) => symbol.or(name),
    }
}

/// Whether a number right behind feet stands before `at`: the inches of «12 ft 2 in».
fn behind_feet(context: &Context<'_>, at: usize) -> bool {
    let line = context.line;
    let number = line.word_before(at).filter(|&start| line.is_digit(start));
    number.is_some_and(|start| context.word_before_is(start, &["ft", "feet", "foot"]))
}

/// Everything the number at `at` could measure, the best reading.
pub(super) fn read(context: &Context<'_>, at: usize, joined: bool) -> Option<Measure> {
    if let Some(money) = money_before(context, at) {
        return Some(money);
    }
    let number = context.number(at, joined)?;
    if number.ordinal {
        return Some(Measure::bare(number));
    }
    Some(of_number(context, number))
}

/// The number with whatever stands behind it.
pub(super) fn of_number(context: &Context<'_>, number: Number) -> Measure {
    let number = magnitude(context, number, false).unwrap_or(number);
    let Some((suffix, at, end)) = suffix_of(context, &number) else {
        let unsaid = tail::pieces(context, number).or_else(|| quantity::degrees_below(context, number));
        return unsaid.or_else(|| duration::by_the_clock(context, number)).unwrap_or_else(|| Measure::bare(number));
    };
    let Some(measure) = of_suffix(context, number, suffix, at, end) else { return Measure::bare(number) };
    rated(context, measure)
}

/// `number` with the unit that stands behind `other`: the 48 of «from 48 to 31 days».
pub(super) fn alike(context: &Context<'_>, number: Number, other: &Number) -> Option<Measure> {
    let (suffix, at, end) = suffix_of(context, other)?;
    let stop = number.end;
    let measure = of_suffix(context, number, suffix, at, end).filter(|measure| measure.end == end)?;
    Some(Measure { end: stop, ..measure })
}

/// The number with a unit that begins at `at` and ends at `end`.
fn of_suffix(context: &Context<'_>, number: Number, suffix: Suffix, at: usize, end: usize) -> Option<Measure> {
    match suffix {
        Suffix::Percent(size) => percent(context, number, size, end),
        Suffix::Money(code, factor) => money(context, number, code, factor, at, end),
        Suffix::Unit(id) => quantity(context, number, id, end),
        Suffix::Time(id) => duration(context, number, id, end),
    }
}

/// The unit behind a number: glued to it, behind a space or a hyphen, or joined by a small word.
fn suffix_of(context: &Context<'_>, number: &Number) -> Option<(Suffix, usize, usize)> {
    let line = context.line;
    let mut places = [Some(number.end), None, None, None];
    let spaced = line.skip_spaces(number.end);
    if spaced > number.end && line.at(spaced) != '\n' {
        places[1] = Some(spaced);
    }
    // A capital behind a hyphen is a form or a model: 10-K, 5-C.
    let lone = line.cased_at(number.end + 1).is_uppercase() && !line.is_word(number.end + 2);
    if line.at(number.end) == '-' && line.is_word(number.end + 1) && !line.is_digit(number.end + 1) && !lone {
        places[2] = Some(number.end + 1);
    }
    places[3] = context
        .joint(number.end)
        .filter(|_| number.scaled || number.vague || number.fraction || number.value >= Decimal::from(1_000_000));
    for at in places.into_iter().flatten() {
        // «half an hour», «two thirds of a mile»
        let at = match context.rules.of_words() {
            words if number.fraction => skip_words(context, at, words),
            _ => at,
        };
        if let Some((suffix, end)) = unit_at(context, at)
            && allowed(context, number, suffix, at, end)
        {
            return Some((suffix, at, end));
        }
    }
    // «two more minutes», «five consecutive quarters»
    let filler = context
        .tables
        .fillers
        .longest(&line.plain, spaced)
        .filter(|_| spaced > number.end || is_han(line.at(spaced)))?;
    let at = line.skip_spaces(filler.1);
    let (suffix, end) = unit_at(context, at)?;
    matches!(suffix, Suffix::Time(_)).then_some((suffix, at, end))
}

fn skip_words(context: &Context<'_>, at: usize, words: &[&str]) -> usize {
    let mut at = at;
    for _ in 0..2 {
        let Some(word) = words.iter().chain(&["a", "an"]).find(|word| context.line.has(at, word)) else { break };
        let next = context.line.skip_spaces(at + word.chars().count());
        if unit_at(context, next).is_none() && !context.line.has(next, "a") && !context.line.has(next, "an") {
            break;
        }
        at = next;
    }
    at
}

/// The number of a further part: behind «and», a comma or a space.
fn next_part(context: &Context<'_>, end: usize) -> Option<Number> {
    let line = context.line;
    let mut at = line.skip_spaces(end);
    if line.at(at) == ',' && line.at(at + 1) == ' ' {
        at = line.skip_spaces(at + 1);
    }
    for word in ["and", "et", "又", "零"] {
        if line.has(at, word) {
            at = line.skip_spaces(at + word.chars().count());
            break;
        }
    }
    let number = context.number(at, false)?;
    (!number.article && !number.scaled && !number.ordinal && number.range.is_none()).then_some(number)
}
