use super::context::Context;
use super::digits::{self, DigitStyle};
use super::number::{Form, Number, power, power_of_ten};
use super::rules::Rules;
use super::{age, glyphs, line::is_word_char, name, words};
use crate::text::Decimal;

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

    fn is_age(&self, context: &Context<'_>, number: &Number) -> bool {
        number.form == Form::Bare(2) && number.value >= Decimal::from(16) && age::unnamed(context, number)
    }

    fn of_words(&self) -> &'static [&'static str] {
        &["of"]
    }

    fn small_words(&self) -> &'static [&'static str] {
        &["stop_words.tsv", "sentence_starters.tsv"]
    }

    fn glues_tens(&self) -> bool {
        true
    }

    fn millions_follow(&self, context: &Context<'_>, at: usize) -> bool {
        // «5m people», «2.9m cars»; but «2m across», «100m less».
        let line = context.line;
        let end = line.word_end(at);
        let lower = line.cased_at(at).is_lowercase();
        let plural = end > at + 3 && line.before(end) == 's' && line.before(end - 1) != 's';
        let other = ["across", "times", "metres", "meters"].iter().any(|word| line.has(at, word));
        lower && !other && (plural || line.has(at, "people") || line.has(at, "men") || line.has(at, "women"))
    }

    fn words_before_zero(&self) -> &'static [&'static str] {
        &["to", "at", "is", "was", "were", "hit", "hits", "near", "nearly", "reach", "reached"]
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
    if let Some(from) = minus(context, at) {
        let mut number = positive(context, from, joined)?;
        if from > at + 1 && line.before(at) != '(' && !ends_line(context, number.end) {
            return None;
        }
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

/// Where the number behind the minus sign at `at` begins: -5, (- 12 %), and «- 10 k» alone in its cell.
fn minus(context: &Context<'_>, at: usize) -> Option<usize> {
    let line = context.line;
    let before = line.before(at);
    if line.at(at) != '-' || is_word_char(before) || matches!(before, '-' | ')' | '%') {
        return None;
    }
    // sales-20200701-final: a date between hyphens.
    let dated = super::date::read_numeric(context, at + 1).filter(|found| line.at(found.end) == '-');
    if dated.is_some() {
        return None;
    }
    // «75 -300 mm» is a range with a careless space.
    if before == ' ' && at >= 2 && line.is_digit(at - 2) {
        return None;
    }
    let opens = |from: usize| line.is_digit(from) || matches!(line.at(from), '.' | ',') && line.is_digit(from + 1);
    if opens(at + 1) {
        return Some(at + 1);
    }
    // A dash with a space at the head of a line is a bullet, unless the number is all there is.
    let from = line.skip_spaces(at + 1);
    let head = matches!(before, '\0' | '\n' | '(');
    let number = || positive(context, from, false).is_some_and(|number| ends_line(context, number.end));
    (head && opens(from) && (before == '(' || number())).then_some(from)
}

/// Whether nothing but a short unit stands between `at` and the end of the line.
fn ends_line(context: &Context<'_>, at: usize) -> bool {
    let line = context.line;
    let next = line.skip_spaces(at);
    let end = if line.is_word(next) { line.word_end(next).min(next + 4) } else { next + 1 };
    [next, end].into_iter().any(|at| matches!(line.at(line.skip_spaces(at)), '\0' | '\n'))
}

fn positive(context: &Context<'_>, at: usize, joined: bool) -> Option<Number> {
    let line = context.line;
    if let Some(number) = glyphs::read(context, at) {
        // 2½ million
        return Some(words::scaled(context, number));
    }
    let read = line.is_digit(at).then(|| digits::read(line, at, context.rules.digit_style())).flatten();
    if let Some(read) = read
        && let Some((exponent, end)) = digits::exponent(line, read.end)
        && let Some(value) = power(read.value, exponent)
    {
        return Some(Number::new(at, end, value, Form::Digits));
    }
    if let Some(read) = read
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
    if number.article {
        return false;
    }
    if number.form == Form::Words && number.value == Decimal::ZERO {
        // «zero tolerance» counts nothing; «fell to zero», and a cell that says zero, do.
        let next = line.skip_spaces(number.end);
        let said = context.word_before_is(number.start, context.rules.words_before_zero());
        let cell = line.before(number.start) == '\0' && line.at(next) == '\0';
        return cell || said && !line.is_word(next) && line.at(next) != '-';
    }
    if number.form == Form::Words {
        // «Seven Bank», «Three Mile Island»
        return !name::in_words(context, number);
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
