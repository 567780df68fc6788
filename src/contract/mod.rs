//! The analysis as callers outside Rust see it: the field names and shapes of the JSON contract, version 1.
//!
//! One view over [`Analysis`], with offsets in the caller's own unit; the command line and the
//! JavaScript module both serialise it, as they do [`Summarized`] and [`Extracted`].

mod extracted;
mod shape;
mod summarized;
mod view;

pub use extracted::{Extracted, kept_text};
pub use shape::{ENGINE, Processing, Report, VERSION};
pub use summarized::Summarized;

use view::View;

use crate::analysis::Analysis;
use crate::document::Source;
use crate::text::{OffsetMap, OffsetUnit};

impl<'a> Report<'a> {
    /// The contract's view of `analysis`, made of `source`. `carries_text` puts the text itself in.
    pub fn new(
        source: &'a Source,
        analysis: &'a Analysis,
        unit: OffsetUnit,
        carries_text: bool,
        processing: Processing,
    ) -> Self {
        View { text: &source.text, analysis, map: OffsetMap::new(&source.text, unit) }.report(carries_text, processing)
    }
}
