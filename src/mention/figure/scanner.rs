//! The pass over the text: at each place where a figure could begin, every rule is tried and the longest reading
//! wins; what is no figure is stepped over. Every rule looks ahead a bounded way, so the pass is linear.

use super::context::Context;
use super::date::{self, Moment};
use super::measure::{self, Measure};
use super::prefixed::prefixed;
use super::shape::{Reading, counted, figure, placed, sized};
use super::tables::Unit;
use super::{Figure, FigureKind, age, cents, conversion, digits, filter, han, ordinal, range, ratio};
use crate::text::{Decimal, is_common_sign, is_han};

/// All figures of the line, in order, with conversions linked.
pub(super) fn scan(context: &Context<'_>, text: &str) -> Vec<Figure> {
    let line = context.line;
    let mut figures = Vec::new();
    let mut at = 0;
    while at < line.len() {
        if !could_begin(context, at) {
            at += 1;
            continue;
        }
        if let Some(end) = filter::skip(context, at) {
            at = end.max(at + 1);
            continue;
        }
        if let Some(end) = date::lunar_end(context, at).or_else(|| date::not_seconds(context, at)) {
            at = end.max(at + 1);
            continue;
        }
        if let Some(end) = overlong(context, at) {
            at = end.max(at + 1);
            continue;
        }
        if line.is_word(at) && !line.is_digit(at) && !context.tables.begins.contains(line.at(at)) {
            at = step(context, at);
            continue;
        }
        let no_figure = context.tables.not_figures.longest(&line.plain, at).map(|(_, end)| end);
        let no_figure = no_figure.filter(|_| line.opens_word(at) || is_han(line.at(at)) || is_han(line.before(at)));
        match best(context, at) {
            Some(reading) if no_figure.is_none_or(|end| reading.end > end) => {
                at = reading.end.max(at + 1);
                figures.push(reading.figure);
            }
            _ => at = no_figure.unwrap_or_else(|| step(context, at)).max(at + 1),
        }
    }
    cents::adopt(context, text, &mut figures);
    conversion::link(context, text, &mut figures);
    figures
}

/// Where a run of digits or numerals ends that is too long for a number: it is passed over as a whole, so that no
/// place inside is tried again.
fn overlong(context: &Context<'_>, at: usize) -> Option<usize> {
    let line = context.line;
    if line.is_digit(at) { digits::overlong(line, at, context.rules.digit_style()) } else { han::overlong(line, at) }
}

/// Past the word or the digits at `at`; PM2.5 is one name.
fn step(context: &Context<'_>, at: usize) -> usize {
    let line = context.line;
    let end = line.word_end(at).max(at + 1);
    let name = line.at(at).is_alphabetic() && line.before(end).is_ascii_digit();
    if name && line.at(end) == '.' && line.is_digit(end + 1) { line.word_end(end + 1) } else { end }
}

/// Whether a figure could begin at `at`: a cheap test before the rules.
fn could_begin(context: &Context<'_>, at: usize) -> bool {
    let line = context.line;
    let c = line.at(at);
    if c == ' ' || c == '\n' {
        return false;
    }
    if c.is_ascii_digit() {
        // Inside a run of digits nothing begins.
        return !line.before(at).is_ascii_digit();
    }
    if is_han(c) {
        return context.tables.begins.contains(c);
    }
    if super::line::is_word_char(c) {
        return line.opens_word(at);
    }
    matches!(c, '.' | ',' | '-' | '[' | '\'')
        && (line.is_digit(at + 1) || matches!(line.at(at + 1), '.' | '$') || !c.is_alphanumeric() && c == '-')
        || context.tables.money_signs.longest(&line.cased, at).is_some()
        || !c.is_ascii() && (!is_common_sign(c) || context.tables.begins.contains(c))
}

fn best(context: &Context<'_>, at: usize) -> Option<Reading> {
    let line = context.line;
    let mut best: Option<Reading> = None;
    let mut consider = |reading: Option<Reading>| {
        if let Some(reading) = reading
            && best.as_ref().is_none_or(|best| reading.end > best.end)
        {
            best = Some(reading);
        }
    };
    // Behind a hyphen inside a word only dates begin: mid-July.
    let inside = line.before(at) == '-'
        && at >= 2
        && super::line::is_word_char(line.before(at - 1))
        && line.at(at).is_alphabetic();
    consider(dated(context, at));
    consider(clocked(context, at));
    if !inside {
        consider(prefixed(context, at));
        consider(measured(context, at));
    }
    best
}

