use std::rc::Rc;

use yew::prelude::*;

use super::{EntityCard, FigureCard};
use crate::app::hooks::use_locale;
use crate::app::state::{Mark, MarkTarget, Page};
use crate::locale::Message;

/// Props of [`MarkCard`].
#[derive(Properties, PartialEq)]
pub struct MarkCardProps {
    /// The text.
    pub page: Rc<Page>,
    /// The marked words.
    pub mark: Mark,
    /// The card's element, which is put below the mark.
    pub card: NodeRef,
    /// It is dismissed.
    pub on_close: Callback<()>,
}

/// What marked words mean.
#[component]
pub fn MarkCard(props: &MarkCardProps) -> Html {
    let locale = use_locale();
    let page = &props.page;
    let body = match props.mark.target {
        MarkTarget::Figure(id) => html! { <FigureCard page={page.clone()} figure={id} /> },
        MarkTarget::Entity(id) => html! { <EntityCard page={page.clone()} entity={id} /> },
    };
    html! {
        <div
            ref={props.card.clone()}
            class="mark-card"
            role="dialog"
            tabindex="-1"
            aria-label={page.words(props.mark.span).to_owned()}
            data-kind={props.mark.kind.name()}
            data-testid="mark-card"
        >
            { body }
            <button
                type="button"
                class="mark-card__close"
                aria-label={Message::CardClose.text(locale)}
                onclick={props.on_close.reform(|_| ())}
            >
                { "×" }
            </button>
        </div>
    }
}
