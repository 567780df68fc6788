use super::context::Context;
use super::digits;
use super::number::{Form, Number, ratio};
use crate::text::Decimal;

/// Fraction signs: how much each is, as numerator and denominator.
const SIGNS: [(char, i64, i64); 15] = [
    ('½', 1, 2),
    ('⅓', 1, 3),
    ('⅔', 2, 3),
    ('¼', 1, 4),
    ('¾', 3, 4),
    ('⅕', 1, 5),
    ('⅖', 2, 5),
    ('⅗', 3, 5),
    ('⅘', 4, 5),
    ('⅙', 1, 6),
    ('⅚', 5, 6),
    ('⅛', 1, 8),
    ('⅜', 3, 8),
    ('⅝', 5, 8),
    ('⅞', 7, 8),
];

/// A number written with a fraction sign or a slash: ½, 2½, 2 ½, 1/4, 2 1/4.
pub(super) fn read(context: &Context<'_>, at: usize) -> Option<Number> {
    let line = context.line;
    let (whole, from) = match digits::small(line, at) {
        Some((whole, count)) => (Some(whole), at + count),
        None => (None, at),
    };
    let place = line.skip_spaces(from);
    let sign = |at: usize| {
        let c = line.cased_at(at);
        SIGNS.iter().find(|sign| sign.0 == c).map(|&(_, n, d)| (n, d, at + 1))
    };
    let (numerator, denominator, end) = match whole {
        Some(whole) => match sign(place).or_else(|| slash(context, place).filter(|&(n, d, _)| place > from && n < d)) {
            Some((n, d, end)) => (i64::from(whole) * d + n, d, end),
            None => slash(context, at)?,
        },
        None => sign(at)?,
    };
    let value = ratio(Decimal::from(numerator), Decimal::from(denominator))?;
    let mut number = Number::new(at, end, value, Form::Digits);
    number.fraction = true;
    Some(number)
}

/// 3/4: two small numbers around a slash, no date and no chain.
fn slash(context: &Context<'_>, at: usize) -> Option<(i64, i64, usize)> {
    let line = context.line;
    let (n, count) = digits::small(line, at).filter(|&(_, count)| count <= 3)?;
    let (d, more) = digits::small(line, at + count + 1).filter(|&(d, more)| more <= 4 && d > 1)?;
    let end = at + count + 1 + more;
    let chain =
        matches!(line.at(end), '/' | '.' | ',') && line.is_digit(end + 1) || matches!(line.before(at), '/' | '.' | ',');
    (line.at(at + count) == '/' && !chain && !line.is_word(end)).then_some((i64::from(n), i64::from(d), end))
}
