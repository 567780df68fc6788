use std::rc::Rc;

use yew::prelude::*;
use yew_router::prelude::*;

use crate::app::components::article::ArticleView;
use crate::app::components::notice::{Notice, fetch_hint};
use crate::app::hooks::{use_article, use_heading_focus, use_library, use_locale};
use crate::app::route::Route;
use crate::app::state::Loading;
use crate::locale::Message;

/// Props of [`Article`].
#[derive(Properties, PartialEq)]
pub struct ArticleProps {
    /// The article's id in the manifest.
    pub id: AttrValue,
    /// The place in its source to open it at.
    #[prop_or_default]
    pub at: Option<u32>,
}

/// Which heading the page has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Loading,
    Failed,
    Shown,
}

/// A bundled article.
#[component]
pub fn Article(props: &ArticleProps) -> Html {
    let locale = use_locale();
    let library = use_library();
    let card = library.state().article(&props.id);
    let article = use_article(&props.id, card.map(|card| card.file.as_str()));
    let stage = match (&library.state().manifest, article.text()) {
        (Loading::Pending, _) => Stage::Loading,
        (Loading::Failed(_), _) | (Loading::Ready(_), Loading::Failed(_)) => Stage::Failed,
        (Loading::Ready(_), _) if card.is_none() => Stage::Failed,
        (Loading::Ready(_), Loading::Ready(source)) if source.id == props.id.as_str() => Stage::Shown,
        (Loading::Ready(_), Loading::Pending | Loading::Ready(_)) => Stage::Loading,
    };
    use_heading_focus((props.id.clone(), stage));
    let to_library = html! {
        <Link<Route> classes="button" to={Route::Library { locale }}>{ Message::ArticleBackToLibrary.text(locale) }</Link<Route>>
    };
    let failed = |title: Message, hint: String, retry: Callback<MouseEvent>| {
        html! {
            <>
                <h1 class="visually-hidden" tabindex="-1">{ title.text(locale) }</h1>
                <Notice alert=true title={title.text(locale)} {hint}>
                    <button type="button" class="button" onclick={retry}>{ Message::AppTryAgain.text(locale) }</button>
                    { to_library.clone() }
                </Notice>
            </>
        }
    };
    let loading = || {
        html! {
            <>
                <h1 class="visually-hidden" tabindex="-1">{ Message::ArticleLoading.text(locale) }</h1>
                <Notice title={Message::ArticleLoading.text(locale)} />
            </>
        }
    };
    match (&library.state().manifest, card, article.text()) {
        (Loading::Pending, _, _) => loading(),
        (Loading::Failed(error), _, _) => {
            let library = library.clone();
            failed(Message::LibraryFailed, fetch_hint(error, locale), Callback::from(move |_| library.retry()))
        }
        (Loading::Ready(_), None, _) => html! {
            <>
                <h1 class="visually-hidden" tabindex="-1">{ Message::ArticleUnknownTitle.text(locale) }</h1>
                <Notice title={Message::ArticleUnknownTitle.text(locale)} hint={Message::ArticleUnknownHint.text(locale)}>
                    { to_library }
                </Notice>
            </>
        },
        (Loading::Ready(_), Some(_), Loading::Failed(error)) => {
            let article = article.clone();
            failed(Message::ArticleFailed, fetch_hint(error, locale), Callback::from(move |_| article.retry()))
        }
        (Loading::Ready(_), Some(card), Loading::Ready(source)) if source.id == props.id.as_str() => html! {
            <ArticleView key={props.id.to_string()} source={source.clone()} card={Some(Rc::new(card.clone()))} at={props.at} />
        },
        (Loading::Ready(_), Some(_), Loading::Pending | Loading::Ready(_)) => loading(),
    }
}
