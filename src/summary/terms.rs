use rustc_hash::FxHashSet;

use crate::language::Language;
use crate::lexicon::{Pack, PackTables, Packs, rows};
use crate::text::{Span, fold, is_han, is_word, lower};

/// The words that count for likeness: function words out, endings cut off, Chinese by pairs of characters.
#[derive(Debug)]
pub struct Terms {
    stop_words: PackTables<FxHashSet<&'static str>>,
}

/// The terms of a stretch of text by number, each with its occurrences, in order of the numbers.
///
/// A term is known by the number it is hashed to: two of an article's some hundred falling together is less likely
/// than any misspelling, and no term has to be kept as a word.
pub type TermBag = Vec<(u64, u32)>;

/// Words longer than this are cut: a plain stemmer that serves English and French alike.
const STEM_LENGTH: usize = 7;

impl Terms {
    /// One that reads with these packs.
    pub fn with(packs: &Packs) -> Self {
        Self { stop_words: PackTables::new(packs) }
    }

    /// Whether `word`, in lower case, says nothing of the subject in `language`.
    pub fn is_stop_word(&self, word: &str, language: Language) -> bool {
        let read = |pack: &Pack| rows(pack.text("stop_words.tsv")).flatten().flat_map(str::split_whitespace).collect();
        let table = language.locale().and_then(|locale| self.stop_words.get(locale, read));
        table.is_some_and(|words| words.contains(word))
    }

    /// The terms inside `span`. Pairs of Chinese characters need no dictionary and rank sentences as well as words.
    pub fn of(&self, text: &str, span: Span, language: Language) -> TermBag {
        let mut terms: Vec<u64> = Vec::new();
        let mut word = String::new();
        let mut previous: Option<char> = None;
        for c in span.slice(text).chars().map(fold).chain([' ']) {
            if is_word(c) {
                word.push(lower(c));
                previous = None;
                continue;
            }
            if !word.is_empty() {
                if word.chars().nth(1).is_some() && !self.is_stop_word(&word, language) {
                    terms.push(number(word.chars().take(STEM_LENGTH)));
                }
                word.clear();
            }
            if is_han(c) && !self.is_stop_word(c.encode_utf8(&mut [0; 4]), language) {
                if let Some(before) = previous {
                    terms.push(number([before, c]));
                }
                previous = Some(c);
            } else {
                previous = None;
            }
        }
        terms.sort_unstable();
        let mut bag = TermBag::with_capacity(terms.len());
        for term in terms {
            match bag.last_mut() {
                Some((last, times)) if *last == term => *times += 1,
                _ => bag.push((term, 1)),
            }
        }
        bag
    }
}

/// The number of a term (FNV-1a over characters), the same on every machine.
fn number(characters: impl IntoIterator<Item = char>) -> u64 {
    let mix = |number: u64, c: char| (number ^ u64::from(c)).wrapping_mul(0x0000_0100_0000_01b3);
    characters.into_iter().fold(0xcbf2_9ce4_8422_2325, mix)
}

/// How many words a text has for a reader: words of an alphabet, and Chinese characters one by one.
pub fn word_count(text: &str) -> u32 {
    let mut count = 0;
    let mut inside = false;
    for c in text.chars() {
        let word = is_word(c);
        count += u32::from(is_han(c) || (word && !inside));
        inside = word;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_by_language() {
        let terms = Terms::with(&Packs::built_in());
        let bag = |text: &str, language| terms.of(text, Span::of(text), language);
        let of = |terms: &[&str]| {
            let mut bag: TermBag = terms.iter().map(|term| (number(term.chars()), 1)).collect();
            bag.sort_unstable();
            bag
        };
        assert_eq!(bag("Les investissements de l’État", Language::Fr), of(&["investi", "état"]));
        assert_eq!(bag("法国的算力AI", Language::Zh), of(&["ai", "法国", "算力"]));
        assert_eq!(bag("AI与AI", Language::Zh), [(number("ai".chars()), 2)]);
    }

    #[test]
    fn counts_words_and_characters() {
        assert_eq!(word_count("AMD与法国 signed 2 deals"), 7);
    }
}
