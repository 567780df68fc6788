//! The addresses of the app: all of them behind `#`, so that any static host under any path serves them.

use std::fmt;
use std::str::FromStr;

use yew_router::prelude::*;

use crate::language::Locale;

/// Where the reader is.
#[derive(Debug, Clone, PartialEq, Eq, Routable)]
pub enum Route {
    /// No language yet: leads on to the library.
    #[at("/")]
    Root,
    /// The bundled articles.
    #[at("/:locale/")]
    Library {
        /// The display language.
        locale: Locale,
    },
    /// One article.
    #[at("/:locale/article/:id")]
    Article {
        /// The display language.
        locale: Locale,
        /// The article's id in the manifest.
        id: String,
    },
    /// One article, opened at the words that stand at a place of its source.
    #[at("/:locale/article/:id/:at")]
    Passage {
        /// The display language.
        locale: Locale,
        /// The article's id in the manifest.
        id: String,
        /// The place, in bytes of UTF-8.
        at: u32,
    },
    /// The figures of all articles.
    #[at("/:locale/figures")]
    Figures {
        /// The display language.
        locale: Locale,
    },
    /// The reader's own text.
    #[at("/:locale/text")]
    Text {
        /// The display language.
        locale: Locale,
    },
    /// What Précis is.
    #[at("/:locale/about")]
    About {
        /// The display language.
        locale: Locale,
    },
    /// Anything else: leads on to the library.
    #[not_found]
    #[at("/404")]
    NotFound,
}

impl Route {
    /// The display language of the address, if it names one.
    pub fn locale(&self) -> Option<Locale> {
        match self {
            Self::Library { locale }
            | Self::Article { locale, .. }
            | Self::Passage { locale, .. }
            | Self::Figures { locale }
            | Self::Text { locale }
            | Self::About { locale } => Some(*locale),
            Self::Root | Self::NotFound => None,
        }
    }

    /// The same page in another language.
    pub fn in_locale(&self, locale: Locale) -> Self {
        match self {
            // Another language has other words at that place.
            Self::Article { id, .. } | Self::Passage { id, .. } => Self::Article { locale, id: id.clone() },
            Self::Figures { .. } => Self::Figures { locale },
            Self::Text { .. } => Self::Text { locale },
            Self::About { .. } => Self::About { locale },
            Self::Root | Self::NotFound | Self::Library { .. } => Self::Library { locale },
        }
    }
}

/// As the address writes it.
impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

/// Reads exactly what an address writes.
impl FromStr for Locale {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|locale| locale.tag() == text).ok_or(())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn addresses_go_both_ways() {
        let route = Route::Article { locale: Locale::Fr, id: "a-b".into() };
        assert_eq!(route.to_path(), "/fr/article/a-b");
        assert_eq!(Route::recognize("/fr/article/a-b").unwrap(), route);
        let passage = Route::Passage { locale: Locale::En, id: "a-b".into(), at: 1204 };
        assert_eq!(passage.to_path(), "/en/article/a-b/1204");
        assert_eq!(Route::recognize("/en/article/a-b/1204").unwrap(), passage);
        assert_eq!(passage.in_locale(Locale::Zh), Route::Article { locale: Locale::Zh, id: "a-b".into() });
        assert_eq!(Route::recognize("/zh/").unwrap(), Route::Library { locale: Locale::Zh });
        assert_eq!(Route::recognize("/de/").unwrap().locale(), None);
    }

    #[test]
    fn another_language_keeps_the_page() {
        let route = Route::Text { locale: Locale::Fr };
        assert_eq!(route.in_locale(Locale::Zh), Route::Text { locale: Locale::Zh });
        assert_eq!(Route::NotFound.in_locale(Locale::En), Route::Library { locale: Locale::En });
    }
}
