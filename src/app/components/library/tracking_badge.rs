use yew::prelude::*;

use crate::app::hooks::use_locale;
use crate::app::i18n;
use crate::insight::TrackingLevel;

/// Props of [`TrackingBadge`].
#[derive(Properties, PartialEq)]
pub struct TrackingBadgeProps {
    /// The advice.
    pub level: TrackingLevel,
}

/// Whether to keep watching, in a word and a shape.
#[component]
pub fn TrackingBadge(props: &TrackingBadgeProps) -> Html {
    let locale = use_locale();
    let name = match props.level {
        TrackingLevel::Strong => "strong",
        TrackingLevel::Watch => "watch",
        TrackingLevel::Archive => "archive",
    };
    html! {
        <span class={classes!("tracking-badge", format!("tracking-badge--{name}"))} data-tracking={name}>
            { i18n::tracking(props.level).text(locale) }
        </span>
    }
}
