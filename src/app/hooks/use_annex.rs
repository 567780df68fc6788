use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::app::route::Route;
use crate::app::services::{fetch_figures, fetch_manifest, fetch_stories, page};
use crate::app::state::{
    AnnexPagesAction, AnnexPagesState, BriefingAction, BriefingState, FiguresAction, FiguresState, LibraryAction,
    LibraryState, Loading,
};
use crate::language::Locale;

/// The annex as its pages see it: what they know, and what can be done with it.
#[derive(Clone, PartialEq)]
pub struct UseAnnexHandle {
    locale: Locale,
    state: Rc<AnnexPagesState>,
    dispatcher: UseReducerDispatcher<AnnexPagesState>,
}

impl UseAnnexHandle {
    /// The display language.
    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// What is known of the library.
    pub fn library(&self) -> &LibraryState {
        &self.state.library
    }

    /// What is known of the figures of all articles.
    pub fn figures(&self) -> &FiguresState {
        &self.state.figures
    }

    /// What is known of the stories that they tell.
    pub fn briefing(&self) -> &BriefingState {
        &self.state.briefing
    }

    /// Does something with the library.
    pub fn browse(&self, action: LibraryAction) {
        self.dispatcher.dispatch(AnnexPagesAction::Library(action));
    }

    /// Does something with the figures.
    pub fn compare(&self, action: FiguresAction) {
        self.dispatcher.dispatch(AnnexPagesAction::Figures(action));
    }

    /// Does something with the briefing.
    pub fn brief(&self, action: BriefingAction) {
        self.dispatcher.dispatch(AnnexPagesAction::Briefing(action));
    }

    /// Fetches the stories.
    pub fn fetch_stories(&self) {
        let annex = self.clone();
        spawn_local(async move {
            annex.brief(match fetch_stories(&page::base_url()).await {
                Ok(records) => BriefingAction::Load(records),
                Err(error) => BriefingAction::Fail(error),
            });
        });
    }

    /// Fetches the figures.
    pub fn fetch_figures(&self) {
        let annex = self.clone();
        spawn_local(async move {
            annex.compare(match fetch_figures(&page::base_url()).await {
                Ok(table) => FiguresAction::Load(table),
                Err(error) => FiguresAction::Fail(error),
            });
        });
    }
}

/// Keeps what the pages of the annex know while the reader goes from one to the other, and fetches what the page
/// at `route` needs.
#[hook]
pub fn use_annex(route: &Route) -> UseAnnexHandle {
    let state = use_reducer(AnnexPagesState::default);
    let annex = UseAnnexHandle {
        locale: route.locale().unwrap_or(Locale::En),
        state: Rc::new((*state).clone()),
        dispatcher: state.dispatcher(),
    };
    let asked = annex.clone();
    use_effect_with(annex.library().attempt, move |_| {
        spawn_local(async move {
            asked.browse(match fetch_manifest(&page::base_url()).await {
                Ok(manifest) => LibraryAction::Load(manifest),
                Err(error) => LibraryAction::Fail(error),
            });
        });
    });
    let wanted = annex.clone();
    use_effect_with(route.in_locale(Locale::En), move |route| {
        // The first visit to its page fetches a table.
        if matches!(route, Route::Figures { .. }) && wanted.figures().table == Loading::Pending {
            wanted.fetch_figures();
        }
        if matches!(route, Route::Briefing { .. }) && wanted.briefing().table == Loading::Pending {
            wanted.fetch_stories();
        }
    });
    annex
}
