use yew::prelude::*;
use yew_router::prelude::*;

use super::components::shell::Shell;
use super::hooks::{EngineProvider, LibraryProvider, OwnTextProvider, SettingsProvider, use_settings};
use super::pages::{About, Article, Library, Text};
use super::route::Route;
use super::services::page;

/// Puts the application on the page.
pub fn start() {
    page::guard_address();
    yew::Renderer::<App>::new().render();
}

#[component]
fn App() -> Html {
    html! {
        <EngineProvider>
            <SettingsProvider>
                <LibraryProvider>
                    <OwnTextProvider>
                        <HashRouter><Switch<Route> render={switch} /></HashRouter>
                    </OwnTextProvider>
                </LibraryProvider>
            </SettingsProvider>
        </EngineProvider>
    }
}

fn switch(route: Route) -> Html {
    let page = match &route {
        Route::Root | Route::NotFound => return html! { <ToLibrary /> },
        Route::Library { .. } => html! { <Library /> },
        Route::Article { id, .. } => html! { <Article id={id.clone()} /> },
        Route::Text { .. } => html! { <Text /> },
        Route::About { .. } => html! { <About /> },
    };
    html! { <Shell {route}>{ page }</Shell> }
}

/// Leads on to the library in the reader's language.
#[component]
fn ToLibrary() -> Html {
    let locale = use_settings().locale();
    html! { <Redirect<Route> to={Route::Library { locale }} /> }
}
