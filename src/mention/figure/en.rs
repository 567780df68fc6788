use super::context::Context;
use super::digits::{self, DigitStyle};
use super::number::{Form, Number, power_of_ten};
use super::rules::Rules;
use super::words;
use super::{glyphs, line::is_word_char};

/// English.
#[derive(Debug)]
pub(super) struct English;

/// Text in no language Précis reads: digits and signs only, written the English way.
#[derive(Debug)]
pub(super) struct Signs;

impl Rules for English {
    fn tag(&self) -> &'static str {
        "en"
    }

    fn reads_column(&self, column: usize) -> bool {
        column != 1
    }

    fn digit_style(&self) -> DigitStyle {
        DigitStyle::Point
    }

    fn month_first(&self) -> bool {
        true
    }

    fn quarter_is_time(&self) -> bool {
        true
    }

    fn capital_months(&self) -> bool {
        true
    }

    fn number(&self, context: &Context<'_>, at: usize, joined: bool) -> Option<Number> {
        spaced_number(context, at, joined)
    }

    fn counts(&self, context: &Context<'_>, number: &Number) -> bool {
        spaced_count(context, number)
    }

    fn is_year(&self, context: &Context<'_>, number: &Number) -> bool {
        const BEFORE: &[&str] = &[
            "in", "since", "by", "until", "till", "from", "during", "before", "after", "of", "early", "late", "mid",
            "through", "around", "circa", "fiscal", "year", "to", "and", "for", "the", "between", "its", "spring",
            "summer", "autumn", "fall", "winter", "election", "expo",
        ];
        looks_like_year(context, number, BEFORE)
    }

    fn of_words(&self) -> &'static [&'static str] {
        &["of"]
    }

    fn words_after_parts(&self) -> &'static [&'static str] {
        &[
            "to", "from", "since", "this", "last", "over", "compared", "while", "as", "than", "more", "less",
            "between", "in", "on", "by", "during",
        ]
    }
}

impl Rules for Signs {
    fn tag(&self) -> &'static str {
        "und"
    }

    fn reads_column(&self, _column: usize) -> bool {
        false
    }

    fn has_words(&self) -> bool {
        false
    }

    fn digit_style(&self) -> DigitStyle {
        DigitStyle::Point
    }

    fn number(&self, context: &Context<'_>, at: usize, joined: bool) -> Option<Number> {
        spaced_number(context, at, joined)
    }

    fn counts(&self, context: &Context<'_>, number: &Number) -> bool {
        spaced_count(context, number)
    }

    fn is_year(&self, context: &Context<'_>, number: &Number) -> bool {
        looks_like_year(context, number, &[])
    }
}

/// A number in a language with spaces: signs, digits, fraction signs, powers, words, scales.
pub(super) fn spaced_number(context: &Context<'_>, at: usize, joined: bool) -> Option<Number> {
    let line = context.line;
    let negative = line.at(at) == '-' && !is_word_char(line.before(at)) && !matches!(line.before(at), '-' | ')' | '%');
    if negative && (line.is_digit(at + 1) || matches!(line.at(at + 1), '.' | ',')) {
        let mut number = positive(context, at + 1, joined)?;
        number.start = at;
        number.value = number.value.negated();
        number.coefficient = number.coefficient.negated();
        if let Form::Bare(_) = number.form {
            number.form = Form::Digits;
        }
        return Some(number);
    }
    positive(context, at, joined)
}

fn positive(context: &Context<'_>, at: usize, joined: bool) -> Option<Number> {
    let line = context.line;
    if let Some(number) = glyphs::read(context, at) {
        return Some(number);
    }
    if line.is_digit(at)
        && let Some(read) = digits::read(line, at, context.rules.digit_style())
        && let Some((exponent, end)) = digits::power(line, read.end).or_else(|| tens(context, &read))
    {
        let number = Number::new(at, read.end, read.value, Form::Digits);
        return number.scaled(power_of_ten(exponent)?, end);
    }
    words::read(context, at, joined)
}

/// 10^18, 10¹⁸.
fn tens(context: &Context<'_>, read: &digits::Digits) -> Option<(i32, usize)> {
    if read.value.to_i64() != Some(10) {
        return None;
    }
    let (exponent, end) = if context.line.at(read.end) == '^' {
        let (value, count) = digits::small(context.line, read.end + 1)?;
        (value, read.end + 1 + count)
    } else {
        digits::superscript(context.line, read.end)?
    };
    (exponent <= 30).then_some((exponent - 1, end))
}

/// Whether a bare number in a spaced language is a count: not an article, not zero in words.
pub(super) fn spaced_count(context: &Context<'_>, number: &Number) -> bool {
    let line = context.line;
    if number.article || (number.form == Form::Words && number.value == crate::text::Decimal::ZERO) {
        return false;
    }
    if number.form == Form::Words {
        // «Seven Bank», «Three Mile Island»: a capital before a capital is a name, but not at the head of a sentence.
        let next = line.skip_spaces(number.end);
        let capital = line.cased_at(number.start).is_uppercase() && line.cased_at(next).is_uppercase();
        return !capital || opens_sentence(context, number.start);
    }
    true
}

/// Whether a sentence begins at `at`, as far as the characters before tell.
pub(super) fn opens_sentence(context: &Context<'_>, at: usize) -> bool {
    let line = context.line;
    let mut before = at;
    while before > 0 && matches!(line.before(before), ' ' | '"' | '“' | '«' | '\'' | '(') && at - before < 4 {
        before -= 1;
    }
    matches!(line.before(before), '\0' | '\n' | '.' | '!' | '?' | ':' | ';' | '…')
}

/// Whether a bare four-digit number between 1900 and 2099 is a year rather than a count: a word before it says so, or
/// no plural noun it could count follows.
pub(super) fn looks_like_year(context: &Context<'_>, number: &Number, before: &[&str]) -> bool {
    let line = context.line;
    if number.form != Form::Bare(4) || !number.whole().is_some_and(|year| (1900..2100).contains(&year)) {
        return false;
    }
    let start = number.start;
    let dashed = line.before(start) == '-' && start > 1 && line.is_digit(start - 2);
    if start > 0 && (dashed || matches!(line.before(start), '#' | '/' | '.')) {
        return false;
    }
    let next = line.skip_spaces(number.end);
    let word = line.cased_at(next).is_lowercase() && next > number.end;
    let round = number.whole().is_some_and(|year| year % 100 == 0);
    if round && word {
        return false;
    }
    if context.word_before_is(number.start, before) {
        return true;
    }
    let stop = line.word_end(next);
    // «1950 employees», «2025 salariés»
    let plural = word && stop > next + 3 && matches!(line.before(stop), 's' | 'e' | 'n') && line.before(stop) == 's';
    !plural
}
