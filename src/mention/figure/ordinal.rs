//! Places in an order, in digits and in Chinese; those in words come out of the number grammar.

use super::context::Context;
use super::number::{Form, Number};
use super::{digits, en, han};
use crate::text::Decimal;

/// 21st, 3e, 1er, 第三: the number it is, with the span of the whole.
pub(super) fn read(context: &Context<'_>, at: usize) -> Option<Number> {
    let line = context.line;
    if line.at(at) == '第' {
        let from = line.skip_spaces(at + 1);
        let number = han::read(context, from).filter(|number| number.value.is_integer() && number.range.is_none())?;
        let next = line.at(number.end);
        // Sections of a text are labels.
        let label = matches!(next, '章' | '节' | '条' | '款' | '页' | '方' | '者');
        return (!label && !number.vague).then_some(Number { start: at, ordinal: true, article: false, ..number });
    }
    let (value, count) = digits::small(line, at)?;
    let end = at + count;
    let english: &[&str] = match (value % 10, value % 100) {
        (_, 11..=13) => &["th"],
        (1, _) => &["st"],
        (2, _) => &["nd"],
        (3, _) => &["rd"],
        _ => &["th"],
    };
    let french: &[&str] = if value == 1 {
        &["er", "re", "ere", "ers", "res", "ᵉʳ"]
    } else {
        &["e", "eme", "ᵉ", "nd", "nde", "emes", "ieme", "es"]
    };
    let mine = if context.rules.article_is_one() { french } else { english };
    let suffix = mine.iter().filter(|suffix| line.has(end, suffix)).max_by_key(|suffix| suffix.len())?;
    let mut number = Number::new(at, end + suffix.chars().count(), Decimal::from(i64::from(value)), Form::Digits);
    number.ordinal = true;
    Some(number)
}

/// Whether an ordinal word is part of a name: «Second Avenue», «First Republic».
pub(super) fn in_name(context: &Context<'_>, number: &Number) -> bool {
    let line = context.line;
    let next = line.skip_spaces(number.end);
    let capital = line.cased_at(number.start).is_uppercase() && line.cased_at(next).is_uppercase();
    let lone = capital && number.form == Form::Words;
    lone && (!en::opens_sentence(context, number.start) || line.is_word(next) && line.cased_at(next + 1).is_lowercase())
}
