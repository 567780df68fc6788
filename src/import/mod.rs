//! From what a reader hands in to a [`Document`]: page text with its junk, HTML, Markdown.

use crate::document::{Document, Source};

/// Takes page text apart: blocks with junk set aside, metadata, language versions, labelled fields.
pub fn read_page(_source: &Source) -> Document {
    Document::default()
}
