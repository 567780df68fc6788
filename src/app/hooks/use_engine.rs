use yew::prelude::*;

use super::ProviderProps;
use crate::app::services::{Engine, page};

/// Keeps the one engine of the app, and starts it before it is needed.
#[component]
pub fn EngineProvider(props: &ProviderProps) -> Html {
    let engine = use_memo((), |()| Engine::new(page::base_url(), page::allows_worker()));
    use_effect_with(engine.clone(), |engine| engine.warm_up());
    html! { <ContextProvider<Engine> context={(*engine).clone()}>{ props.children.clone() }</ContextProvider<Engine>> }
}

/// The engine of the app.
#[hook]
pub fn use_engine() -> Engine {
    let fallback = use_memo((), |()| Engine::new(String::new(), false));
    use_context::<Engine>().unwrap_or_else(|| (*fallback).clone())
}
