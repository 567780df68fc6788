use yew::Html;

use crate::app::components::phrase::{in_text, language_label, language_note};
use crate::app::element::{Element, el, el_text, text};
use crate::app::i18n;
use crate::app::services::CorpusArticle;
use crate::app::state::{Headline, Page};
use crate::language::{Language, Locale};
use crate::locale::Message;

/// What a header says, whether a card knows it or the analysis.
#[derive(Default)]
pub(super) struct Facts {
    headline: Headline,
    source: Option<String>,
    author: Option<String>,
    published: Option<String>,
    languages: Vec<Language>,
    /// Whether anything is known yet.
    known: bool,
}

impl Facts {
    /// A card says all that the analysis will say, so that nothing moves when it comes.
    pub(super) fn new(page: Option<&Page>, card: Option<&CorpusArticle>, locale: Locale) -> Self {
        match (page, card) {
            (Some(page), _) => Self::found(page, locale),
            (None, Some(card)) => Self::on_card(card, locale),
            (None, None) => Self::default(),
        }
    }

    fn found(page: &Page, locale: Locale) -> Self {
        let metadata = &page.analysis.document.metadata;
        let words = |span| page.words(span).to_owned();
        let mut languages = Vec::new();
        for version in &page.analysis.document.versions {
            languages.push(version.language.into());
        }
        if languages.is_empty() {
            languages.push(metadata.language);
        }
        Self {
            headline: Headline::of_document(metadata, &page.source, locale),
            source: metadata.source.map(words),
            author: metadata.author.map(words),
            published: metadata.published.map(|published| published.to_string()),
            languages,
            known: true,
        }
    }

    fn on_card(card: &CorpusArticle, locale: Locale) -> Self {
        let mut languages = Vec::new();
        for language in &card.languages {
            languages.push((*language).into());
        }
        if languages.is_empty() {
            languages.push(card.language);
        }
        Self {
            headline: Headline::of_card(card, locale),
            source: card.source.clone(),
            author: card.author.clone(),
            published: card.published.clone(),
            languages,
            known: true,
        }
    }

    /// The title to show.
    pub(super) fn title(&self, locale: Locale) -> String {
        let fallback = if self.known { Message::LibraryUntitled } else { Message::TextTitle };
        self.headline.words(locale).unwrap_or_else(|| fallback.text(locale).to_owned())
    }
}

/// Title, source, author, date, languages.
pub(super) fn article_header(facts: &Facts, locale: Locale) -> Element {
    let title = el_text("h1", "article-header__title", facts.title(locale)).set("tabindex", "-1");
    let missing = |message: Message| el_text("span", "article-header__missing", message.text(locale));
    let fact =
        |name: Message, content: Html| el("div").child(el("dt").text(name.text(locale))).child(el("dd").child(content));
    let said = |words: &Option<String>, otherwise: Message| match words {
        Some(words) => text(words.clone()),
        None => missing(otherwise).into(),
    };
    let published = match &facts.published {
        Some(published) => el("time").set("datetime", published.clone()).text(i18n::date(locale, published)),
        None => missing(Message::ArticleNoDate),
    };
    let languages = || {
        let mut names = Vec::new();
        for language in &facts.languages {
            names.push(in_text(*language, locale));
        }
        fact(Message::ArticleLanguages, text(i18n::list(locale, &names)))
    };
    el("header")
        .class("article-header")
        .child(title.lang(facts.headline.lang()))
        .maybe(original(&facts.headline, locale))
        .maybe(
            facts
                .headline
                .derived
                .then(|| el_text("p", "article-header__note", Message::ArticleDerivedTitle.text(locale))),
        )
        .child(
            el("dl")
                .class("article-header__facts")
                .child(fact(Message::ArticleSource, said(&facts.source, Message::ArticleNoSource)))
                .maybe(facts.known.then(|| fact(Message::ArticleAuthor, said(&facts.author, Message::ArticleNoAuthor))))
                .child(fact(Message::ArticlePublished, published.into()))
                .maybe((!facts.languages.is_empty()).then(languages)),
        )
}

/// The title as published where another is shown, or the language of one that is not the reader's.
fn original(headline: &Headline, locale: Locale) -> Option<Element> {
    let line = el("p").class("article-header__original");
    if let Some((original, language)) = &headline.original {
        let words = i18n::shown(original, *language);
        return Some(
            line.child(el_text("span", "label", Message::ArticleOriginalTitle.text(locale)))
                .child(el("span").lang(Some(language.tag())).child(words))
                .child(language_label("span", *language, locale)),
        );
    }
    Some(line.child(language_note(headline.foreign?, locale)))
}
