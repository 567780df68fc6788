use crate::analysis::Analysis;
use crate::document::{BlockId, BlockKind, Document, FieldKind, SentenceId};
use crate::language::{Language, Locale};
use crate::text::Span;

/// A labelled field of the publisher's own record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublisherField {
    /// What it is about.
    pub kind: FieldKind,
    /// Its blocks.
    pub blocks: Vec<BlockId>,
}

/// Which blocks of a document are on the page, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentView {
    /// The language of the version shown.
    pub language: Language,
    /// The publisher's own summary in that language.
    pub lead: Vec<BlockId>,
    /// The article.
    pub body: Vec<BlockId>,
    /// Page junk.
    pub set_aside: Vec<BlockId>,
    /// The publisher's own fields.
    pub fields: Vec<PublisherField>,
    /// By block number: whether it is in `lead` or `body`.
    shown: Vec<bool>,
}

impl DocumentView {
    /// The version in the display language where the record has one, else the one in its own language.
    pub fn new(document: &Document, locale: Locale) -> Self {
        let owners = owners(document);
        let version = document
            .versions
            .iter()
            .position(|version| version.language == locale)
            .or_else(|| document.versions.iter().position(|v| Language::from(v.language) == document.metadata.language))
            .or_else(|| (!document.versions.is_empty()).then_some(0));
        let chosen = version.and_then(|index| document.versions.get(index));
        let lead: Vec<BlockId> = chosen.map(|version| version.summary.clone()).unwrap_or_default();
        let mut body = Vec::new();
        let mut set_aside = Vec::new();
        for ((id, block), owner) in document.numbered().zip(&owners) {
            match owner {
                Owner::Version(index) if Some(*index) == version && !lead.contains(&id) => body.push(id),
                Owner::Article => body.push(id),
                Owner::Version(_) | Owner::Record => {}
                Owner::Page => {
                    debug_assert!(!block.kind.is_kept());
                    set_aside.push(id);
                }
            }
        }
        let mut shown = vec![false; document.blocks.len()];
        for id in lead.iter().chain(&body) {
            if let Some(flag) = shown.get_mut(id.0 as usize) {
                *flag = true;
            }
        }
        let fields = document.fields.iter().filter(|field| !field.blocks.is_empty());
        Self {
            language: chosen.map_or(document.metadata.language, |version| version.language.into()),
            lead,
            body,
            set_aside,
            fields: fields.map(|f| PublisherField { kind: f.kind, blocks: f.blocks.clone() }).collect(),
            shown,
        }
    }

    /// Whether a block is on the page.
    pub fn shows(&self, block: BlockId) -> bool {
        self.shown.get(block.0 as usize).copied().unwrap_or_default()
    }

    /// The sentences that some spans lie in: those on the page, or, where none is, the others.
    pub fn evidence(&self, analysis: &Analysis, spans: &[Span]) -> Evidence {
        // In the order of the text, each once: a statement rests on a few sentences.
        let mut all: Vec<SentenceId> = Vec::new();
        for span in spans {
            let first = analysis.sentences.partition_point(|sentence| sentence.span.end <= span.start);
            let touched = analysis.sentences.iter().skip(first).take_while(|sentence| sentence.span.start < span.end);
            for (number, _) in (first as u32..).zip(touched) {
                let place = all.partition_point(|other| other.0 < number);
                if all.get(place) != Some(&SentenceId(number)) {
                    all.insert(place, SentenceId(number));
                }
            }
        }
        let on_page = |id: &SentenceId| analysis.sentences.get(id.0 as usize).is_some_and(|s| self.shows(s.block));
        let shown: Vec<SentenceId> = all.iter().copied().filter(on_page).collect();
        if shown.is_empty() { Evidence::Elsewhere(all) } else { Evidence::Shown(shown) }
    }
}

/// Where the words lie that a statement rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Evidence {
    /// In sentences on the page.
    Shown(Vec<SentenceId>),
    /// In sentences of another language's version, or in none.
    Elsewhere(Vec<SentenceId>),
}

/// What a block belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Owner {
    /// One language's version.
    Version(usize),
    /// The article, which has no versions.
    Article,
    /// The record: titles, byline, fields, shown elsewhere.
    Record,
    /// The page around it.
    Page,
}

