use serde::{Deserialize, Serialize};

use crate::document::SentenceId;
use crate::language::{ByLocale, Phrase};

/// How long a summary may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Length {
    /// As long as suits the text and its language.
    Auto,
    /// So many sentences.
    Sentences(u32),
    /// At most so many words; Chinese characters count as one each.
    Words(u32),
}

/// The sentences that say what matters.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Summary {
    /// In source order.
    #[serde(skip)]
    pub sentences: Vec<SentenceId>,
    /// The sentences behind `text` in each display language: of that language's own version where the
    /// record has it, else the same as `sentences`.
    pub sentences_by_locale: ByLocale<Vec<SentenceId>>,
    /// The scores of `sentences` in thousandths, beside them.
    #[serde(skip)]
    pub scores: Vec<u32>,
    /// The summary to show in each display language: sentences of that language's version where the
    /// record has it, else statements composed from the facts, else the source's own words.
    pub text: ByLocale<Phrase>,
}

/// A word or term that tells what the text is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Keyword {
    /// The word as the text writes it.
    pub text: String,
    /// Its weight, in thousandths of the strongest.
    #[serde(skip)]
    pub score: u32,
}
