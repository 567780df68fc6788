use crate::document::{BlockKind, SentenceId};
use crate::language::{Language, Locale};
use crate::mention::Reading;
use crate::text::Span;

/// The article's sentences in one language: its own running text, without the publisher's summary,
/// headings, captions and fields.
#[derive(Debug, Clone)]
pub struct Scope {
    /// The language of the version; `None` where the text is in none that Précis reads.
    pub language: Language,
    /// The title in that language.
    pub title: Option<Span>,
    /// The sentences with their numbers, in order.
    pub sentences: Vec<(SentenceId, Span)>,
}

impl Scope {
    /// The version of the dominant language; where the page has no versions, the whole body.
    pub fn dominant(reading: &Reading<'_>) -> Self {
        let dominant = reading.document.metadata.language;
        let version = dominant.locale().and_then(|locale| Self::version(reading, locale));
        let first = || reading.document.versions.first().and_then(|version| Self::version(reading, version.language));
        version.or_else(first).unwrap_or_else(|| Self::whole(reading, dominant))
    }

    /// The version in `locale`, if the record carries one that has a body.
    pub fn version(reading: &Reading<'_>, locale: Locale) -> Option<Self> {
        let version = reading.document.versions.iter().find(|version| version.language == locale)?;
        let mut blocks = version.body.clone();
        blocks.sort_unstable();
        let mut scope = Self::collect(reading, locale.into(), |id| blocks.binary_search(&id).is_ok());
        if scope.sentences.is_empty() {
            // A record whose version is nothing but its summary.
            let mut blocks = version.summary.clone();
            blocks.sort_unstable();
            scope = Self::collect(reading, locale.into(), |id| blocks.binary_search(&id).is_ok());
        }
        (!scope.sentences.is_empty()).then_some(scope)
    }

    /// The index among [`Scope::sentences`] of the one that holds `span`.
    pub fn sentence_at(&self, span: Span) -> Option<usize> {
        let after = self.sentences.partition_point(|(_, sentence)| sentence.start <= span.start);
        let index = after.checked_sub(1)?;
        self.sentences.get(index).filter(|(_, sentence)| sentence.contains(span)).map(|_| index)
    }

    fn whole(reading: &Reading<'_>, language: Language) -> Self {
        let summaries: Vec<_> = reading.document.versions.iter().flat_map(|version| version.summary.clone()).collect();
        Self::collect(reading, language, |id| !summaries.contains(&id))
    }

    fn collect(reading: &Reading<'_>, language: Language, wanted: impl Fn(crate::document::BlockId) -> bool) -> Self {
        let mut scope = Self { language, title: None, sentences: Vec::new() };
        for (number, sentence) in (0..).zip(reading.sentences) {
            let kind = reading.document.block(sentence.block).map_or(BlockKind::Paragraph, |block| block.kind);
            if kind.is_body() && wanted(sentence.block) {
                scope.sentences.push((SentenceId(number), sentence.span));
            }
        }
        let metadata = &reading.document.metadata;
        let own = language.locale().and_then(|locale| metadata.titles.iter().find(|(of, _)| *of == locale));
        scope.title = own.map(|(_, span)| *span);
        if scope.title.is_none() && language == metadata.language {
            scope.title = metadata.title;
        }
        scope
    }
}
