use yew::prelude::*;

use crate::app::hooks::mark_element;
use crate::app::state::{Mark, MarkTarget, Page};

/// Marked words. The text that holds them listens for all of them; see `use_mark_card`.
pub(super) fn mark(page: &Page, mark: &Mark, open: bool) -> Html {
    let kind = mark.kind.name();
    let words = page.words(mark.span);
    let figure = match mark.target {
        MarkTarget::Figure(id) => page.figure(id),
        MarkTarget::Entity(_) => None,
    };
    let content = match figure {
        Some(figure) => match (&figure.iso, figure.value) {
            (Some(iso), _) => html! { <time datetime={iso.clone()}>{ words }</time> },
            (None, Some(value)) => html! { <data value={value.to_string()}>{ words }</data> },
            (None, None) => words.into(),
        },
        None => words.into(),
    };
    html! {
        <mark
            key={mark.span.start}
            id={mark_element(mark)}
            class="mark"
            role="button"
            tabindex="0"
            aria-haspopup="dialog"
            aria-expanded={if open { "true" } else { "false" }}
            data-kind={kind}
            data-figure={figure.map(|figure| figure.kind.name())}
            data-mark={mark.span.start.to_string()}
        >
            { content }
        </mark>
    }
}
