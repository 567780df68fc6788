use std::rc::Rc;

use yew::prelude::*;

use super::ProviderProps;
use crate::document::Source;

/// The reader's own text, kept in memory for the visit.
#[derive(Clone, PartialEq)]
pub struct UseOwnTextHandle {
    state: UseStateHandle<Option<Rc<Source>>>,
}

impl UseOwnTextHandle {
    /// The text, once there is one.
    pub fn source(&self) -> Option<Rc<Source>> {
        (*self.state).clone()
    }

    /// Opens a text.
    pub fn open(&self, source: Source) {
        self.state.set(Some(Rc::new(source)));
    }

    /// Puts it away.
    pub fn close(&self) {
        self.state.set(None);
    }
}

/// Keeps the reader's own text while pages come and go.
#[component]
pub fn OwnTextProvider(props: &ProviderProps) -> Html {
    let state = use_state_eq(|| None);
    html! {
        <ContextProvider<UseOwnTextHandle> context={UseOwnTextHandle { state }}>
            { props.children.clone() }
        </ContextProvider<UseOwnTextHandle>>
    }
}

/// The reader's own text.
#[hook]
pub fn use_own_text() -> UseOwnTextHandle {
    let fallback = use_state_eq(|| None);
    use_context().unwrap_or(UseOwnTextHandle { state: fallback })
}
