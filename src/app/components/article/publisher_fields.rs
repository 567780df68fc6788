use yew::prelude::*;

use super::PageProps;
use crate::app::hooks::use_locale;
use crate::app::i18n;
use crate::app::state::PublisherField;
use crate::language::Language;
use crate::locale::Message;

/// The publisher's own statements, apart from ours.
#[component]
pub fn PublisherFields(props: &PageProps) -> Html {
    let locale = use_locale();
    let page = &props.page;
    if page.view.fields.is_empty() {
        return Html::default();
    }
    let content = |id: &crate::document::BlockId| {
        let block = page.analysis.document.block(*id)?;
        let lang = (block.language != Language::from(locale)).then(|| block.language.tag());
        Some(html! { <p key={id.0} {lang}>{ i18n::shown(page.words(block.span), block.language) }</p> })
    };
    let field = |(number, field): (usize, &PublisherField)| {
        html! {
            <div key={number} class="publisher-fields__field">
                <dt>{ i18n::field_kind(field.kind).text(locale) }</dt>
                <dd>{ for field.blocks.iter().filter_map(content) }</dd>
            </div>
        }
    };
    html! {
        <details class="publisher-fields">
            <summary>{ Message::ArticlePublisherFields.text(locale) }</summary>
            <p class="hint">{ Message::ArticlePublisherHint.text(locale) }</p>
            <dl>{ for page.view.fields.iter().enumerate().map(field) }</dl>
        </details>
    }
}
