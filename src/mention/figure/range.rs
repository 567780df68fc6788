//! Ranges: two measures joined into one figure with a lower and an upper end.

use super::context::Context;
use super::measure::{self, Measure};
use super::number::Form;
use crate::mention::figure::FigureKind;
use crate::text::Decimal;

/// The range that `first` opens, if one follows: «3–5 %», «between 10 and 12 million», 10到12亿.
pub(super) fn read(context: &Context<'_>, first: &Measure) -> Option<Measure> {
    let (at, paired) = link(context, first)?;
    let second = measure::read(context, at, !paired)?;
    if second.number.ordinal || second.number.article && second.unit.is_none() || second.start != at {
        return None;
    }
    join(first, &second, paired)
}

/// Where the second number begins, and whether an opening word («between») announced it.
fn link(context: &Context<'_>, first: &Measure) -> Option<(usize, bool)> {
    let (line, tables) = (context.line, context.tables);
    let at = line.skip_spaces(first.end);
    for (opening, trie) in &tables.paired_links {
        if let Some((_, end)) = trie.longest(&line.plain, at)
            && opened(context, first.start, opening)
        {
            return Some((line.skip_spaces(end), true));
        }
    }
    let (_, end) = tables.links.longest(&line.plain, at)?;
    // «5 - 3»: a dash joins only with spaces on both sides or on none.
    let dash = matches!(line.at(at), '-' | '~');
    if dash && (at > first.end) != (line.before(end) == ' ') {
        return None;
    }
    let next = line.skip_spaces(end);
    (!dash || !line.is_word(at.wrapping_sub(1)) || line.is_digit(next) || !line.is_word(next)).then_some((next, false))
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

fn join(first: &Measure, second: &Measure, paired: bool) -> Option<Measure> {
    let (low, high) = (first.value?, second.value?);
    let mut range = second.clone();
    let low = match (&first.unit, &second.unit) {
        (None, Some(_) | None) => {
            // The scale of the second holds for the first where that makes it the smaller: «3 to 5 million».
            let shared =
                !first.number.scaled && second.number.scaled && first.number.value <= second.number.coefficient;
            let scaled = if shared { low.checked_mul(second.number.step)? } else { low };
            scaled.checked_mul(second.factor)?
        }
        (Some(one), Some(other)) if one == other && first.kind == second.kind => {
            let shared = !first.number.scaled
                && second.number.scaled
                && first.start < first.number.end
                && first.number.value <= second.number.coefficient;
            // «from $5 million to $10 million» says two sums, «$5–10 million» one range.
            // «up 0.3 points to 5.1 %», «rose $1.20 to $84.35» are a change and a level.
            let far = high > low.checked_mul(Decimal::from(5))? && first.number.scaled == second.number.scaled;
            if paired || far || first.factor != second.factor {
                return None;
            }
            if shared { low.checked_mul(second.number.step)? } else { low }
        }
        (Some(unit), None) if first.kind == FigureKind::Money => {
            // $5–10 million
            range.unit = Some(unit.clone());
            range.kind = FigureKind::Money;
            let shared = !first.number.scaled && second.number.scaled;
            if shared { low.checked_mul(second.number.step)? } else { low }
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
        && !paired
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
