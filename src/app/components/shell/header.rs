use super::language_switch::language_switch;
use super::theme_switch::theme_switch;
use crate::app::components::link::link;
use crate::app::element::{Element, el};
use crate::app::hooks::UseAppHandle;
use crate::app::route::Route;
use crate::locale::Message;

/// The name, the ways to go, and the switches.
pub(super) fn header(app: &UseAppHandle) -> Element {
    let locale = app.locale();
    let entry = |(to, message): (Route, Message)| {
        let current = to == *app.route();
        let class = if current { "header__link header__link--current" } else { "header__link" };
        let link = link(class, &to, message.text(locale)).set_some("aria-current", current.then_some("page"));
        el("li").child(link)
    };
    let ways = [
        (Route::Library { locale }, Message::NavLibrary),
        (Route::Briefing { locale }, Message::NavBriefing),
        (Route::Figures { locale }, Message::NavFigures),
        (Route::Entities { locale }, Message::NavEntities),
        (Route::Text { locale }, Message::NavText),
        (Route::About { locale }, Message::NavAbout),
    ];
    el("header").class("header").child(
        el("div")
            .class("header__inner")
            .child(link("header__name", &Route::Library { locale }, Message::AppName.text(locale)))
            .child(
                el("nav")
                    .set("aria-label", Message::NavMain.text(locale))
                    .child(el("ul").class("header__links").list(ways.into_iter().map(entry))),
            )
            .child(el("div").class("header__switches").child(language_switch(app)).child(theme_switch(app))),
    )
}
