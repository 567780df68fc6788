use yew::Html;

use super::header::header;
use crate::app::element::{ListenerKind, el, el_text, list};
use crate::app::hooks::UseAppHandle;
use crate::app::services::page;
use crate::locale::Message;

/// Header, page and footer in the display language of the address.
pub fn shell(app: &UseAppHandle, page: Html) -> Html {
    let locale = app.locale();
    let skip = el_text("a", "skip-link", Message::AppSkip.text(locale)).set("href", "#main");
    let skip = skip.on(ListenerKind::onclick, |event| {
        event.prevent_default();
        page::visit("main");
    });
    let version = Message::AppVersion.with(locale, &[env!("CARGO_PKG_VERSION")]);
    list([
        skip,
        header(app),
        el("main").class("main").set("id", "main").set("tabindex", "-1").child(page),
        el("footer").class("footer").child(el("p").text(version)),
    ])
}
