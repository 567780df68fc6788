//! Figures: money, percentages, quantities, counts, dates, durations, read exactly.

mod types;

pub use types::{Figure, FigureId, FigureKind};

use crate::language::Language;
use crate::text::{Span, Timestamp};

/// Finds the figures of a block.
#[derive(Debug, Default)]
pub struct FigureRecognizer {}

impl FigureRecognizer {
    /// Builds the tables once.
    pub fn new() -> Self {
        Self {}
    }

    /// The figures inside `span` of `text`, in order, without overlap. Relative dates resolve
    /// against `published`. One pass, linear in the length of the span.
    pub fn recognize(
        &self,
        _text: &str,
        _span: Span,
        _language: Language,
        _published: Option<Timestamp>,
    ) -> Vec<Figure> {
        Vec::new()
    }
}
