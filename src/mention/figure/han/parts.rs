use super::marks::{Mark, mark};
use super::unit_begins;
use crate::mention::figure::context::Context;
use crate::mention::figure::digits;
use crate::mention::figure::number::{Form, Number, power_of_ten};
use crate::text::{Decimal, is_han};

/// 二〇二五, 一九九八: two or more plain digits say a number digit by digit.
pub(super) fn digit_sequence(context: &Context<'_>, start: usize) -> Option<Number> {
    let line = context.line;
    let mut text = String::new();
    let mut end = start;
    while let Some(Mark::Digit(value)) = mark(line.at(end)).filter(|_| text.len() < 36) {
        if line.at(end) == '两' {
            break;
        }
        text.push_str(&value.to_string());
        end += 1;
    }
    let more = mark(line.at(end)).is_some_and(|mark| !matches!(mark, Mark::Tens(_)) && line.at(end) != '两');
    let chars: Vec<i64> = text.bytes().map(|b| i64::from(b - b'0')).collect();
    let pair = matches!(chars.as_slice(), [a, b] if *a > 0 && (*b == a + 1 || (*a, *b) == (3, 5)));
    if text.len() < 2 || more || pair {
        return None;
    }
    Some(Number::new(start, end, Decimal::parse(&text)?, Form::Words))
}

/// 两三百, 五六个, 十二三: two neighbouring digits name a range.
pub(super) fn neighbours(context: &Context<'_>, start: usize) -> Option<Number> {
    let line = context.line;
    let digit = |at: usize| match mark(line.at(at)) {
        Some(Mark::Digit(value)) if value > 0 => Some(value),
        _ => None,
    };
    let (mut at, mut base) = (start, 0);
    // 十二三, 二十五六
    let lead = digit(at).unwrap_or(1);
    let tens = at + usize::from(digit(at).is_some());
    if mark(line.at(tens)) == Some(Mark::Unit(1)) && digit(tens + 1).is_some() && digit(tens + 2).is_some() {
        base = lead * 10;
        at = tens + 1;
    }
    let (low, high) = (digit(at)?, digit(at + 1)?);
    if !(high == low + 1 || (low, high) == (3, 5) || (low, high) == (1, 2)) || digit(at + 2).is_some() {
        return None;
    }
    let mut end = at + 2;
    let mut number = Number::new(start, end, Decimal::from(base + low), Form::Words);
    number.range = Some((Decimal::from(base + low), Decimal::from(base + high)));
    number.vague = true;
    while let Some(Mark::Unit(power) | Mark::Group(power)) = mark(line.at(end)).filter(|_| end < at + 6) {
        if unit_begins(context, end) {
            break;
        }
        end += 1;
        number = number.scaled(power_of_ten(power)?, end)?;
        number.form = Form::Words;
    }
    number.end = end;
    Some(number)
}

/// 三点一四, 一万零一十八点一五.
pub(super) fn decimals(context: &Context<'_>, number: Number) -> Option<Number> {
    let line = context.line;
    let point = line.skip_spaces(number.end);
    if line.at(point) != '点' || !matches!(number.form, Form::Words) || number.scaled && !number.value.is_integer() {
        return Some(number);
    }
    let mut text = number.value.to_string();
    text.push('.');
    let first = line.skip_spaces(point + 1);
    // 一点两小时: 两 is no decimal.
    if line.at(first) == '两' {
        return Some(number);
    }
    let mut end = first;
    while let Some(Mark::Digit(value)) = mark(line.at(end)).filter(|_| text.len() < 30) {
        text.push_str(&value.to_string());
        end += 1;
    }
    let western = digits::run(line, end);
    if end == first && (1..20).contains(&western) {
        text.extend(line.plain.get(end..end + western).unwrap_or_default());
        end += western;
    }
    // Words set apart by spaces: only where the number ends there or is measured.
    let next = line.skip_spaces(end);
    let apart = (point > number.end || first > point + 1)
        && is_han(line.at(next))
        && crate::mention::figure::measure::unit_at(context, next).is_none();
    if end == first || apart || line.at(end) == '分' && line.at(end + 1) != '钟' {
        // 八点三十分 is a time
        return Some(number);
    }
    let mut read = Number { value: Decimal::parse(&text)?, end, ..number };
    read.coefficient = read.value;
    read.article = false;
    while let Some(Mark::Group(power) | Mark::Unit(power)) = mark(line.at(end)).filter(|_| end < number.end + 30) {
        if unit_begins(context, end) {
            break;
        }
        end += 1;
        read = read.scaled(power_of_ten(power)?, end)?;
        read.form = Form::Words;
    }
    Some(read)
}

/// 多, 余 and 来 behind the number, before its unit: 20多人, 三千余家, 十多亿.
pub(super) fn vague(context: &Context<'_>, mut number: Number) -> Number {
    let line = context.line;
    // «五百 余万»: a space only where a scale follows.
    let spaced = line.skip_spaces(number.end);
    let scaled = matches!(mark(line.at(line.skip_spaces(spaced + 1))), Some(Mark::Group(_)));
    let at = if scaled { spaced } else { number.end };
    let c = line.at(at);
    let round = number.value.to_i64().is_none_or(|value| value % 10 == 0);
    if !matches!(c, '多' | '余' | '来' | '几')
        || !round
        || (c == '来'
            && (number.bare()
                || mark(line.at(at + 1)).is_none()
                    && context.tables.measures.longest(&line.plain, at + 1).is_none()
                    && context.tables.age_units.longest(&line.plain, at + 1).is_none()))
    {
        return number;
    }
    let mut end = if scaled { line.skip_spaces(at + 1) } else { at + 1 };
    let mut read = number;
    while let Some(Mark::Group(power)) = mark(line.at(end)).filter(|_| end < number.end + 10) {
        end += 1;
        match power_of_ten(power).and_then(|factor| read.scaled(factor, end)) {
            Some(next) => read = next,
            None => return number,
        }
    }
    let follows = context.tables.measures.longest(&line.plain, end).is_some()
        || context.tables.age_units.longest(&line.plain, end).is_some()
        || crate::mention::figure::measure::unit_at(context, end).is_some();
    if !follows && end == number.end + 1 {
        number.vague = true;
        return number;
    }
    read.end = end;
    read.vague = true;
    read
}
