use std::rc::Rc;

use yew::Reducible;

use super::{Mark, Shared, SummaryLength};
use crate::analysis::Analysis;
use crate::document::SentenceId;
use crate::pipeline::Stage;

/// So many blocks are put on the page at once; a button brings the next ones.
pub const SHOWN_AT_ONCE: usize = 400;

/// How far the analysis has come.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Phase {
    /// Asked for.
    #[default]
    Waiting,
    /// Under way.
    Working(Stage),
    /// There.
    Done {
        /// What was found.
        analysis: Shared<Analysis>,
        /// How long it took, loading included where it had to be loaded.
        milliseconds: u32,
        /// Whether it ran on the page's own thread.
        on_main_thread: bool,
    },
    /// It did not work.
    Failed,
}

/// A statement whose evidence is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceFocus {
    /// The control it was called from: an element's id; empty where a link of another page led here.
    pub statement: Rc<str>,
    /// The sentences.
    pub sentences: Rc<[SentenceId]>,
}

/// A mark whose card is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MarkFocus {
    /// Which.
    pub mark: Mark,
    /// Whether it was called for, and stays until it is dismissed.
    pub pinned: bool,
}

/// One article being read.
#[derive(Debug, Clone, PartialEq)]
pub struct ReaderState {
    /// How far the analysis has come.
    pub phase: Phase,
    /// How often it was asked for.
    pub attempt: u32,
    /// The statement that is pointed at.
    pub pointed: Option<EvidenceFocus>,
    /// The statement the reader came from.
    pub visited: Option<EvidenceFocus>,
    /// The open card.
    pub mark: Option<MarkFocus>,
    /// How many blocks are on the page.
    pub shown_blocks: usize,
    /// How much of a summary is wanted.
    pub summary_length: SummaryLength,
}

impl Default for ReaderState {
    fn default() -> Self {
        Self {
            phase: Phase::Waiting,
            attempt: 0,
            pointed: None,
            visited: None,
            mark: None,
            shown_blocks: SHOWN_AT_ONCE,
            summary_length: SummaryLength::default(),
        }
    }
}

/// What can happen while reading.
#[derive(Debug)]
pub enum ReaderAction {
    /// Point at nothing and close everything: the display language changed.
    Clear,
    /// A stage begins.
    Report(Stage),
    /// The analysis came.
    Finish(Phase),
    /// Ask again.
    Retry,
    /// Point at a statement.
    Point(EvidenceFocus),
    /// Point at nothing.
    Unpoint,
    /// Go to a statement's sentences, the first of which is in the block with this place.
    Visit(EvidenceFocus, usize),
    /// Go back to the statement.
    Return,
    /// Open a mark's card.
    OpenMark(MarkFocus),
    /// Close a card that was not called for, or any card.
    CloseMark {
        /// Also one that was called for.
        pinned: bool,
    },
    /// Bring the next blocks.
    ShowMore,
    /// Want a summary of this length.
    Summarize(SummaryLength),
}

impl ReaderState {
    /// The analysis, once it is there.
    pub fn analysis(&self) -> Option<&Shared<Analysis>> {
        match &self.phase {
            Phase::Done { analysis, .. } => Some(analysis),
            Phase::Waiting | Phase::Working(_) | Phase::Failed => None,
        }
    }

    /// Whether a sentence is to be highlighted.
    pub fn is_lit(&self, sentence: SentenceId) -> bool {
        let lit = |focus: &EvidenceFocus| focus.sentences.contains(&sentence);
        self.pointed.as_ref().map_or_else(|| self.visited.as_ref().is_some_and(lit), lit)
    }
}

impl Reducible for ReaderState {
    type Action = ReaderAction;

