use super::context::Context;
use super::digits::DigitStyle;
use super::number::{Form, Number};
use super::rules::Rules;
use super::{digits, en, han};
use crate::text::{Decimal, is_han};

/// Chinese, in either script.
#[derive(Debug)]
pub(super) struct Chinese;

impl Rules for Chinese {
    fn tag(&self) -> &'static str {
        "zh"
    }

    fn reads_column(&self, column: usize) -> bool {
        column != 1
    }

    fn digit_style(&self) -> DigitStyle {
        DigitStyle::Point
    }

    fn number(&self, context: &Context<'_>, at: usize, joined: bool) -> Option<Number> {
        let line = context.line;
        if let Some(number) = han::fraction(context, at) {
            return Some(number);
        }
        if line.at(at) == '半' {
            return half(context, at);
        }
        let han = han::read(context, at).map(|number| dozens(context, number));
        if is_han(line.at(at)) {
            return han;
        }
        if line.is_digit(at) || matches!(line.at(at), '-' | '.') || han.is_none() {
            let spaced = en::spaced_number(context, at, joined);
            if let (Some(spaced), Some(han)) = (spaced, han) {
                return Some(if spaced.end > han.end { spaced } else { han });
            }
            return han.or(spaced);
        }
        han
    }

    fn counts(&self, context: &Context<'_>, number: &Number) -> bool {
        let line = context.line;
        if is_place_in_series(context, number) {
            return false;
        }
        if number.form != Form::Words || !is_han(line.at(number.start)) && line.at(number.start) != '〇' {
            return en::spaced_count(context, number);
        }
        if number.article {
            return false;
        }
        let next = line.skip_spaces(number.end);
        let measured = context.tables.measures.longest(&line.plain, next).is_some();
        // 答案是四, 数量是五而不是六: a numeral that is all that is said.
        let stated = matches!(line.before(number.start), '是' | '为' | '于' | '到')
            && (!is_han(line.at(next)) && !line.is_word(next)
                || ["不是", "而是", "而不是", "却是"].iter().any(|words| line.has(next, words)));
        if stated {
            return true;
        }
        // 三家, 两国; or a numeral that nothing adjoins.
        let before = line.before(number.start);
        // 两期 and 分三期 count phases, 二期 is the second of them.
        if line.at(next) == '期' && (line.at(number.start) == '两' || before == '分') {
            return true;
        }
        let alone = !is_han(line.at(next)) && !line.is_word(next) && !is_han(before);
        if measured && !alone {
            // 一百个 counts, 十大 and 百家 do; a lone numeral glued to a name does not.
            return number.value >= Decimal::from(2) || number.fraction;
        }
        let long = number.end - number.start >= 2;
        alone || long || number.fraction || number.range.is_some()
    }

    fn named(&self, context: &Context<'_>, at: usize) -> Option<usize> {
        let line = context.line;
        let count = digits::run(line, at);
        let end = at + count;
        // 4.2版工具包, 歼-20; but 3.5版 of nothing is no version of a sum: 版 has to stand right behind the digits.
        let decimals = digits::run(line, end + 1);
        if line.at(end) == '.' && decimals > 0 && line.at(end + 1 + decimals) == '版' {
            return Some(end + 2 + decimals);
        }
        // 80后, 95后 are those born then.
        if count == 2 && line.at(end) == '后' && matches!(line.before(end), '0' | '5') {
            return Some(end + 1);
        }
        // 301室
        let room = (3..=4).contains(&count) && line.at(end) == '室' && !matches!(line.at(end + 1), '内' | '外' | '友');
        if room {
            return Some(end + 1);
        }
        screen_class(context, at, end).or_else(|| series(context, at, end))
    }

    fn is_year(&self, context: &Context<'_>, number: &Number) -> bool {
        let line = context.line;
        let next = line.skip_spaces(number.end);
        let measured = context.tables.measures.longest(&line.plain, next).is_some()
            || line.at(next) == '多'
            || line.at(next) == '余';
        !measured && en::looks_like_year(context, number, &[])
    }
}

/// 五打, 20打啤酒 would be a guess: 打 is a dozen where no further character could make it «to beat».
fn dozens(context: &Context<'_>, number: Number) -> Number {
    let end = number.end + 1;
    let dozen = context.line.at(number.end) == '打' && !is_han(context.line.at(end)) && !number.fraction;
    let scaled = dozen.then(|| number.scaled(Decimal::from(12), end)).flatten();
    scaled.map_or(number, |scaled| Number { form: Form::Words, ..scaled })
}

/// 半 is a number only before a unit (半年, 半个小时, 半公升) and in 半个 alone.
fn half(context: &Context<'_>, at: usize) -> Option<Number> {
    let line = context.line;
    let mut end = at + 1;
    if line.at(end) == '个' && (super::measure::unit_at(context, end).is_none()) {
        end += 1;
    }
    let alone = end == at + 2 && !is_han(context.line.at(end));
    if !alone {
        super::measure::unit_at(context, end).or_else(|| super::measure::unit_at(context, at + 1))?;
    }
    let mut number = Number::new(at, end, Decimal::new(5, 1)?, Form::Words);
    number.fraction = true;
    Some(number)
}

/// 神舟十八号, 阿丽亚娜6号, 央视二套: a number that only says which of a series it is.
fn is_place_in_series(context: &Context<'_>, number: &Number) -> bool {
    let line = context.line;
    let (start, end) = (number.start, number.end);
    // 几十号人 are people.
    let named = line.at(end) == '号' && line.at(end + 1) != '人';
    let channel = line.at(end) == '套' && ["中央", "央视"].iter().any(|words| start >= 2 && line.has(start - 2, words));
    named || channel
}

/// 歼-20, 东风-41: a hyphen right behind a character joins and is no minus, unless something is measured.
fn series(context: &Context<'_>, at: usize, end: usize) -> Option<usize> {
    let line = context.line;
    let joined = line.before(at) == '-' && at >= 2 && is_han(line.before(at - 1)) && end <= at + 3;
    let numeral = han::is_numeral(line.before(at - usize::from(joined)));
    let level = matches!(
        line.before(at - usize::from(joined)),
        '为' | '至' | '到' | '是' | '达' | '于' | '温' | '约' | '月' | '年'
    );
    let goes_on = matches!(line.at(end), '.' | ',' | '%' | '-' | '/' | '°') || line.is_word(end);
    let plain = joined && !numeral && !level && !goes_on;
    (plain && !super::identifier::measured(context, end)).then_some(end)
}

/// 4K屏幕, 8K超高清: the class of a screen, where nothing that is counted follows.
fn screen_class(context: &Context<'_>, at: usize, end: usize) -> Option<usize> {
    let line = context.line;
    let class = end == at + 1 && matches!(line.at(at), '2' | '4' | '5' | '8') && line.cased_at(end) == 'K';
    let counted = context.tables.measures.longest(&line.plain, end + 1).is_some()
        || super::measure::unit_at(context, end + 1).is_some();
    (class && is_han(line.at(end + 1)) && !counted).then_some(end + 1)
}
