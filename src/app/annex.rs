//! The annex: pages that have a module of their own, which is fetched when the first of them is opened.
//!
//! The app's module is what must arrive before an article can be read, and has room for little else. So the pages
//! across the library are drawn by a second one, made of the same functions. The app stays in charge of the address,
//! the header, the language and the theme; it calls [`show`] whenever the address changes. Links are plain addresses.
//!
//! Yew marks the elements that it listens to with numbers, which are given out anew in each module: two of them must
//! not draw inside one another. The annex therefore draws in an element beside the app's own.

use std::cell::{Cell, RefCell};

use yew::prelude::*;

use super::components::shell::framed;
use super::hooks::{use_annex, use_heading_focus, use_title};
use super::pages::{briefing, entities, entity, figures, known_entity};
use super::route::Route;
use super::services::page;
use crate::locale::Message;

/// Where the annex draws: `index.html` has it.
const HOST: &str = "annex";

thread_local! {
    /// The one instance, made by the first call and kept, so that a page is found as it was left.
    static SHOWN: RefCell<Option<AppHandle<Pages>>> = const { RefCell::new(None) };
    /// How often a heading was to have the focus.
    static VISITS: Cell<u32> = const { Cell::new(0) };
}

/// Draws the page at an address such as `#/fr/figures`, and nothing where the address is no page of the annex. With
/// `focus` the page's heading gets the focus and the window goes to its top.
pub fn show(address: &str, focus: bool) {
    if focus {
        VISITS.set(VISITS.get().wrapping_add(1));
    }
    let props = PagesProps { route: Route::parse(address), visit: VISITS.get() };
    SHOWN.with_borrow_mut(|shown| match shown {
        Some(shown) => shown.update(props),
        None => {
            let host = page::element(HOST);
            *shown = host.map(|host| yew::Renderer::<Pages>::with_root_and_props(host.into(), props).render());
        }
    });
}

/// Props of [`Pages`].
#[derive(Properties, PartialEq)]
struct PagesProps {
    /// Where the reader is.
    route: Route,
    /// A new number means «give the heading the focus».
    visit: u32,
}

#[component]
fn Pages(props: &PagesProps) -> Html {
    let annex = use_annex(&props.route);
    use_effect_with(props.visit, |visit| {
        if *visit > 0 {
            page::focus_heading();
        }
    });
    let title = match &props.route {
        Route::Entities { .. } => Some(Message::EntitiesTitle.text(annex.locale()).into()),
        Route::Entity { id, .. } => {
            known_entity(&annex, id).map(|known| known.name(annex.locale()).0.to_owned().into())
        }
        // The app names these itself.
        Route::Figures { .. }
        | Route::Briefing { .. }
        | Route::Root
        | Route::Library { .. }
        | Route::Article { .. }
        | Route::Text { .. }
        | Route::About { .. } => None,
    };
    use_heading_focus((props.route.clone(), annex.clone()));
    use_title(title, annex.locale());
    let page = match &props.route {
        Route::Figures { .. } => figures(&annex),
        Route::Briefing { .. } => briefing(&annex),
        Route::Entities { .. } => entities(&annex),
        Route::Entity { id, .. } => entity(&annex, id),
        Route::Root | Route::Library { .. } | Route::Article { .. } | Route::Text { .. } | Route::About { .. } => {
            return Html::default();
        }
    };
    framed(page, annex.locale())
}
