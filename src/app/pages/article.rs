use yew::prelude::*;

use super::with_heading;
use crate::app::components::article::ArticleView;
use crate::app::components::link::link;
use crate::app::components::notice::{alert, fetch_hint, hint, notice, try_again};
use crate::app::element::Element;
use crate::app::hooks::{UseAppHandle, use_article, use_heading_focus};
use crate::app::route::Route;
use crate::app::state::{LibraryAction, Loading};
use crate::language::Locale;
use crate::locale::Message;

/// Props of [`Article`].
#[derive(Properties, PartialEq)]
pub struct ArticleProps {
    /// The app.
    pub app: UseAppHandle,
    /// The article's id in the manifest.
    pub id: String,
    /// The place in its source to open it at.
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
    let app = &props.app;
    let locale = app.locale();
    let card = app.library().article(&props.id);
    let article = use_article(&props.id, card.map(|card| card.file.as_str()));
    let (stage, page) = match (&app.library().manifest, card, article.text()) {
        (Loading::Pending, ..) | (Loading::Ready(_), Some(_), Loading::Pending) => {
            (Stage::Loading, with_heading(Message::ArticleLoading, notice(Message::ArticleLoading, locale), locale))
        }
        (Loading::Failed(error), ..) => {
            let app = app.clone();
            let retry = try_again(locale, move || app.browse(LibraryAction::Retry));
            (Stage::Failed, failed(Message::LibraryFailed, [fetch_hint(error, locale), retry], locale))
        }
        (Loading::Ready(_), None, _) => {
            let notice = notice(Message::ArticleUnknownTitle, locale)
                .child(hint(Message::ArticleUnknownHint.text(locale)))
                .child(to_library(locale));
            (Stage::Failed, with_heading(Message::ArticleUnknownTitle, notice, locale))
        }
        (Loading::Ready(_), Some(_), Loading::Failed(error)) => {
            let article = article.clone();
            let retry = try_again(locale, move || article.retry());
            (Stage::Failed, failed(Message::ArticleFailed, [fetch_hint(error, locale), retry], locale))
        }
        (Loading::Ready(_), Some(card), Loading::Ready(source)) => (
            Stage::Shown,
            html! { <ArticleView app={app.clone()} source={source.clone()} card={Some(card.clone())} at={props.at} /> },
        ),
    };
    use_heading_focus(stage);
    page
}

/// What went wrong, what to do about it, and the way to the library.
fn failed(title: Message, parts: [Element; 2], locale: Locale) -> Html {
    let mut alert = alert(title, locale);
    for part in parts {
        alert = alert.child(part);
    }
    with_heading(title, alert.child(to_library(locale)), locale)
}

fn to_library(locale: Locale) -> Element {
    link("button", &Route::Library { locale }, Message::ArticleBackToLibrary.text(locale))
}
