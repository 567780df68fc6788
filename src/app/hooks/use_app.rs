use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::app::route::Route;
use crate::app::services::{Engine, fetch_figures, fetch_manifest, page};
use crate::app::state::{
    AppAction, AppState, FiguresAction, FiguresState, LibraryAction, LibraryState, Loading, SettingsAction,
    SettingsState, Shared,
};
use crate::app::storage;
use crate::document::Source;
use crate::language::Locale;

/// The app as its pages see it: what it knows, and what can be done with it. Components that need it take it as a
/// property.
#[derive(Clone, PartialEq)]
pub struct UseAppHandle {
    state: Rc<AppState>,
    dispatcher: UseReducerDispatcher<AppState>,
    engine: Engine,
}

/// Props of whatever needs nothing but the app.
#[derive(Properties, PartialEq)]
pub struct AppProps {
    /// The app.
    pub app: UseAppHandle,
}

impl UseAppHandle {
    /// Where the reader is.
    pub fn route(&self) -> &Route {
        &self.state.route
    }

    /// The display language: the one in the address, else that of the last visit, else the browser's.
    pub fn locale(&self) -> Locale {
        self.state.route.locale().or(self.state.settings.locale).unwrap_or_else(page::preferred_locale)
    }

    /// What the reader chose for good.
    pub fn settings(&self) -> &Rc<SettingsState> {
        &self.state.settings
    }

    /// What is known of the library.
    pub fn library(&self) -> &LibraryState {
        &self.state.library
    }

    /// What is known of the figures of all articles.
    pub fn figures(&self) -> &FiguresState {
        &self.state.figures
    }

    /// The reader's own text, once there is one.
    pub fn own_text(&self) -> Option<&Shared<Source>> {
        self.state.own_text.as_ref()
    }

    /// The engine.
    pub fn engine(&self) -> &Engine {
        &self.engine
    }

    /// Puts another page in the place of this one: the way back leads to where this one was called from.
    pub fn replace(&self, route: Route) {
        page::replace_address(&route.href());
        self.dispatcher.dispatch(AppAction::Go(route));
    }

    /// Chooses something for good.
    pub fn choose(&self, action: SettingsAction) {
        self.dispatcher.dispatch(AppAction::Settings(action));
    }

    /// Does something with the library.
    pub fn browse(&self, action: LibraryAction) {
        self.dispatcher.dispatch(AppAction::Library(action));
    }

    /// Does something with the figures.
    pub fn compare(&self, action: FiguresAction) {
        self.dispatcher.dispatch(AppAction::Figures(action));
    }

    /// Fetches the figures.
    pub fn fetch_figures(&self) {
        let app = self.clone();
        spawn_local(async move {
            app.compare(match fetch_figures(&page::base_url()).await {
                Ok(table) => FiguresAction::Load(table),
                Err(error) => FiguresAction::Fail(error),
            });
        });
    }

    /// Opens a text of the reader's own.
    pub fn open(&self, source: Source) {
        self.dispatcher.dispatch(AppAction::Own(Some(Shared::new(source))));
    }

    /// Puts it away.
    pub fn close(&self) {
        self.dispatcher.dispatch(AppAction::Own(None));
    }
}

/// Keeps what outlives a page, and keeps it in step with the browser: the address, the storage, the theme, the
/// language, the manifest.
#[hook]
pub fn use_app() -> UseAppHandle {
    let engine = use_memo((), |()| Engine::new(page::base_url(), page::allows_worker()));
    let state = use_reducer(|| AppState {
        route: Route::parse(&page::address()),
        settings: Rc::new(storage::load_settings()),
        library: Rc::default(),
        figures: Rc::default(),
        own_text: None,
    });
    let dispatcher = state.dispatcher();
    let app = UseAppHandle { state: Rc::new((*state).clone()), dispatcher, engine: (*engine).clone() };
    let started = app.clone();
    use_effect_with((), move |()| {
        started.engine.warm_up();
        let listener = page::on_address(move || {
            started.dispatcher.dispatch(AppAction::Go(Route::parse(&page::address())));
        });
        move || drop(listener)
    });
    let asked = app.clone();
    use_effect_with(app.library().attempt, move |_| {
        spawn_local(async move {
            asked.browse(match fetch_manifest(&page::base_url()).await {
                Ok(manifest) => LibraryAction::Load(manifest),
                Err(error) => LibraryAction::Fail(error),
            });
        });
    });
    use_effect_with(app.settings().clone(), |settings| {
        storage::store_settings(settings);
        page::set_theme(settings.theme);
    });
    let moved = app.clone();
    // The first page keeps the focus where the browser put it; another language is the same page.
    let visited = use_mut_ref(|| None::<Route>);
    use_effect_with(app.route().clone(), move |route| {
        let locale = moved.locale();
        if *route == Route::Root {
            moved.replace(Route::Library { locale });
            return;
        }
        // The first visit to their page fetches the figures.
        if matches!(route, Route::Figures { .. }) && moved.figures().table == Loading::Pending {
            moved.fetch_figures();
        }
        page::set_language(locale);
        moved.choose(SettingsAction::RememberLocale(locale));
        let here = route.in_locale(Locale::En);
        if visited.replace(Some(here.clone())).is_some_and(|before| before != here) {
            page::focus_heading();
        }
    });
    app
}
