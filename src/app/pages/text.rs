use yew::prelude::*;

use crate::app::components::article::ArticleView;
use crate::app::components::text_form::TextForm;
use crate::app::hooks::{use_locale, use_own_text, use_title};
use crate::locale::Message;

/// The reader's own text: a form first, then a page like any other.
#[component]
pub fn Text() -> Html {
    let locale = use_locale();
    let own_text = use_own_text();
    let Some(source) = own_text.source() else { return html! { <Form /> } };
    let close = Callback::from(move |_: MouseEvent| own_text.close());
    html! {
        <>
            <p class="own-text__bar">
                <button type="button" class="button button--quiet" onclick={close}>{ Message::TextAnother.text(locale) }</button>
            </p>
            <ArticleView {source} />
        </>
    }
}

#[component]
fn Form() -> Html {
    let locale = use_locale();
    use_title(Message::TextTitle.text(locale));
    html! {
        <div class="own-text">
            <header class="page-header">
                <h1 tabindex="-1">{ Message::TextTitle.text(locale) }</h1>
                <p class="page-header__intro">{ Message::TextIntro.text(locale) }</p>
            </header>
            <TextForm />
        </div>
    }
}
