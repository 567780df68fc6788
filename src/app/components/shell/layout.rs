use yew::Html;

use super::header::header;
use crate::app::element::{ListenerKind, el, el_text, list};
use crate::app::hooks::UseAppHandle;
use crate::app::services::page;
use crate::language::Locale;
use crate::locale::Message;

/// The header, and below it a page with its footer, unless the annex draws them.
pub fn shell(app: &UseAppHandle, page: Option<Html>) -> Html {
    let locale = app.locale();
    let skip = el_text("a", "skip-link", Message::AppSkip.text(locale)).set("href", "#main");
    let skip = skip.on(ListenerKind::onclick, |event| {
        event.prevent_default();
        page::visit("main");
    });
    list([skip.into(), header(app).into(), page.map(|page| framed(page, locale)).unwrap_or_default()])
}

/// A page and the footer below it.
pub fn framed(page: Html, locale: Locale) -> Html {
    let version = Message::AppVersion.with(locale, &[env!("CARGO_PKG_VERSION")]);
    list([
        el("main").class("main").set("id", "main").set("tabindex", "-1").child(page),
        el("footer").class("footer").child(el("p").text(version)),
    ])
}
