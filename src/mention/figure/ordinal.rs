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
        return (!is_section(context, number.end) && !number.vague).then_some(Number {
            start: at,
            ordinal: true,
            article: false,
            ..number
        });
    }
    // 1,000th, «1 000e»
    let grouped =
        digits::read(line, at, context.rules.digit_style()).filter(|read| read.value.is_integer() && !read.bare);
    let grouped = grouped.and_then(|read| Some((i32::try_from(read.value.to_i64()?).ok()?, read.end)));
    let (value, end) = match grouped {
        Some(read) => read,
        None => digits::small(line, at).map(|(value, count)| (value, at + count))?,
    };
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

/// Whether what stands at `at`, behind a Chinese place number, makes it the label of a part of a text: 第二十一条. Lines and
/// models are counted by the same words (第三条生产线, 第二款手机).
fn is_section(context: &Context<'_>, at: usize) -> bool {
    let line = context.line;
    let things = match line.at(at) {
        '章' | '节' | '页' | '方' | '者' => "",
        '条' => "线生产航铁高路街河隧海光管赛船新跑地轨输国跨柔示道",
        '款' => "产车手新机芯游应模电药旗智",
        _ => return false,
    };
    !things.contains(line.at(at + 1))
}

/// Where the label of a part of a text that begins at `at` ends: 第二十一条, 第三章.
pub(super) fn section_end(context: &Context<'_>, at: usize) -> Option<usize> {
    let line = context.line;
    let from = line.skip_spaces(at + 1);
    let number = (line.at(at) == '第').then(|| han::read(context, from)).flatten()?;
    is_section(context, number.end).then_some(number.end + 1)
}

/// Whether an ordinal word is part of a name: «Second Avenue», «First Republic».
pub(super) fn in_name(context: &Context<'_>, number: &Number) -> bool {
    let line = context.line;
    let next = line.skip_spaces(number.end);
    let capital = line.cased_at(number.start).is_uppercase() && line.cased_at(next).is_uppercase();
    let lone = capital && number.form == Form::Words;
    lone && (!en::opens_sentence(context, number.start) || line.is_word(next) && line.cased_at(next + 1).is_lowercase())
}
