use crate::app::components::toggle::toggle;
use crate::app::element::{Element, el};
use crate::app::hooks::UseAppHandle;
use crate::app::state::{SettingsAction, Theme};
use crate::locale::Message;

/// Light, dark, or as the system has it.
pub(super) fn theme_switch(app: &UseAppHandle) -> Element {
    let locale = app.locale();
    let button = |theme: Theme| {
        let (message, sign) = match theme {
            Theme::Auto => (Message::ThemeAuto, "◐"),
            Theme::Light => (Message::ThemeLight, "○"),
            Theme::Dark => (Message::ThemeDark, "●"),
        };
        let chosen = app.settings().theme == theme;
        let app = app.clone();
        toggle("toggle", chosen, move || app.choose(SettingsAction::ChooseTheme(theme)))
            .key(theme as u32)
            .set("aria-label", message.text(locale))
            .text(sign)
    };
    el("div")
        .class("switch switch--signs")
        .set("role", "group")
        .set("aria-label", Message::ThemeLabel.text(locale))
        .list(Theme::ALL.into_iter().map(button))
}
