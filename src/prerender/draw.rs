//! The app's own functions, drawing for a file instead of a browser.

use std::pin::pin;
use std::rc::Rc;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};

use yew::prelude::*;

use super::Article;
use crate::app::components::article::{ArticleView, reading};
use crate::app::components::shell::{framed, shell};
use crate::app::hooks::{use_analysed, use_app_in, use_mark_card};
use crate::app::pages;
use crate::app::route::Route;
use crate::app::services::{CorpusArticle, Manifest};
use crate::app::state::{AnnexState, AppState, LibraryState, Loading, SettingsState, Shared};
use crate::language::Locale;

/// The whole page of the library.
pub(super) fn library(cards: &[CorpusArticle], locale: Locale) -> String {
    let cards = cards.to_vec();
    render::<Library>(move || SceneProps { state: state(Route::Library { locale }, cards), article: None })
}

/// The page of an article without its header, as the app shows it until there is an analysis: the text plain.
pub(super) fn article(article: &Article, locale: Locale) -> String {
    render::<Waiting>(scene(article, locale))
}

/// The text of an article with its marks.
pub(super) fn text(article: &Article, locale: Locale) -> String {
    render::<Marked>(scene(article, locale))
}

fn scene(article: &Article, locale: Locale) -> impl FnOnce() -> SceneProps + Send + use<> {
    let article = article.clone();
    move || SceneProps {
        state: state(Route::Article { locale, id: article.card.id.clone(), at: None }, vec![article.card.clone()]),
        article: Some(Shared::new(article)),
    }
}

/// The app with the cards at hand and nothing chosen.
fn state(route: Route, cards: Vec<CorpusArticle>) -> AppState {
    let manifest = Manifest { articles: cards.into_iter().map(Shared::new).collect() };
    AppState {
        route,
        settings: Rc::new(SettingsState::default()),
        library: Rc::new(LibraryState { manifest: Loading::Ready(Rc::new(manifest)), ..LibraryState::default() }),
        annex: AnnexState::default(),
        names: None,
        own_text: None,
    }
}

#[derive(Properties, PartialEq)]
struct SceneProps {
    state: AppState,
    article: Option<Shared<Article>>,
}

#[component]
fn Library(props: &SceneProps) -> Html {
    let app = use_app_in(props.state.clone());
    shell(&app, Some(pages::library(&app)))
}

#[component]
fn Waiting(props: &SceneProps) -> Html {
    let app = use_app_in(props.state.clone());
    let Some(article) = &props.article else { return Html::default() };
    let card = Shared::new(article.card.clone());
    let source = Shared::new(article.source.clone());
    let locale = app.locale();
    framed(html! { <ArticleView {app} {source} card={Some(card)} /> }, locale)
}

#[component]
fn Marked(props: &SceneProps) -> Html {
    let app = use_app_in(props.state.clone());
    let source = props.article.as_ref().map(|article| article.source.clone()).unwrap_or_default();
    let analysis = props.article.as_ref().map(|article| article.analysis.clone()).unwrap_or_default();
    let reader = use_analysed(&Shared::new(source), &Shared::new(analysis), app.locale());
    let cards = use_mark_card(&reader);
    match reader.page() {
        Some(page) => reading(&app, &reader, page, &cards).into(),
        None => Html::default(),
    }
}

/// What a component draws first. Yew draws on threads of its own; this one waits for it.
fn render<C: BaseComponent>(props: impl FnOnce() -> C::Properties + Send + 'static) -> String {
    let mut drawing = pin!(yew::ServerRenderer::<C>::with_props(props).hydratable(false).render());
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut context = Context::from_waker(&waker);
    loop {
        match drawing.as_mut().poll(&mut context) {
            Poll::Ready(drawn) => return drawn,
            Poll::Pending => thread::park(),
        }
    }
}

/// Wakes a thread that waits.
struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}
