use std::rc::Rc;

use yew::Reducible;

use super::{EntityIndex, Loading, Shared};
use crate::app::services::FetchError;

/// So many items of a section are shown at once; a button brings the next ones.
pub const ITEMS_AT_ONCE: usize = 12;

/// The names of the library and what is on view of one of them.
#[derive(Debug, Clone, PartialEq)]
pub struct EntitiesState {
    /// Who and what is named.
    pub index: Loading<Shared<EntityIndex>>,
    /// The texts of articles, by their ids, as far as they were asked for.
    texts: Vec<(Rc<str>, Loading<Rc<str>>)>,
    /// How often all that had failed was asked for again.
    pub attempt: u32,
    /// The entity on view.
    of: String,
    /// How many items each section of the page shows.
    shown: [usize; 6],
}

impl Default for EntitiesState {
    fn default() -> Self {
        Self { index: Loading::Pending, texts: Vec::new(), attempt: 0, of: String::new(), shown: [ITEMS_AT_ONCE; 6] }
    }
}

/// What can happen to it.
#[derive(Debug)]
pub enum EntitiesAction {
    /// The index came, or did not.
    Load(Result<EntityIndex, FetchError>),
    /// An article's text is asked for.
    Ask(Rc<str>),
    /// It came, or did not.
    Text(Rc<str>, Result<String, FetchError>),
    /// Ask again for all that did not come.
    Retry,
    /// Show the next items of a section.
    More(usize),
    /// An entity is on view: the sections of another one begin at their beginning.
    Turn(String),
}

impl EntitiesState {
    /// An article's text; `None` where it was not asked for.
    pub fn text(&self, id: &str) -> Option<&Loading<Rc<str>>> {
        self.texts.iter().find(|(known, _)| **known == *id).map(|(_, text)| text)
    }

    /// How many items a section shows.
    pub fn shown(&self, section: usize) -> usize {
        self.shown.get(section).copied().unwrap_or(ITEMS_AT_ONCE)
    }

    fn put(&mut self, id: Rc<str>, text: Loading<Rc<str>>) {
        self.texts.retain(|(known, _)| *known != id);
        self.texts.push((id, text));
    }
}

impl Reducible for EntitiesState {
    type Action = EntitiesAction;

    fn reduce(self: Rc<Self>, action: EntitiesAction) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            EntitiesAction::Load(Ok(index)) => next.index = Loading::Ready(Shared::new(index)),
            EntitiesAction::Load(Err(error)) => next.index = Loading::Failed(error),
            EntitiesAction::Ask(id) => next.put(id, Loading::Pending),
            EntitiesAction::Text(id, Ok(text)) => next.put(id, Loading::Ready(text.into())),
            EntitiesAction::Text(id, Err(error)) => next.put(id, Loading::Failed(error)),
            EntitiesAction::Retry => {
                next.attempt += 1;
                if matches!(next.index, Loading::Failed(_)) {
                    next.index = Loading::Pending;
                }
                next.texts.retain(|(_, text)| !matches!(text, Loading::Failed(_)));
            }
            EntitiesAction::More(section) => {
                if let Some(shown) = next.shown.get_mut(section) {
                    *shown += ITEMS_AT_ONCE;
                }
            }
            EntitiesAction::Turn(of) if of == self.of => return self,
            EntitiesAction::Turn(of) => {
                next.of = of;
                next.shown = [ITEMS_AT_ONCE; 6];
            }
        }
        Rc::new(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trying_again_asks_for_what_failed_and_keeps_what_came() {
        let state = Rc::new(EntitiesState::default())
            .reduce(EntitiesAction::Load(Err(FetchError::Unreachable)))
            .reduce(EntitiesAction::Text("a".into(), Ok("Text.".into())))
            .reduce(EntitiesAction::Text("b".into(), Err(FetchError::Status(404))));
        assert_eq!(state.text("b"), Some(&Loading::Failed(FetchError::Status(404))));
        let state = state.reduce(EntitiesAction::Retry);
        assert_eq!((&state.index, state.attempt), (&Loading::Pending, 1));
        assert_eq!((state.text("a"), state.text("b")), (Some(&Loading::Ready("Text.".into())), None));
        let state = state.reduce(EntitiesAction::Ask("b".into()));
        assert_eq!(state.text("b"), Some(&Loading::Pending));
    }

    #[test]
    fn sections_grow_by_themselves_and_begin_anew() {
        let turn = |id: &str| EntitiesAction::Turn(id.to_owned());
        let state = Rc::new(EntitiesState::default()).reduce(turn("a")).reduce(EntitiesAction::More(1));
        assert_eq!((state.shown(0), state.shown(1)), (ITEMS_AT_ONCE, 2 * ITEMS_AT_ONCE));
        let state = state.reduce(turn("a"));
        assert_eq!(state.shown(1), 2 * ITEMS_AT_ONCE, "the same one is found as it was left");
        assert_eq!(state.reduce(turn("b")).shown(1), ITEMS_AT_ONCE);
    }
}