    fn reduce(self: Rc<Self>, action: ReaderAction) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            ReaderAction::Clear => {
                next.pointed = None;
                next.visited = None;
                next.mark = None;
            }
            ReaderAction::Report(stage) => {
                if !matches!(self.phase, Phase::Waiting | Phase::Working(_)) {
                    return self;
                }
                next.phase = Phase::Working(stage);
            }
            ReaderAction::Finish(phase) => next.phase = phase,
            ReaderAction::Retry => next = Self { attempt: self.attempt + 1, ..Self::default() },
            ReaderAction::Point(focus) => next.pointed = Some(focus),
            ReaderAction::Unpoint => next.pointed = None,
            ReaderAction::Visit(focus, position) => {
                next.pointed = None;
                next.visited = Some(focus);
                next.mark = None;
                next.shown_blocks = self.shown_blocks.max(position + 1);
            }
            ReaderAction::Return => {
                next.pointed = None;
                next.visited = None;
            }
            ReaderAction::OpenMark(focus) => {
                // A card that was called for does not give way to one that is merely passed over.
                if !focus.pinned && self.mark.is_some_and(|open| open.pinned) {
                    return self;
                }
                next.mark = Some(focus);
            }
            ReaderAction::CloseMark { pinned } => {
                if self.mark.is_some_and(|open| !open.pinned || pinned) {
                    next.mark = None;
                }
            }
            ReaderAction::ShowMore => next.shown_blocks = self.shown_blocks.saturating_add(SHOWN_AT_ONCE),
            ReaderAction::Summarize(length) => next.summary_length = length,
        }
        if next == *self { self } else { Rc::new(next) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::state::{MarkKind, MarkTarget};
    use crate::mention::figure::FigureId;
    use crate::text::Span;

    fn focus(sentence: u32) -> EvidenceFocus {
        EvidenceFocus { statement: "core".into(), sentences: [SentenceId(sentence)].into() }
    }

    fn mark(start: usize, pinned: bool) -> MarkFocus {
        let target = MarkTarget::Figure(FigureId(0));
        MarkFocus { mark: Mark { span: Span::new(start, start + 1), kind: MarkKind::Figure, target }, pinned }
    }

    #[test]
    fn pointing_lights_and_outshines_the_visit() {
        let state = Rc::new(ReaderState::default()).reduce(ReaderAction::Visit(focus(3), 0));
        assert!(state.is_lit(SentenceId(3)));
        let state = state.reduce(ReaderAction::Point(focus(5)));
        assert!(state.is_lit(SentenceId(5)) && !state.is_lit(SentenceId(3)));
        let state = state.reduce(ReaderAction::Unpoint);
        assert!(state.is_lit(SentenceId(3)));
        assert!(!state.reduce(ReaderAction::Return).is_lit(SentenceId(3)));
    }

    #[test]
    fn a_visit_beyond_the_shown_blocks_brings_them() {
        let state = Rc::new(ReaderState::default()).reduce(ReaderAction::Visit(focus(9), 1000));
        assert_eq!(state.shown_blocks, 1001);
    }

    #[test]
    fn a_pinned_card_stays_until_dismissed() {
        let state = Rc::new(ReaderState::default()).reduce(ReaderAction::OpenMark(mark(0, true)));
        let state = state.reduce(ReaderAction::OpenMark(mark(5, false)));
        assert_eq!(state.mark, Some(mark(0, true)));
        let state = state.reduce(ReaderAction::CloseMark { pinned: false });
        assert_eq!(state.mark, Some(mark(0, true)));
        assert_eq!(state.reduce(ReaderAction::CloseMark { pinned: true }).mark, None);
    }

    #[test]
    fn a_late_report_changes_nothing() {
        let done = Phase::Done { analysis: Shared::new(Analysis::default()), milliseconds: 3, on_main_thread: false };
        let state = Rc::new(ReaderState::default()).reduce(ReaderAction::Finish(done));
        assert!(Rc::ptr_eq(&state, &state.clone().reduce(ReaderAction::Report(Stage::Figures))));
        assert_eq!(state.reduce(ReaderAction::Retry).attempt, 1);
    }
}
