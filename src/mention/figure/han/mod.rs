//! Chinese numerals: positional (三千五百万), by digits (二〇二五), mixed with Western digits (3万4000, 1.2万亿), with
//! decimals (三点一四), halves and neighbours (两三百), and the vague 多, 余, 几 inside.

mod fraction;
mod marks;
mod parts;
mod reader;

pub(super) use fraction::fraction;
pub(super) use marks::{digit, is_numeral, numerals, round_power};

use marks::{Mark, mark};
use parts::{decimals, digit_sequence, neighbours, vague};
use reader::Reader;

use super::context::Context;
use super::digits::{self, DigitStyle};
use super::line::{Line, is_word_char};
use super::number::{Form, Number, power_of_ten};
use super::tables::Suffix;
use crate::text::{Decimal, is_han};

/// A number expression has at most this many characters or digit runs.
const MAX_PARTS: usize = 40;

/// Where a run of numeral characters too long for any number ends.
pub(super) fn overlong(line: &Line, start: usize) -> Option<usize> {
    let rest = line.plain.get(start..).unwrap_or_default();
    let run = || rest.iter().take_while(|c| is_numeral(**c));
    (run().take(MAX_PARTS + 1).count() > MAX_PARTS).then(|| start + run().count())
}

/// Reads the number at `start`.
pub(super) fn read(context: &Context<'_>, start: usize) -> Option<Number> {
    let line = context.line;
    let next = line.skip_spaces(start + 1);
    let sign = match line.at(start) {
        '负' => true,
        // A dash behind a number or a word joins; one with a space behind it is a bullet.
        '-' => next == start + 1 && !is_word_char(line.before(start)) && !is_han(line.before(start)),
        _ => false,
    };
    let negative = sign && (is_numeral(line.at(next)) || line.is_digit(next));
    let from = if negative { next } else { start };
    let mut number = positive(context, from)?;
    number.start = start;
    if negative {
        number.value = number.value.negated();
        number.coefficient = number.coefficient.negated();
    }
    Some(number)
}

fn positive(context: &Context<'_>, start: usize) -> Option<Number> {
    // 数十, 几百, 成千上万 name no number.
    let opens = matches!(mark(context.line.at(start)), Some(Mark::Unit(_) | Mark::Group(_)));
    if opens && matches!(context.line.before(start), '数' | '几' | '成' | '上') {
        return None;
    }
    if let Some(number) = digit_sequence(context, start) {
        return decimals(context, number);
    }
    if let Some(number) = neighbours(context, start) {
        return Some(number);
    }
    let mut reader = Reader::new();
    let line = context.line;
    let (mut end, mut form, mut coefficient, mut scaled) = (start, Form::Words, None, false);
    for _ in 0..MAX_PARTS {
        let at = next_part(context, &reader, end);
        if line.is_digit(at) || (line.at(at) == '.' && !reader.any) {
            if reader.digit.is_some() {
                break;
            }
            let read = digits::read(line, at, DigitStyle::Point)?;
            if reader.any && !(read.bare && reader.last_power > 0) {
                break;
            }
            if !reader.any {
                form = if read.bare { Form::Bare(read.length) } else { Form::Digits };
                coefficient = Some(read.value);
            } else if power_of_ten(reader.last_power).is_none_or(|p| read.value >= p) {
                break;
            } else if read.length >= 2 || reader.zero {
                // 3万4000: digits behind a group are what they say.
                reader.zero = true;
            }
            reader.digit = Some(read.value);
            reader.any = true;
            end = read.end;
            continue;
        }
        let Some(mark) = mark(line.at(at)) else { break };
        if reader.any && unit_begins(context, at) {
            break;
        }
        let Some(next) = reader.take(context, mark, at, &mut coefficient) else { break };
        scaled |= matches!(mark, Mark::Group(_));
        end = next;
    }
    if !reader.any {
        return None;
    }
    let first = line.at(start);
    let single = end == start + 1;
    let value = reader.finish(line.before(end))?;
    let mut number = Number::new(start, end, value, form);
    number.scaled = scaled;
    number.article = single && first == '一';
    if matches!(form, Form::Bare(_)) && (scaled || end > start + digits::run(line, start)) {
        number.form = Form::Digits;
    }
    scale_by(&mut number, coefficient, &reader);
    // 万, 亿, 百, 千 alone are no number; 十 and 百万 are.
    if single && matches!(mark(first), Some(Mark::Group(_) | Mark::Unit(2 | 3))) {
        return None;
    }
    if matches!(mark(first), Some(Mark::Group(_))) {
        return None;
    }
    let number = decimals(context, number)?;
    Some(vague(context, number))
}

/// Notes what the number is a multiple of, for ranges that share it: 10到12亿, 三到五百亿, 三百到五百亿.
fn scale_by(number: &mut Number, coefficient: Option<Decimal>, reader: &Reader) {
    let Some(coefficient) = coefficient.filter(|_| number.scaled) else { return };
    let step = number.value.checked_div(coefficient, 0).filter(|step| {
        let round = step.to_string().trim_start_matches('1').chars().all(|c| c == '0');
        round && step.checked_mul(coefficient) == Some(number.value)
    });
    if let Some(step) = step {
        (number.coefficient, number.step) = (coefficient, step);
        number.group = power_of_ten(reader.last_power).unwrap_or(step);
    }
}

/// Where the next part of the number begins: at `end`, or behind spaces where it plainly goes on («7万 5千 4百»).
fn next_part(context: &Context<'_>, reader: &Reader, end: usize) -> usize {
    let line = context.line;
    let at = line.skip_spaces(end);
    if at == end || !reader.any {
        return end;
    }
    let smaller = |after: usize| match mark(line.at(line.skip_spaces(after))) {
        Some(Mark::Unit(power) | Mark::Group(power)) => power < reader.last_power,
        Some(Mark::Digit(_) | Mark::Tens(_)) | None => false,
    };
    let goes_on = match mark(line.at(at)) {
        Some(Mark::Unit(_) | Mark::Group(_)) => true,
        Some(Mark::Digit(0)) => mark(line.at(line.skip_spaces(at + 1))).is_some(),
        Some(Mark::Digit(_)) => {
            let next = line.at(line.skip_spaces(at + 1));
            let last = next == '又' || !is_han(next) && !is_word_char(next);
            reader.last_power > 0 && (smaller(at + 1) || last)
        }
        Some(Mark::Tens(_)) => false,
        None => line.is_digit(at) && reader.last_power > 0 && smaller(at + digits::run(line, at)),
    };
    if goes_on { at } else { end }
}

/// Whether a unit whose name opens with a numeral character begins at `at`: 千瓦, 兆字节, 百分之.
fn unit_begins(context: &Context<'_>, at: usize) -> bool {
    let line = context.line;
    let part = line.skip_spaces(at + 1);
    if line.at(at) == '百' && line.at(part) == '分' && line.at(line.skip_spaces(part + 1)) == '点' {
        return true;
    }
    if !matches!(line.at(at), '千' | '兆' | '两' | '百') {
        return false;
    }
    match context.tables.names.longest(&line.plain, at) {
        Some((Suffix::Unit(_), end)) => end > at + 1 || (line.at(at) == '两' && !is_numeral(line.at(at + 1))),
        _ => false,
    }
}
