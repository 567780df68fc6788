//! The form for a text of the reader's own.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Event, File, FileList, HtmlInputElement, HtmlTextAreaElement};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::notice::alert;
use crate::app::element::{Element, ListenerKind, el, el_text, field};
use crate::app::hooks::{AppProps, UseAppHandle};
use crate::app::services::{FileError, LARGEST_TEXT, read_text};
use crate::document::Source;
use crate::import::{self, InputFormat};
use crate::locale::Message;
use crate::text::Timestamp;

/// What is wrong with the last attempt, and whether a file is held over the form.
type FormState = (Option<Message>, bool);

/// What the form can do.
#[derive(Clone)]
struct Form {
    app: UseAppHandle,
    area: NodeRef,
    date: NodeRef,
    state: UseStateHandle<FormState>,
}

impl Form {
    fn show(&self, problem: Option<Message>, over: bool) {
        self.state.set((problem, over));
    }

    /// Opens a text, or says what is wrong with it.
    fn open(&self, text: String, is_markdown: bool) {
        let day = self.date.cast::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default();
        let published = Timestamp::parse(&day);
        if text.trim().is_empty() {
            self.show(Some(Message::TextEmpty), false);
        } else if text.len() > LARGEST_TEXT {
            self.show(Some(Message::TextTooLarge), false);
        } else if !day.is_empty() && published.is_none() {
            self.show(Some(Message::TextBadDate), false);
        } else {
            let is_markdown = is_markdown || import::detect_format(&text) == InputFormat::Markdown;
            let source = if is_markdown { import::plain_markdown(&text) } else { Source::new(text) };
            self.app.open(Source { published: published.or(source.published), ..source });
        }
    }

    /// Reads the first of some files and opens it.
    fn open_file(&self, files: Option<FileList>) {
        let Some(file) = files.and_then(|files| files.get(0)) else { return };
        let form = self.clone();
        spawn_local(async move { form.read(file).await });
    }

    async fn read(&self, file: File) {
        let name = file.name().to_ascii_lowercase();
        let is_markdown = name.ends_with(".md") || name.ends_with(".markdown");
        let problem = match read_text(file).await {
            Ok(text) => return self.open(text, is_markdown),
            Err(FileError::TooLarge) => Message::TextTooLarge,
            Err(FileError::NotUtf8) => Message::TextNotUtf8,
            Err(FileError::Unreadable) => Message::TextUnreadable,
        };
        self.show(Some(problem), false);
    }

    fn submit(&self) {
        let text = self.area.cast::<HtmlTextAreaElement>().map(|area| area.value()).unwrap_or_default();
        self.open(text, false);
    }

    fn choose(&self, event: &Event) {
        let Some(input) = field(event) else { return };
        self.open_file(input.files());
        // The same file may be chosen again after it was mended.
        input.set_value("");
    }

    fn drop(&self, event: &Event) {
        self.show(self.state.0, false);
        self.open_file(event.dyn_ref::<DragEvent>().and_then(|event| event.data_transfer()?.files()));
    }
}

/// A place to paste a text or open a file.
#[component]
pub fn TextForm(props: &AppProps) -> Html {
    let locale = props.app.locale();
    let area = use_node_ref();
    let date = use_node_ref();
    let state = use_state_eq(FormState::default);
    let (problem, over) = *state;
    let form = Rc::new(Form { app: props.app.clone(), area: area.clone(), date: date.clone(), state });
    let listen = |element: Element, kind: ListenerKind, act: fn(&Form, &Event)| {
        let form = form.clone();
        element.on(kind, move |event| {
            if event.type_() != "change" {
                event.prevent_default();
            }
            act(&form, &event);
        })
    };
    let file =
        el("input").class("visually-hidden").set("type", "file").set("accept", ".txt,.md,text/plain,text/markdown");
    let file = listen(file, ListenerKind::onchange, Form::choose);
    let form = el("form").class(if over { "text-form text-form--over" } else { "text-form" }).set("novalidate", "");
    let form = listen(form, ListenerKind::onsubmit, |form, _| form.submit());
    let form = listen(form, ListenerKind::ondragover, |form, _| form.show(form.state.0, true));
    let form = listen(form, ListenerKind::ondragleave, |form, _| form.show(form.state.0, false));
    let form = listen(form, ListenerKind::ondrop, Form::drop);
    let words = |message: Message| message.text(locale);
    let row = || el("div").class("text-form__row");
    form.maybe(problem.map(|problem| alert(problem, locale)))
        .child(el_text("label", "text-form__label", words(Message::TextLabel)).set("for", "own-text"))
        .child(
            el("textarea")
                .set("id", "own-text")
                .node(&area)
                .class("text-form__area")
                .set("rows", "14")
                .set("placeholder", words(Message::TextPlaceholder))
                .set_some("aria-invalid", (problem == Some(Message::TextEmpty)).then_some("true")),
        )
        .child(
            row()
                .child(el_text("label", "button button--quiet text-form__file", words(Message::TextFile)).child(file))
                .child(el_text("span", "hint", words(Message::TextDrop))),
        )
        .child(
            row()
                .child(el_text("label", "text-form__label", words(Message::TextDate)).set("for", "own-date"))
                .child(
                    el("input")
                        .set("id", "own-date")
                        .node(&date)
                        .class("text-form__date")
                        .set("type", "date")
                        .set("aria-describedby", "own-date-hint"),
                )
                .child(el_text("span", "hint", words(Message::TextDateHint)).set("id", "own-date-hint")),
        )
        .child(row().child(el_text("button", "button button--main", words(Message::TextRead)).set("type", "submit")))
        .into()
}
