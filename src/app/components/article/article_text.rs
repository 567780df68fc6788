use std::rc::Rc;

use yew::prelude::*;

use super::{BlockView, Legend, MarkCard};
use crate::app::components::notice::Notice;
use crate::app::components::phrase::in_text;
use crate::app::hooks::{UseMarkCardHandle, use_locale, use_mark_card, use_reader, use_settings};
use crate::app::i18n;
use crate::app::state::{Page, SHOWN_AT_ONCE, preview};
use crate::document::Source;
use crate::language::Language;
use crate::locale::Message;

/// Props of [`ArticleText`].
#[derive(Properties, PartialEq)]
pub struct ArticleTextProps {
    /// The text.
    pub source: Rc<Source>,
}

/// The text: plain until the analysis is there, then with its marks, in the same place.
#[component]
pub fn ArticleText(props: &ArticleTextProps) -> Html {
    let locale = use_locale();
    let reader = use_reader();
    let Some(reader) = reader else { return Html::default() };
    let body = match reader.page() {
        Some(page) => html! { <Marked page={page.clone()} /> },
        None => plain(&props.source, locale),
    };
    html! {
        <section class="article-text" id="article-text" tabindex="-1" aria-label={Message::ArticleText.text(locale)}>
            <Legend disabled={reader.page().is_none()} />
            { body }
        </section>
    }
}

/// The lines of the text, until more is known.
fn plain(source: &Source, locale: crate::language::Locale) -> Html {
    let text = source.text.as_str();
    let lines = preview(text, locale);
    if lines.is_empty() {
        return html! { <Notice title={Message::ArticleEmpty.text(locale)} /> };
    }
    html! {
        <div class="reading">
            { for lines.into_iter().take(SHOWN_AT_ONCE).map(|span| html! {
                <p key={span.start} class="block">{ span.slice(text) }</p>
            }) }
        </div>
    }
}

/// Props of [`Marked`].
#[derive(Properties, PartialEq)]
struct MarkedProps {
    page: Rc<Page>,
}

#[component]
fn Marked(props: &MarkedProps) -> Html {
    let page = &props.page;
    let locale = use_locale();
    let hidden = use_settings().hidden().clone();
    let hidden = use_memo(hidden, |hidden| hidden.clone());
    let reader = use_reader();
    let Some(reader) = reader else { return Html::default() };
    html! { <WithCard {reader} page={page.clone()} {hidden} {locale} /> }
}

/// Props of [`WithCard`].
#[derive(Properties, PartialEq)]
struct WithCardProps {
    reader: crate::app::hooks::UseReaderHandle,
    page: Rc<Page>,
    hidden: Rc<std::collections::BTreeSet<crate::app::state::MarkKind>>,
    locale: crate::language::Locale,
}

#[component]
fn WithCard(props: &WithCardProps) -> Html {
    let WithCardProps { reader, page, hidden, locale } = props;
    let locale = *locale;
    let handle = use_mark_card(reader);
    let on_back = use_callback(reader.clone(), |(), reader| reader.go_back());
    let state = reader.state();
    let back = state.visited.as_ref().and_then(|focus| focus.sentences.last().copied());
    let blocks: Vec<Html> = page
        .text
        .blocks
        .iter()
        .take(state.shown_blocks)
        .map(|block| {
            let own = block.sentences.iter().filter_map(|sentence| sentence.id);
            let lit: Vec<_> = own.clone().filter(|id| state.is_lit(*id)).collect();
            let back = back.filter(|back| own.clone().any(|id| id == *back));
            let open = state.mark.map(|open| open.mark.span.start);
            let span = page.analysis.document.block(block.id).map(|block| block.span).unwrap_or_default();
            let open = open.filter(|start| span.contains_offset(*start));
            html! {
                <BlockView
                    key={block.id.0}
                    page={page.clone()}
                    block={block.clone()}
                    hidden={hidden.clone()}
                    foreign={block.language != Language::from(locale)}
                    {lit}
                    {back}
                    {open}
                    on_back={on_back.clone()}
                />
            }
        })
        .collect();
    let lead = page.view.lead.len().min(blocks.len());
    let mut blocks = blocks.into_iter();
    let lead: Vec<Html> = blocks.by_ref().take(lead).collect();
    let listen = |act: fn(&UseMarkCardHandle, &PointerEvent)| {
        let handle = handle.clone();
        Callback::from(move |event: PointerEvent| act(&handle, &event))
    };
    let (focused, blurred, clicked, typed) = (handle.clone(), handle.clone(), handle.clone(), handle.clone());
    let left = page.text.blocks.len().saturating_sub(state.shown_blocks);
    let more = reader.clone();
    let is_foreign = page.view.language != Language::from(locale);
    html! {
        <div
            class="reading"
            ref={handle.container.clone()}
            onpointerover={listen(UseMarkCardHandle::on_pointer_over)}
            onpointerout={listen(UseMarkCardHandle::on_pointer_out)}
            onfocusin={Callback::from(move |event: FocusEvent| focused.on_focus_in(&event))}
            onfocusout={Callback::from(move |event: FocusEvent| blurred.on_focus_out(&event))}
            onclick={Callback::from(move |event: MouseEvent| clicked.on_click(&event))}
            onkeydown={Callback::from(move |event: KeyboardEvent| typed.on_key_down(&event))}
        >
            if is_foreign {
                <p class="reading__note">
                    { Message::ArticleOtherLanguage.with(locale, &[&in_text(page.view.language, locale), &in_text(locale.into(), locale)]) }
                </p>
            }
            if !lead.is_empty() {
                <section class="reading__lead" aria-label={Message::ArticlePublisherSummary.text(locale)}>
                    <p class="label">{ Message::ArticlePublisherSummary.text(locale) }</p>
                    { for lead }
                </section>
            }
            { for blocks }
            if left > 0 {
                <button type="button" class="button" onclick={Callback::from(move |_: MouseEvent| more.show_more())}>
                    { Message::ArticleShowMore.with(locale, &[&i18n::number(locale, (left.min(SHOWN_AT_ONCE) as i64).into())]) }
                </button>
            }
            if let Some(open) = state.mark {
                <MarkCard page={page.clone()} mark={open.mark} card={handle.card.clone()} on_close={
                    let handle = handle.clone();
                    Callback::from(move |()| handle.dismiss())
                } />
            }
        </div>
    }
}
