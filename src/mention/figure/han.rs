//! Chinese numerals: positional (三千五百万), by digits (二〇二五), mixed with Western digits (3万4000, 1.2万亿), with
//! decimals (三点一四), halves and neighbours (两三百), and the vague 多, 余, 几 inside.

use std::sync::OnceLock;

use super::context::Context;
use super::digits::{self, DigitStyle};
use super::line::Line;
use super::number::{Form, Number, power_of_ten, ratio};
use super::tables::{Suffix, data};
use crate::lexicon::rows;
use crate::text::Decimal;

/// A numeral character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Digit(i64),
    /// 廿, 卅
    Tens(i64),
    /// 十, 百, 千: a power of ten inside a group.
    Unit(i32),
    /// 万, 亿, 兆: a power of ten that closes a group.
    Group(i32),
}

fn mark(c: char) -> Option<Mark> {
    // The first of them is 〇; most text is quickly done with.
    if c < '〇' {
        return None;
    }
    let marks = marks();
    let found = marks.binary_search_by_key(&c, |&(numeral, _)| numeral).ok();
    found.and_then(|index| marks.get(index)).map(|&(_, mark)| mark)
}

/// The numeral characters in code order, with what each is.
fn marks() -> &'static [(char, Mark)] {
    static MARKS: OnceLock<Vec<(char, Mark)>> = OnceLock::new();
    MARKS.get_or_init(|| {
        let mut marks = Vec::new();
        for row in rows(data!("han_numerals")) {
            let [part, value, characters] = row.as_slice() else { continue };
            let Ok(value) = value.parse::<i64>() else { continue };
            let power = i32::try_from(value).unwrap_or(0);
            let mark = match *part {
                "digit" => Mark::Digit(value),
                "tens" => Mark::Tens(value),
                "unit" => Mark::Unit(power),
                _ => Mark::Group(power),
            };
            marks.extend(characters.chars().map(|c| (c, mark)));
        }
        marks.sort_unstable_by_key(|&(c, _)| c);
        marks
    })
}

/// All numeral characters.
pub(super) fn numerals() -> impl Iterator<Item = char> {
    marks().iter().map(|&(c, _)| c)
}

/// Where a run of numeral characters too long for any number ends.
pub(super) fn overlong(line: &Line, start: usize) -> Option<usize> {
    let rest = line.plain.get(start..).unwrap_or_default();
    let run = || rest.iter().take_while(|c| is_numeral(**c));
    (run().take(MAX_PARTS + 1).count() > MAX_PARTS).then(|| start + run().count())
}

/// Whether a Chinese numeral stands at `at`.
pub(super) fn is_numeral(c: char) -> bool {
    mark(c).is_some()
}

/// A number expression has at most this many characters or digit runs.
const MAX_PARTS: usize = 40;

struct Reader {
    /// Closed groups, each with its power: 3万 and 5000 in 三万五千.
    groups: Vec<(i32, Decimal)>,
    /// 五百 of 五百三十.
    section: Decimal,
    /// The digit not yet followed by its unit.
    digit: Option<Decimal>,
    /// The power of the last unit or group, for 一千三 = 1300.
    last_power: i32,
    /// A 零 stands before the digit.
    zero: bool,
    any: bool,
}

