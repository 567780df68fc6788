use std::collections::BTreeSet;
use std::rc::Rc;

use yew::prelude::*;

use super::mark_view::mark;
use crate::app::hooks::{sentence_element, use_locale};
use crate::app::i18n;
use crate::app::state::{MarkKind, MarkedBlock, MarkedSentence, Page, Run};
use crate::document::{BlockKind, SentenceId};
use crate::locale::Message;
use crate::text::Span;

/// Props of [`BlockView`].
#[derive(Properties, PartialEq)]
pub struct BlockViewProps {
    /// The text.
    pub page: Rc<Page>,
    /// The block.
    pub block: Rc<MarkedBlock>,
    /// The kinds of marks that are switched off.
    pub hidden: Rc<BTreeSet<MarkKind>>,
    /// Whether it is in another language than the page.
    pub foreign: bool,
    /// Its sentences that are highlighted.
    pub lit: Vec<SentenceId>,
    /// Its sentence that a way back leads from.
    pub back: Option<SentenceId>,
    /// Where the mark begins whose card is open.
    pub open: Option<u32>,
    /// The way back is taken.
    pub on_back: Callback<()>,
}

/// A paragraph, heading or list item with its sentences and marks.
#[component]
pub fn BlockView(props: &BlockViewProps) -> Html {
    let locale = use_locale();
    let lang = props.foreign.then(|| props.block.language.tag());
    let sentence = |sentence: &MarkedSentence| {
        let runs = sentence.runs.iter().map(|run| match run {
            Run::Text(span) => i18n::shown(words(props, *span), props.block.language),
            Run::Mark(shown) if props.hidden.contains(&shown.kind) => {
                i18n::shown(props.page.words(shown.span), props.block.language)
            }
            Run::Mark(shown) => mark(&props.page, shown, props.open == Some(shown.span.start)),
        });
        let Some(id) = sentence.id else { return html! { { for runs } } };
        let lit = props.lit.contains(&id);
        html! {
            <>
                <span
                    id={sentence_element(id)}
                    class={if lit { "sentence sentence--lit" } else { "sentence" }}
                    tabindex="-1"
                >
                    { for runs }
                </span>
                if props.back == Some(id) {
                    <button type="button" class="sentence__back" onclick={props.on_back.reform(|_| ())}>
                        { Message::InsightBack.text(locale) }
                    </button>
                }
            </>
        }
    };
    let content: Html = props.block.sentences.iter().map(sentence).collect();
    match props.block.kind {
        BlockKind::Heading | BlockKind::Title => html! { <h2 class="block block--heading" {lang}>{ content }</h2> },
        BlockKind::Quote => html! { <blockquote class="block block--quote" {lang}>{ content }</blockquote> },
        BlockKind::ListItem => html! { <p class="block block--list-item" {lang}>{ content }</p> },
        BlockKind::Caption => html! { <p class="block block--caption" {lang}>{ content }</p> },
        BlockKind::Paragraph | BlockKind::Byline | BlockKind::Field | BlockKind::Boilerplate => {
            html! { <p class="block" {lang}>{ content }</p> }
        }
    }
}

/// The words of a run; a list item's own mark is left out, because the style sheet sets one.
fn words(props: &BlockViewProps, span: Span) -> &str {
    let words = props.page.words(span);
    let opens = props.page.analysis.document.block(props.block.id).is_some_and(|block| block.span.start == span.start);
    if props.block.kind != BlockKind::ListItem || !opens {
        return words;
    }
    let rest = words.strip_prefix(['•', '‣', '▪', '◦', '●', '■', '·', '∙', '-', '*', '+']).map(str::trim_start);
    rest.unwrap_or(words)
}
