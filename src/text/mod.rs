//! The ground floor: positions in a text, exact numbers, dates, and what kind a character is.
//!
//! Everything above this module speaks of the source text by [`Span`]s and never copies or alters it.

mod calendar;
mod chars;
mod decimal;
mod french;
mod offsets;
mod order;
mod span;

pub use calendar::{Date, Timestamp};
pub use chars::{
    fold, is_alphanumeric, is_apostrophe, is_cjk_punctuation, is_closing, is_common_sign, is_dash, is_han, is_space,
    is_word, lower,
};
pub use decimal::Decimal;
pub use french::french;
pub use offsets::{OffsetMap, OffsetUnit};
pub use order::ordered;
pub use span::Span;
