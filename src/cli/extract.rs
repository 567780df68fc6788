//! `precis extract`: the article without the page around it.

use serde_json::json;

use super::arguments::{Arguments, Format};
use super::input::{self, Item};
use super::{Failure, output};
use crate::document::{Block, BlockKind, Document, Source};
use crate::import;

/// Cleans every input and writes each result as soon as it is there.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    if arguments.format == Format::Jsonl {
        return Err("extract writes --format text, markdown or json".into());
    }
    input::for_each(arguments, |item| match item {
        Item::Source(source, _) => {
            let document = import::read_page(&source);
            output::print(&match arguments.format {
                Format::Json => json(&source, &document),
                Format::Markdown => text(&source, &document, true),
                Format::Text | Format::Jsonl => text(&source, &document, false),
            })
        }
        Item::Bad(..) => Ok(()),
    })
}

/// The kept blocks, an empty line between each two.
fn text(source: &Source, document: &Document, markdown: bool) -> String {
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

fn json(source: &Source, document: &Document) -> String {
    let metadata = &document.metadata;
    let words = |span: Option<crate::text::Span>| span.map(|span| span.slice(&source.text));
    let row = json!({
        "id": source.id,
        "language": metadata.language.name(),
        "title": words(metadata.title).or(source.title.as_deref()),
        "title_derived": metadata.title_derived,
        "source": words(metadata.source),
        "author": words(metadata.author),
        "published": metadata.published.map(|published| published.to_string()),
        "text": text(source, document, false),
    });
    format!("{row}\n")
}
