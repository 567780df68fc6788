use rustc_hash::FxHashMap;
use std::sync::OnceLock;

use crate::lexicon::rows;

/// The languages told apart: those read come first, their rivals after them.
const LANGUAGES: [&str; 16] =
    ["en", "fr", "de", "es", "it", "pt", "nl", "sv", "da", "pl", "ro", "ca", "cs", "tr", "fi", "id"];

/// Evidence for each language, in sixteenths of a bit.
pub(super) type Scores = [i32; LANGUAGES.len()];

/// One bit of evidence.
pub(super) const BIT: i32 = 16;

/// What a listed word says for its languages. A word of grammar says more than one of content, which
/// travels between languages.
const FUNCTION_WORD: i32 = 6 * BIT;
const CONTENT_WORD: i32 = 4 * BIT;

/// What a letter that a language does not use says against it.
const FOREIGN_LETTER: i32 = 4 * BIT;

/// Trigram counts are brought to this many for each language, so that the longer lists say no more
/// than the shorter ones.
const COMMON_TOTAL: u64 = 4_000;

/// Lists with fewer trigrams than this are thin, and trusted less.
const LEAST_TOTAL: u64 = 2_000;

/// The word lists, the letters and the letter trigrams of all languages (Cavnar and Trenkle 1994).
#[derive(Debug)]
pub(super) struct Evidence {
    words: FxHashMap<&'static str, Scores>,
    trigrams: FxHashMap<[char; 3], Scores>,
    alphabets: FxHashMap<char, [bool; LANGUAGES.len()]>,
}

impl Evidence {
    /// The tables, built at first use.
    pub(super) fn shared() -> &'static Self {
        static SHARED: OnceLock<Evidence> = OnceLock::new();
        SHARED.get_or_init(Self::new)
    }

    fn new() -> Self {
        let mut words: FxHashMap<&'static str, Scores> = FxHashMap::default();
        let mut counts: FxHashMap<[char; 3], [u64; LANGUAGES.len()]> = FxHashMap::default();
        let mut totals = [0_u64; LANGUAGES.len()];
        for (language, kind, listed) in vocabulary() {
            let Some(number) = LANGUAGES.iter().position(|name| *name == language) else { continue };
            let weight = if kind == "function" { FUNCTION_WORD } else { CONTENT_WORD };
            for word in listed.split_whitespace() {
                if let Some(score) = words.entry(word).or_default().get_mut(number) {
                    // A word listed twice keeps its first weight.
                    if *score == 0 {
                        *score = weight;
                    }
                }
                for trigram in trigrams(word) {
                    if let (Some(count), Some(total)) =
                        (counts.entry(trigram).or_default().get_mut(number), totals.get_mut(number))
                    {
                        *count += 1;
                        *total += 1;
                    }
                }
            }
        }
        let trigrams =
            counts.into_iter().map(|(trigram, counts)| (trigram, trigram_scores(&counts, &totals))).collect();
        let mut alphabets: FxHashMap<char, [bool; LANGUAGES.len()]> = FxHashMap::default();
        for row in rows(include_str!("../../data/vocabulary/alphabets.tsv")) {
            let [language, letters] = row.as_slice() else { continue };
            let Some(number) = LANGUAGES.iter().position(|name| name == language) else { continue };
            for letter in letters.chars() {
                if let Some(used) = alphabets.entry(letter).or_default().get_mut(number) {
                    *used = true;
                }
            }
        }
        Self { words, trigrams, alphabets }
    }

    /// What the word says if it is listed; `word` in lower case with plain apostrophes.
    pub(super) fn word(&self, word: &str) -> Option<&Scores> {
        self.words.get(word)
    }

    /// What the word's letters and their sequences say.
    pub(super) fn letters(&self, word: &str) -> Scores {
        let mut sum = [0; LANGUAGES.len()];
        for trigram in trigrams(word) {
            if let Some(scores) = self.trigrams.get(&trigram) {
                add(&mut sum, scores);
            }
        }
        for letter in word.chars().filter(|letter| !letter.is_ascii() && letter.is_alphabetic()) {
            let used = self.alphabets.get(&letter).copied().unwrap_or_default();
            for (score, used) in sum.iter_mut().zip(used) {
                *score -= if used { 0 } else { FOREIGN_LETTER };
            }
        }
        sum
    }
}

/// Adds `more` to `sum`, language by language.
pub(super) fn add(sum: &mut Scores, more: &Scores) {
    for (sum, more) in sum.iter_mut().zip(more) {
        *sum += more;
    }
}

/// Every list's rows: language, kind, words.
fn vocabulary() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    let own =
        [("en", include_str!("../../data/vocabulary/en.tsv")), ("fr", include_str!("../../data/vocabulary/fr.tsv"))];
    let own = own.into_iter().flat_map(|(language, file)| {
        rows(file).filter_map(move |row| match row.as_slice() {
            [kind, words] => Some((language, *kind, *words)),
            _ => None,
        })
    });
    own.chain(rows(include_str!("../../data/vocabulary/rivals.tsv")).filter_map(|row| match row.as_slice() {
        [language, kind, words] => Some((*language, *kind, *words)),
        _ => None,
    }))
}

fn trigram_scores(counts: &[u64; LANGUAGES.len()], totals: &[u64; LANGUAGES.len()]) -> Scores {
    let mut scores = [0; LANGUAGES.len()];
    for ((score, count), total) in scores.iter_mut().zip(counts).zip(totals) {
        // log2(1 + count scaled to the common total), in sixteenths.
        let scaled = 64 + 64 * count * COMMON_TOTAL / (*total).max(LEAST_TOTAL);
        *score = logarithm(scaled) - logarithm(64);
    }
    scores
}

/// Binary logarithm in sixteenths, linear between powers of two: exact enough, and the same everywhere.
fn logarithm(number: u64) -> i32 {
    let number = number.max(1);
    let whole = number.ilog2();
    let rest = ((number - (1 << whole)) * 16) >> whole;
    i32::try_from(whole).unwrap_or(0) * BIT + i32::try_from(rest).unwrap_or(0)
}

/// The letter trigrams of a word with a space at either end.
fn trigrams(word: &str) -> impl Iterator<Item = [char; 3]> {
    let mut letters = word.chars().chain([' ']);
    let mut before = [' ', letters.next().unwrap_or(' ')];
    letters.map(move |letter| {
        let [first, second] = before;
        before = [second, letter];
        [first, second, letter]
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_names_a_language_and_a_kind() {
        for (language, kind, words) in vocabulary() {
            assert!(LANGUAGES.contains(&language), "{language}");
            assert!(matches!(kind, "function" | "content") && !words.is_empty(), "{language} {kind}");
        }
    }

    #[test]
    fn logarithms_grow() {
        assert_eq!(logarithm(64), 6 * BIT);
        assert_eq!(logarithm(96), 6 * BIT + 8);
        assert_eq!(logarithm(0), 0);
    }
}
