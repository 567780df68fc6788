//! The parts of an entity's page. Nothing here listens: the page listens once, to `data-act` of buttons.

mod facts;
mod header;
mod mentions;
mod quotes;
mod said;

pub use facts::facts;
pub use header::entity_header;
pub use mentions::mentions;
pub use quotes::quotes;
pub use said::figures;

use yew::Html;

use crate::app::components::link::link;
use crate::app::element::{Element, button, el, el_text, text};
use crate::app::i18n;
use crate::app::route::Route;
use crate::app::state::{
    EntitiesState, EntityIndex, EntityView, FigureTable, Headline, ITEMS_AT_ONCE, LibraryState, Loading, NamedEntity,
};
use crate::language::{Language, Locale};
use crate::locale::Message;
use crate::text::Span;

/// What the page shows.
#[derive(Clone, Copy)]
pub struct EntityPage<'a> {
    /// The display language.
    pub locale: Locale,
    /// Who and what is named.
    pub index: &'a EntityIndex,
    /// All figures.
    pub figures: &'a FigureTable,
    /// The articles.
    pub library: &'a LibraryState,
    /// Their texts, and how much is on view.
    pub state: &'a EntitiesState,
    /// What they say of the one.
    pub view: &'a EntityView<'a>,
}

impl EntityPage<'_> {
    /// A part of the page with its heading and, where items are left, the button that brings the next ones; nothing
    /// where there is no item.
    pub fn section(&self, number: usize, title: Message, count: usize, content: Element) -> Option<Element> {
        let left = count.saturating_sub(self.state.shown(number)).min(ITEMS_AT_ONCE);
        let words = Message::FiguresShowMore.with(self.locale, &[&left.to_string()]);
        let more = || button("button entity-page__more", words.clone()).set("data-act", number.to_string());
        let heading = el("h2")
            .class("entity-page__part")
            .child(text(title.text(self.locale)))
            .child(text(" "))
            .child(el_text("span", "entity-count", i18n::number(self.locale, (count as i64).into())));
        let section = || el("section").class("entity-page__section").key(number as u32).child(heading).child(content);
        (count > 0).then(|| section().maybe((left > 0).then(more)))
    }

    /// The words of an article at a span; nothing where its text is not here.
    fn words(&self, article: usize, span: Span) -> &str {
        let id = self.index.articles.get(article).map_or("", |article| &article.id);
        match self.state.text(id) {
            Some(Loading::Ready(text)) => text.get(span.start as usize..span.end as usize).unwrap_or_default(),
            _ => "",
        }
    }

    /// Words of an article, set as their language has it, in an element that says which that is.
    fn quoted(&self, tag: &'static str, article: usize, span: Span, language: Language) -> Element {
        let foreign = (language != Language::from(self.locale)).then(|| language.tag());
        el(tag).lang(foreign).child(i18n::shown(self.words(article, span), language))
    }

    /// The language of the version of an article that the reader is shown.
    fn language(&self, article: usize) -> Language {
        let article = self.index.articles.get(article).and_then(|article| self.library.article(&article.id));
        article.map_or(Language::Other, |card| card.shown_language(self.locale))
    }

    /// The address of an article, or of a place in it.
    fn address(&self, article: usize, at: Option<u32>) -> String {
        let id = self.index.articles.get(article).map(|article| article.id.to_string()).unwrap_or_default();
        Route::Article { locale: self.locale, id, at }.href()
    }

    /// A link to an article by its title, and the day it appeared.
    fn source(&self, article: usize, at: Option<u32>) -> Html {
        let card = self.index.articles.get(article).and_then(|article| self.library.article(&article.id));
        let Some(card) = card else { return Html::default() };
        let headline = Headline::of_card(card, self.locale);
        let title =
            headline.words(self.locale).unwrap_or_else(|| Message::LibraryUntitled.text(self.locale).to_owned());
        let title = el_text("a", "entity-source__title", title).set("href", self.address(article, at));
        let published = card.published.as_ref().map(|published| {
            let day = published.get(..10).unwrap_or(published);
            el("time").set("datetime", published.clone()).text(i18n::date(self.locale, day))
        });
        el("span").class("entity-source").child(title.lang(headline.lang())).maybe(published).into()
    }
}

/// A link to an entity's page.
pub fn entity_link(entity: &NamedEntity, locale: Locale) -> Element {
    let (name, language) = entity.name(locale);
    let route = Route::Entity { locale, id: entity.key.to_string() };
    let foreign = language.filter(|language| *language != locale);
    link("entity-link", &route, name.to_owned()).lang(foreign.map(|language| Language::from(language).tag()))
}
