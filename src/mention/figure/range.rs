//! Ranges: two measures joined into one figure with a lower and an upper end.

use super::context::Context;
use super::measure::{self, Measure};
use super::number::{Form, Number};
use super::tables::{Numeral, Part};
use crate::mention::figure::FigureKind;
use crate::text::Decimal;

/// The range that `first` opens, if one follows: «3–5 %», «between 10 and 12 million», 10到12亿.
pub(super) fn read(context: &Context<'_>, first: &Measure) -> Option<Measure> {
    let (at, opening) = link(context, first)?;
    let second = measure::read(context, at, opening == Opening::None)?;
    if second.number.ordinal || second.number.article && second.unit.is_none() || second.start != at {
        return None;
    }
    let spaced_dash = context.line.before(at) == '-' && context.line.before(at - 1) == ' ' && opening == Opening::None;
    // «75 -300 mm»: only a unit behind the second shows that the dash joins.
    if spaced_dash && (first.unit.is_some() || second.unit.is_none()) {
        return None;
    }
    join(context, first, &second, opening).or_else(|| fallen_from(context, first, &second, opening))
}

/// How a range is announced before its first end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Opening {
    /// Not at all: «3–5 %», 10到12亿.
    None,
    /// «between … and …»: a range whatever stands with its ends.
    Between,
    /// «from … to …»: with a unit at both ends as likely a change.
    From,
}

/// Where the second number begins, and how the range was announced.
fn link(context: &Context<'_>, first: &Measure) -> Option<(usize, Opening)> {
    let (line, tables) = (context.line, context.tables);
    // «seven- to ten-day»
    let hanging = first.unit.is_none() && line.at(first.end) == '-' && line.at(first.end + 1) == ' ';
    let at = line.skip_spaces(first.end + usize::from(hanging));
    for (opening, trie) in &tables.paired_links {
        if let Some((_, end)) = trie.longest(&line.plain, at)
            && opened(context, first.start, opening)
        {
            let and = matches!(tables.numeral(line, at), Some((Numeral { part: Part::And, .. }, _)));
            // «une hausse de 4 % à 5 %»: a noun says that both ends are one.
            let one = and || opening.contains(&' ');
            return Some((line.skip_spaces(end), if one { Opening::Between } else { Opening::From }));
        }
    }
    let (_, end) = tables.links.longest(&line.plain, at)?;
    // «5 - 3»: a dash joins only with spaces on both sides or on none.
    let dash = matches!(line.at(at), '-' | '~');
    let careless = at > first.end && line.before(end) != ' ' && line.is_digit(end);
    if dash && !careless && (at > first.end) != (line.before(end) == ' ') {
        return None;
    }
    let next = line.skip_spaces(end);
    (!dash || !line.is_word(at.wrapping_sub(1)) || line.is_digit(next) || !line.is_word(next))
        .then_some((next, Opening::None))
}

fn opened(context: &Context<'_>, start: usize, opening: &[char]) -> bool {
    let line = context.line;
    let mut end = start;
    for _ in 0..2 {
        while end > 0 && line.before(end) == ' ' && start - end < 3 {
            end -= 1;
        }
        let Some(begin) = end.checked_sub(opening.len()) else { return false };
        if line.plain.get(begin..end) == Some(opening) && line.opens_word(begin) {
            return true;
        }
        // «between about 10 and 12»
        match line.word_before(end) {
            Some(word) => end = word,
            None => return false,
        }
    }
    false
}

/// What the first end is multiplied by to stand beside the second: the scale that only the second names, where that
/// leaves the first the smaller («3 to 5 million», 10到12亿, 三到五百亿, 三百到五百亿).
fn shared_scale(first: &Measure, second: &Measure) -> Option<Decimal> {
    let (one, other) = (&first.number, &second.number);
    if one.scaled || !other.scaled {
        return None;
    }
    if one.value <= other.coefficient {
        return Some(other.step);
    }
    let groups = other.value.checked_div(other.group, 0)?;
    (one.value <= groups).then_some(other.group)
}

/// Whether the measure is told in points rather than percent.
fn in_points(context: &Context<'_>, measure: &Measure) -> bool {
    let unit = context.line.plain.get(measure.number.end..measure.end).unwrap_or_default();
    let says = |word: &[char]| unit.windows(word.len()).any(|found| found == word);
    measure.kind == FigureKind::Percentage && (says(&['p', 'o', 'i', 'n', 't']) || unit.contains(&'点'))
}