/// Reads the number at `start`.
pub(super) fn read(context: &Context<'_>, start: usize) -> Option<Number> {
    let line = context.line;
    let negative = matches!(line.at(start), '负' | '-')
        && (is_numeral(line.at(line.skip_spaces(start + 1))) || line.is_digit(line.skip_spaces(start + 1)));
    let from = if negative { line.skip_spaces(start + 1) } else { start };
    let mut number = positive(context, from)?;
    number.start = start;
    if negative {
        number.value = number.value.negated();
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
    let mut reader =
        Reader { groups: Vec::new(), section: Decimal::ZERO, digit: None, last_power: 0, zero: false, any: false };
    let line = context.line;
    let (mut end, mut form, mut coefficient, mut scaled) = (start, Form::Words, None, false);
    for _ in 0..MAX_PARTS {
        let mut at = end;
        // «7 万 5 千»: a space inside only before a numeral character.
        if line.at(at) == ' '
            && reader.any
            && mark(line.at(at + 1)).is_some_and(|m| !matches!(m, Mark::Digit(_) | Mark::Tens(_)))
        {
            at += 1;
        }
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
    let value = reader.finish(end, line.before(end))?;
    let mut number = Number::new(start, end, value, form);
    number.scaled = scaled;
    number.article = single && first == '一';
    if matches!(form, Form::Bare(_)) && (scaled || end > start + digits::run(line, start)) {
        number.form = Form::Digits;
    }
    number.coefficient = coefficient.unwrap_or(value);
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

impl Reader {
    /// Adds one numeral character; gives the position behind it, or nothing where it cannot continue the number.
    fn take(
        &mut self,
        context: &Context<'_>,
        mark: Mark,
        at: usize,
        coefficient: &mut Option<Decimal>,
    ) -> Option<usize> {
        let line = context.line;
        match mark {
            Mark::Digit(0) => {
                if self.digit.is_some() || !self.any && !matches!(self::mark(line.at(at + 1)), Some(Mark::Unit(1))) {
                    // 零 alone, or 零点五
                    if self.any {
                        return None;
                    }
                    self.digit = Some(Decimal::ZERO);
                    self.any = true;
                    return Some(at + 1);
                }
                // 零 inside needs a numeral behind it.
                let next = line.at(at + 1);
                if self.any && self::mark(next).is_none() && !next.is_ascii_digit() {
                    return None;
                }
                self.zero = true;
                self.any = true;
                Some(at + 1)
            }
            Mark::Digit(value) => {
                if self.digit.is_some() {
                    return None;
                }
                // 两 closes no number: 两万两 is 20,000 taels.
                let multiplies = matches!(self::mark(line.at(at + 1)), Some(Mark::Unit(_) | Mark::Group(_)));
                if line.at(at) == '两' && self.any && !multiplies {
                    return None;
                }
                self.digit = Some(Decimal::from(value));
                self.any = true;
                Some(at + 1)
            }
            Mark::Tens(value) => {
                if self.digit.is_some() {
                    return None;
                }
                self.section = self.section.checked_add(Decimal::from(value))?;
                self.last_power = 1;
                self.any = true;
                Some(at + 1)
            }
            Mark::Unit(power) => {
                let factor = power_of_ten(power)?;
                let digit = match self.digit.take() {
                    Some(digit) => digit,
                    None if !self.any || self.zero || power == 1 => Decimal::ONE,
                    None => return None,
                };
                if coefficient.is_none() {
                    *coefficient = Some(digit);
                }
                self.section = self.section.checked_add(digit.checked_mul(factor)?)?;
                self.last_power = power;
                self.zero = false;
                self.any = true;
                Some(at + 1)
            }
            Mark::Group(power) => {
                if !self.any {
                    return None;
                }
                let mut sum = self.section;
                if let Some(digit) = self.digit.take() {
                    sum = sum.checked_add(digit)?;
                }
                let empty = sum == Decimal::ZERO;
                // Groups below this one belong to it: 3万 in 3万亿. An equal one multiplies: 万万.
                while let Some(&(lower, value)) = self.groups.last() {
                    if lower < power || (lower == power && empty) {
                        sum = sum.checked_add(value)?;
                        self.groups.pop();
                    } else {
                        break;
                    }
                }
                if sum == Decimal::ZERO {
                    return None;
                }
                if coefficient.is_none() {
                    *coefficient = Some(sum);
                }
                self.groups.push((power, sum.checked_mul(power_of_ten(power)?)?));
                self.section = Decimal::ZERO;
                self.last_power = power;
                self.zero = false;
                Some(at + 1)
            }
        }
    }

    fn finish(&self, _end: usize, last: char) -> Option<Decimal> {
        let mut value = self.section;
        for (_, group) in &self.groups {
            value = value.checked_add(*group)?;
        }
        if let Some(digit) = self.digit {
            // 一千三 is 1300, 一千零三 is 1003.
            let short = self.last_power >= 2 && !self.zero && !last.is_ascii_digit();
            let factor = if short { power_of_ten(self.last_power - 1)? } else { Decimal::ONE };
            value = value.checked_add(digit.checked_mul(factor)?)?;
        }
        Some(value)
    }
}

/// Whether a unit whose name opens with a numeral character begins at `at`: 千瓦, 兆字节, 百分之.
fn unit_begins(context: &Context<'_>, at: usize) -> bool {
    let line = context.line;
    if line.at(at) == '百' && line.at(at + 1) == '分' && line.at(at + 2) == '点' {
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

/// 二〇二五, 一九九八: two or more plain digits say a number digit by digit.
fn digit_sequence(context: &Context<'_>, start: usize) -> Option<Number> {
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
fn neighbours(context: &Context<'_>, start: usize) -> Option<Number> {
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
fn decimals(context: &Context<'_>, number: Number) -> Option<Number> {
    let line = context.line;
    if line.at(number.end) != '点' || !matches!(number.form, Form::Words) || number.scaled && !number.value.is_integer()
    {
        return Some(number);
    }
    let mut text = number.value.to_string();
    text.push('.');
    let mut end = number.end + 1;
    while let Some(Mark::Digit(value)) = mark(line.at(end)).filter(|_| text.len() < 30) {
        text.push_str(&value.to_string());
        end += 1;
    }
    let western = digits::run(line, end);
    if end == number.end + 1 && (1..20).contains(&western) {
        text.extend(line.plain.get(end..end + western).unwrap_or_default());
        end += western;
    }
    if end == number.end + 1 || line.at(end) == '分' && line.at(end + 1) != '钟' {
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
fn vague(context: &Context<'_>, mut number: Number) -> Number {
    let line = context.line;
    let c = line.at(number.end);
    let round = number.value.to_i64().is_none_or(|value| value % 10 == 0);
    if !matches!(c, '多' | '余' | '来' | '几')
        || !round
        || (c == '来'
            && (number.bare()
                || mark(line.at(number.end + 1)).is_none()
                    && context.tables.measures.longest(&line.plain, number.end + 1).is_none()))
    {
        return number;
    }
    let mut end = number.end + 1;
    let mut read = number;
    while let Some(Mark::Group(power)) = mark(line.at(end)).filter(|_| end < number.end + 4) {
        end += 1;
        match power_of_ten(power).and_then(|factor| read.scaled(factor, end)) {
            Some(next) => read = next,
            None => return number,
        }
    }
    let follows =
        context.tables.measures.longest(&line.plain, end).is_some() || super::measure::unit_at(context, end).is_some();
    if !follows && end == number.end + 1 {
        number.vague = true;
        return number;
    }
    read.end = end;
    read.vague = true;
    read
}

/// 三分之二, 百分之五 and 千分之三 are read elsewhere; this gives the fraction 分之 makes of two numbers.
pub(super) fn fraction(context: &Context<'_>, start: usize) -> Option<Number> {
    let line = context.line;
    let negative = line.at(start) == '负';
    let whole = positive(context, start + usize::from(negative))?;
    let at = line.skip_spaces(whole.end);
    // 一又二分之一
    let mut number = if line.at(at) == '又' {
        let place = line.skip_spaces(at + 1);
        let mut number = part(context, &positive(context, place)?)?;
        number.value = whole.value.checked_add(number.value)?;
        number
    } else {
        part(context, &whole)?
    };
    number.start = start;
    if negative {
        number.value = number.value.negated();
    }
    Some(number)
}

/// The fraction whose denominator is given: 三分之二.
fn part(context: &Context<'_>, denominator: &Number) -> Option<Number> {
    let line = context.line;
    let at = line.skip_spaces(denominator.end);
    if !(line.at(at) == '分' && line.at(at + 1) == '之') {
        return None;
    }
    let numerator = positive(context, line.skip_spaces(at + 2))?;
    let value = ratio(numerator.value, denominator.value)?;
    let mut number = Number::new(denominator.start, numerator.end, value, Form::Words);
    number.fraction = true;
    Some(number)
}
