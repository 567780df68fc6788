//! Ranges: two measures joined into one figure with a lower and an upper end.

use super::context::Context;
use super::measure::{self, Measure};
use super::number::Form;
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
    join(first, &second, opening)
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
    let at = line.skip_spaces(first.end);
    for (opening, trie) in &tables.paired_links {
        if let Some((_, end)) = trie.longest(&line.plain, at)
            && opened(context, first.start, opening)
        {
            let and = matches!(tables.numeral(line, at), Some((Numeral { part: Part::And, .. }, _)));
            return Some((line.skip_spaces(end), if and { Opening::Between } else { Opening::From }));
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

fn join(first: &Measure, second: &Measure, opening: Opening) -> Option<Measure> {
    let (low, high) = (first.value?, second.value?);
    let mut range = second.clone();
    let shared = shared_scale(first, second);
    let lifted = |low: Decimal| shared.map_or(Some(low), |scale| low.checked_mul(scale));
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
    if years || dates {
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
