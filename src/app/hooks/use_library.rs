use yew::platform::spawn_local;
use yew::prelude::*;

use super::ProviderProps;
use crate::app::services::{fetch_manifest, page};
use crate::app::state::{LibraryAction, LibraryState};
use crate::insight::Category;
use crate::language::Locale;

/// The bundled articles and what can be done with them.
#[derive(Clone, PartialEq)]
pub struct UseLibraryHandle {
    state: UseReducerHandle<LibraryState>,
}

impl UseLibraryHandle {
    /// What is known of the library.
    pub fn state(&self) -> &LibraryState {
        &self.state
    }

    /// Asks for the manifest again.
    pub fn retry(&self) {
        self.state.dispatch(LibraryAction::Retry);
    }

    /// Chooses a language, or lets it go.
    pub fn toggle_language(&self, locale: Locale) {
        self.state.dispatch(LibraryAction::ToggleLanguage(locale));
    }

    /// Chooses a category, or lets it go.
    pub fn toggle_category(&self, category: Category) {
        self.state.dispatch(LibraryAction::ToggleCategory(category));
    }

    /// Shows everything.
    pub fn clear_filters(&self) {
        self.state.dispatch(LibraryAction::ClearFilters);
    }
}

/// Fetches the manifest and keeps it, with the filters, for the visit.
#[component]
pub fn LibraryProvider(props: &ProviderProps) -> Html {
    let state = use_reducer_eq(LibraryState::default);
    let dispatcher = state.dispatcher();
    use_effect_with(state.attempt, move |_| {
        spawn_local(async move {
            dispatcher.dispatch(match fetch_manifest(&page::base_url()).await {
                Ok(manifest) => LibraryAction::Load(manifest),
                Err(error) => LibraryAction::Fail(error),
            });
        });
    });
    html! {
        <ContextProvider<UseLibraryHandle> context={UseLibraryHandle { state }}>
            { props.children.clone() }
        </ContextProvider<UseLibraryHandle>>
    }
}

/// The library.
#[hook]
pub fn use_library() -> UseLibraryHandle {
    let fallback = use_reducer_eq(LibraryState::default);
    use_context().unwrap_or(UseLibraryHandle { state: fallback })
}
