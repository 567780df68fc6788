//! The addresses of the app: all of them behind `#`, so that any static host under any path serves them.

use crate::language::Locale;

/// Where the reader is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// No page of a known language: leads on to the library.
    Root,
    /// `#/fr/`: the bundled articles.
    Library {
        /// The display language.
        locale: Locale,
    },
    /// `#/fr/article/…`: one article.
    Article {
        /// The display language.
        locale: Locale,
        /// The article's id in the manifest.
        id: String,
        /// `#/fr/article/…/1204`: where in its source to open it, in bytes of UTF-8.
        at: Option<u32>,
    },
    /// `#/fr/figures`: the figures of all articles.
    Figures {
        /// The display language.
        locale: Locale,
    },
    /// `#/fr/briefing`: what the articles come to, story by story.
    Briefing {
        /// The display language.
        locale: Locale,
    },
    /// `#/fr/entities`: who and what all articles name.
    Entities {
        /// The display language.
        locale: Locale,
    },
    /// `#/fr/entity/…`: one of them.
    Entity {
        /// The display language.
        locale: Locale,
        /// Its key, the same in all articles.
        id: String,
    },
    /// `#/fr/text`: the reader's own text.
    Text {
        /// The display language.
        locale: Locale,
    },
    /// `#/fr/about`: what Précis is.
    About {
        /// The display language.
        locale: Locale,
    },
}

impl Route {
    /// Reads the part of an address from its `#` on. Whatever names no page is [`Route::Root`].
    pub fn parse(hash: &str) -> Self {
        Self::read(hash).unwrap_or(Self::Root)
    }

    fn read(hash: &str) -> Option<Self> {
        let path = hash.strip_prefix("#/")?;
        let end = path.find(['?', '#']).unwrap_or(path.len());
        let mut parts = path.get(..end)?.split('/');
        let tag = parts.next()?;
        let locale = Locale::ALL.into_iter().find(|locale| locale.tag() == tag)?;
        let page = parts.next().unwrap_or_default();
        let id = parts.next().unwrap_or_default();
        let at = parts.next().unwrap_or_default();
        if parts.any(|part| !part.is_empty()) {
            return None;
        }
        // Only articles have places.
        if page != "article" && !at.is_empty() {
            return None;
        }
        match (page, id) {
            ("", "") => Some(Self::Library { locale }),
            ("figures", "") => Some(Self::Figures { locale }),
            ("briefing", "") => Some(Self::Briefing { locale }),
            ("entities", "") => Some(Self::Entities { locale }),
            ("entity", id) if !id.is_empty() => Some(Self::Entity { locale, id: decode(id)? }),
            ("text", "") => Some(Self::Text { locale }),
            ("about", "") => Some(Self::About { locale }),
            ("article", id) if !id.is_empty() => {
                let at = if at.is_empty() { None } else { Some(at.parse().ok()?) };
                Some(Self::Article { locale, id: decode(id)?, at })
            }
            _ => None,
        }
    }

    /// The address, from its `#` on.
    pub fn href(&self) -> String {
        let Some(locale) = self.locale() else { return "#/".to_owned() };
        let mut href = String::from("#/");
        href.push_str(locale.tag());
        href.push_str(match self {
            Self::Root | Self::Library { .. } => "/",
            Self::Article { .. } => "/article/",
            Self::Figures { .. } => "/figures",
            Self::Briefing { .. } => "/briefing",
            Self::Entities { .. } => "/entities",
            Self::Entity { .. } => "/entity/",
            Self::Text { .. } => "/text",
            Self::About { .. } => "/about",
        });
        if let Self::Article { id, .. } | Self::Entity { id, .. } = self {
            encode(id, &mut href);
        }
        if let Self::Article { at: Some(at), .. } = self {
            href.push('/');
            href.push_str(&at.to_string());
        }
        href
    }

    /// The display language of the address, if it names one.
    pub fn locale(&self) -> Option<Locale> {
        match self {
            Self::Library { locale }
            | Self::Article { locale, .. }
            | Self::Figures { locale }
            | Self::Briefing { locale }
            | Self::Entities { locale }
            | Self::Entity { locale, .. }
            | Self::Text { locale }
            | Self::About { locale } => Some(*locale),
            Self::Root => None,
        }
    }

