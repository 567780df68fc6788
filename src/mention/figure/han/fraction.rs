use super::positive;
use crate::mention::figure::context::Context;
use crate::mention::figure::number::{Form, Number, ratio};

/// 三分之二, 百分之五 and 千分之三 are read elsewhere; this gives the fraction 分之 makes of two numbers.
pub(in crate::mention::figure) fn fraction(context: &Context<'_>, start: usize) -> Option<Number> {
    let line = context.line;
    if !line.windows.ahead(start).may_hold(&"分之".chars().collect()) {
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
    if !(line.at(at) == '分' && line.at(of) == '之') {
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