/// Whether the higher first end of a fall is in the scale that only the second names: «from 22 to 9 million». Numbers
/// too far apart are what they say: «from 900 to 1.2 million».
fn shares_scale(one: &Number, other: &Number) -> bool {
    let near = other.coefficient.checked_mul(Decimal::from(20)).is_some_and(|most| one.value < most);
    other.scaled && !one.scaled && one.value > other.coefficient && near
}

/// What a fall begins with where only its end has the unit: the 48 of «from 48 to 31 days», «de 22 à 9 %».
fn fallen_from(context: &Context<'_>, first: &Measure, second: &Measure, opening: Opening) -> Option<Measure> {
    let (one, other) = (first.number, second.number);
    let plain = first.kind == FigureKind::Count && !one.fraction && !one.ordinal && one.range.is_none();
    if opening != Opening::From || !plain || other.fraction || first.number.form == Form::Bare(4) {
        return None;
    }
    let shares = shares_scale(&one, &other);
    let number = if shares { one.scaled(other.step, one.end)? } else { one };
    if number.value <= other.value || !shares && second.unit.is_none() {
        return None;
    }
    if second.unit.is_none() {
        return Some(Measure::bare(number));
    }
    measure::alike(context, number, &other)
}

fn join(context: &Context<'_>, first: &Measure, second: &Measure, opening: Opening) -> Option<Measure> {
    let (low, high) = (first.value?, second.value?);
    // «fell by a third to 1.6 billion euros» is a change and a level.
    let part = first.number.fraction && first.number.form == Form::Words && first.unit.is_none();
    if part && second.unit.is_some() && !second.number.fraction {
        return None;
    }
    // «by 0.5 points to 2 %» is a change and a level, too.
    if in_points(context, first) && !in_points(context, second) {
        return None;
    }
    let mut range = second.clone();
    let shared = shared_scale(first, second);
    let lifted = |low: Decimal| shared.map_or(Some(low), |scale| low.checked_mul(scale));
    // «from 22 to 9 million» are millions both.
    if opening == Opening::From && shared.is_none() && shares_scale(&first.number, &second.number) {
        return None;
    }
    let low = match (&first.unit, &second.unit) {
        (None, Some(_) | None) => lifted(low)?.checked_mul(second.factor)?,
        (Some(one), Some(other)) if one == other && first.kind == second.kind => {
            // «from $5 million to $10 million» says two sums, «$5–10 million» one range.
            // «up 0.3 points to 5.1 %», «rose $1.20 to $84.35» are a change and a level.
            let far = high > low.checked_mul(Decimal::from(5))? && first.number.scaled == second.number.scaled;
            let change = opening == Opening::From || far && opening == Opening::None;
            if change || first.factor != second.factor {
                return None;
            }
            if first.start < first.number.end { lifted(low)? } else { low }
        }
        (Some(unit), None) if first.kind == FigureKind::Money => {
            // $5–10 million
            range.unit = Some(unit.clone());
            range.kind = FigureKind::Money;
            lifted(low)?
        }
        _ => return None,
    };
    if low >= high || first.number.fraction != second.number.fraction && first.unit.is_none() && second.unit.is_none() {
        return None;
    }
    let years = first.kind == FigureKind::Duration && low >= Decimal::from(1000);
    let dates = second.unit.is_none() && first.number.form == Form::Bare(4) && second.number.form == Form::Bare(4);
    // «entre 8 heures et 17 heures» are times of day.
    let hours = first.kind == FigureKind::Duration && opening != Opening::None;
    let clock = hours && super::date::read_clock(context, first.start).is_some_and(|(_, end)| end >= first.end);
    if years || dates || clock {
        return None;
    }
    if second.kind == FigureKind::Count
        && opening == Opening::None
        && first.number.bare()
        && second.number.bare()
        && high > Decimal::from(1000)
        && low > Decimal::from(1000)
    {
        return None;
    }
    range.start = first.start;
    range.value = None;
    range.range = Some((low, high));
    range.iso = None;
    range.approximate = first.approximate || second.approximate;
    Some(range)
}
