//! A button that is on or off.

use yew::prelude::*;

/// Props of [`Toggle`].
#[derive(Properties, PartialEq)]
pub struct ToggleProps {
    /// What is switched.
    pub children: Html,
    /// Whether it is on.
    pub pressed: bool,
    /// It was pressed.
    pub on_toggle: Callback<()>,
    /// A class beside `toggle`.
    #[prop_or_default]
    pub class: Classes,
    /// The language of the words, where that is not the page's.
    #[prop_or_default]
    pub lang: Option<AttrValue>,
    /// Its name, where the words alone do not say it.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// The kind of mark it switches.
    #[prop_or_default]
    pub kind: Option<&'static str>,
}

/// A button that is on or off.
#[component]
pub fn Toggle(props: &ToggleProps) -> Html {
    let onclick = props.on_toggle.reform(|_| ());
    html! {
        <button
            type="button"
            class={classes!("toggle", props.class.clone())}
            aria-pressed={if props.pressed { "true" } else { "false" }}
            aria-label={props.label.clone()}
            lang={props.lang.clone()}
            data-kind={props.kind}
            {onclick}
        >
            { props.children.clone() }
        </button>
    }
}
