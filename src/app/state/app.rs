use std::rc::Rc;

use yew::Reducible;

use super::{LibraryAction, LibraryState, Loading, SettingsAction, SettingsState, Shared};
use crate::app::route::Route;
use crate::app::services::Annex;
use crate::document::Source;

/// Everything that outlives a page.
#[derive(Debug, Clone)]
pub struct AppState {
    /// Where the reader is.
    pub route: Route,
    /// What the reader chose for good.
    pub settings: Rc<SettingsState>,
    /// The bundled articles.
    pub library: Rc<LibraryState>,
    /// What draws the pages of the annex.
    pub annex: AnnexState,
    /// The table of the library's names, once a card asked for it.
    pub names: Option<Loading<Shared<String>>>,
    /// The reader's own text, once there is one.
    pub own_text: Option<Shared<Source>>,
}

/// The module that draws the pages of the annex, fetched when the first of them is opened.
#[derive(Debug, Clone, PartialEq)]
pub enum AnnexState {
    /// Nobody asked for it since it failed so often.
    Absent {
        /// How often.
        failures: u32,
    },
    /// On its way.
    Coming,
    /// It did not come.
    Failed {
        /// How often.
        failures: u32,
    },
    /// Here.
    Ready(Annex),
}

impl Default for AnnexState {
    fn default() -> Self {
        Self::Absent { failures: 0 }
    }
}

/// What can happen to the app.
#[derive(Debug)]
pub enum AppAction {
    /// The address changed.
    Go(Route),
    /// The reader chose something for good.
    Settings(SettingsAction),
    /// Something happened to the library.
    Library(LibraryAction),
    /// The module of the annex is on its way, came, or did not.
    Annex(AnnexState),
    /// The table of names is on its way, came, or did not.
    Names(Loading<Shared<String>>),
    /// The reader opened a text, or put it away.
    Own(Option<Shared<Source>>),
}

impl PartialEq for AppState {
    fn eq(&self, other: &Self) -> bool {
        self.route == other.route
            && Rc::ptr_eq(&self.settings, &other.settings)
            && Rc::ptr_eq(&self.library, &other.library)
            && self.annex == other.annex
            && self.names == other.names
            && self.own_text == other.own_text
    }
}

impl Reducible for AppState {
    type Action = AppAction;

    fn reduce(self: Rc<Self>, action: AppAction) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            AppAction::Go(route) => next.route = route,
            AppAction::Settings(action) => next.settings = next.settings.reduce(action),
            AppAction::Library(action) => next.library = next.library.reduce(action),
            AppAction::Annex(annex) => next.annex = annex,
            AppAction::Names(names) => next.names = Some(names),
            AppAction::Own(source) => next.own_text = source,
        }
        if next == *self { self } else { Rc::new(next) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::state::Theme;
    use crate::language::Locale;

    #[test]
    fn what_changes_nothing_keeps_the_state() {
        let route = Route::Library { locale: Locale::Fr };
        let state = Rc::new(AppState {
            route: route.clone(),
            settings: Rc::default(),
            library: Rc::default(),
            annex: AnnexState::default(),
            names: None,
            own_text: None,
        });
        for action in [
            AppAction::Go(route),
            AppAction::Settings(SettingsAction::ChooseTheme(Theme::Auto)),
            AppAction::Library(LibraryAction::ClearFilters),
            AppAction::Annex(AnnexState::Absent { failures: 0 }),
            AppAction::Own(None),
        ] {
            assert!(Rc::ptr_eq(&state, &state.clone().reduce(action)));
        }
        let dark = state.clone().reduce(AppAction::Settings(SettingsAction::ChooseTheme(Theme::Dark)));
        assert_eq!(dark.settings.theme, Theme::Dark);
        assert!(Rc::ptr_eq(&dark.library, &state.library));
    }
}
