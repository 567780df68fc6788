use std::rc::Rc;

use yew::prelude::*;

use super::{BlockView, MarkCard};
use crate::app::components::phrase::in_text;
use crate::app::hooks::{UseMarkCardHandle, UseReaderHandle, use_locale, use_mark_card, use_settings};
use crate::app::i18n;
use crate::app::state::{Page, SHOWN_AT_ONCE};
use crate::language::{Language, Locale};
use crate::locale::Message;

/// Props of [`Reading`].
#[derive(Properties, PartialEq)]
pub struct ReadingProps {
    /// What the reader does with the text.
    pub reader: UseReaderHandle,
    /// The text and what was found in it.
    pub page: Rc<Page>,
}

/// The text with its marks, and the card of the mark that is open.
#[component]
pub fn Reading(props: &ReadingProps) -> Html {
    let ReadingProps { reader, page } = props;
    let locale = use_locale();
    let settings = use_settings();
    let hidden = use_memo(settings.hidden().clone(), Clone::clone);
    let handle = use_mark_card(reader);
    let on_back = use_callback(reader.clone(), |(), reader| reader.go_back());
    let state = reader.state();
    let statement = state.visited.as_ref().filter(|focus| !focus.statement.is_empty());
    let back = statement.and_then(|focus| focus.sentences.last().copied());
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
            { other_language(page.view.language, locale) }
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

/// Says that the text is shown in another language than the reader's, where it is.
pub(super) fn other_language(shown: Language, locale: Locale) -> Html {
    if shown == Language::from(locale) {
        return Html::default();
    }
    let words = Message::ArticleOtherLanguage.with(locale, &[&in_text(shown, locale), &in_text(locale.into(), locale)]);
    html! { <p class="reading__note">{ words }</p> }
}
