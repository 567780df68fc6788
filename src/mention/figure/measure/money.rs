use super::{Measure, magnitude, rated, suffix_of, tail};
use crate::mention::figure::FigureKind;
use crate::mention::figure::context::Context;
use crate::mention::figure::number::{Number, power_of_ten};
use crate::mention::figure::tables::{Numeral, Part, Suffix};
use crate::text::Decimal;

pub(super) fn money(
    context: &Context<'_>,
    number: Number,
    code: &str,
    factor: Decimal,
    at: usize,
    end: usize,
) -> Option<Measure> {
    let line = context.line;
    // A magnitude in the unit («M€») scales the number too, for ranges.
    let number = if factor > Decimal::ONE && line.cased_at(at).is_alphabetic() {
        let coefficient = number.value;
        let mut scaled = number.scaled(factor, number.end)?;
        scaled.coefficient = coefficient;
        return Measure::with(scaled, end, FigureKind::Money, code.to_owned(), Decimal::ONE);
    } else {
        number
    };
    // «75 EUR million»: tables set the scale behind the code.
    if line.cased_at(at).is_ascii_uppercase()
        && !number.scaled
        && let Some((Numeral { part: Part::Scale, value }, after)) = context.tables.numeral(line, line.skip_spaces(end))
    {
        let scaled = number.scaled(power_of_ten(i32::try_from(value).ok()?)?, number.end)?;
        return Measure::with(scaled, after, FigureKind::Money, code.to_owned(), Decimal::ONE);
    }
    let mut measure = Measure::with(number, end, FigureKind::Money, code.to_owned(), factor)?;
    tail::smaller_digit(context, &mut measure);
    add_cents(context, &mut measure);
    if measure.end == end && factor == Decimal::ONE {
        tail::hundredths(context, &mut measure);
    }
    Some(measure)
}

/// «thirteen dollars and forty-five cents», 10元5角.
fn add_cents(context: &Context<'_>, measure: &mut Measure) {
    let line = context.line;
    for _ in 0..2 {
        let mut at = line.skip_spaces(measure.end);
        for word in ["and", "et"] {
            if line.has(at, word) {
                at = line.skip_spaces(at + word.len());
            }
        }
        let Some(number) = context.number(at, false).filter(|number| number.value < Decimal::from(100)) else {
            return;
        };
        match suffix_of(context, &number) {
            Some((Suffix::Money(_, factor), _, end)) if factor < Decimal::ONE => {
                let sum = number.value.checked_mul(factor).and_then(|cents| measure.value?.checked_add(cents));
                if sum.is_none() {
                    return;
                }
                measure.value = sum;
                measure.end = end;
            }
            _ => return,
        }
    }
}

/// A sum whose sign or code stands before the number: $1.5 billion, EUR 20, US$ 4.7bn, 人民币50元.
pub(super) fn money_before(context: &Context<'_>, at: usize) -> Option<Measure> {
    let (line, tables) = (context.line, context.tables);
    let negative = line.at(at) == '-' && !line.is_word(at.wrapping_sub(1));
    let from = at + usize::from(negative);
    // A code inside a longer word is none.
    if line.is_word(from) && !line.opens_word(from) {
        return None;
    }
    let scaled_sign = || tables.scaled_signs.longest(&line.cased, from).map(|((code, power), end)| (code, power, end));
    let plain_sign = || {
        tables
            .money_signs
            .longest(&line.cased, from)
            .or_else(|| {
                crate::text::is_han(line.at(from)).then(|| tables.money_signs.longest(&line.plain, from)).flatten()
            })
            .or_else(|| glued_code(context, from))
            .map(|(code, end)| (code, 0, end))
    };
    let (code, power, end) = plain_sign().or_else(scaled_sign)?;
    let mut start = line.skip_spaces(end);
    let minus = line.at(start) == '-' && line.is_digit(start + 1);
    start += usize::from(minus);
    let han = crate::text::is_han(line.at(from));
    if !line.is_digit(start)
        && line.at(start) != '.'
        && !(han && crate::mention::figure::han::is_numeral(line.at(start)))
    {
        return None;
    }
    let number = context.number(start, true)?;
    if number.ordinal || number.fraction && !line.is_digit(start) {
        return None;
    }
    let mut number = match power {
        0 => magnitude(context, number, true).unwrap_or(number),
        // MEUR 250
        power => number.scaled(power_of_ten(power)?, number.end)?,
    };
    if negative || minus {
        number.value = number.value.negated();
    }
    number.start = at;
    let mut measure = Measure::with(number, number.end, FigureKind::Money, code.to_owned(), Decimal::ONE)?;
    measure.start = at;
    // 人民币50元, $50 million USD, 50 USD million
    if let Some((Suffix::Money(after, _), _, end)) = suffix_of(context, &number) {
        let same = after == code || (code == "USD" && matches!(after, "CAD" | "AUD" | "HKD" | "SGD" | "NZD" | "TWD"));
        if same || (han && after == "CNY") {
            measure.unit = Some(if after == "CNY" && han { code } else { after }.to_owned());
            measure.end = end;
        }
    }
    add_cents(context, &mut measure);
    Some(rated(context, measure))
}

/// `USD115.5`: letters glued to digits end no word for the table.
fn glued_code(context: &Context<'_>, at: usize) -> Option<(&'static str, usize)> {
    let line = context.line;
    if !line.cased_at(at).is_ascii_uppercase() {
        return None;
    }
    let mut letters: Vec<char> = line.cased.get(at..at + 3)?.to_vec();
    if !letters.iter().all(char::is_ascii_uppercase) {
        letters.truncate(2);
        if letters != ['R', 'M'] && letters != ['R', 's'] && letters != ['R', 'p'] {
            return None;
        }
    }
    let end = at + letters.len();
    if !line.is_digit(end) {
        return None;
    }
    letters.push(' ');
    context
        .tables
        .money_signs
        .longest(&letters, 0)
        .filter(|&(_, stop)| stop == letters.len() - 1)
        .map(|(code, _)| (code, end))
}
