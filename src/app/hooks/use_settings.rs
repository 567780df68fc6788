use std::collections::BTreeSet;

use yew::prelude::*;

use super::ProviderProps;
use crate::app::services::page;
use crate::app::state::{MarkKind, SettingsAction, SettingsState, Theme};
use crate::app::storage;
use crate::language::Locale;

/// The settings and what can be done with them.
#[derive(Clone, PartialEq)]
pub struct UseSettingsHandle {
    state: UseReducerHandle<SettingsState>,
}

impl UseSettingsHandle {
    /// Light or dark.
    pub fn theme(&self) -> Theme {
        self.state.theme
    }

    /// The display language of the last visit, else the browser's.
    pub fn locale(&self) -> Locale {
        self.state.locale.unwrap_or_else(page::preferred_locale)
    }

    /// The kinds of marks that are switched off.
    pub fn hidden(&self) -> &BTreeSet<MarkKind> {
        &self.state.hidden
    }

    /// Chooses light or dark.
    pub fn choose_theme(&self, theme: Theme) {
        self.state.dispatch(SettingsAction::ChooseTheme(theme));
    }

    /// Switches a kind of mark on or off.
    pub fn toggle_marks(&self, kind: MarkKind) {
        self.state.dispatch(SettingsAction::ToggleMarks(kind));
    }

    /// Switches all marks on, or all off.
    pub fn show_all_marks(&self, shown: bool) {
        self.state.dispatch(SettingsAction::ShowAllMarks(shown));
    }

    /// Remembers the display language for the next visit.
    pub fn remember_locale(&self, locale: Locale) {
        self.state.dispatch(SettingsAction::RememberLocale(locale));
    }
}

/// Loads the settings, keeps them, and applies the theme.
#[component]
pub fn SettingsProvider(props: &ProviderProps) -> Html {
    let state = use_reducer_eq(storage::load_settings);
    use_effect_with((*state).clone(), |settings| {
        storage::store_settings(settings);
        page::set_theme(settings.theme);
    });
    html! {
        <ContextProvider<UseSettingsHandle> context={UseSettingsHandle { state }}>
            { props.children.clone() }
        </ContextProvider<UseSettingsHandle>>
    }
}

/// The settings.
#[hook]
pub fn use_settings() -> UseSettingsHandle {
    let fallback = use_reducer_eq(SettingsState::default);
    use_context().unwrap_or(UseSettingsHandle { state: fallback })
}
