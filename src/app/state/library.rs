use std::rc::Rc;

use yew::Reducible;

use super::Shared;
use crate::app::services::{CorpusArticle, FetchError, Manifest};
use crate::insight::Category;
use crate::language::Locale;

/// Something that is fetched.
#[derive(Debug, Clone, PartialEq)]
pub enum Loading<T> {
    /// On its way.
    Pending,
    /// Here.
    Ready(T),
    /// It did not come.
    Failed(FetchError),
}

/// The bundled articles and what the reader wants to see of them.
#[derive(Debug, Clone, PartialEq)]
pub struct LibraryState {
    /// The manifest.
    pub manifest: Loading<Rc<Manifest>>,
    /// How often it was asked for; a new number means «fetch again».
    pub attempt: u32,
    /// Only articles carried in one of these; none chosen means all.
    pub languages: Vec<Locale>,
    /// Only articles about one of these; none chosen means all.
    pub categories: Vec<Category>,
}

impl Default for LibraryState {
    fn default() -> Self {
        Self { manifest: Loading::Pending, attempt: 0, languages: Vec::new(), categories: Vec::new() }
    }
}

/// What can happen to the library.
#[derive(Debug)]
pub enum LibraryAction {
    /// The manifest came.
    Load(Manifest),
    /// It did not.
    Fail(FetchError),
    /// Ask again.
    Retry,
    /// Choose a language, or let it go.
    ToggleLanguage(Locale),
    /// Choose a category, or let it go.
    ToggleCategory(Category),
    /// Show everything.
    ClearFilters,
}

impl LibraryState {
    /// The articles that pass the filters, newest first; undated ones last.
    pub fn shown(&self) -> Vec<&CorpusArticle> {
        let Loading::Ready(manifest) = &self.manifest else { return Vec::new() };
        let mut shown: Vec<&CorpusArticle> = Vec::new();
        for article in manifest.articles.iter().filter(|article| self.passes(article)) {
            // The build writes the newest first, so that each article's place is the end.
            let later = |other: &&CorpusArticle| (&other.published, &article.id) < (&article.published, &other.id);
            let place = shown.iter().rposition(|other| !later(other)).map_or(0, |before| before + 1);
            shown.insert(place, article);
        }
        shown
    }

    /// The categories that occur at all, in their own order.
    pub fn categories_present(&self) -> Vec<Category> {
        let Loading::Ready(manifest) = &self.manifest else { return Vec::new() };
        let mut present = Vec::new();
        for category in manifest.articles.iter().flat_map(|article| &article.categories) {
            if !present.contains(category) {
                toggle(&mut present, *category);
            }
        }
        present
    }

    /// An article by its id.
    pub fn article(&self, id: &str) -> Option<&Shared<CorpusArticle>> {
        let Loading::Ready(manifest) = &self.manifest else { return None };
        manifest.articles.iter().find(|article| article.id == id)
    }

    /// Whether anything is filtered out.
    pub fn is_filtered(&self) -> bool {
        !self.languages.is_empty() || !self.categories.is_empty()
    }

    fn passes(&self, article: &CorpusArticle) -> bool {
        let language = self.languages.is_empty() || article.languages.iter().any(|l| self.languages.contains(l));
        let category = self.categories.is_empty() || article.categories.iter().any(|c| self.categories.contains(c));
        language && category
    }
}

impl Reducible for LibraryState {
    type Action = LibraryAction;

    fn reduce(self: Rc<Self>, action: LibraryAction) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            LibraryAction::Load(manifest) => next.manifest = Loading::Ready(Rc::new(manifest)),
            LibraryAction::Fail(error) => next.manifest = Loading::Failed(error),
            LibraryAction::Retry => {
                if !matches!(self.manifest, Loading::Failed(_)) {
                    return self;
                }
                next.manifest = Loading::Pending;
                next.attempt += 1;
            }
            LibraryAction::ToggleLanguage(locale) => toggle(&mut next.languages, locale),
            LibraryAction::ToggleCategory(category) => toggle(&mut next.categories, category),
            LibraryAction::ClearFilters => {
                if !self.is_filtered() {
                    return self;
                }
                next.languages.clear();
                next.categories.clear();
            }
        }
        Rc::new(next)
    }
}

/// Puts `item` into a sorted set, or takes it out if it was there. The sets of the app hold a few choices of the
/// reader each: a vector is a tenth of the code of a tree.
pub(super) fn toggle<T: Ord>(set: &mut Vec<T>, item: T) {
    let place = set.partition_point(|other| *other < item);
    if set.get(place) == Some(&item) {
        set.remove(place);
    } else {
        set.insert(place, item);
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
pub(super) mod tests {
    use super::*;
    use crate::insight::TrackingLevel;
    use crate::language::ByLocale;

    pub fn article(
        id: &str,
        published: Option<&str>,
        languages: &[Locale],
        categories: &[Category],
    ) -> Shared<CorpusArticle> {
        Shared::new(CorpusArticle {
            id: id.into(),
            file: format!("{id}.txt"),
            titles: ByLocale::default(),
            title_derived: false,
            source: None,
            author: None,
            published: published.map(Into::into),
            language: languages.first().map_or(crate::language::Language::Other, |first| (*first).into()),
            languages: languages.to_vec(),
            categories: categories.to_vec(),
            tracking: TrackingLevel::Watch,
            core_point: ByLocale::default(),
            core_point_languages: ByLocale::default(),
            summary: ByLocale::default(),
            summary_languages: ByLocale::default(),
        })
    }

    fn library() -> Rc<LibraryState> {
        let articles = vec![
            article("old", Some("2024-01-02"), &[Locale::Fr], &[Category::Energy]),
            article("undated", None, &[Locale::En], &[Category::Energy, Category::Policy]),
            article("new", Some("2025-03-01T10:00"), &[Locale::Zh, Locale::Fr], &[Category::Space]),
        ];
        Rc::new(LibraryState::default()).reduce(LibraryAction::Load(Manifest { articles }))
    }

    fn ids(state: &LibraryState) -> Vec<&str> {
        state.shown().into_iter().map(|article| article.id.as_str()).collect()
    }

    #[test]
    fn newest_first_and_undated_last() {
        assert_eq!(ids(&library()), ["new", "old", "undated"]);
    }

    #[test]
    fn filters_within_a_kind_widen_and_across_kinds_narrow() {
        let state = library().reduce(LibraryAction::ToggleLanguage(Locale::Fr));
        assert_eq!(ids(&state), ["new", "old"]);
        let state = state.reduce(LibraryAction::ToggleCategory(Category::Energy));
        assert_eq!(ids(&state), ["old"]);
        let state = state.reduce(LibraryAction::ToggleLanguage(Locale::En));
        assert_eq!(ids(&state), ["old", "undated"]);
        let state = state.reduce(LibraryAction::ClearFilters);
        assert_eq!(ids(&state).len(), 3);
    }

    #[test]
    fn nothing_to_clear_changes_nothing() {
        let state = library();
        assert!(Rc::ptr_eq(&state, &state.clone().reduce(LibraryAction::ClearFilters)));
        assert!(Rc::ptr_eq(&state, &state.clone().reduce(LibraryAction::Retry)));
    }

    #[test]
    fn trying_again_asks_once_more() {
        let state = library().reduce(LibraryAction::Fail(FetchError::Unreachable)).reduce(LibraryAction::Retry);
        assert_eq!((state.attempt, &state.manifest), (1, &Loading::Pending));
        assert_eq!(library().article("old").unwrap().id, "old");
    }
}
