//! Cutting text into sentences and words.

mod abbreviation;
mod border;
mod chinese;
mod hard_break;
mod latin;
mod protected;
mod sentence;
mod word;

pub use chinese::ChineseWords;
pub use sentence::SentenceSegmenter;
pub use word::{Word, WordKind, WordSegmenter};
