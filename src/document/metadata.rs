use serde::{Deserialize, Serialize};

use crate::language::{ByLocale, Language, Locale};
use crate::text::{Span, Timestamp};

/// What a page says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Metadata {
    /// The dominant language.
    pub language: Language,
    /// The title; `None` where there is none and none could be made.
    pub title: Option<Span>,
    /// The titles by language, in the order of the page.
    pub titles: Vec<(Locale, Span)>,
    /// Whether `title` is a part of the text, chosen because the page had no title.
    pub title_derived: bool,
    /// The publication: `VIPress.net`.
    pub source: Option<Span>,
    /// Who wrote it.
    pub author: Option<Span>,
    /// When it was published: the caller's date, else the page's.
    pub published: Option<Timestamp>,
    /// Where the page says when it was published.
    #[serde(skip)]
    pub published_span: Option<Span>,
}

impl Metadata {
    /// The title in each language that the page has one in; `text` is the source.
    pub fn titles_in(&self, text: &str) -> ByLocale<Option<String>> {
        let mut titles: ByLocale<Option<String>> = ByLocale::default();
        let own = self.language.locale().zip(self.title).filter(|_| self.titles.is_empty());
        for (locale, span) in own.iter().chain(&self.titles) {
            *titles.get_mut(*locale) = Some(span.slice(text).to_owned());
        }
        titles
    }
}
