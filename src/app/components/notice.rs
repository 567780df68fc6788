//! A message in place of what was expected.

use yew::prelude::*;

use crate::app::services::FetchError;
use crate::language::Locale;
use crate::locale::Message;

/// Props of [`Notice`].
#[derive(Properties, PartialEq)]
pub struct NoticeProps {
    /// What is the matter.
    pub title: AttrValue,
    /// What to do about it.
    #[prop_or_default]
    pub hint: AttrValue,
    /// Whether something went wrong, so that it is announced at once.
    #[prop_or_default]
    pub alert: bool,
    /// A way on.
    #[prop_or_default]
    pub children: Html,
}

/// A message in place of what was expected, with what to do about it.
#[component]
pub fn Notice(props: &NoticeProps) -> Html {
    let role = if props.alert { "alert" } else { "status" };
    html! {
        <div class={classes!("notice", props.alert.then_some("notice--alert"))} {role}>
            <p class="notice__title">{ &props.title }</p>
            if !props.hint.is_empty() {
                <p class="notice__hint">{ &props.hint }</p>
            }
            { props.children.clone() }
        </div>
    }
}

/// What to do about a file that did not come.
pub fn fetch_hint(error: &FetchError, locale: Locale) -> String {
    match error {
        FetchError::Unreachable => Message::FetchUnreachable.text(locale).to_owned(),
        FetchError::Status(status) => Message::FetchStatus.with(locale, &[&status.to_string()]),
        FetchError::Malformed => Message::FetchMalformed.text(locale).to_owned(),
    }
}
