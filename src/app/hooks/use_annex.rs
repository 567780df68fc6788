use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::app::route::Route;
use crate::app::services::{fetch_article, fetch_entities, fetch_figures, fetch_manifest, fetch_stories, page};
use crate::app::state::{
    AnnexPagesAction, AnnexPagesState, BriefingAction, BriefingState, EntitiesAction, EntitiesState, FiguresAction,
    FiguresState, LibraryAction, LibraryState, Loading,
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

    /// What is known of those whom the articles name.
    pub fn entities(&self) -> &EntitiesState {
        &self.state.entities
    }

    /// Does something with the names.
    pub fn name(&self, action: EntitiesAction) {
        self.dispatcher.dispatch(AnnexPagesAction::Entities(action));
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

    /// Asks once more for the manifest and the figures, where they did not come.
    pub fn retry(&self) {
        self.browse(LibraryAction::Retry);
        if matches!(self.figures().table, Loading::Failed(_)) {
            self.fetch_figures();
        }
        self.compare(FiguresAction::Retry);
    }

    /// Fetches the figures.
    fn fetch_figures(&self) {
        let annex = self.clone();
        spawn_local(async move {
            annex.compare(match fetch_figures(&page::base_url()).await {
                Ok(table) => FiguresAction::Load(table),
                Err(error) => FiguresAction::Fail(error),
            });
        });
    }

    fn fetch_entities(&self) {
        let annex = self.clone();
        spawn_local(async move {
            annex.name(EntitiesAction::Load(fetch_entities(&page::base_url()).await));
        });
    }

    /// Fetches the texts of the articles that name an entity, as far as nobody asked for them.
    fn fetch_texts(&self, key: &str) {
        let Loading::Ready(index) = &self.entities().index else { return };
        for id in index.articles_of(key).filter(|id| self.entities().text(id).is_none()) {
            let Some(card) = self.library().article(id) else { continue };
            let (annex, id, file) = (self.clone(), id.clone(), card.file.clone());
            self.name(EntitiesAction::Ask(id.clone()));
            spawn_local(async move {
                let text = fetch_article(&page::base_url(), &file).await;
                annex.name(EntitiesAction::Text(id, text));
            });
        }
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
    let here = route.in_locale(Locale::En);
    let wanted = annex.clone();
    let asked = use_mut_ref(|| (false, None));
    // The first visit to a page fetches what it needs.
    use_effect_with((here.clone(), annex.entities().attempt), move |(route, attempt)| {
        let (figures, entities) = &mut *asked.borrow_mut();
        if matches!(route, Route::Figures { .. } | Route::Entity { .. }) && !std::mem::replace(figures, true) {
            wanted.fetch_figures();
        }
        if matches!(route, Route::Entities { .. } | Route::Entity { .. })
            && wanted.entities().index == Loading::Pending
            && entities.replace(*attempt) != Some(*attempt)
        {
            wanted.fetch_entities();
        }
        if matches!(route, Route::Briefing { .. }) && wanted.briefing().table == Loading::Pending {
            wanted.fetch_stories();
        }
    });
    let wanted = annex.clone();
    let known = (
        matches!(annex.entities().index, Loading::Ready(_)),
        matches!(annex.library().manifest, Loading::Ready(_)),
        annex.entities().attempt,
    );
    use_effect_with((here.clone(), known), move |(route, _)| {
        if let Route::Entity { id, .. } = route {
            wanted.fetch_texts(id);
        }
    });
    let turned = annex.clone();
    use_effect_with(here, move |route| {
        if let Route::Entity { id, .. } = route {
            turned.name(EntitiesAction::Turn(id.clone()));
        }
    });
    annex
}
