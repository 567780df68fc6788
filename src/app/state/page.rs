use super::{DocumentView, MarkedText, Phase, Shared};
use crate::analysis::Analysis;
use crate::app::i18n;
use crate::document::{SentenceId, Source};
use crate::language::{Language, Locale};
use crate::mention::entity::{Entity, EntityId};
use crate::mention::figure::{Figure, FigureId};
use crate::text::Span;

/// A text with its analysis, arranged for one display language.
#[derive(Debug, Clone)]
pub struct Page {
    /// The display language.
    pub locale: Locale,
    /// The text as it came in.
    pub source: Shared<Source>,
    /// What was found.
    pub analysis: Shared<Analysis>,
    /// Which blocks are shown.
    pub view: DocumentView,
    /// Those blocks, with their marks.
    pub text: MarkedText,
    /// How long the analysis took.
    pub milliseconds: u32,
    /// Whether it ran on the page's own thread.
    pub on_main_thread: bool,
}

impl Page {
    /// Arranges an analysis; `None` before it is there.
    pub fn new(source: &Shared<Source>, phase: &Phase, locale: Locale) -> Option<Self> {
        let Phase::Done { analysis, milliseconds, on_main_thread } = phase else { return None };
        let view = DocumentView::new(&analysis.document, locale);
        let text = MarkedText::new(analysis, &view);
        Some(Self {
            locale,
            source: source.clone(),
            analysis: analysis.clone(),
            view,
            text,
            milliseconds: *milliseconds,
            on_main_thread: *on_main_thread,
        })
    }

    /// The words of a span.
    pub fn words(&self, span: Span) -> &str {
        span.slice(&self.source.text)
    }

    /// An entity by its number.
    pub fn entity(&self, id: EntityId) -> Option<&Entity> {
        self.analysis.entities.get(id.0 as usize)
    }

    /// A figure by its number.
    pub fn figure(&self, id: FigureId) -> Option<&Figure> {
        self.analysis.figures.get(id.0 as usize)
    }

    /// Whether a span lies in a sentence on the page.
    pub fn shows(&self, span: Span) -> bool {
        let index = self.analysis.sentences.partition_point(|sentence| sentence.span.end <= span.start);
        self.analysis.sentences.get(index).is_some_and(|s| s.span.overlaps(span) && self.view.shows(s.block))
    }

    /// What a figure comes to, else its own words.
    pub fn figure_said(&self, figure: &Figure) -> String {
        match i18n::figure(self.locale, figure) {
            Some(formatted) => formatted.said,
            None => self.words(figure.span).to_owned(),
        }
    }

    /// The words of a sentence and their language.
    pub fn sentence(&self, id: SentenceId) -> Option<(&str, Language)> {
        let sentence = self.analysis.sentences.get(id.0 as usize)?;
        Some((self.words(sentence.span), sentence.language))
    }
}

/// The name of an entity for a reader, and its language where that is not the reader's.
pub fn entity_name(entity: &Entity, locale: Locale) -> (&str, Option<Language>) {
    match entity.names.get(locale) {
        Some(name) => (name, None),
        None => {
            let own = entity.names.iter().find(|(_, name)| name.as_deref() == Some(entity.name.as_str()));
            (&entity.name, own.map(|(locale, _)| locale.into()))
        }
    }
}
