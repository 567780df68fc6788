//! Words, numbers and dates as each language writes them.

mod figure;
mod format;
mod labels;
#[cfg(not(target_family = "wasm"))]
mod native;
mod typography;

pub use figure::{FormattedFigure, base, figure, rate, unit_words};
pub use format::{compact, quantity};
#[cfg(target_family = "wasm")]
pub use format::{date, list, number};
pub use labels::{
    category, fact_kind, field_kind, figure_kind, highlight, language, level, mark_kind, modality, sentiment, stage,
    tracking,
};
#[cfg(not(target_family = "wasm"))]
pub use native::{date, list, number};
pub use typography::{set, shown};
