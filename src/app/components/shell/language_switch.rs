use yew::prelude::*;
use yew_router::prelude::*;

use crate::app::components::toggle::Toggle;
use crate::app::hooks::use_locale;
use crate::app::route::Route;
use crate::language::Locale;
use crate::locale::Message;

/// Props of [`LanguageSwitch`].
#[derive(Properties, PartialEq)]
pub struct LanguageSwitchProps {
    /// The page to show in another language.
    pub route: Route,
}

/// Three buttons, each in its own language.
#[component]
pub fn LanguageSwitch(props: &LanguageSwitchProps) -> Html {
    let locale = use_locale();
    let navigator = use_navigator();
    let button = |target: Locale| {
        let (route, navigator) = (props.route.in_locale(target), navigator.clone());
        let on_toggle = Callback::from(move |()| {
            if let Some(navigator) = &navigator {
                navigator.replace(&route);
            }
        });
        let name = own_name(target);
        html! {
            <Toggle key={target.tag()} pressed={target == locale} {on_toggle} lang={target.tag()}>{ name }</Toggle>
        }
    };
    html! {
        <div class="switch" role="group" aria-label={Message::NavLanguage.text(locale)}>
            { for Locale::ALL.into_iter().map(button) }
        </div>
    }
}

/// What a language calls itself.
pub fn own_name(locale: Locale) -> &'static str {
    match locale {
        Locale::Zh => "中文",
        Locale::En => "English",
        Locale::Fr => "Français",
    }
}
