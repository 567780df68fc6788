use yew::prelude::*;

use crate::app::components::article::PageProps;
use crate::app::hooks::use_locale;
use crate::app::i18n;
use crate::locale::Message;

/// By what the text was read, where, and in how long.
#[component]
pub fn ProcessingLine(props: &PageProps) -> Html {
    let locale = use_locale();
    let place = if props.page.on_main_thread { Message::InsightOnPage } else { Message::InsightInWorker };
    html! {
        <p class="processing" data-testid="processing" data-engine={if props.page.on_main_thread { "page" } else { "worker" }}>
            <span class="visually-hidden">{ Message::SectionProcessing.text(locale) }{ " " }</span>
            <span>{ Message::InsightEngine.with(locale, &[crate::contract::ENGINE]) }</span>
            <span>{ Message::InsightTook.with(locale, &[&i18n::number(locale, i64::from(props.page.milliseconds).into())]) }</span>
            <span>{ place.text(locale) }</span>
        </p>
    }
}
