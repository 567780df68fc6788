use crate::app::i18n;
use crate::app::services::CorpusArticle;
use crate::document::{Metadata, Source};
use crate::language::{Language, Locale};

/// The title to show, and the one it was published under.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Headline {
    /// The title in the display language, else the original.
    pub title: Option<String>,
    /// The language of `title`, where it is not the reader's.
    pub foreign: Option<Language>,
    /// The title as published, where another is shown.
    pub original: Option<(String, Language)>,
    /// Whether the title was made from the text.
    pub derived: bool,
}

impl Headline {
    /// From what a card knows: the same as from the analysis that the card was made from.
    pub fn of_card(article: &CorpusArticle, locale: Locale) -> Self {
        let titles = Locale::ALL.into_iter().filter_map(|own| Some((own, article.titles.get(own).as_deref()?)));
        let headline = Self::choose(&own_first(titles.collect(), article.language), locale);
        Self { derived: article.title_derived, ..headline }
    }

    /// From what the analysis found.
    pub fn of_document(metadata: &Metadata, source: &Source, locale: Locale) -> Self {
        let words = |span: crate::text::Span| span.slice(&source.text);
        let titles = metadata.titles.iter().map(|(own, span)| (*own, words(*span))).collect();
        let mut headline = Self::choose(&own_first(titles, metadata.language), locale);
        if headline.title.is_none() {
            headline.title = metadata.title.map(|span| words(span).to_owned());
            headline.foreign = Some(metadata.language).filter(|language| *language != Language::from(locale));
        }
        headline.derived = metadata.title_derived;
        headline
    }

    /// `titles` begin with the original.
    fn choose(titles: &[(Locale, &str)], locale: Locale) -> Self {
        let Some((first, original)) = titles.first() else { return Self::default() };
        match titles.iter().find(|(language, _)| *language == locale) {
            Some((_, title)) => Self {
                title: Some((*title).to_owned()),
                foreign: None,
                original: (title != original).then(|| ((*original).to_owned(), Language::from(*first))),
                derived: false,
            },
            None => Self {
                title: Some((*original).to_owned()),
                foreign: Some(Language::from(*first)),
                original: None,
                derived: false,
            },
        }
    }

    /// The `lang` of the title, where it is not the page's.
    pub fn lang(&self) -> Option<&'static str> {
        self.foreign.map(Language::tag)
    }

    /// The title, set as its language has it; `locale` is the reader's.
    pub fn words(&self, locale: Locale) -> Option<String> {
        let language = self.foreign.unwrap_or(locale.into());
        self.title.as_ref().map(|title| i18n::set(title, language).into_owned())
    }
}

/// The title in the text's own language before the others, which keep the order of the locales.
fn own_first(mut titles: Vec<(Locale, &str)>, language: Language) -> Vec<(Locale, &str)> {
    if let Some(own) = titles.iter().position(|(locale, _)| Language::from(*locale) == language) {
        titles.get_mut(..=own).unwrap_or_default().rotate_right(1);
    }
    titles
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_readers_language_comes_first() {
        let titles = own_first(vec![(Locale::En, "A title"), (Locale::Fr, "Un titre")], Language::Fr);
        let english = Headline::choose(&titles, Locale::En);
        assert_eq!((english.title.as_deref(), english.foreign), (Some("A title"), None));
        assert_eq!(english.original, Some(("Un titre".to_owned(), Language::Fr)));
        let chinese = Headline::choose(&titles, Locale::Zh);
        assert_eq!((chinese.title.as_deref(), chinese.foreign), (Some("Un titre"), Some(Language::Fr)));
        assert_eq!(Headline::choose(&[], Locale::Zh), Headline::default());
    }
}
