use std::rc::Rc;

use yew::prelude::*;

use crate::app::hooks::{use_locale, use_reader};
use crate::app::i18n;
use crate::app::state::{Evidence, EvidenceFocus};
use crate::document::SentenceId;
use crate::locale::Message;
use crate::text::Span;

/// So many sentences are quoted where none is on the page.
const QUOTED: usize = 3;

/// Props of [`EvidenceControl`].
#[derive(Properties, PartialEq)]
pub struct EvidenceControlProps {
    /// The element's id, unique on the page: the way back leads here.
    pub id: AttrValue,
    /// The statement, in short.
    pub statement: AttrValue,
    /// The words it rests on.
    pub spans: Vec<Span>,
}

/// Shows the words a statement rests on: pointing at it lights their sentences, pressing it goes there;
/// where they stand in a version that is not on the page, it quotes them in place.
#[component]
pub fn EvidenceControl(props: &EvidenceControlProps) -> Html {
    let locale = use_locale();
    let open = use_state_eq(|| false);
    let reader = use_reader();
    let Some((reader, page)) = reader.and_then(|reader| reader.page().cloned().map(|page| (reader, page))) else {
        return Html::default();
    };
    let label = Message::InsightEvidenceFor.with(locale, &[&props.statement]);
    match page.view.evidence(&page.analysis, &props.spans) {
        Evidence::Shown(sentences) => {
            let focus = EvidenceFocus { statement: Rc::from(props.id.as_str()), sentences: Rc::from(sentences) };
            let point = {
                let (reader, focus) = (reader.clone(), focus.clone());
                Callback::from(move |()| reader.point(focus.clone()))
            };
            let unpoint = {
                let reader = reader.clone();
                Callback::from(move |()| reader.unpoint())
            };
            let visit = Callback::from(move |_: MouseEvent| reader.visit(focus.clone()));
            html! {
                <button
                    type="button"
                    id={props.id.clone()}
                    class="evidence"
                    aria-label={label}
                    onpointerenter={point.reform(|_: PointerEvent| ())}
                    onpointerleave={unpoint.reform(|_: PointerEvent| ())}
                    onfocus={point.reform(|_: FocusEvent| ())}
                    onblur={unpoint.reform(|_: FocusEvent| ())}
                    onclick={visit}
                >
                    { Message::InsightEvidence.text(locale) }
                </button>
            }
        }
        Evidence::Elsewhere(sentences) if sentences.is_empty() => Html::default(),
        Evidence::Elsewhere(sentences) => {
            let toggle = {
                let open = open.clone();
                Callback::from(move |_: MouseEvent| open.set(!*open))
            };
            // A record says the same in each of its languages: one of them is enough.
            let first = sentences.first().and_then(|id| page.sentence(*id)).map(|(_, language)| language);
            let quote = |id: &SentenceId| {
                let (words, language) = page.sentence(*id).filter(|(_, language)| Some(*language) == first)?;
                Some(html! {
                    <q key={id.0} class="evidence-quote__words" lang={language.tag()}>
                        { i18n::shown(words, language) }
                    </q>
                })
            };
            html! {
                <>
                    <button
                        type="button"
                        id={props.id.clone()}
                        class="evidence"
                        aria-label={label}
                        aria-expanded={if *open { "true" } else { "false" }}
                        onclick={toggle}
                    >
                        { Message::InsightEvidence.text(locale) }
                    </button>
                    if *open {
                        <span class="evidence-quote">
                            <span class="hint">{ Message::InsightEvidenceQuoted.text(locale) }</span>
                            { for sentences.iter().filter_map(quote).take(QUOTED) }
                        </span>
                    }
                </>
            }
        }
    }
}
