//! Cutting text into sentences and words.

mod sentence;
mod word;

pub use sentence::SentenceSegmenter;
pub use word::{Word, WordKind, WordSegmenter};
