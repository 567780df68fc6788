use yew::prelude::*;

use super::{Footer, Header};
use crate::app::hooks::use_settings;
use crate::app::route::Route;
use crate::app::services::page;
use crate::language::Locale;
use crate::locale::Message;

/// Props of [`Shell`].
#[derive(Properties, PartialEq)]
pub struct ShellProps {
    /// Where the reader is.
    pub route: Route,
    /// The page.
    pub children: Html,
}

/// Header, page and footer in the display language of the address.
#[component]
pub fn Shell(props: &ShellProps) -> Html {
    let locale = props.route.locale().unwrap_or(Locale::En);
    let settings = use_settings();
    use_effect_with(locale, move |locale| {
        page::set_language(*locale);
        settings.remember_locale(*locale);
    });
    // The first page keeps the focus where the browser put it; another language is the same page.
    let visited = use_mut_ref(|| false);
    use_effect_with(props.route.in_locale(Locale::En), move |_| {
        if visited.replace(true) {
            page::focus_heading();
        }
    });
    let skip = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        page::visit("main");
    });
    html! {
        <ContextProvider<Locale> context={locale}>
            <a class="skip-link" href="#main" onclick={skip}>{ Message::AppSkip.text(locale) }</a>
            <Header route={props.route.clone()} />
            <main id="main" class="main" tabindex="-1">{ props.children.clone() }</main>
            <Footer />
        </ContextProvider<Locale>>
    }
}
