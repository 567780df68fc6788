use yew::prelude::*;

use crate::app::hooks::use_locale;
use crate::locale::Message;

/// The version, and the promise.
#[component]
pub fn Footer() -> Html {
    let locale = use_locale();
    html! {
        <footer class="footer">
            <p>{ Message::AppVersion.with(locale, &[env!("CARGO_PKG_VERSION")]) }</p>
        </footer>
    }
}
