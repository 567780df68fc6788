use yew::platform::spawn_local;
use yew::prelude::*;

use super::ProviderProps;
use crate::app::services::{fetch_figures, page};
use crate::app::state::{FiguresAction, FiguresState, Loading};

/// The figures of the library and what can be done with them.
pub type UseFiguresHandle = UseReducerHandle<FiguresState>;

/// Keeps the figures, with their filters, for the visit.
#[component]
pub fn FiguresProvider(props: &ProviderProps) -> Html {
    let context = use_reducer_eq(FiguresState::default);
    html! {
        <ContextProvider<UseFiguresHandle> {context}>{ props.children.clone() }</ContextProvider<UseFiguresHandle>>
    }
}

/// The figures; the first page that asks has their table fetched.
#[hook]
pub fn use_figures() -> UseFiguresHandle {
    let fallback = use_reducer_eq(FiguresState::default);
    let figures: UseFiguresHandle = use_context().unwrap_or(fallback);
    let wanted = matches!(figures.table, Loading::Pending);
    let dispatcher = figures.dispatcher();
    use_effect_with(figures.attempt, move |_| {
        if wanted {
            spawn_local(async move {
                dispatcher.dispatch(match fetch_figures(&page::base_url()).await {
                    Ok(table) => FiguresAction::Load(table),
                    Err(error) => FiguresAction::Fail(error),
                });
            });
        }
    });
    figures
}
