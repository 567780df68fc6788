use serde::{Deserialize, Serialize};

use crate::document::SentenceId;
use crate::language::{ByLocale, Phrase};

/// How long a summary may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Length {
    /// Short: as long as suits the text and its language.
    Auto,
    /// About twice that.
    Medium,
    /// So many sentences.
    Sentences(u32),
    /// At most so many words; Chinese characters count as one each.
    Words(u32),
}

/// The sentences of one version in the order in which a summary takes them, so that any length can be cut from it
/// without asking again.
///
/// ```
/// # use precis::summary::Order;
/// # use precis::document::SentenceId;
/// let order = Order { sentences: vec![SentenceId(4), SentenceId(0), SentenceId(7)], short: 2, medium: 3 };
/// assert_eq!(order.cut(order.short), [SentenceId(0), SentenceId(4)]);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Order {
    /// Best first; a sentence that leans on another comes after that one.
    pub sentences: Vec<SentenceId>,
    /// How many of them make a short summary.
    pub short: usize,
    /// How many of them make a summary of medium length.
    pub medium: usize,
}

impl Order {
    /// The summary of `count` sentences, in source order.
    pub fn cut(&self, count: usize) -> Vec<SentenceId> {
        let mut sentences: Vec<SentenceId> = self.sentences.iter().copied().take(count).collect();
        sentences.sort_unstable();
        sentences
    }
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
    /// For each display language, the sentences of `sentences_by_locale` and those that a longer summary adds.
    pub order: ByLocale<Order>,
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
