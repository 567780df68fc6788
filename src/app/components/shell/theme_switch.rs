use yew::prelude::*;

use crate::app::components::toggle::Toggle;
use crate::app::hooks::{use_locale, use_settings};
use crate::app::state::Theme;
use crate::locale::Message;

/// Light, dark, or as the system has it.
#[component]
pub fn ThemeSwitch() -> Html {
    let locale = use_locale();
    let settings = use_settings();
    let button = |theme: Theme| {
        let chosen = settings.theme() == theme;
        let (message, sign) = match theme {
            Theme::Auto => (Message::ThemeAuto, "◐"),
            Theme::Light => (Message::ThemeLight, "○"),
            Theme::Dark => (Message::ThemeDark, "●"),
        };
        let settings = settings.clone();
        let on_toggle = Callback::from(move |()| settings.choose_theme(theme));
        html! {
            <Toggle key={theme.name()} pressed={chosen} {on_toggle} label={message.text(locale)}>{ sign }</Toggle>
        }
    };
    html! {
        <div class="switch switch--signs" role="group" aria-label={Message::ThemeLabel.text(locale)}>
            { for Theme::ALL.into_iter().map(button) }
        </div>
    }
}
