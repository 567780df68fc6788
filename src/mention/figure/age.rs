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
    if before || of_generation(context, measure) || in_apposition(context, measure) || of_person(context, measure) {
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

/// «les 18-24 ans»: a range of years behind a plural article, with nothing behind it that it would be the length of.
fn of_generation(context: &Context<'_>, measure: &Measure) -> bool {
    let line = context.line;
    let ages = measure.range.is_some_and(|(low, high)| low >= Decimal::from(10) && high < Decimal::from(120));
    let next = line.skip_spaces(measure.end);
    let length =
        ["a", "de", "d'", "du", "qui", "prochains", "suivants", "ecoules"].iter().any(|word| line.has(next, word));
    let years = measure.unit.as_deref() == Some("year") && context.rules.article_is_one();
    years && ages && !length && context.word_before_is(measure.start, &["les", "des", "aux"])
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

/// «Jane Smith, 47, said», «she is 47 and»: English gives ages without a unit in apposition to a name and behind a pronoun.
pub(super) fn unnamed(context: &Context<'_>, number: &Number) -> bool {
    let (line, start, end) = (context.line, number.start, number.end);
    let behind = line.skip_spaces(end + 1);
    if start >= 2 && line.at(start - 2) == ',' && line.before(start) == ' ' && line.at(end) == ',' {
        // First and last name.
        let last = line.word_before(start - 2);
        let first = last.and_then(|last| line.word_before(last));
        let named = |at: Option<usize>| {
            at.is_some_and(|at| {
                let capital = line.cased_at(at).is_uppercase() && line.cased_at(at + 1).is_lowercase();
                let known = context.tables.months.longest(&line.plain, at).is_some()
                    || super::name::is_small(context, at, line.word_end(at));
                capital && !known
            })
        };
        let titled = first.is_some_and(|at| ["mr", "mrs", "ms", "dr"].iter().any(|title| line.has(at, title)));
        return (titled || named(first)) && named(last) && line.cased_at(behind).is_lowercase();
    }
    let closed = matches!(line.at(end), ',' | ';' | ')' | '\0' | '\n')
        || line.at(end) == '.' && !line.is_digit(end + 1)
        || line.at(end) == ' ' && ["and", "but", "now"].iter().any(|word| line.has(behind, word));
    let verb =
        line.word_before(start).filter(|&at| ["is", "was", "turned", "turns"].iter().any(|word| line.has(at, word)));
    closed && verb.is_some_and(|verb| context.word_before_is(verb, &["he", "she"]))
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