fn dated(context: &Context<'_>, at: usize) -> Option<Reading> {
    let line = context.line;
    if let Some((first, last, end)) = date::year_range(context, at) {
        let mut figure = figure(context, at, end, FigureKind::Date);
        figure.iso = Some(format!("{first:04}/{last:04}"));
        return Some(Reading { end, figure });
    }
    let found = date::read(context, at);
    if let Some((first, last, end)) = date::day_range(context, at, found.as_ref()) {
        let mut figure = figure(context, at, end, FigureKind::Date);
        figure.iso = first.iso().zip(last.iso()).map(|(first, last)| format!("{first}/{last}"));
        return Some(Reading { end, figure });
    }
    let found = found?;
    // 续三季度 are three quarters, not the third.
    if found.moment.quarter.is_some() && matches!(line.before(at), '前' | '续' | '近') {
        return None;
    }
    // «le troisième trimestre consécutif» is one of a row, not of a year.
    let next = line.skip_spaces(found.end);
    let in_a_row = ["consecutif", "d'affilee", "de suite", "consecutive", "in a row", "straight"];
    if found.moment.quarter.is_some() && in_a_row.iter().any(|words| line.has(next, words)) {
        return None;
    }
    // 13日 behind a figure that ends in a digit, or a decimal: no date.
    if line.is_digit(at) && matches!(line.before(at), '.' | ',') && at >= 2 && line.is_digit(at - 2) {
        return None;
    }
    let kind = if found.moment.time.is_some() { FigureKind::Datetime } else { FigureKind::Date };
    let mut figure = figure(context, at, found.end, kind);
    figure.iso = found.iso();
    figure.approximate = found.approximate;
    Some(Reading { end: found.end, figure })
}

fn clocked(context: &Context<'_>, at: usize) -> Option<Reading> {
    let ((hour, minute), end) = date::read_clock(context, at)?;
    if let Some((moment, end)) = date::behind_clock(context, (hour, minute), end) {
        let mut figure = figure(context, at, end, FigureKind::Datetime);
        figure.iso = moment.iso();
        return Some(Reading { end, figure });
    }
    let mut figure = figure(context, at, end, FigureKind::Time);
    figure.iso = Some(format!("T{hour:02}:{minute:02}"));
    Some(Reading { end, figure })
}

/// Everything a number opens.
fn measured(context: &Context<'_>, at: usize) -> Option<Reading> {
    let line = context.line;
    let half = ratio::half(context, at).filter(|_| line.opens_word(at) || is_han(line.at(at)));
    let longer = half.is_some_and(|half| {
        context.numbers.measure(at, || measure::read(context, at, true)).is_some_and(|measure| measure.end > half.end)
    });
    if let Some(number) = half.filter(|_| !longer) {
        return Some(counted(context, &number));
    }
    if let Some(number) = ordinal::read(context, at) {
        return Some(placed(context, &number));
    }
    let mut measure = context.numbers.measure(at, || measure::read(context, at, true))?;
    if measure.number.ordinal {
        return (!ordinal::in_name(context, &measure.number)).then(|| placed(context, &measure.number));
    }
    if let Some(aged) = age::read(context, measure.number) {
        measure = aged;
    }
    // «between 100 and 200»: read without «and» where that gives a range.
    let end = |joined| context.number(at, joined).map(|number| number.end);
    let differs = end(false) != end(true);
    let plain = differs.then(|| measure::read(context, at, false)).flatten().filter(|plain| plain.end < measure.end);
    let joined = plain.and_then(|plain| range::read(context, &plain)).or_else(|| range::read(context, &measure));
    if let Some(range) = joined {
        let range = aged_range(context, range);
        return Some(sized(context, range));
    }
    // «un euro sur deux» is half of all.
    if (measure.unit.is_none() || measure.kind == FigureKind::Money && measure.number.article)
        && let Some(number) = ratio::read(context, &measure.number)
    {
        return Some(counted(context, &number));
    }
    age::from_duration(context, &mut measure);
    if measure.kind != FigureKind::Count {
        return article_stands(context, &measure).then(|| sized(context, measure));
    }
    bare(context, &measure)
}

