//! Cutting text into sentences and words.

mod abbreviation;
mod border;
mod hard_break;
mod protected;
mod sentence;
mod word;

pub use sentence::SentenceSegmenter;
pub use word::{Word, WordKind, WordSegmenter};
