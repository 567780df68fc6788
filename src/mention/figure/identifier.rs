//! Numbers that only identify: standards (ISO 9001), books, papers, patents, files, and the tokens they are.

use super::context::Context;
use super::digits;
use super::line::{Line, is_word_char, key};
use super::rules::Rules;
use super::tables::{Part, Tables, data, symbol_key};
use crate::lexicon::{Pack, rows};

/// What kind of number a word announces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Identifier {
    /// One token: doi:10.5555/12.34.
    Code,
    /// Groups of digits: ISBN 978 2 07 036822 8.
    Grouped,
    /// «Patent US 11,234,567 B2».
    Patent,
}

/// The kind a row of `identifiers.tsv` names; standards have a table of their own.
fn kind_named(name: &str) -> Option<Identifier> {
    match name {
        "code" => Some(Identifier::Code),
        "grouped" => Some(Identifier::Grouped),
        "patent" => Some(Identifier::Patent),
        _ => None,
    }
}

/// Groups, letters or names of bodies that follow one another in a number of this kind.
const MOST_GROUPS: usize = 6;

/// Where the standard or number of a file that the word at `at` announces ends.
pub(super) fn read(context: &Context<'_>, at: usize) -> Option<usize> {
    let tables = context.tables;
    if let Some(end) = standard(context, at) {
        return Some(end);
    }
    let (kind, end) = tables.identifiers.longest(&context.line.plain, at)?;
    match kind {
        Identifier::Code => code(context.line, end),
        Identifier::Grouped => code(context.line, end).map(|end| groups(context.line, end)),
        Identifier::Patent => patent(context.line, end),
    }
}

/// «ISO 27001:2022», «NF C 15-100», «NF EN ISO 9001», GB/T 4943: letters of bodies, then one number.
fn standard(context: &Context<'_>, at: usize) -> Option<usize> {
    let (line, standards) = (context.line, &context.tables.standards);
    let ((), mut end) = standards.longest(&line.cased, at)?;
    let short = end - at == 2;
    for _ in 0..MOST_GROUPS {
        let from = behind(line, end);
        if line.is_digit(from) {
            let count = digits::run(line, from);
            // «EN 2025» and «EN 5 JOURS» are words in capitals.
            let year = count == 4 && digits::small(line, from).is_some_and(|(year, _)| (1900..2100).contains(&year));
            let words = short && year || measured(context, from + count);
            return (!words).then(|| token_end(line, from));
        }
        let word = line.word_end(from);
        let letters = word > from && word <= from + 2 && (from..word).all(|at| line.cased_at(at).is_ascii_uppercase());
        end = match standards.longest(&line.cased, from) {
            Some(((), next)) => next,
            None if letters => word,
            None => return None,
        };
    }
    None
}

/// The token with a digit behind the announcing word that ends at `end`.
fn code(line: &Line, end: usize) -> Option<usize> {
    let from = behind(line, end);
    let stop = token_end(line, from);
    let digit = (from..stop).any(|at| line.is_digit(at));
    (digit && (from > end || !is_word_char(line.before(from)))).then_some(stop)
}

/// Further groups of nothing but digits.
fn groups(line: &Line, end: usize) -> usize {
    let mut end = end;
    for _ in 0..MOST_GROUPS {
        let count = digits::run(line, end + 1);
        if line.at(end) != ' ' || !(1..=7).contains(&count) || line.is_word(end + 1 + count) {
            break;
        }
        end += 1 + count;
    }
    end
}

/// «US 11,234,567 B2», «EP 3 456 789»: letters of a country with any number, or a number of six digits or more.
fn patent(line: &Line, end: usize) -> Option<usize> {
    let mut from = behind(line, end);
    let capitals = |at: usize| line.cased_at(at).is_ascii_uppercase();
    let country = capitals(from) && capitals(from + 1) && !capitals(from + 2);
    if country {
        from += 2;
        from = behind(line, from);
    }
    if !line.is_digit(from) {
        return None;
    }
    let end = groups(line, token_end(line, from));
    let count = (from..end).filter(|&at| line.is_digit(at)).count();
    // B2: the kind of the document.
    let kind = capitals(end + 1) && line.word_end(end + 1) <= end + 3 && line.at(end) == ' ';
    (country || count >= 6).then_some(if kind { line.word_end(end + 1) } else { end })
}

/// Whether what ends at `end` is counted or measured: a unit, a percentage or a scale follows.
pub(super) fn measured(context: &Context<'_>, end: usize) -> bool {
    let line = context.line;
    let next = line.skip_spaces(end);
    let scale = context.tables.numeral(line, next).is_some_and(|(numeral, _)| numeral.part == Part::Scale);
    scale || super::measure::unit_at(context, next).is_some()
}

/// The place behind the colon, the hyphen, the slash or the spaces at `end`.
fn behind(line: &Line, end: usize) -> usize {
    let mut at = line.skip_spaces(end);
    for _ in 0..2 {
        if matches!(line.at(at), ':' | '-' | '/' | '#') {
            at = line.skip_spaces(at + 1);
        }
    }
    at
}

/// The end of a token of letters, digits and what joins them inside: 3:24-cv-00917, 10.5555/abc.2291, 6(1)(f).
pub(super) fn token_end(line: &Line, at: usize) -> usize {
    const LONGEST: usize = 60;
    let mut end = line.word_end(at);
    while end > at && end < at + LONGEST {
        let inner = line.word_end(end + 1);
        end = match line.at(end) {
            '.' | '-' | '_' | ':' | '/' if inner > end + 1 => inner,
            ',' if line.before(end).is_ascii_digit() && inner == end + 4 && digits::run(line, end + 1) == 3 => inner,
            // The paragraphs of an article.
            '(' if inner > end + 1 && inner <= end + 4 && line.at(inner) == ')' => inner + 1,
            _ => break,
        };
    }
    end
}

impl Tables {
    /// Whether names with a number are told by their capitals.
    pub fn has_names(&self) -> bool {
        !self.small_words.is_empty()
    }

    /// Loads what tells a name or an identifier: `identifiers.tsv` and the words that are no names.
    pub(super) fn load_names(&mut self, rules: &dyn Rules, pack: Option<&Pack>) {
        for row in rows(data!("identifiers")) {
            let [kind, words] = row.as_slice() else { continue };
            for word in words.split('|') {
                match kind_named(kind) {
                    Some(kind) => self.identifiers.insert(&key(word), kind),
                    None => self.standards.insert(&symbol_key(word), ()),
                }
            }
        }
        let files = pack.into_iter().flat_map(|pack| rules.small_words().iter().map(|name| pack.text(name)));
        for word in files.flat_map(rows).flatten().flat_map(str::split_whitespace) {
            self.small_words.insert(&key(word), ());
        }
    }
}