    /// Whether the page belongs to the annex, whose module is fetched when the first of its pages is opened.
    pub fn is_in_annex(&self) -> bool {
        match self {
            Self::Figures { .. } | Self::Briefing { .. } | Self::Entities { .. } | Self::Entity { .. } => true,
            Self::Root | Self::Library { .. } | Self::Article { .. } | Self::Text { .. } | Self::About { .. } => false,
        }
    }

    /// The same page in another language.
    pub fn in_locale(&self, locale: Locale) -> Self {
        match self {
            // Another language has other words at that place.
            Self::Article { id, .. } => Self::Article { locale, id: id.clone(), at: None },
            Self::Figures { .. } => Self::Figures { locale },
            Self::Briefing { .. } => Self::Briefing { locale },
            Self::Entities { .. } => Self::Entities { locale },
            Self::Entity { id, .. } => Self::Entity { locale, id: id.clone() },
            Self::Text { .. } => Self::Text { locale },
            Self::About { .. } => Self::About { locale },
            Self::Root | Self::Library { .. } => Self::Library { locale },
        }
    }
}

/// Appends `text` with every byte but unreserved ones (RFC 3986, 2.3) as `%` and two hexadecimal digits.
fn encode(text: &str, href: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            href.push(char::from(byte));
        } else {
            href.push('%');
            for half in [byte >> 4, byte & 15] {
                href.extend(char::from_digit(half.into(), 16).map(|digit| digit.to_ascii_uppercase()));
            }
        }
    }
}

/// Reads what [`encode`] writes, and what browsers make of it. `None` where it is no UTF-8.
fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => {
                let mut half = || char::from(rest.next()?).to_digit(16);
                (half()? * 16 + half()?) as u8
            }
            byte => byte,
        });
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn addresses_go_both_ways() {
        let article = |id: &str| Route::Article { locale: Locale::Fr, id: id.into(), at: None };
        for (route, href) in [
            (article("a-b"), "#/fr/article/a-b"),
            (article("été 1/2"), "#/fr/article/%C3%A9t%C3%A9%201%2F2"),
            (Route::Article { locale: Locale::En, id: "a-b".into(), at: Some(1204) }, "#/en/article/a-b/1204"),
            (Route::Figures { locale: Locale::En }, "#/en/figures"),
            (Route::Briefing { locale: Locale::Fr }, "#/fr/briefing"),
            (Route::Entities { locale: Locale::En }, "#/en/entities"),
            (Route::Entity { locale: Locale::En, id: "a b".into() }, "#/en/entity/a%20b"),
            (Route::Library { locale: Locale::Zh }, "#/zh/"),
            (Route::Text { locale: Locale::En }, "#/en/text"),
            (Route::About { locale: Locale::En }, "#/en/about"),
        ] {
            assert_eq!(route.href(), href);
            assert_eq!(Route::parse(href), route);
        }
        assert_eq!(Route::parse("#/zh"), Route::Library { locale: Locale::Zh });
        assert_eq!(Route::parse("#/fr/article/a-b/?x=1"), article("a-b"));
    }

    #[test]
    fn what_names_no_page_is_the_root() {
        for hash in
            ["", "#", "#main", "#/", "#/de/", "#//fr/", "#/fr/nowhere", "#/fr/article/", "#/fr/article/%E0%A4%A"]
        {
            assert_eq!(Route::parse(hash), Route::Root, "{hash}");
        }
        for hash in [
            "#/fr/article/a/b",
            "#/fr/article/a/1/2",
            "#/fr/figures/1",
            "#/fr/text//1",
            "#/fr/entity/",
            "#/fr/entity/a/1",
        ] {
            assert_eq!(Route::parse(hash), Route::Root, "{hash}");
        }
    }

    #[test]
    fn another_language_keeps_the_page() {
        let article = |at| Route::Article { locale: Locale::Zh, id: "a".into(), at };
        assert_eq!(article(Some(12)).in_locale(Locale::Zh), article(None));
        let route = Route::Text { locale: Locale::Fr };
        assert_eq!(route.in_locale(Locale::Zh), Route::Text { locale: Locale::Zh });
        let entity = |locale| Route::Entity { locale, id: "a".into() };
        assert_eq!(entity(Locale::Fr).in_locale(Locale::Zh), entity(Locale::Zh));
        assert_eq!(Route::Root.in_locale(Locale::En), Route::Library { locale: Locale::En });
    }
}
