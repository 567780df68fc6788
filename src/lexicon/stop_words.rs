use rustc_hash::FxHashSet;
use std::sync::OnceLock;

use super::rows;
use crate::language::Language;
use crate::text::fold;

/// Words that carry no topic of their own, which keywords and summaries pass over.
///
/// ```
/// use precis::{language::Language, lexicon::StopWords};
///
/// let french = StopWords::of(Language::Fr);
/// assert!(french.contains("L’") && french.contains("Cette"));
/// assert!(!french.contains("croissance"));
/// ```
#[derive(Debug, Default)]
pub struct StopWords {
    words: FxHashSet<&'static str>,
}

impl StopWords {
    /// The stop words of `language`, read at first use; none for a language that is not read.
    pub fn of(language: Language) -> &'static Self {
        static CHINESE: OnceLock<StopWords> = OnceLock::new();
        static ENGLISH: OnceLock<StopWords> = OnceLock::new();
        static FRENCH: OnceLock<StopWords> = OnceLock::new();
        static NONE: OnceLock<StopWords> = OnceLock::new();
        match language {
            Language::Zh => CHINESE.get_or_init(|| Self::read(include_str!("../../data/zh/stop_words.tsv"))),
            Language::En => ENGLISH.get_or_init(|| Self::read(include_str!("../../data/en/stop_words.tsv"))),
            Language::Fr => FRENCH.get_or_init(|| Self::read(include_str!("../../data/fr/stop_words.tsv"))),
            Language::Other => NONE.get_or_init(Self::default),
        }
    }

    fn read(file: &'static str) -> Self {
        Self { words: rows(file).flatten().flat_map(str::split_whitespace).collect() }
    }

    /// Whether `word`, in any case and with any apostrophe, is a stop word.
    pub fn contains(&self, word: &str) -> bool {
        if self.words.contains(word) {
            return true;
        }
        let folded: String = word.chars().map(fold).flat_map(char::to_lowercase).collect();
        self.words.contains(folded.as_str())
    }
}
