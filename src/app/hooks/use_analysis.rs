use std::rc::Rc;

use yew::prelude::*;

use super::{use_engine, use_locale};
use crate::app::services::{EngineEvent, page};
use crate::app::state::{Evidence, EvidenceFocus, MarkFocus, Page, Phase, ReaderAction, ReaderState};
use crate::document::{SentenceId, Source};
use crate::text::Span;

/// An article being read, and what can be done with it.
#[derive(Clone, PartialEq)]
pub struct UseReaderHandle {
    state: UseReducerHandle<ReaderState>,
    page: Option<Rc<Page>>,
}

impl UseReaderHandle {
    /// What is known of the reading.
    pub fn state(&self) -> &ReaderState {
        &self.state
    }

    /// The text with its marks, once the analysis is there.
    pub fn page(&self) -> Option<&Rc<Page>> {
        self.page.as_ref()
    }

    /// Asks for the analysis again.
    pub fn retry(&self) {
        self.state.dispatch(ReaderAction::Retry);
    }

    /// Lights the sentences of a statement.
    pub fn point(&self, focus: EvidenceFocus) {
        self.state.dispatch(ReaderAction::Point(focus));
    }

    /// Puts the lights out.
    pub fn unpoint(&self) {
        self.state.dispatch(ReaderAction::Unpoint);
    }

    /// Goes to the sentences of a statement.
    pub fn visit(&self, focus: EvidenceFocus) {
        let first = focus.sentences.first().copied();
        let position = self.page().zip(first).and_then(|(page, first)| page.text.position_of(first, &page.analysis));
        self.state.dispatch(ReaderAction::Visit(focus, position.unwrap_or_default()));
    }

    /// Goes back to the statement.
    pub fn go_back(&self) {
        if let Some(focus) = &self.state.visited {
            page::visit(&focus.statement);
        }
        self.state.dispatch(ReaderAction::Return);
    }

    /// Opens a mark's card.
    pub fn open_mark(&self, focus: MarkFocus) {
        self.state.dispatch(ReaderAction::OpenMark(focus));
    }

    /// Closes the card: one that was called for only with `pinned`.
    pub fn close_mark(&self, pinned: bool) {
        self.state.dispatch(ReaderAction::CloseMark { pinned });
    }

    /// Brings the next blocks.
    pub fn show_more(&self) {
        self.state.dispatch(ReaderAction::ShowMore);
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
pub fn use_analysis(source: Rc<Source>) -> UseReaderHandle {
    let engine = use_engine();
    let locale = use_locale();
    let state = use_reducer_eq(ReaderState::default);
    let dispatcher = state.dispatcher();
    let clear = state.dispatcher();
    use_effect_with(locale, move |_| clear.dispatch(ReaderAction::Clear));
    use_effect_with((source.clone(), state.attempt), move |(source, _)| {
        let began = page::now();
        let asked = engine.clone();
        let on_event = Callback::from(move |event| {
            dispatcher.dispatch(match event {
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
    let page = use_memo((source, state.phase.clone(), locale), |(source, phase, locale)| {
        Page::new(source, phase, *locale).map(Rc::new)
    });
    // Going to a sentence happens after it is on the page.
    use_effect_with(state.visited.clone(), |visited| {
        if let Some(first) = visited.as_ref().and_then(|focus| focus.sentences.first()) {
            page::visit(&sentence_element(*first));
        }
    });
    UseReaderHandle { state, page: (*page).clone() }
}

/// Goes to the sentence at a place of the text as soon as the analysis is there: a link led to it.
#[hook]
pub fn use_passage(reader: &UseReaderHandle, at: Option<u32>) {
    let ready = reader.clone();
    use_effect_with((at, reader.page.is_some()), move |(at, _)| {
        let Some((start, page)) = at.zip(ready.page()) else { return };
        let words = Span { start, end: start.saturating_add(1) };
        if let Evidence::Shown(sentences) = page.view.evidence(&page.analysis, &[words]) {
            // No statement on this page called it, so there is no way back to show.
            ready.visit(EvidenceFocus { statement: Rc::from(""), sentences: Rc::from(sentences) });
        }
    });
}

/// The article being read around a component.
#[hook]
pub fn use_reader() -> Option<UseReaderHandle> {
    use_context()
}
