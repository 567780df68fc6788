use yew::prelude::*;
use yew_router::prelude::*;

use super::{LanguageSwitch, ThemeSwitch};
use crate::app::hooks::use_locale;
use crate::app::route::Route;
use crate::locale::Message;

/// Props of [`Header`].
#[derive(Properties, PartialEq)]
pub struct HeaderProps {
    /// Where the reader is.
    pub route: Route,
}

/// The name, the ways to go, and the switches.
#[component]
pub fn Header(props: &HeaderProps) -> Html {
    let locale = use_locale();
    let link = |to: Route, message: Message| {
        let current = to == props.route;
        let class = if current { "header__link header__link--current" } else { "header__link" };
        let mut href = String::from("#");
        href.push_str(&to.to_path());
        html! { <li><a {class} {href} aria-current={current.then_some("page")}>{ message.text(locale) }</a></li> }
    };
    html! {
        <header class="header">
            <div class="header__inner">
                <Link<Route> classes="header__name" to={Route::Library { locale }}>{ Message::AppName.text(locale) }</Link<Route>>
                <nav aria-label={Message::NavMain.text(locale)}>
                    <ul class="header__links">
                        { link(Route::Library { locale }, Message::NavLibrary) }
                        { link(Route::Figures { locale }, Message::NavFigures) }
                        { link(Route::Text { locale }, Message::NavText) }
                        { link(Route::About { locale }, Message::NavAbout) }
                    </ul>
                </nav>
                <div class="header__switches">
                    <LanguageSwitch route={props.route.clone()} />
                    <ThemeSwitch />
                </div>
            </div>
        </header>
    }
}
