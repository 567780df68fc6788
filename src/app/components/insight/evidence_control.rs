use std::rc::Rc;

use yew::prelude::*;

use crate::app::element::{Element, ListenerKind, button, el, el_text, list};
use crate::app::hooks::UsePageHandle;
use crate::app::i18n;
use crate::app::state::{Evidence, EvidenceFocus, Page};
use crate::document::SentenceId;
use crate::locale::Message;
use crate::text::Span;

/// So many sentences are quoted where none is on the page.
const QUOTED: usize = 3;

/// Props of [`EvidenceControl`].
#[derive(Properties, PartialEq)]
pub struct EvidenceControlProps {
    /// The text.
    pub page: UsePageHandle,
    /// The element's id, unique on the page: the way back leads here.
    pub id: Rc<str>,
    /// The statement, in short.
    pub statement: AttrValue,
    /// The words it rests on.
    pub spans: Vec<Span>,
}

/// An [`EvidenceControl`] for the statement with a number among those of its kind.
pub fn evidence(
    page: &UsePageHandle,
    (kind, number): (&'static str, Option<usize>),
    statement: impl Into<AttrValue>,
    spans: &[Span],
) -> Html {
    let mut id = String::from("statement-");
    id.push_str(kind);
    if let Some(number) = number {
        id.push('-');
        id.push_str(&number.to_string());
    }
    control(page.clone(), id.into(), statement.into(), spans.to_vec())
}

fn control(page: UsePageHandle, id: Rc<str>, statement: AttrValue, spans: Vec<Span>) -> Html {
    html! { <EvidenceControl {page} {id} {statement} {spans} /> }
}

/// Shows the words a statement rests on: pointing at it lights their sentences, pressing it goes there;
/// where they stand in a version that is not on the page, it quotes them in place.
#[component]
pub fn EvidenceControl(props: &EvidenceControlProps) -> Html {
    let page = &props.page;
    let open = use_state(|| false);
    let label = Message::InsightEvidenceFor.with(page.locale, &[&props.statement]);
    let control = button("evidence", Message::InsightEvidence.text(page.locale))
        .set("id", props.id.clone())
        .set("aria-label", label);
    match page.view.evidence(&page.analysis, &props.spans) {
        Evidence::Shown(sentences) => {
            let focus = EvidenceFocus { statement: props.id.clone(), sentences: sentences.into() };
            let on = |control: Element, kind: ListenerKind, points: bool| {
                let (page, focus) = (page.clone(), points.then(|| focus.clone()));
                control.on(kind, move |_| page.point(focus.clone()))
            };
            // A move, not an entrance: when the page scrolls under a resting pointer, nobody pointed.
            let control = on(control, ListenerKind::onpointermove, true);
            let control = on(control, ListenerKind::onpointerleave, false);
            let control = on(control, ListenerKind::onfocus, true);
            let control = on(control, ListenerKind::onblur, false);
            let page = page.clone();
            control.on_click(move || page.visit(focus.clone())).into()
        }
        Evidence::Elsewhere(sentences) if sentences.is_empty() => Html::default(),
        Evidence::Elsewhere(sentences) => {
            let quotes = open.then(|| quotes(page, &sentences)).unwrap_or_default();
            list([control.state("aria-expanded", *open).on_click(move || open.set(!*open)).into(), quotes])
        }
    }
}

/// The words of sentences that are not on the page.
fn quotes(page: &Page, sentences: &[SentenceId]) -> Html {
    // A record says the same in each of its languages: one of them is enough.
    let first = sentences.first().and_then(|id| page.sentence(*id)).map(|(_, language)| language);
    let quote = |id: &SentenceId| {
        let (words, language) = page.sentence(*id).filter(|(_, language)| Some(*language) == first)?;
        let quote = el("q").class("evidence-quote__words").key(id.0).lang(Some(language.tag()));
        Some(quote.child(i18n::shown(words, language)))
    };
    el("span")
        .class("evidence-quote")
        .child(el_text("span", "hint", Message::InsightEvidenceQuoted.text(page.locale)))
        .list(sentences.iter().filter_map(quote).take(QUOTED))
        .into()
}
