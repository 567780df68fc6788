use crate::app::components::toggle::toggle;
use crate::app::element::{Element, el};
use crate::app::hooks::UseAppHandle;
use crate::language::Locale;
use crate::locale::Message;

/// Three buttons, each in its own language: the same page in that language.
pub(super) fn language_switch(app: &UseAppHandle) -> Element {
    let locale = app.locale();
    let button = |target: Locale| {
        let app = app.clone();
        let act = move || app.replace(app.route().in_locale(target));
        toggle("toggle", target == locale, act).key(target as u32).lang(Some(target.tag())).text(own_name(target))
    };
    el("div")
        .class("switch")
        .set("role", "group")
        .set("aria-label", Message::NavLanguage.text(locale))
        .list(Locale::ALL.into_iter().map(button))
}

/// What a language calls itself.
pub fn own_name(locale: Locale) -> &'static str {
    match locale {
        Locale::Zh => "中文",
        Locale::En => "English",
        Locale::Fr => "Français",
    }
}
