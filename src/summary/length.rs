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
}

impl Budget {
    /// The budget for a length in a language.
    ///
    /// The automatic length is what editors of each press choose. A Chinese news summary is one
    /// sentence that holds everything, two where the first is short. A French chapeau is two
    /// sentences, or three short ones. An English abstract runs to three, a fourth where they are short.
    pub fn new(length: Length, language: Language) -> Self {
        let whole = |count: u32| usize::try_from(count).unwrap_or(usize::MAX);
        match (length, language) {
            (Length::Sentences(count), _) => Self { words: None, at_least: whole(count), at_most: whole(count) },
            (Length::Words(count), _) => Self { words: Some(count), at_least: 1, at_most: usize::MAX },
            (Length::Auto, Language::Zh) => Self { words: Some(30), at_least: 1, at_most: 2 },
            (Length::Auto, Language::Fr) => Self { words: Some(75), at_least: 1, at_most: 3 },
            (Length::Auto, Language::En | Language::Other) => Self { words: Some(85), at_least: 3, at_most: 4 },
        }
    }
}
