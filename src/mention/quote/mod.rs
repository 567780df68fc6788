//! Quotations and who said them.
//!
//! Words between quotation marks are a quotation when somebody is said to have spoken them, or when they
//! are as long as a sentence; names of programmes, titles of works and single terms are none. The speaker
//! is the subject of the speech verb beside the marks; where only a pronoun stands there, whoever was
//! speaking before, if that is clear.

mod attribution;
mod marks;
mod shape;
mod speaker;

use serde::{Deserialize, Serialize};

use crate::document::Document;
use crate::lexicon::Packs;
use crate::mention::entity::{Entity, EntityId};
use crate::mention::syntax::{Mentions, SyntaxTables};
use crate::text::Span;

use attribution::Passage;
use speaker::Floor;

/// The most quotations of one text.
const QUOTE_LIMIT: usize = 4096;

/// Words somebody is reported to have said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// The words, without the quotation marks.
    pub span: Span,
    /// Who said them; `None` where the text does not say clearly.
    pub speaker: Option<EntityId>,
}

/// Finds quotations.
#[derive(Debug)]
pub struct QuoteFinder {
    syntax: SyntaxTables,
}

impl Default for QuoteFinder {
    fn default() -> Self {
        Self::new()
    }
}

impl QuoteFinder {
    /// One that reads with the packs compiled in.
    pub fn new() -> Self {
        Self::with(SyntaxTables::new(&Packs::built_in()))
    }

    /// One that reads with these tables.
    pub fn with(syntax: SyntaxTables) -> Self {
        Self { syntax }
    }

    /// The quotations of the article's running text, in order. Sentences are not asked, since a quotation may
    /// span several and a sentence may hold several quotations.
    pub fn find(&self, text: &str, document: &Document, entities: &[Entity]) -> Vec<Quote> {
        find(text, document, entities, &self.syntax)
    }
}

fn find(text: &str, document: &Document, entities: &[Entity], tables: &SyntaxTables) -> Vec<Quote> {
    let mentions = Mentions::new(entities);
    let mut quotes: Vec<Quote> = Vec::new();
    let mut floor = Floor::default();
    let mut unfinished = false;
    for block in document.blocks.iter().filter(|block| block.kind.is_body()) {
        let Some(syntax) = tables.of(block.language) else { continue };
        let found = marks::find(text, block.span, unfinished);
        let pending = unfinished;
        unfinished = found.last().is_some_and(|marked| marked.unfinished);
        floor.enter(block.span);
        for (index, marked) in found.iter().enumerate() {
            if quotes.len() >= QUOTE_LIMIT {
                return quotes;
            }
            let neighbours = (index.checked_sub(1).and_then(|before| found.get(before)), found.get(index + 1));
            let passage = Passage { text, block: block.span, language: block.language, syntax, mentions: &mentions };
            let Some(quote) = passage.read(marked, neighbours, &mut floor) else { continue };
            // A quotation of several paragraphs names its speaker only once, often at its end.
            if index == 0
                && pending
                && let Some(open) = quotes.last_mut().filter(|open| open.speaker.is_none())
            {
                open.speaker = quote.speaker;
            }
            quotes.push(quote);
        }
    }
    quotes
}
