use yew::Html;

use super::page_header;
use crate::app::components::library::{article_card, filter_bar};
use crate::app::components::notice::{alert, fetch_hint, hint, notice, try_again};
use crate::app::element::{Element, el, el_text, list};
use crate::app::hooks::UseAppHandle;
use crate::app::i18n;
use crate::app::services::CorpusArticle;
use crate::app::state::{LibraryAction, Loading};
use crate::locale::Message;

/// The bundled articles, newest first.
pub fn library(app: &UseAppHandle) -> Html {
    let locale = app.locale();
    let body = match &app.library().manifest {
        Loading::Pending => notice(Message::LibraryLoading, locale).into(),
        Loading::Failed(error) => {
            let app = app.clone();
            alert(Message::LibraryFailed, locale)
                .child(fetch_hint(error, locale))
                .child(try_again(locale, move || app.browse(LibraryAction::Retry)))
                .into()
        }
        Loading::Ready(_) => articles(app),
    };
    el("div")
        .class("library")
        .child(page_header(Message::LibraryTitle, Message::LibraryIntro, locale))
        .child(body)
        .into()
}

fn articles(app: &UseAppHandle) -> Html {
    let locale = app.locale();
    let shown = app.library().shown();
    let count = match shown.len() {
        1 => Message::LibraryCountOne.text(locale).to_owned(),
        count => Message::LibraryCountMany.with(locale, &[&i18n::number(locale, (count as i64).into())]),
    };
    let cards = if shown.is_empty() {
        notice(Message::LibraryEmptyTitle, locale).child(hint(Message::LibraryEmptyHint.text(locale)))
    } else {
        let item = |article: &CorpusArticle| -> Element {
            el("li").key_words(&article.id).child(article_card(article, locale))
        };
        el("ul").class("library__cards").list(shown.into_iter().map(item))
    };
    list([filter_bar(app), el_text("p", "library__count", count).set("role", "status"), cards])
}
