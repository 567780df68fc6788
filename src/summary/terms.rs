use std::collections::{BTreeMap, BTreeSet};

use crate::language::Language;
use crate::lexicon::{Pack, PackTables, Packs, rows};
use crate::text::{Span, fold, is_han, is_word};

/// The words that count for likeness: function words out, endings cut off, Chinese by pairs of characters.
#[derive(Debug)]
pub struct Terms {
    stop_words: PackTables<BTreeSet<&'static str>>,
}

/// The terms of a stretch of text, each with its number of occurrences, in a fixed order.
pub type TermBag = BTreeMap<String, u32>;

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
        let mut bag = TermBag::new();
        let mut word = String::new();
        let mut previous: Option<char> = None;
        for c in span.slice(text).chars().map(fold).chain([' ']) {
            if is_word(c) {
                word.extend(c.to_lowercase());
                previous = None;
                continue;
            }
            if !word.is_empty() {
                let whole = std::mem::take(&mut word);
                if !self.is_stop_word(&whole, language) && (whole.chars().count() > 1) {
                    *bag.entry(whole.chars().take(STEM_LENGTH).collect()).or_default() += 1;
                }
            }
            if is_han(c) && !self.is_stop_word(c.encode_utf8(&mut [0; 4]), language) {
                if let Some(before) = previous {
                    *bag.entry([before, c].iter().collect()).or_default() += 1;
                }
                previous = Some(c);
            } else {
                previous = None;
            }
        }
        bag
    }
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
        let bag = |text: &str, language| terms.of(text, Span::of(text), language).into_keys().collect::<Vec<_>>();
        assert_eq!(bag("Les investissements de l’État", Language::Fr), ["investi", "état"]);
        assert_eq!(bag("法国的算力AI", Language::Zh), ["ai", "法国", "算力"]);
    }

    #[test]
    fn counts_words_and_characters() {
        assert_eq!(word_count("AMD与法国 signed 2 deals"), 7);
    }
}
