use std::rc::Rc;

use yew::prelude::*;

use super::mark_view::mark;
use crate::app::element::{button, el, list};
use crate::app::hooks::{UsePageHandle, sentence_element};
use crate::app::i18n;
use crate::app::state::{MarkedBlock, MarkedSentence, Run, SettingsState};
use crate::document::{BlockKind, SentenceId};
use crate::language::Language;
use crate::locale::Message;
use crate::text::Span;

/// Props of [`BlockView`].
#[derive(Properties, PartialEq)]
pub struct BlockViewProps {
    /// The text.
    pub page: UsePageHandle,
    /// The block's place on the page.
    pub number: usize,
    /// Says which kinds of marks are switched off.
    pub settings: Rc<SettingsState>,
    /// Its sentences that are highlighted.
    pub lit: Vec<SentenceId>,
    /// Its sentence that a way back leads from, and the element it leads to.
    pub back: Option<(SentenceId, Rc<str>)>,
    /// Where the mark begins whose card is open.
    pub open: Option<u32>,
}

/// A paragraph, heading or list item with its sentences and marks.
#[component]
pub fn BlockView(props: &BlockViewProps) -> Html {
    let Some(block) = props.page.text.blocks.get(props.number) else { return Html::default() };
    let (tag, class) = match block.kind {
        BlockKind::Heading | BlockKind::Title => ("h2", "block block--heading"),
        BlockKind::Quote => ("blockquote", "block block--quote"),
        BlockKind::ListItem => ("p", "block block--list-item"),
        BlockKind::Caption => ("p", "block block--caption"),
        BlockKind::Paragraph | BlockKind::Byline | BlockKind::Field | BlockKind::Boilerplate => ("p", "block"),
    };
    let foreign = block.language != Language::from(props.page.locale);
    el(tag)
        .class(class)
        .lang(foreign.then(|| block.language.tag()))
        .list(block.sentences.iter().map(|sentence| view(props, block, sentence)))
        .into()
}

fn view(props: &BlockViewProps, block: &MarkedBlock, sentence: &MarkedSentence) -> Html {
    let page = &props.page;
    let mut runs: Vec<Html> = Vec::new();
    for run in &sentence.runs {
        runs.push(match run {
            Run::Text(span) => i18n::shown(words(props, block, *span), block.language),
            Run::Mark(shown) if props.settings.hidden.contains(&shown.kind) => {
                i18n::shown(page.words(shown.span), block.language)
            }
            Run::Mark(shown) => mark(page, shown, props.open == Some(shown.span.start)).into(),
        });
    }
    let Some(id) = sentence.id else { return list(runs) };
    let lit = props.lit.contains(&id);
    let back = props.back.clone().filter(|(back, _)| *back == id).map(|(_, statement)| {
        let page = page.clone();
        let words = Message::InsightBack.text(page.locale);
        Html::from(button("sentence__back", words).on_click(move || page.go_back(&statement)))
    });
    list([
        el("span")
            .set("id", sentence_element(id))
            .class(if lit { "sentence sentence--lit" } else { "sentence" })
            .set("tabindex", "-1")
            .list(runs)
            .into(),
        back.unwrap_or_default(),
    ])
}

/// The words of a run; a list item's own mark is left out, because the style sheet sets one.
fn words<'a>(props: &'a BlockViewProps, block: &MarkedBlock, span: Span) -> &'a str {
    let words = props.page.words(span);
    let opens = props.page.analysis.document.block(block.id).is_some_and(|block| block.span.start == span.start);
    if block.kind != BlockKind::ListItem || !opens {
        return words;
    }
    let rest = words.strip_prefix(['•', '‣', '▪', '◦', '●', '■', '·', '∙', '-', '*', '+']).map(str::trim_start);
    rest.unwrap_or(words)
}