/// By block number. A block that no version claims, such as a subhead, goes with the version around it;
/// between two versions it is the label of a section, which the page does not repeat.
fn owners(document: &Document) -> Vec<Owner> {
    let mut owners: Vec<Option<Owner>> = document
        .blocks
        .iter()
        .map(|block| match block.kind {
            BlockKind::Boilerplate => Some(Owner::Page),
            BlockKind::Title | BlockKind::Byline | BlockKind::Field => Some(Owner::Record),
            BlockKind::Heading | BlockKind::Paragraph | BlockKind::Quote | BlockKind::ListItem | BlockKind::Caption => {
                document.versions.is_empty().then_some(Owner::Article)
            }
        })
        .collect();
    let mut claim = |id: &BlockId, owner: Owner| {
        if let Some(slot) = owners.get_mut(id.0 as usize) {
            *slot = Some(owner);
        }
    };
    for (index, version) in document.versions.iter().enumerate() {
        version.summary.iter().chain(&version.body).for_each(|id| claim(id, Owner::Version(index)));
    }
    for field in &document.fields {
        field.blocks.iter().for_each(|id| claim(id, Owner::Record));
    }
    let version = |owner: &Option<Owner>| match owner {
        Some(Owner::Version(index)) => Some(*index),
        Some(Owner::Article | Owner::Record | Owner::Page) | None => None,
    };
    let mut next = None;
    let mut after: Vec<Option<usize>> = owners
        .iter()
        .rev()
        .map(|owner| {
            next = version(owner).or(next);
            next
        })
        .collect();
    after.reverse();
    let mut before = None;
    owners
        .into_iter()
        .zip(after)
        .map(|(owner, after)| {
            before = version(&owner).or(before);
            owner.unwrap_or(match (before, after) {
                (Some(before), Some(after)) if before == after => Owner::Version(before),
                _ => Owner::Record,
            })
        })
        .collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::document::{Block, Sentence, Version};

    fn block(at: usize, kind: BlockKind, language: Language) -> Block {
        Block { span: Span::new(at * 10, at * 10 + 9), kind, language }
    }

    fn record() -> Document {
        let blocks = vec![
            block(0, BlockKind::Title, Language::Zh),
            block(1, BlockKind::Paragraph, Language::Zh),
            block(2, BlockKind::Paragraph, Language::Fr),
            block(3, BlockKind::Heading, Language::Fr),
            block(4, BlockKind::Paragraph, Language::Fr),
            block(5, BlockKind::Boilerplate, Language::Fr),
            block(6, BlockKind::Heading, Language::Fr),
        ];
        let versions = vec![
            Version { language: Locale::Zh, summary: vec![], body: vec![BlockId(1)] },
            Version { language: Locale::Fr, summary: vec![BlockId(2)], body: vec![BlockId(4)] },
        ];
        Document { blocks, versions, ..Document::default() }
    }

    #[test]
    fn shows_the_readers_language_where_the_record_has_it() {
        let view = DocumentView::new(&record(), Locale::Fr);
        assert_eq!(view.language, Language::Fr);
        assert_eq!((view.lead, view.body), (vec![BlockId(2)], vec![BlockId(3), BlockId(4)]));
        assert_eq!(view.set_aside, [BlockId(5)]);
    }

    #[test]
    fn shows_another_version_where_it_has_not() {
        let view = DocumentView::new(&record(), Locale::En);
        assert_eq!((view.language, view.body), (Language::Zh, vec![BlockId(1)]));
    }

    #[test]
    fn evidence_on_the_page_comes_first() {
        let sentence = |at: usize, block| Sentence { span: Span::new(at, at + 9), language: Language::Zh, block };
        let sentences = vec![sentence(10, BlockId(1)), sentence(20, BlockId(2)), sentence(40, BlockId(4))];
        let analysis = Analysis { document: record(), sentences, ..Analysis::default() };
        let spans = [Span::new(12, 14), Span::new(22, 24)];
        let french = DocumentView::new(&analysis.document, Locale::Fr);
        assert_eq!(french.evidence(&analysis, &spans), Evidence::Shown(vec![SentenceId(1)]));
        assert_eq!(french.evidence(&analysis, &[Span::new(12, 14)]), Evidence::Elsewhere(vec![SentenceId(0)]));
    }

    #[test]
    fn a_text_without_versions_is_shown_whole() {
        let document =
            Document { blocks: vec![block(0, BlockKind::Paragraph, Language::Other)], ..Document::default() };
        assert_eq!(DocumentView::new(&document, Locale::En).body, [BlockId(0)]);
    }
}
