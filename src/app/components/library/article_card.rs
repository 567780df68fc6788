use yew::prelude::*;
use yew_router::prelude::*;

use super::TrackingBadge;
use crate::app::components::phrase::PhraseView;
use crate::app::components::shell::own_name;
use crate::app::hooks::use_locale;
use crate::app::i18n;
use crate::app::route::Route;
use crate::app::services::CorpusArticle;
use crate::app::state::Headline;
use crate::locale::Message;

/// Props of [`ArticleCard`].
#[derive(Properties, PartialEq)]
pub struct ArticleCardProps {
    /// What is known of the article before it is opened.
    pub article: CorpusArticle,
}

/// An article of the library.
#[component]
pub fn ArticleCard(props: &ArticleCardProps) -> Html {
    let locale = use_locale();
    let article = &props.article;
    let headline = Headline::of_card(article, locale);
    let point = article.core_point(locale);
    let to = Route::Article { locale, id: article.id.clone() };
    html! {
        <article class="article-card">
            <p class="article-card__meta">
                if let Some(source) = &article.source {
                    <span>{ source }</span>
                }
                if let Some(published) = &article.published {
                    <time datetime={published.clone()}>{ i18n::date(locale, published.get(..10).unwrap_or(published)) }</time>
                } else {
                    <span>{ Message::ArticleNoDate.text(locale) }</span>
                }
                <TrackingBadge level={article.tracking} />
            </p>
            <h2 class="article-card__title" lang={headline.lang()}>
                <Link<Route> {to}>
                    { headline.words(locale).unwrap_or_else(|| Message::LibraryUntitled.text(locale).to_owned()) }
                </Link<Route>>
            </h2>
            if let Some(language) = headline.foreign {
                <p class="language-label">{ i18n::language(language).text(locale) }</p>
            }
            if !point.text.is_empty() {
                <p class="article-card__point"><PhraseView phrase={point} /></p>
            }
            <p class="article-card__tags">
                { for article.categories.iter().map(|category| html! {
                    <span class="tag">{ i18n::category(*category).text(locale) }</span>
                }) }
                <span class="article-card__languages">
                    { for article.languages.iter().map(|language| html! {
                        <span lang={language.tag()}>{ own_name(*language) }</span>
                    }) }
                </span>
            </p>
        </article>
    }
}
