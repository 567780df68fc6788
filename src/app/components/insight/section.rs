use yew::Html;

use crate::app::element::{Element, el, el_text, list};
use crate::language::Locale;
use crate::locale::Message;

/// So many items of a long list are shown.
pub const LISTED: usize = 300;

/// A part of the insight that is always open. `name` is what tests and styles know it by; without content it says
/// that there is nothing.
pub fn section(locale: Locale, title: Message, name: &'static str, content: Result<Element, Message>) -> Element {
    let title = title.text(locale);
    el("section")
        .class("section")
        .set("data-testid", name)
        .set("aria-label", title)
        .child(el_text("h3", "section__title", title))
        .child(content.unwrap_or_else(|nothing| el_text("p", "section__nothing", nothing.text(locale))))
}

/// A long list of `count` items, of which up to [`LISTED`] are in `content`, folded up.
pub fn list_section(
    locale: Locale,
    title: Message,
    name: &'static str,
    nothing: Message,
    count: usize,
    content: impl FnOnce() -> Element,
) -> Element {
    let content: Html = if count == 0 {
        el_text("p", "section__nothing", nothing.text(locale)).into()
    } else {
        let left = count.saturating_sub(LISTED);
        let words = || Message::InsightMore.with(locale, &[&left.to_string()]);
        let more = (left > 0).then(|| Html::from(el_text("p", "hint", words())));
        list([content().into(), more.unwrap_or_default()])
    };
    el("details")
        .class("section section--list")
        .set("data-testid", name)
        .child(
            el("summary")
                .class("section__summary")
                .child(el_text("h3", "section__title", title.text(locale)))
                .child(el_text("span", "section__count", count.to_string())),
        )
        .child(content)
}
