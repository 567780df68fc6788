use super::press::Press;
use super::types::Length;
use crate::language::Language;

/// How many words and sentences a summary may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budget {
    /// At most so many words; Chinese characters count one each. `None` for no limit.
    pub words: Option<u32>,
    /// At least so many sentences, if there are as many, whatever their length.
    pub at_least: usize,
    /// At most so many sentences.
    pub at_most: usize,
    /// Whether a sentence that is too long is passed over for shorter ones further on, to fill the number of words.
    /// Otherwise it ends the summary, and every length is a beginning of the same order.
    pub fills: bool,
}

impl Budget {
    /// Up to `words` words in `at_least` to `at_most` sentences.
    pub const fn new(words: u32, at_least: usize, at_most: usize) -> Self {
        Self { words: Some(words), at_least, at_most, fills: false }
    }

    /// The budget for a length in a language.
    pub fn of(length: Length, language: Language) -> Self {
        let whole = |count: u32| usize::try_from(count).unwrap_or(usize::MAX);
        match length {
            Length::Sentences(count) => {
                Self { words: None, at_least: whole(count), at_most: whole(count), fills: false }
            }
            Length::Words(count) => Self { words: Some(count), at_least: 1, at_most: usize::MAX, fills: true },
            Length::Auto => Press::of(language).short,
            Length::Medium => Press::of(language).medium,
        }
    }
}
