use yew::prelude::*;

use super::PageProps;
use crate::app::hooks::use_locale;
use crate::language::Language;
use crate::locale::Message;

/// So many set-aside blocks are listed.
const LISTED: usize = 400;

/// What belongs to the page and not to the article: nothing is deleted.
#[component]
pub fn SetAside(props: &PageProps) -> Html {
    let locale = use_locale();
    let aside = &props.page.view.set_aside;
    if aside.is_empty() {
        return Html::default();
    }
    let block = |id: &crate::document::BlockId| {
        let block = props.page.analysis.document.block(*id)?;
        let lang = (block.language != Language::from(locale)).then(|| block.language.tag());
        Some(html! { <p key={id.0} {lang}>{ props.page.words(block.span) }</p> })
    };
    html! {
        <details class="set-aside">
            <summary>{ Message::ArticleSetAside.with(locale, &[&aside.len().to_string()]) }</summary>
            <p class="hint">{ Message::ArticleSetAsideHint.text(locale) }</p>
            { for aside.iter().take(LISTED).filter_map(block) }
        </details>
    }
}
