use yew::prelude::*;

use crate::app::components::toggle::Toggle;
use crate::app::hooks::{use_locale, use_settings};
use crate::app::i18n;
use crate::app::state::MarkKind;
use crate::locale::Message;

/// Props of [`Legend`].
#[derive(Properties, PartialEq)]
pub struct LegendProps {
    /// Whether there is nothing to switch yet.
    #[prop_or_default]
    pub disabled: bool,
}

/// The kinds of marks, each with its line, to switch on and off.
#[component]
pub fn Legend(props: &LegendProps) -> Html {
    let locale = use_locale();
    let settings = use_settings();
    let kind = |kind: MarkKind| {
        let pressed = !settings.hidden().contains(&kind);
        let settings = settings.clone();
        let on_toggle = Callback::from(move |()| settings.toggle_marks(kind));
        html! {
            <Toggle key={kind.name()} class="legend__kind" kind={kind.name()} {pressed} {on_toggle}>
                <span class="legend__initial" aria-hidden="true">{ initial(kind).text(locale) }</span>
                <span class="legend__name" data-kind={kind.name()}>{ i18n::mark_kind(kind).text(locale) }</span>
            </Toggle>
        }
    };
    let all = settings.hidden().is_empty();
    let switch = {
        let settings = settings.clone();
        Callback::from(move |_: MouseEvent| settings.show_all_marks(!all))
    };
    html! {
        <div
            class={classes!("legend", props.disabled.then_some("legend--waiting"))}
            role="group"
            aria-label={Message::MarksLabel.text(locale)}
        >
            { for MarkKind::ALL.into_iter().map(kind) }
            <button type="button" class="link-button" onclick={switch}>
                { if all { Message::MarksNone } else { Message::MarksAll }.text(locale) }
            </button>
        </div>
    }
}

fn initial(kind: MarkKind) -> Message {
    match kind {
        MarkKind::Figure => Message::MarksInitialFigure,
        MarkKind::Organization => Message::MarksInitialOrganization,
        MarkKind::Person => Message::MarksInitialPerson,
        MarkKind::Place => Message::MarksInitialPlace,
        MarkKind::Product => Message::MarksInitialProduct,
        MarkKind::Event => Message::MarksInitialEvent,
    }
}
