//! The form for a text of the reader's own.

use web_sys::{DragEvent, HtmlInputElement, HtmlTextAreaElement};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::notice::Notice;
use crate::app::hooks::{use_locale, use_own_text};
use crate::app::services::{FileError, LARGEST_TEXT, read_text};
use crate::document::Source;
use crate::import::{self, InputFormat};
use crate::locale::Message;
use crate::text::Timestamp;

/// A place to paste a text or open a file.
#[component]
pub fn TextForm() -> Html {
    let locale = use_locale();
    let own_text = use_own_text();
    let area = use_node_ref();
    let date = use_node_ref();
    let problem = use_state_eq(|| None::<Message>);
    let over = use_state_eq(|| false);

    let open = {
        let (own_text, date, problem) = (own_text.clone(), date.clone(), problem.clone());
        Callback::from(move |(text, is_markdown): (String, bool)| {
            let day = date.cast::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default();
            let published = Timestamp::parse(&day);
            let trouble = if text.trim().is_empty() {
                Some(Message::TextEmpty)
            } else if text.len() > LARGEST_TEXT {
                Some(Message::TextTooLarge)
            } else if !day.is_empty() && published.is_none() {
                Some(Message::TextBadDate)
            } else {
                None
            };
            problem.set(trouble);
            if trouble.is_none() {
                let is_markdown = is_markdown || import::detect_format(&text) == InputFormat::Markdown;
                let source = if is_markdown { import::plain_markdown(&text) } else { Source::new(text) };
                own_text.open(Source { published: published.or(source.published), ..source });
            }
        })
    };
    let open_file = {
        let (open, problem) = (open.clone(), problem.clone());
        Callback::from(move |file: web_sys::File| {
            let (open, problem) = (open.clone(), problem.clone());
            let name = file.name().to_ascii_lowercase();
            let is_markdown = name.ends_with(".md") || name.ends_with(".markdown");
            spawn_local(async move {
                match read_text(file).await {
                    Ok(text) => open.emit((text, is_markdown)),
                    Err(FileError::TooLarge) => problem.set(Some(Message::TextTooLarge)),
                    Err(FileError::NotUtf8) => problem.set(Some(Message::TextNotUtf8)),
                    Err(FileError::Unreadable) => problem.set(Some(Message::TextUnreadable)),
                }
            });
        })
    };
    let onsubmit = {
        let (open, area) = (open.clone(), area.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let text = area.cast::<HtmlTextAreaElement>().map(|area| area.value()).unwrap_or_default();
            open.emit((text, false));
        })
    };
    let onchange = {
        let open_file = open_file.clone();
        Callback::from(move |event: Event| {
            let input: Option<HtmlInputElement> = event.target_dyn_into();
            let file = input.as_ref().and_then(|input| input.files()?.get(0));
            if let Some(file) = file {
                open_file.emit(file);
            }
            if let Some(input) = input {
                // The same file may be chosen again after it was mended.
                input.set_value("");
            }
        })
    };
    let hover = |value: bool| {
        let over = over.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            over.set(value);
        })
    };
    let ondrop = {
        let over = over.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            over.set(false);
            if let Some(file) = event.data_transfer().and_then(|transfer| transfer.files()?.get(0)) {
                open_file.emit(file);
            }
        })
    };
    html! {
        <form
            class={classes!("text-form", over.then_some("text-form--over"))}
            {onsubmit}
            ondragover={hover(true)}
            ondragleave={hover(false)}
            {ondrop}
            novalidate=true
        >
            if let Some(problem) = *problem {
                <Notice alert=true title={problem.text(locale)} />
            }
            <label class="text-form__label" for="own-text">{ Message::TextLabel.text(locale) }</label>
            <textarea
                id="own-text"
                ref={area}
                class="text-form__area"
                rows="14"
                placeholder={Message::TextPlaceholder.text(locale)}
                aria-invalid={(*problem == Some(Message::TextEmpty)).then_some("true")}
            />
            <div class="text-form__row">
                <label class="button button--quiet text-form__file">
                    { Message::TextFile.text(locale) }
                    <input class="visually-hidden" type="file" accept=".txt,.md,text/plain,text/markdown" {onchange} />
                </label>
                <span class="hint">{ Message::TextDrop.text(locale) }</span>
            </div>
            <div class="text-form__row">
                <label class="text-form__label" for="own-date">{ Message::TextDate.text(locale) }</label>
                <input id="own-date" ref={date} class="text-form__date" type="date" aria-describedby="own-date-hint" />
                <span id="own-date-hint" class="hint">{ Message::TextDateHint.text(locale) }</span>
            </div>
            <div class="text-form__row">
                <button type="submit" class="button button--main">{ Message::TextRead.text(locale) }</button>
            </div>
        </form>
    }
}