fn aged_range(context: &Context<'_>, mut range: Measure) -> Measure {
    if let Some(aged) = age::read(context, range.number).filter(|_| range.unit.is_none()) {
        range.kind = FigureKind::Age;
        range.unit = aged.unit;
        range.end = aged.end;
    }
    let aged = range.unit.is_none() && context.preceded(&context.tables.age_before, range.start);
    if aged && range.range.is_some_and(|(_, high)| high < Decimal::from(120)) {
        range.kind = FigureKind::Age;
        range.unit = Some("year".to_owned());
    }
    age::from_duration(context, &mut range);
    range
}

/// Whether an article with a unit is a figure: «un gigawatt» is, «a day», «an hour» only behind a preposition of time.
fn article_stands(context: &Context<'_>, measure: &Measure) -> bool {
    if !measure.number.article {
        return true;
    }
    let line = context.line;
    match measure.kind {
        FigureKind::Duration => {
            let one = line.at(measure.start) == 'o';
            let compound = measure.value != Some(Decimal::ONE) || measure.end > measure.start + 40;
            one || compound
                || context.rules.article_is_one() && !context.word_before_is(measure.start, &["par", "d'"])
                || is_han(line.at(measure.start))
                    && !matches!(line.before(measure.start), '有' | '每' | '这' | '那' | '某')
                || context.word_before_is(
                    measure.start,
                    &[
                        "for", "in", "within", "over", "after", "than", "nearly", "about", "almost", "least", "around",
                        "every", "once", "lasted", "took", "take", "under",
                    ],
                )
        }
        // «a barrel of Brent» is a thing, not a volume.
        FigureKind::Quantity => {
            let is_vessel = |unit: &Unit| unit.family == "volume" && unit.size.is_none();
            let mut units = context.tables.units.iter();
            measure.per.is_some() || !units.any(|unit| Some(&unit.name) == measure.unit.as_ref() && is_vessel(unit))
        }
        FigureKind::Percentage if is_han(line.at(measure.start)) && measure.unit.is_some() => true,
        _ => true,
    }
}

/// A number without a unit.
fn bare(context: &Context<'_>, measure: &Measure) -> Option<Reading> {
    let line = context.line;
    let number = &measure.number;
    // 5G, 3D, 24h/24: letters glued to digits that no unit explains.
    let next = line.at(number.end);
    // 3x faster, but not 4x4
    let times = next == 'x' && !line.is_word(number.end + 1) && line.is_digit(number.end - 1);
    if !times
        && super::line::is_word_char(next)
        && !(is_han(line.before(number.end)) || line.at(number.end - 1).is_alphabetic())
    {
        return None;
    }
    if matches!(next, '-')
        && line.at(number.end + 1).is_alphabetic()
        && line.cased_at(number.end + 1).is_uppercase()
        && number.bare()
    {
        return None;
    }
    // «une demi-mesure»
    if next == '-' && number.fraction && line.at(number.end + 1).is_alphabetic() {
        return None;
    }
    if context.rules.is_year(context, number) {
        let year = number.whole()?;
        let mut figure = figure(context, number.start, number.end, FigureKind::Date);
        figure.iso = Moment::year(year).iso();
        return Some(Reading { end: number.end, figure });
    }
    if number.bare() && digits::run(line, number.start) >= 12 {
        return None;
    }
    let aged = number.value < Decimal::from(120)
        && (context.preceded(&context.tables.age_before, number.start) || context.rules.is_age(context, number));
    if aged && number.value.is_integer() {
        let mut age = measure.clone();
        age.kind = FigureKind::Age;
        age.unit = Some("year".to_owned());
        age.iso = Some(format!("P{}Y", number.value));
        return Some(sized(context, age));
    }
    context.rules.counts(context, number).then(|| counted(context, number))
}
