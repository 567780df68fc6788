use yew::prelude::*;

use super::components::shell::shell;
use super::hooks::{use_app, use_title};
use super::pages::{Article, about, annexed, library, text};
use super::route::Route;
use super::services::page;
use crate::locale::Message;

/// Where the application draws: `index.html` has it, and beside it the place of the annex.
const HOST: &str = "app";

/// Puts the application on the page.
pub fn start() {
    if let Some(host) = page::element(HOST) {
        yew::Renderer::<App>::with_root(host.into()).render();
    }
}

#[component]
fn App() -> Html {
    let app = use_app();
    let title = match app.route() {
        Route::Library { .. } => Some(Message::LibraryTitle),
        Route::Figures { .. } => Some(Message::FiguresTitle),
        Route::Briefing { .. } => Some(Message::BriefingTitle),
        Route::Entities { .. } | Route::Entity { .. } => Some(Message::EntitiesTitle),
        Route::Text { .. } if app.own_text().is_none() => Some(Message::TextTitle),
        Route::About { .. } => Some(Message::AboutTitle),
        // An article names the page itself.
        Route::Root | Route::Article { .. } | Route::Text { .. } => None,
    };
    use_title(title.map(|title| AttrValue::Static(title.text(app.locale()))), app.locale());
    let page = match app.route() {
        // On its way to the library.
        Route::Root => return Html::default(),
        Route::Library { .. } => library(&app),
        Route::Article { id, at, .. } => html! { <Article key={id.as_str()} app={app.clone()} id={id.clone()} {at} /> },
        Route::Figures { .. } => annexed(&app, Message::FiguresTitle),
        Route::Briefing { .. } => annexed(&app, Message::BriefingTitle),
        Route::Entities { .. } | Route::Entity { .. } => annexed(&app, Message::EntitiesTitle),
        Route::Text { .. } => text(&app),
        Route::About { .. } => about(&app),
    };
    shell(&app, (!app.is_annexed()).then_some(page))
}
