use std::rc::Rc;

use super::{DocumentView, Mark};
use crate::analysis::Analysis;
use crate::document::{BlockId, BlockKind, SentenceId};
use crate::language::Language;
use crate::text::Span;

/// A stretch of a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Run {
    /// Plain words.
    Text(Span),
    /// Marked words.
    Mark(Mark),
}

/// A sentence, or what stands between two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkedSentence {
    /// Its number; `None` for what stands between sentences.
    pub id: Option<SentenceId>,
    /// Its runs, which join to its words.
    pub runs: Vec<Run>,
}

/// A block with its sentences and marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkedBlock {
    /// Its number.
    pub id: BlockId,
    /// Its part.
    pub kind: BlockKind,
    /// Its language.
    pub language: Language,
    /// Whether it belongs to the publisher's own summary.
    pub lead: bool,
    /// Its sentences and what stands between them, which join to the block.
    pub sentences: Vec<MarkedSentence>,
}

/// The blocks on the page, ready to draw.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MarkedText {
    /// The publisher's summary first, then the article.
    pub blocks: Vec<Rc<MarkedBlock>>,
    /// All marks of the text, shown or not, from left to right.
    pub marks: Vec<Mark>,
}

impl MarkedText {
    /// Cuts the blocks of a view into sentences and runs: one pass over sentences and marks a block.
    pub fn new(analysis: &Analysis, view: &DocumentView) -> Self {
        let marks = Mark::all(analysis);
        let lead = view.lead.iter().map(|id| (*id, true));
        let body = view.body.iter().map(|id| (*id, false));
        let blocks = lead.chain(body).filter_map(|(id, lead)| {
            let block = analysis.document.block(id)?;
            let sentences = cut(block.span, analysis, &marks);
            Some(Rc::new(MarkedBlock { id, kind: block.kind, language: block.language, lead, sentences }))
        });
        let blocks = blocks.collect();
        Self { blocks, marks }
    }

    /// The place in `blocks` of the block that holds a sentence.
    pub fn position_of(&self, sentence: SentenceId, analysis: &Analysis) -> Option<usize> {
        let block = analysis.sentences.get(sentence.0 as usize)?.block;
        self.blocks.iter().position(|candidate| candidate.id == block)
    }
}

fn cut(block: Span, analysis: &Analysis, marks: &[Mark]) -> Vec<MarkedSentence> {
    let first = analysis.sentences.partition_point(|sentence| sentence.span.start < block.start);
    let inside = analysis.sentences.iter().skip(first).take_while(|sentence| block.contains(sentence.span));
    let mut pieces = Vec::new();
    let mut at = block.start;
    for (number, sentence) in (first as u32..).zip(inside) {
        if at < sentence.span.start {
            pieces.push(piece(None, Span { start: at, end: sentence.span.start }, marks));
        }
        pieces.push(piece(Some(SentenceId(number)), sentence.span, marks));
        at = sentence.span.end;
    }
    if at < block.end {
        pieces.push(piece(None, Span { start: at, end: block.end }, marks));
    }
    pieces
}

fn piece(id: Option<SentenceId>, span: Span, marks: &[Mark]) -> MarkedSentence {
    let first = marks.partition_point(|mark| mark.span.start < span.start);
    let inside = marks.iter().skip(first).take_while(|mark| mark.span.start < span.end);
    let mut runs = Vec::new();
    let mut at = span.start;
    for mark in inside.filter(|mark| span.contains(mark.span)) {
        if at < mark.span.start {
            runs.push(Run::Text(Span { start: at, end: mark.span.start }));
        }
        runs.push(Run::Mark(*mark));
        at = mark.span.end;
    }
    if at < span.end {
        runs.push(Run::Text(Span { start: at, end: span.end }));
    }
    MarkedSentence { id, runs }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Block, Document, Sentence};
    use crate::language::Locale;
    use crate::mention::figure::{Figure, FigureKind};

    #[test]
    fn runs_join_to_the_text() {
        let text = "One 20 km. Two, 30%.\nThree.";
        let block =
            |start, end| Block { span: Span::new(start, end), kind: BlockKind::Paragraph, language: Language::En };
        let sentence = |start, end, block| Sentence { span: Span::new(start, end), language: Language::En, block };
        let analysis = Analysis {
            document: Document { blocks: vec![block(0, 20), block(21, 27)], ..Document::default() },
            sentences: vec![sentence(0, 10, BlockId(0)), sentence(11, 20, BlockId(0)), sentence(21, 27, BlockId(1))],
            figures: vec![
                Figure::new(Span::new(4, 9), FigureKind::Quantity),
                Figure::new(Span::new(16, 19), FigureKind::Percentage),
            ],
            ..Analysis::default()
        };
        let marked = MarkedText::new(&analysis, &DocumentView::new(&analysis.document, Locale::Fr));
        let mut joined = String::new();
        let mut marks = Vec::new();
        for block in &marked.blocks {
            for run in block.sentences.iter().flat_map(|sentence| &sentence.runs) {
                match run {
                    Run::Text(span) => joined.push_str(span.slice(text)),
                    Run::Mark(mark) => {
                        marks.push(mark.span.slice(text));
                        joined.push_str(mark.span.slice(text));
                    }
                }
            }
            joined.push('|');
        }
        assert_eq!(joined, "One 20 km. Two, 30%.|Three.|");
        assert_eq!(marks, ["20 km", "30%"]);
        assert_eq!(marked.position_of(SentenceId(2), &analysis), Some(1));
    }
}
