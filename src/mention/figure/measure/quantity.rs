use super::{Measure, next_part, rated, suffix_of, unit_at};
use crate::mention::figure::FigureKind;
use crate::mention::figure::context::Context;
use crate::mention::figure::number::Number;
use crate::mention::figure::tables::Suffix;
use crate::text::Decimal;

pub(super) fn quantity(context: &Context<'_>, number: Number, id: u16, end: usize) -> Option<Measure> {
    let unit = context.tables.units.get(usize::from(id))?;
    let mut measure = Measure::with(number, end, FigureKind::Quantity, unit.name.clone(), unit.factor)?;
    measure.per = unit.per;
    // 三斤半, 两米五
    if context.line.at(end) == '半' && crate::text::is_han(context.line.before(end)) {
        let half = Decimal::new(5, 1)?;
        measure.value = Some(number.value.checked_add(half)?.checked_mul(unit.factor)?);
        measure.end += 1;
    }
    if unit.family == "counted" {
        let rate = rated(context, measure.clone());
        return rate.per.is_some().then_some(measure);
    }
    if unit.family == "temperature" || unit.name == "degree" {
        below_zero(context, &mut measure);
    }
    tenths(context, &mut measure, &number);
    compound(context, measure, unit.family, unit.size)
}

/// 一米八, 1米85: what follows metres in Chinese without a unit are their decimals.
fn tenths(context: &Context<'_>, measure: &mut Measure, number: &Number) {
    let line = context.line;
    if line.before(measure.end) != '米' || measure.unit.as_deref() != Some("meter") || !number.value.is_integer() {
        return;
    }
    let Some(tail) = context.number(measure.end, false) else { return };
    let plain = !tail.scaled && tail.range.is_none() && !tail.vague && unit_at(context, tail.end).is_none();
    let digits = if line.is_digit(measure.end) { tail.end - measure.end } else { 1 };
    let one = line.is_digit(measure.end) && digits <= 2 || tail.end == measure.end + 1;
    let decimals = tail
        .value
        .to_i64()
        .filter(|_| plain && one && context.tables.measures.longest(&line.plain, tail.end).is_none());
    let Some(value) = decimals.and_then(|d| Decimal::new(i128::from(d), u8::try_from(digits).ok()?)) else { return };
    if let Some(sum) = number.value.checked_add(value) {
        measure.value = Some(sum);
        measure.end = tail.end;
    }
}

/// 2 km and 1 metre, 6 ft 2 in: the sum in the smaller unit.
fn compound(context: &Context<'_>, measure: Measure, family: &str, size: Option<Decimal>) -> Option<Measure> {
    let (Some(mut size), true) = (size, measure.number.value.is_integer()) else { return Some(measure) };
    let mut whole = measure;
    for _ in 0..3 {
        let Some(number) = next_part(context, whole.end) else { break };
        let Some((Suffix::Unit(id), _, end)) = suffix_of(context, &number) else { break };
        let Some(unit) = context.tables.units.get(usize::from(id)) else { break };
        let (true, Some(smaller)) = (unit.family == family, unit.size.filter(|s| *s < size)) else { break };
        let factor = size.checked_div(smaller, 12)?;
        if !factor.is_integer() {
            break;
        }
        whole.value = Some(whole.value?.checked_mul(factor)?.checked_add(number.value)?);
        whole.unit = Some(unit.name.clone());
        whole.end = end;
        size = smaller;
    }
    Some(whole)
}

/// Words that put a temperature below the freezing point.
const BELOW: [&str; 3] = ["below zero", "sous zero", "en dessous de zero"];

/// «10 below zero»: degrees that are not named.
pub(super) fn degrees_below(context: &Context<'_>, number: Number) -> Option<Measure> {
    let at = context.line.skip_spaces(number.end);
    let words = BELOW.iter().find(|words| context.line.has(at, words)).filter(|_| !number.article)?;
    let end = at + words.chars().count();
    let mut measure = Measure::with(number, end, FigureKind::Quantity, "degree".to_owned(), Decimal::ONE)?;
    measure.value = Some(number.value.negated());
    Some(measure)
}

/// «degrees below zero», «en dessous de zéro».
fn below_zero(context: &Context<'_>, measure: &mut Measure) {
    let at = context.line.skip_spaces(measure.end);
    if let Some(words) = BELOW.iter().find(|words| context.line.has(at, words)) {
        measure.end = at + words.chars().count();
        measure.value = measure.value.map(Decimal::negated);
    }
}
