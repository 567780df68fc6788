use super::tracking_badge;
use crate::app::components::link::link;
use crate::app::components::phrase::{language_label, phrase};
use crate::app::components::shell::own_name;
use crate::app::element::{Element, el, el_text};
use crate::app::i18n;
use crate::app::route::Route;
use crate::app::services::CorpusArticle;
use crate::app::state::Headline;
use crate::language::Locale;
use crate::locale::Message;

/// An article of the library.
pub fn article_card(article: &CorpusArticle, locale: Locale) -> Element {
    let headline = Headline::of_card(article, locale);
    let point = article.core_point(locale);
    let to = Route::Article { locale, id: article.id.clone(), at: None };
    let title = headline.words(locale).unwrap_or_else(|| Message::LibraryUntitled.text(locale).to_owned());
    let date = match &article.published {
        Some(published) => el("time")
            .set("datetime", published.clone())
            .text(i18n::date(locale, published.get(..10).unwrap_or(published))),
        None => el("span").text(Message::ArticleNoDate.text(locale)),
    };
    let category = |category| el_text("span", "tag", i18n::category(category).text(locale));
    let language = |language: Locale| el("span").lang(Some(language.tag())).text(own_name(language));
    el("article")
        .class("article-card")
        .child(
            el("p")
                .class("article-card__meta")
                .maybe(article.source.as_ref().map(|source| el("span").text(source.clone())))
                .child(date)
                .child(tracking_badge(article.tracking, locale)),
        )
        .child(el("h2").class("article-card__title").lang(headline.lang()).child(link("", &to, title)))
        .maybe(headline.foreign.map(|language| language_label("p", language, locale)))
        .maybe((!point.text.is_empty()).then(|| el("p").class("article-card__point").child(phrase(&point, locale))))
        .child(
            el("p").class("article-card__tags").list(article.categories.iter().copied().map(category)).child(
                el("span").class("article-card__languages").list(article.languages.iter().copied().map(language)),
            ),
        )
}
