use std::rc::Rc;

use yew::prelude::*;

use crate::app::components::phrase::in_text;
use crate::app::hooks::{use_locale, use_title};
use crate::app::i18n;
use crate::app::services::CorpusArticle;
use crate::app::state::{Headline, Page};
use crate::language::{Language, Locale};
use crate::locale::Message;

/// Props of [`ArticleHeader`].
#[derive(Properties, PartialEq)]
pub struct ArticleHeaderProps {
    /// What the library knows, until the analysis is there.
    pub card: Option<Rc<CorpusArticle>>,
    /// What was found.
    pub page: Option<Rc<Page>>,
}

/// What a header says, from either place.
#[derive(Default)]
struct Facts {
    headline: Headline,
    source: Option<String>,
    author: Option<String>,
    published: Option<String>,
    languages: Vec<Language>,
}

/// Title, source, author, date, languages.
#[component]
pub fn ArticleHeader(props: &ArticleHeaderProps) -> Html {
    let locale = use_locale();
    // A card says all that the analysis will say, so that nothing moves when it comes.
    let known = props.page.is_some() || props.card.is_some();
    let facts = props
        .page
        .as_ref()
        .map(|page| found(page, locale))
        .or_else(|| props.card.as_ref().map(|card| on_card(card, locale)))
        .unwrap_or_default();
    let fallback = if known { Message::LibraryUntitled } else { Message::TextTitle };
    let title = facts.headline.words(locale).unwrap_or_else(|| fallback.text(locale).to_owned());
    use_title(&title);
    let missing = |message: Message| html! { <span class="article-header__missing">{ message.text(locale) }</span> };
    html! {
        <header class="article-header">
            <h1 class="article-header__title" tabindex="-1" lang={facts.headline.lang()}>{ title }</h1>
            if let Some((original, language)) = &facts.headline.original {
                <p class="article-header__original">
                    <span class="label">{ Message::ArticleOriginalTitle.text(locale) }</span>
                    <span lang={language.tag()}>{ i18n::shown(original, *language) }</span>
                    <span class="language-label">{ i18n::language(*language).text(locale) }</span>
                </p>
            } else if let Some(language) = facts.headline.foreign {
                <p class="article-header__original">
                    <span class="language-label">
                        { Message::InsightInLanguage.with(locale, &[&in_text(language, locale)]) }
                    </span>
                </p>
            }
            if facts.headline.derived {
                <p class="article-header__note">{ Message::ArticleDerivedTitle.text(locale) }</p>
            }
            <dl class="article-header__facts">
                <div>
                    <dt>{ Message::ArticleSource.text(locale) }</dt>
                    <dd>{ facts.source.map_or_else(|| missing(Message::ArticleNoSource), Html::from) }</dd>
                </div>
                if known {
                    <div>
                        <dt>{ Message::ArticleAuthor.text(locale) }</dt>
                        <dd>{ facts.author.map_or_else(|| missing(Message::ArticleNoAuthor), Html::from) }</dd>
                    </div>
                }
                <div>
                    <dt>{ Message::ArticlePublished.text(locale) }</dt>
                    <dd>
                        if let Some(published) = facts.published {
                            <time datetime={published.clone()}>{ i18n::date(locale, &published) }</time>
                        } else {
                            { missing(Message::ArticleNoDate) }
                        }
                    </dd>
                </div>
                if !facts.languages.is_empty() {
                    <div>
                        <dt>{ Message::ArticleLanguages.text(locale) }</dt>
                        <dd>{ i18n::list(locale, &facts.languages.iter().map(|language| in_text(*language, locale)).collect::<Vec<_>>()) }</dd>
                    </div>
                }
            </dl>
        </header>
    }
}

fn found(page: &Page, locale: Locale) -> Facts {
    let metadata = &page.analysis.document.metadata;
    let words = |span| page.words(span).to_owned();
    let mut languages: Vec<Language> =
        page.analysis.document.versions.iter().map(|version| version.language.into()).collect();
    if languages.is_empty() {
        languages.push(metadata.language);
    }
    Facts {
        headline: Headline::of_document(metadata, &page.source, locale),
        source: metadata.source.map(words),
        author: metadata.author.map(words),
        published: metadata.published.map(|published| published.to_string()),
        languages,
    }
}

fn on_card(card: &CorpusArticle, locale: Locale) -> Facts {
    let mut languages: Vec<Language> = card.languages.iter().map(|language| (*language).into()).collect();
    if languages.is_empty() {
        languages.push(card.language);
    }
    Facts {
        headline: Headline::of_card(card, locale),
        source: card.source.clone(),
        author: card.author.clone(),
        published: card.published.clone(),
        languages,
    }
}
