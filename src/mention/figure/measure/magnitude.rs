use crate::mention::figure::context::Context;
use crate::mention::figure::number::{Form, Number, power_of_ten};
use crate::mention::figure::tables::Suffix;

/// `3.2M`, `1200k`, `70B`, `2.9m cars`: a magnitude glued to the digits, or a `k` behind a space. Behind a currency
/// sign (`money`) more of them are read.
pub(in crate::mention::figure) fn magnitude(context: &Context<'_>, number: Number, money: bool) -> Option<Number> {
    let line = context.line;
    if number.form == Form::Words || number.scaled || number.fraction {
        return None;
    }
    let at = line.skip_spaces(number.end);
    let attached = at == number.end;
    let (power, end) = context.tables.magnitudes.longest(&line.cased, at)?;
    let letters: String = line.cased.get(at..end).unwrap_or_default().iter().collect();
    let read = match letters.as_str() {
        "k" => attached || line.at(end) != '-',
        "K" | "MM" | "B" | "bn" | "Bn" | "Md" | "Mds" | "Mrd" => attached || money && letters.len() > 1,
        "M" => attached || money || sum_follows(context, end),
        "m" if !money => attached && context.rules.millions_follow(context, line.skip_spaces(end)),
        letters => money && (attached || letters.len() > 1),
    };
    if !read {
        return None;
    }
    let mut scaled = number.scaled(power_of_ten(power)?, end)?;
    scaled.coefficient = number.value;
    Some(scaled)
}

/// «800 M d'euros»: behind a space the letter needs a currency.
fn sum_follows(context: &Context<'_>, end: usize) -> bool {
    let unit = context.joint(end).and_then(|at| super::unit_at(context, at));
    matches!(unit, Some((Suffix::Money(..), _)))
}
