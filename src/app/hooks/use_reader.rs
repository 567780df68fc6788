use std::ops::Deref;
use std::rc::Rc;

use yew::prelude::*;

use super::UseAppHandle;
#[cfg(feature = "prerender")]
use crate::analysis::Analysis;
use crate::app::services::{EngineEvent, page};
use crate::app::state::{
    Evidence, EvidenceFocus, MarkFocus, Page, Phase, ReaderAction, ReaderState, Shared, SummaryLength,
};
use crate::document::{SentenceId, Source};
#[cfg(feature = "prerender")]
use crate::language::Locale;
use crate::text::Span;

/// An article being read, and what can be done with it.
#[derive(Clone, PartialEq)]
pub struct UseReaderHandle {
    state: Rc<ReaderState>,
    dispatcher: UseReducerDispatcher<ReaderState>,
    page: Option<UsePageHandle>,
}

/// A text with its marks, and the ways between its statements and its words. It stays the same while the reader
/// points and opens cards, so that what is drawn from it stays as well.
#[derive(Clone)]
pub struct UsePageHandle {
    page: Rc<Page>,
    dispatcher: UseReducerDispatcher<ReaderState>,
}

impl PartialEq for UsePageHandle {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.page, &other.page)
    }
}

impl Deref for UsePageHandle {
    type Target = Page;

    fn deref(&self) -> &Page {
        &self.page
    }
}

impl UsePageHandle {
    /// Lights the sentences of a statement, or puts the lights out.
    pub fn point(&self, focus: Option<EvidenceFocus>) {
        self.dispatcher.dispatch(focus.map_or(ReaderAction::Unpoint, ReaderAction::Point));
    }

    /// Goes to the sentences of a statement.
    pub fn visit(&self, focus: EvidenceFocus) {
        let first = focus.sentences.first();
        let position = first.and_then(|first| self.text.position_of(*first, &self.analysis));
        self.dispatcher.dispatch(ReaderAction::Visit(focus, position.unwrap_or_default()));
    }

    /// Goes back to a statement: its element's id.
    pub fn go_back(&self, statement: &str) {
        page::visit(statement);
        self.dispatcher.dispatch(ReaderAction::Return);
    }
}

impl UseReaderHandle {
    /// What is known of the reading.
    pub fn state(&self) -> &ReaderState {
        &self.state
    }

    /// The text with its marks, once the analysis is there.
    pub fn page(&self) -> Option<&UsePageHandle> {
        self.page.as_ref()
    }

    /// Asks for the analysis again.
    pub fn retry(&self) {
        self.dispatcher.dispatch(ReaderAction::Retry);
    }

    /// Opens a mark's card.
    pub fn open_mark(&self, focus: MarkFocus) {
        self.dispatcher.dispatch(ReaderAction::OpenMark(focus));
    }

    /// Closes the card: one that was called for only with `pinned`.
    pub fn close_mark(&self, pinned: bool) {
        self.dispatcher.dispatch(ReaderAction::CloseMark { pinned });
    }

    /// Brings the next blocks.
    pub fn show_more(&self) {
        self.dispatcher.dispatch(ReaderAction::ShowMore);
    }

    /// Wants a summary of this length.
    pub fn summarize(&self, length: SummaryLength) {
        self.dispatcher.dispatch(ReaderAction::Summarize(length));
    }
}

/// The id of a sentence's element.
pub fn sentence_element(sentence: SentenceId) -> String {
    let mut id = String::from("sentence-");
    id.push_str(&sentence.0.to_string());
    id
}

/// Has a text analysed, and keeps what the reader does with it.
#[hook]
pub fn use_reader(app: &UseAppHandle, source: &Shared<Source>) -> UseReaderHandle {
    let locale = app.locale();
    let state = use_reducer(ReaderState::default);
    let dispatcher = state.dispatcher();
    let clear = state.dispatcher();
    use_effect_with(locale, move |_| clear.dispatch(ReaderAction::Clear));
    let report = state.dispatcher();
    let engine = app.engine().clone();
    use_effect_with((source.clone(), state.attempt), move |(source, _)| {
        let began = page::now();
        let asked = engine.clone();
        let on_event = Callback::from(move |event| {
            report.dispatch(match event {
                EngineEvent::Progress(stage) => ReaderAction::Report(stage),
                EngineEvent::Done(analysis) => ReaderAction::Finish(Phase::Done {
                    analysis,
                    milliseconds: (page::now() - began).round() as u32,
                    on_main_thread: asked.is_on_main_thread(),
                }),
                EngineEvent::Failed => ReaderAction::Finish(Phase::Failed),
            });
        });
        let ticket = engine.analyze((**source).clone(), on_event);
        move || drop(ticket)
    });
    let page = use_memo((source.clone(), state.phase.clone(), locale), |(source, phase, locale)| {
        Page::new(source, phase, *locale).map(Rc::new)
    });
    // Going to a sentence happens after it is on the page.
    use_effect_with(state.visited.clone(), |visited| {
        if let Some(first) = visited.as_ref().and_then(|focus| focus.sentences.first()) {
            page::visit(&sentence_element(*first));
        }
    });
    let page = (*page).clone().map(|page| UsePageHandle { page, dispatcher: dispatcher.clone() });
    UseReaderHandle { state: Rc::new((*state).clone()), dispatcher, page }
}

/// A text whose analysis is at hand: what the build draws.
#[cfg(feature = "prerender")]
#[hook]
pub fn use_analysed(source: &Shared<Source>, analysis: &Shared<Analysis>, locale: Locale) -> UseReaderHandle {
    let state = use_reducer(ReaderState::default);
    let dispatcher = state.dispatcher();
    let phase = Phase::Done { analysis: analysis.clone(), milliseconds: 0, on_main_thread: false };
    let page = Page::new(source, &phase, locale)
        .map(|page| UsePageHandle { page: Rc::new(page), dispatcher: dispatcher.clone() });
    UseReaderHandle { state: Rc::new((*state).clone()), dispatcher, page }
}

/// Goes to the sentence at a place of the text as soon as the analysis is there: a link led to it.
#[hook]
pub fn use_passage(reader: &UseReaderHandle, at: Option<u32>) {
    let page = reader.page().cloned();
    use_effect_with((at, page.is_some()), move |(at, _)| {
        let Some((start, page)) = at.zip(page) else { return };
        let words = Span { start, end: start.saturating_add(1) };
        if let Evidence::Shown(sentences) = page.view.evidence(&page.analysis, &[words]) {
            // No statement on this page called it, so there is no way back to show.
            page.visit(EvidenceFocus { statement: "".into(), sentences: sentences.into() });
        }
    });
}
