use serde::Serialize;

use crate::document::{Block, BlockKind, Document, Source};
use crate::text::Span;

/// An article without the page around it, as every caller outside Rust gets it.
#[derive(Debug, Serialize)]
pub struct Extracted<'a> {
    id: &'a str,
    language: &'static str,
    title: Option<&'a str>,
    title_derived: bool,
    source: Option<&'a str>,
    author: Option<&'a str>,
    published: Option<String>,
    text: String,
}

impl<'a> Extracted<'a> {
    /// The article that `document` found in `source`, its text written by [`kept_text`].
    pub fn new(source: &'a Source, document: &Document, markdown: bool) -> Self {
        let metadata = &document.metadata;
        let words = |span: Option<Span>| span.map(|span| span.slice(&source.text));
        Self {
            id: &source.id,
            language: metadata.language.name(),
            title: words(metadata.title).or(source.title.as_deref()),
            title_derived: metadata.title_derived,
            source: words(metadata.source),
            author: words(metadata.author),
            published: metadata.published.map(|published| published.to_string()),
            text: kept_text(source, document, markdown),
        }
    }
}

/// The kept blocks, an empty line between each two; with Markdown's signs before headings, quotations and list items, if
/// so wanted.
pub fn kept_text(source: &Source, document: &Document, markdown: bool) -> String {
    let mut written = String::new();
    for block in document.blocks.iter().filter(|block| block.kind.is_kept()) {
        if !written.is_empty() {
            written.push('\n');
        }
        if markdown {
            written.push_str(mark(block));
        }
        written.push_str(block.span.slice(&source.text));
        written.push('\n');
    }
    written
}

/// How Markdown opens a block of this kind.
fn mark(block: &Block) -> &'static str {
    match block.kind {
        BlockKind::Title => "# ",
        BlockKind::Heading => "## ",
        BlockKind::Quote => "> ",
        BlockKind::ListItem => "- ",
        BlockKind::Byline | BlockKind::Paragraph | BlockKind::Caption | BlockKind::Field | BlockKind::Boilerplate => "",
    }
}
