//! Ages: a length of time with words around it that say it is somebody's or something's age.

use super::context::Context;
use super::measure::Measure;
use super::number::Number;
use crate::mention::figure::FigureKind;
use crate::text::Decimal;

/// Turns a length of time into an age where the text says so: «35 years old», «âgé de 35 ans», «Jean Dupont, 35 ans,».
pub(super) fn from_duration(context: &Context<'_>, measure: &mut Measure) {
    if measure.kind != FigureKind::Duration {
        return;
    }
    let (line, tables) = (context.line, context.tables);
    let mut at = line.skip_spaces(measure.end);
    if line.at(at) == '-' {
        at += 1;
    }
    if let Some(((), end)) = tables.age_after.longest(&line.plain, at) {
        measure.kind = FigureKind::Age;
        measure.end = end;
        return;
    }
    let before = context.preceded(&tables.age_before, measure.start);
    if before || in_apposition(context, measure) || of_person(context, measure) {
        measure.kind = FigureKind::Age;
    }
}

/// «Jean Dupont, 35 ans, a …»: years between commas behind a word.
fn in_apposition(context: &Context<'_>, measure: &Measure) -> bool {
    let line = context.line;
    let years =
        measure.unit.as_deref() == Some("year") && measure.value.is_some_and(|value| value < Decimal::from(120));
    let Some(comma) = measure.start.checked_sub(2).filter(|_| years) else { return false };
    if !(line.at(comma) == ',' && line.at(comma + 1) == ' ' && matches!(line.at(measure.end), ',' | '.' | ')' | '\0')) {
        return false;
    }
    line.word_before(comma).is_some_and(|word| !line.is_digit(word))
}

/// «sa fille de 38 ans», «les jeunes de 13 à 17 ans»: years that «de» joins to a word for people.
fn of_person(context: &Context<'_>, measure: &Measure) -> bool {
    let line = context.line;
    let years = measure.unit.as_deref() == Some("year");
    let Some(of) = line.word_before(measure.start).filter(|&at| years && line.has(at, "de")) else { return false };
    // «30 ans d’expérience», «5 ans de prison»
    let next = line.skip_spaces(measure.end);
    if ["de", "d'", "du"].iter().any(|word| line.has(next, word)) {
        return false;
    }
    context.preceded(&context.tables.people, of)
}

/// 35岁, 七周岁, 18岁半.
pub(super) fn read(context: &Context<'_>, number: Number) -> Option<Measure> {
    let line = context.line;
    let ((), mut end) = context.tables.age_units.longest(&line.plain, line.skip_spaces(number.end))?;
    let mut measure = Measure::bare(number);
    measure.kind = FigureKind::Age;
    measure.unit = Some("year".to_owned());
    if line.at(end) == '半' {
        measure.value = Decimal::new(5, 1).and_then(|half| measure.value?.checked_add(half));
        end += 1;
    }
    measure.end = end;
    measure.iso = measure.value.map(|value| format!("P{value}Y")).filter(|_| number.range.is_none());
    Some(measure)
}
