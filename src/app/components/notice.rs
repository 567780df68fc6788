//! A message in place of what was expected.

use yew::AttrValue;

use crate::app::element::{Element, button, el, el_text};
use crate::app::services::FetchError;
use crate::language::Locale;
use crate::locale::Message;

/// A message in place of what was expected. What to do about it may be put inside.
pub fn notice(title: Message, locale: Locale) -> Element {
    el("div").class("notice").set("role", "status").child(el_text("p", "notice__title", title.text(locale)))
}

/// The same where something went wrong: it is announced at once.
pub fn alert(title: Message, locale: Locale) -> Element {
    let alert = el("div").class("notice notice--alert").set("role", "alert");
    alert.child(el_text("p", "notice__title", title.text(locale)))
}

/// What to do about it.
pub fn hint(words: impl Into<AttrValue>) -> Element {
    el_text("p", "notice__hint", words)
}

/// The button that tries again.
pub fn try_again(locale: Locale, act: impl Fn() + 'static) -> Element {
    button("button", Message::AppTryAgain.text(locale)).on_click(act)
}

/// What to do about a file that did not come.
pub fn fetch_hint(error: &FetchError, locale: Locale) -> Element {
    hint(match error {
        FetchError::Unreachable => AttrValue::Static(Message::FetchUnreachable.text(locale)),
        FetchError::Status(status) => Message::FetchStatus.with(locale, &[&status.to_string()]).into(),
        FetchError::Malformed => AttrValue::Static(Message::FetchMalformed.text(locale)),
    })
}
