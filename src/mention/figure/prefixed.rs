//! Figures that a word opens: 百分之五, 零下20度, 摄氏37度, 打对折.

use super::context::Context;
use super::measure::{self, magnitude};
use super::number::{Form, Number, power_of_ten};
use super::shape::{Reading, around, figure};
use super::{FigureKind, han};
use crate::text::{Decimal, is_han};

/// The figure whose words before the number make it a percentage or a temperature.
pub(super) fn prefixed(context: &Context<'_>, at: usize) -> Option<Reading> {
    if !is_han(context.line.at(at)) {
        return None;
    }
    percent_prefix(context, at).or_else(|| half_price(context, at)).or_else(|| degree_prefix(context, at))
}

/// A number behind its denominator: 百分之五, 千分之三, 百万分之2. Gives the number in percent and the size of one.
fn percent(context: &Context<'_>, at: usize) -> Option<(Number, Decimal)> {
    let line = context.line;
    let negative = line.at(at) == '负';
    let mut end = at + usize::from(negative);
    let mut power = 0;
    // 百, 千, 万, and products of them: 百万, 万万.
    while let Some(zeros) = han::round_power(line.at(end)).filter(|_| power <= 16) {
        power += zeros;
        end += 1;
    }
    if power < 2 {
        return None;
    }
    for c in ['分', '之'] {
        end = line.skip_spaces(end);
        if line.at(end) != c {
            return None;
        }
        end += 1;
    }
    let size = power_of_ten(2 - power)?;
    let place = line.skip_spaces(end);
    // 百分之百: 百 alone is a number only here.
    let whole = || {
        let power = han::round_power(line.at(place)).filter(|_| !han::is_numeral(line.at(place + 1)))?;
        Some(Number::new(place, place + 1, power_of_ten(power)?, Form::Words))
    };
    let number = han::read(context, place).or_else(whole)?;
    let number = magnitude(context, number, false).unwrap_or(number);
    let size = if negative { size.negated() } else { size };
    Some((number, size))
}

/// 百分之五, 百分之五点五, 百分之三到五, 万分之四: thousandths and ten thousandths are percentages too.
fn percent_prefix(context: &Context<'_>, at: usize) -> Option<Reading> {
    let line = context.line;
    let (number, size) = percent(context, at)?;
    let mut figure = figure(context, at, number.end, FigureKind::Percentage);
    let mut end = number.end;
    match number.range {
        Some((low, high)) => {
            figure.low = low.checked_mul(size);
            figure.high = high.checked_mul(size);
        }
        None => figure.value = Some(number.value.checked_mul(size)?),
    }
    if let Some((high, stop)) = upper_end(context, number.end, size)
        && figure.value.is_some_and(|low| low.checked_add(high.negated()).is_some_and(Decimal::is_negative))
    {
        (figure.low, figure.high, figure.value) = (figure.value, Some(high), None);
        figure.span = line.span(at, stop);
        end = stop;
    }
    figure.unit = Some("percent".to_owned());
    figure.approximate = number.vague || around(context, at, end);
    Some(Reading { end, figure })
}

/// 至五 and 到百分之五 behind 百分之三: the upper end in percent, and where it ends.
fn upper_end(context: &Context<'_>, at: usize, size: Decimal) -> Option<(Decimal, usize)> {
    let ((), end) = context.tables.links.longest(&context.line.plain, at)?;
    if let Some((number, size)) = percent(context, end) {
        return Some((number.value.checked_mul(size)?, number.end));
    }
    // 百分之三到五: the second end ends there; 百分之三到五家 says something else.
    let number = han::read(context, end)?;
    let counted = context.tables.measures.longest(&context.line.plain, number.end).is_some();
    let measured = measure::of_number(context, number).unit.is_some();
    (!counted && !measured && number.range.is_none()).then_some((number.value.checked_mul(size)?, number.end))
}

/// 打对折: half the price.
fn half_price(context: &Context<'_>, at: usize) -> Option<Reading> {
    if context.line.before(at) != '打' || !context.line.has(at, "对折") {
        return None;
    }
    let mut figure = figure(context, at, at + 2, FigureKind::Percentage);
    figure.value = Decimal::new(50, 0);
    figure.unit = Some("percent".to_owned());
    Some(Reading { end: at + 2, figure })
}

/// 摄氏37度, 华氏70度, 零下20摄氏度.
fn degree_prefix(context: &Context<'_>, at: usize) -> Option<Reading> {
    let line = context.line;
    let has = |at: usize, word: &str| line.has(at, word);
    let mut from = at;
    let mut scale = None;
    let mut negative = false;
    for _ in 0..3 {
        if has(from, "零下") || has(from, "负") && scale.is_some() {
            negative = true;
            from += if has(from, "零下") { 2 } else { 1 };
        } else if has(from, "摄氏") {
            (scale, from) = (Some("celsius"), from + 2);
        } else if has(from, "华氏") {
            (scale, from) = (Some("fahrenheit"), from + 2);
        } else if has(from, "温度") && from > at {
            from += 2;
        }
    }
    if from == at {
        return None;
    }
    let number = context.number(line.skip_spaces(from), false)?;
    let measure = measure::of_number(context, number);
    let unit = measure.unit.filter(|unit| matches!(unit.as_str(), "degree" | "celsius" | "fahrenheit"))?;
    let unit = scale.map_or(unit, str::to_owned);
    let mut figure = figure(context, at, measure.end, FigureKind::Quantity);
    figure.value = Some(if negative { number.value.negated() } else { number.value });
    figure.unit = Some(unit);
    figure.approximate = around(context, at, measure.end);
    Some(Reading { end: measure.end, figure })
}
