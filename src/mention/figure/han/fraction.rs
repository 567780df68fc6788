use super::positive;
use crate::mention::figure::context::Context;
use crate::mention::figure::number::{Form, Number, ratio};
use crate::text::Decimal;

/// 三分之二, 百分之五 and 千分之三 are read elsewhere; this gives the fraction 分之 makes of two numbers.
pub(in crate::mention::figure) fn fraction(context: &Context<'_>, start: usize) -> Option<Number> {
    let line = context.line;
    // No number goes on behind one of these, and 分 stands right behind a number.
    let ahead = line.plain.get(start..).unwrap_or_default().iter().take(super::MAX_PARTS);
    let mut ahead = ahead.take_while(|c| !matches!(c, '，' | '。' | '、' | '；' | '的' | '\n'));
    if !ahead.any(|c| *c == '分') {
        return None;
    }
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
    let of = line.skip_spaces(at + 1);
    if line.at(at) == '分' && line.at(of) != '之' {
        return unjoined(context, denominator);
    }
    if line.at(at) != '分' {
        return None;
    }
    let place = line.skip_spaces(of + 1);
    let negative = line.at(place) == '负';
    let numerator = positive(context, place + usize::from(negative))?;
    let mut value = ratio(numerator.value, denominator.value)?;
    if negative {
        value = value.negated();
    }
    let mut number = Number::new(denominator.start, numerator.end, value, Form::Words);
    number.fraction = true;
    Some(number)
}

/// 三分一, 四分三: thirds and quarters as Hong Kong writes them, without 之. 十分 is «very», and 分 is also a minute, a point
/// and a hundredth of the yuan, so only what can be no more than a part of the next noun is read.
fn unjoined(context: &Context<'_>, denominator: &Number) -> Option<Number> {
    let line = context.line;
    let at = denominator.end;
    let (below, above) = (super::digit(line.at(at.checked_sub(1)?))?, super::digit(line.at(at + 1))?);
    let single = denominator.end == denominator.start + 1 && !super::is_numeral(line.before(denominator.start));
    let next = line.at(at + 2);
    // 三分二秒, 五分一斤, 三分一刻, 两分一场
    let other = super::is_numeral(next) || "秒刻钟点分毛角元斤个只张枚块支本场球局投罚".contains(next);
    let apart = matches!(line.before(denominator.start), '第' | '点' | '时' | '得' | '比' | '胜' | '负');
    if !single || other || apart || above < 1 || above >= below || line.at(at) != '分' {
        return None;
    }
    let value = ratio(Decimal::from(above), Decimal::from(below))?;
    let mut number = Number::new(denominator.start, at + 2, value, Form::Words);
    number.fraction = true;
    Some(number)
}
