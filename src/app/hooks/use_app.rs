use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::app::route::Route;
use crate::app::services::{Annex, Engine, fetch_manifest, fetch_names, page};
use crate::app::state::{
    AnnexState, AppAction, AppState, LibraryAction, LibraryState, Loading, SettingsAction, SettingsState, Shared,
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

    /// What draws the pages of the annex.
    pub fn annex(&self) -> &AnnexState {
        &self.state.annex
    }

    /// The table of the library's names, once a card asked for it.
    pub fn names(&self) -> Option<&Loading<Shared<String>>> {
        self.state.names.as_ref()
    }

    /// Fetches that table, unless it is here or on its way.
    pub fn fetch_names(&self) {
        if !matches!(self.names(), None | Some(Loading::Failed(_))) {
            return;
        }
        let dispatcher = self.dispatcher.clone();
        dispatcher.dispatch(AppAction::Names(Loading::Pending));
        spawn_local(async move {
            dispatcher.dispatch(AppAction::Names(match fetch_names(&page::base_url()).await {
                Ok(names) => Loading::Ready(Shared::new(names)),
                Err(error) => Loading::Failed(error),
            }));
        });
    }

    /// Whether the page is drawn by the annex.
    pub fn is_annexed(&self) -> bool {
        self.route().is_in_annex() && matches!(self.annex(), AnnexState::Ready(_))
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

    /// Fetches the module of the annex.
    pub fn open_annex(&self, failures: u32) {
        let dispatcher = self.dispatcher.clone();
        dispatcher.dispatch(AppAction::Annex(AnnexState::Coming));
        spawn_local(async move {
            dispatcher.dispatch(AppAction::Annex(match Annex::load(&page::base_url(), failures).await {
                Some(annex) => AnnexState::Ready(annex),
                None => AnnexState::Failed { failures: failures + 1 },
            }));
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

/// The app as it stands in a state that nothing changes: what the build draws.
#[cfg(feature = "prerender")]
#[hook]
pub fn use_app_in(state: AppState) -> UseAppHandle {
    let state = use_reducer(|| state);
    let engine = Engine::new(String::new(), false);
    UseAppHandle { state: Rc::new((*state).clone()), dispatcher: state.dispatcher(), engine }
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
        annex: AnnexState::default(),
        names: None,
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
        if storage::store_settings(settings).is_none() {
            page::tell_unkept();
        }
        page::set_theme(settings.theme);
    });
    let moved = app.clone();
    // The first page keeps the focus where the browser put it; another language is the same page.
    let visited = use_mut_ref(|| None::<Route>);
    // While the page of the annex is being drawn the heading that waited for it is still there.
    let held = page::heading_has_focus();
    use_effect_with((app.route().clone(), app.annex().clone()), move |(route, annex)| {
        let locale = moved.locale();
        if *route == Route::Root {
            moved.replace(Route::Library { locale });
            return;
        }
        page::set_language(locale);
        moved.choose(SettingsAction::RememberLocale(locale));
        let here = route.in_locale(Locale::En);
        let is_new = visited.replace(Some(here.clone())).is_some_and(|before| before != here);
        match annex {
            // It draws nothing where the page is the app's.
            AnnexState::Ready(annex) => annex.show(&route.href(), moved.is_annexed() && (is_new || held)),
            AnnexState::Absent { failures } if route.is_in_annex() => moved.open_annex(*failures),
            AnnexState::Absent { .. } | AnnexState::Coming | AnnexState::Failed { .. } => {}
        }
        if is_new && !moved.is_annexed() {
            page::focus_heading();
        }
    });
    app
}
