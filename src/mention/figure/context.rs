use super::line::Line;
use super::number::Number;
use super::numbers::Numbers;
use super::rules::Rules;
use super::tables::Tables;
use crate::text::Timestamp;

/// What every rule of the grammar sees: the text, the tables and rules of its language, the day of publication.
#[derive(Debug, Clone, Copy)]
pub(super) struct Context<'a> {
    /// The text, laid out.
    pub line: &'a Line,
    /// The language's tables.
    pub tables: &'a Tables,
    /// The language's rules.
    pub rules: &'a dyn Rules,
    /// When it was published.
    pub published: Option<Timestamp>,
    /// The numbers read last.
    pub numbers: &'a Numbers,
}

impl Context<'_> {
    /// The number at `at`. With `joined` false, «and» does not continue it.
    pub fn number(&self, at: usize, joined: bool) -> Option<Number> {
        let c = self.line.at(at);
        if crate::text::is_han(c) && !self.tables.begins_number.contains(c) || matches!(c, ' ' | '\n' | '\0') {
            return None;
        }
        self.numbers.get(at, joined, || self.rules.number(self, at, joined))
    }

    /// Where the unit begins that a small word joins to the number («d'» in «200 milliards d'euros»).
    pub fn joint(&self, at: usize) -> Option<usize> {
        let from = self.line.skip_spaces(at);
        let (_, end) = self.tables.joints.longest(&self.line.plain, from).filter(|_| from > at)?;
        Some(self.line.skip_spaces(end))
    }

    /// Whether a fraction at `end` is followed by «of» or by nothing it could be the place number of.
    pub fn part_follows(&self, end: usize) -> bool {
        let at = self.line.skip_spaces(end);
        let words = self.rules.of_words().iter().chain(self.rules.words_after_parts());
        !self.line.is_word(at) || words.into_iter().any(|word| self.line.has(at, word))
    }

    /// Whether one of the table's phrases ends right before `at` (spaces, an opening bracket and «the» between allowed).
    pub fn preceded(&self, trie: &super::trie::Trie<()>, at: usize) -> bool {
        let mut end = at;
        while end > 0 && at - end < 4 && matches!(self.line.before(end), ' ' | '(' | '~' | '≈') {
            if matches!(self.line.before(end), '~' | '≈') {
                return true;
            }
            end -= 1;
        }
        if !trie.may_end_with(self.line.before(end)) {
            return false;
        }
        // Phrases are at most 24 characters long; only word beginnings are tried.
        let first = end.saturating_sub(24);
        (first..end).rev().any(|start| {
            let word = self.line.opens_word(start) || crate::text::is_han(self.line.at(start));
            let mut hit = false;
            if word {
                trie.each(&self.line.plain, start, |(), stop| hit |= stop == end || self.line.skip_spaces(stop) == at);
            }
            hit
        })
    }

    /// Whether `word` stands before `at`, with spaces between.
    pub fn word_before_is(&self, at: usize, words: &[&str]) -> bool {
        self.line.word_before(at).is_some_and(|start| words.iter().any(|word| self.line.has(start, word)))
    }
}
