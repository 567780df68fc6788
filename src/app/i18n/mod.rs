//! Words, numbers and dates as each language writes them.

mod figure;
mod format;
mod labels;
mod typography;

pub use figure::{FormattedFigure, base, figure, rate, unit_words};
pub use format::{compact, date, list, number, quantity};
pub use labels::{
    category, fact_kind, field_kind, figure_kind, highlight, language, level, mark_kind, modality, sentiment, stage,
    tracking,
};
pub use typography::{set, shown};
