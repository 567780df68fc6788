use std::rc::Rc;

use yew::Reducible;

use super::{FiguresAction, FiguresState, LibraryAction, LibraryState, SettingsAction, SettingsState, Shared};
use crate::app::route::Route;
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
    /// The figures of all of them.
    pub figures: Rc<FiguresState>,
    /// The reader's own text, once there is one.
    pub own_text: Option<Shared<Source>>,
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
    /// Something happened to the figures.
    Figures(FiguresAction),
    /// The reader opened a text, or put it away.
    Own(Option<Shared<Source>>),
}

impl PartialEq for AppState {
    fn eq(&self, other: &Self) -> bool {
        self.route == other.route
            && Rc::ptr_eq(&self.settings, &other.settings)
            && Rc::ptr_eq(&self.library, &other.library)
            && Rc::ptr_eq(&self.figures, &other.figures)
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
            AppAction::Figures(action) => next.figures = next.figures.reduce(action),
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
            figures: Rc::default(),
            own_text: None,
        });
        for action in [
            AppAction::Go(route),
            AppAction::Settings(SettingsAction::ChooseTheme(Theme::Auto)),
            AppAction::Library(LibraryAction::ClearFilters),
            AppAction::Figures(FiguresAction::Retry),
            AppAction::Own(None),
        ] {
            assert!(Rc::ptr_eq(&state, &state.clone().reduce(action)));
        }
        let dark = state.clone().reduce(AppAction::Settings(SettingsAction::ChooseTheme(Theme::Dark)));
        assert_eq!(dark.settings.theme, Theme::Dark);
        assert!(Rc::ptr_eq(&dark.library, &state.library));
    }
}
