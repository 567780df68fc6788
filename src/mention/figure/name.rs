//! Numbers that belong to a name: «Radio 4», «la Renault 5», «Nine Entertainment», a word in capitals inside a sentence.

use super::context::Context;
use super::digits;
use super::en::opens_sentence;
use super::line::is_word_char;
use super::number::Number;
use crate::text::Decimal;

/// How far on each side a line is looked through to see whether it is set in capitals as headlines are.
const REACH: usize = 80;

/// Whether the number in digits at `at` ends a name: short, right behind a word with a capital that neither begins the
/// sentence nor asks for a number (a month, a currency, «About»), and with nothing behind that it counts.
pub(super) fn ends_name(context: &Context<'_>, at: usize) -> bool {
    let line = context.line;
    let end = at + digits::run(line, at);
    let joined = matches!(line.at(end), '.' | ',' | ':' | '-' | '/' | '\'') && line.is_word(end + 1);
    let open =
        is_word_char(line.at(end)) || crate::text::is_han(line.at(end)) || matches!(line.at(end), '%' | '+' | '°');
    if end > at + 3 || joined && line.at(end) != '\'' || open || line.before(at) != ' ' {
        return false;
    }
    let Some(word) = line.word_before(at).filter(|&start| line.word_end(start) == at - 1) else { return false };
    if !is_name(context, word, at - 1) || super::identifier::measured(context, end) {
        return false;
    }
    let next = line.skip_spaces(end);
    if counts(context, next) {
        return false;
    }
    if opens_sentence(context, word) {
        return is_verb(context, next);
    }
    !listed(context, word) && !is_headline(context, at)
}

/// Whether the word at `word` goes on with a list that leaves out the verb: «won 121, Labour 402», «employs 120 and
/// Braga 35».
fn listed(context: &Context<'_>, word: usize) -> bool {
    let line = context.line;
    if word >= 2 && matches!(line.at(word - 2), ',' | ';') {
        return true;
    }
    let and = line.word_before(word).filter(|&at| line.has(at, "and") || line.has(at, "et"));
    let number = and.and_then(|and| line.word_before(and)).filter(|&number| line.is_digit(number));
    let verb = number.and_then(|number| line.word_before(number));
    verb.is_some_and(|verb| line.cased_at(verb).is_lowercase())
}

/// Whether the word from `start` to `end` could be a name's: a capital, letters alone, no plural, and none of the words
/// that stand before numbers.
fn is_name(context: &Context<'_>, start: usize, end: usize) -> bool {
    let (line, tables) = (context.line, context.tables);
    let letters = (start..end).all(|at| line.at(at).is_alphabetic()) && line.cased_at(start).is_uppercase();
    let plural = end > start + 3 && line.before(end) == 's';
    let asks = tables.small_words.longest(&line.plain, start).is_some_and(|(_, stop)| stop >= end)
        || tables.months.longest(&line.plain, start).is_some()
        || tables.weekdays.longest(&line.plain, start).is_some()
        || tables.money_signs.longest(&line.cased, start).is_some()
        || super::measure::unit_at(context, start).is_some()
        || tables.numeral(line, start).is_some()
        || context.preceded(&tables.around_before, end + 1);
    letters && end > start + 1 && !plural && !asks
}

/// Whether a noun in the plural stands at `at`, perhaps behind an adjective: what a number before it counts.
pub(super) fn counts(context: &Context<'_>, at: usize) -> bool {
    let line = context.line;
    let mut at = at;
    for _ in 0..2 {
        let end = line.word_end(at);
        let people = ["people", "men", "women", "children", "police", "staff", "troops"];
        if people.iter().any(|word| line.has(at, word)) {
            return true;
        }
        if end == at || !line.cased_at(at).is_lowercase() || is_small(context, at, end) {
            return false;
        }
        if is_plural(context, at, end) {
            return true;
        }
        at = line.skip_spaces(end);
    }
    false
}

fn is_plural(context: &Context<'_>, start: usize, end: usize) -> bool {
    let line = context.line;
    let ending = line.before(end) == 's' && line.before(end - 1) != 's';
    let french = context.rules.article_is_one() && line.before(end) == 'x';
    end > start + 2 && (ending || french)
}

pub(super) fn is_small(context: &Context<'_>, start: usize, end: usize) -> bool {
    context.tables.small_words.longest(&context.line.plain, start).is_some_and(|(_, stop)| stop >= end)
}

/// Whether the word at `at` is surely a verb: «is», «broke», a regular past tense.
fn is_verb(context: &Context<'_>, at: usize) -> bool {
    let line = context.line;
    let end = line.word_end(at);
    let past = end > at + 3 && line.before(end) == 'd' && line.before(end - 1) == 'e';
    let known = context.tables.verbs.longest(&line.plain, at).is_some_and(|(_, stop)| stop == end);
    line.cased_at(at).is_lowercase() && (past || known)
}

/// Whether most long words around `at` have capitals.
fn is_headline(context: &Context<'_>, at: usize) -> bool {
    let line = context.line;
    let (mut capital, mut small) = (0, 0);
    for start in at.saturating_sub(REACH)..at + REACH {
        if line.at(start) == '\n' || line.at(start) == '\0' {
            if start < at {
                (capital, small) = (0, 0);
                continue;
            }
            break;
        }
        if line.opens_word(start) && line.at(start).is_alphabetic() && line.word_end(start) >= start + 4 {
            if line.cased_at(start).is_uppercase() { capital += 1 } else { small += 1 }
        }
    }
    // The name itself has one in any case; a row of a table has no small words.
    small == 0 || capital > small + 1
}

/// Whether a number in words opens a name: «Nine Entertainment named …», or is one in capitals: «la Bourse suisse SIX».
pub(super) fn in_words(context: &Context<'_>, number: &Number) -> bool {
    let line = context.line;
    let next = line.skip_spaces(number.end);
    let capital = line.cased_at(number.start).is_uppercase() && line.cased_at(next).is_uppercase();
    if !opens_sentence(context, number.start) {
        return capital || in_capitals(context, number);
    }
    if !capital || number.value > Decimal::from(10) {
        return false;
    }
    // At the head of a sentence only a verb behind the name tells: «Three UK merged with», not «Three UK firms».
    let mut end = next;
    for _ in 0..3 {
        let stop = line.word_end(end);
        let last: String = line.plain.get(stop.saturating_sub(3)..stop).unwrap_or_default().iter().collect();
        let people = ["ese", "ish", "nch", "iss", "tch", "an", "i"].iter().any(|ending| last.ends_with(ending));
        if stop == end || line.before(stop) == 's' || people {
            return false;
        }
        end = line.skip_spaces(stop);
        if line.cased_at(end).is_lowercase() {
            break;
        }
    }
    let after = line.skip_spaces(line.word_end(end));
    is_verb(context, end) && is_small(context, after, line.word_end(after))
}

/// A number word in capitals among words in small letters, with nothing behind that it counts.
fn in_capitals(context: &Context<'_>, number: &Number) -> bool {
    let line = context.line;
    let (start, end) = (number.start, number.end);
    let whole = end > start + 1 && line.word_end(start) == end;
    let shouted = whole && (start..end).all(|at| line.cased_at(at).is_uppercase());
    let before = line.word_before(start).is_some_and(|word| (word..start).any(|at| line.cased_at(at).is_lowercase()));
    let next = line.skip_spaces(end);
    shouted && before && !line.cased_at(next).is_uppercase() && !counts(context, next)
}
