use yew::prelude::*;

use super::page_header;
use crate::app::components::article::ArticleView;
use crate::app::components::text_form::TextForm;
use crate::app::element::{button, el, list};
use crate::app::hooks::UseAppHandle;
use crate::locale::Message;

/// The reader's own text: a form first, then a page like any other.
pub fn text(app: &UseAppHandle) -> Html {
    let locale = app.locale();
    let Some(source) = app.own_text() else {
        return el("div")
            .class("own-text")
            .child(page_header(Message::TextTitle, Message::TextIntro, locale))
            .child(html! { <TextForm app={app.clone()} /> })
            .into();
    };
    let closing = app.clone();
    let close = button("button button--quiet", Message::TextAnother.text(locale)).on_click(move || closing.close());
    list([
        el("p").class("own-text__bar").child(close).into(),
        html! { <ArticleView app={app.clone()} source={source.clone()} /> },
    ])
}
