use yew::prelude::*;

use crate::app::hooks::use_locale;
use crate::locale::Message;

/// So many items of a long list are shown.
pub const LISTED: usize = 300;

/// Props of [`Section`].
#[derive(Properties, PartialEq)]
pub struct SectionProps {
    /// What it is about.
    pub title: Message,
    /// The name by which tests and styles know it.
    pub name: &'static str,
    /// What to say where there is nothing.
    pub nothing: Message,
    /// Whether there is nothing.
    pub is_empty: bool,
    /// What there is.
    pub children: Html,
}

/// A part of the insight that is always open.
#[component]
pub fn Section(props: &SectionProps) -> Html {
    let locale = use_locale();
    html! {
        <section class="section" data-testid={props.name} aria-label={props.title.text(locale)}>
            <h3 class="section__title">{ props.title.text(locale) }</h3>
            if props.is_empty {
                <p class="section__nothing">{ props.nothing.text(locale) }</p>
            } else {
                { props.children.clone() }
            }
        </section>
    }
}

/// Props of [`ListSection`].
#[derive(Properties, PartialEq)]
pub struct ListSectionProps {
    /// What it lists.
    pub title: Message,
    /// The name by which tests and styles know it.
    pub name: &'static str,
    /// What to say where there is nothing.
    pub nothing: Message,
    /// How many there are.
    pub count: usize,
    /// The items.
    pub children: Html,
}

/// A long list, folded up with its count.
#[component]
pub fn ListSection(props: &ListSectionProps) -> Html {
    let locale = use_locale();
    let left = props.count.saturating_sub(LISTED);
    html! {
        <details class="section section--list" data-testid={props.name}>
            <summary class="section__summary">
                <h3 class="section__title">{ props.title.text(locale) }</h3>
                <span class="section__count">{ props.count }</span>
            </summary>
            if props.count == 0 {
                <p class="section__nothing">{ props.nothing.text(locale) }</p>
            } else {
                { props.children.clone() }
                if left > 0 {
                    <p class="hint">{ Message::InsightMore.with(locale, &[&left.to_string()]) }</p>
                }
            }
        </details>
    }
}
