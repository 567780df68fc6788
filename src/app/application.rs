use yew::prelude::*;
use yew_router::prelude::*;

use super::components::shell::Shell;
use super::hooks::{EngineProvider, FiguresProvider, LibraryProvider, OwnTextProvider, SettingsProvider, use_settings};
use super::pages::{About, Article, Figures, Library, Text};
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
                    <FiguresProvider>
                        <OwnTextProvider>
                            <HashRouter><Switch<Route> render={switch} /></HashRouter>
                        </OwnTextProvider>
                    </FiguresProvider>
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
        Route::Passage { id, at, .. } => html! { <Article id={id.clone()} at={*at} /> },
        Route::Figures { .. } => html! { <Figures /> },
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
