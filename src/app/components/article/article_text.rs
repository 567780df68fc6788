use std::rc::Rc;

use yew::prelude::*;

use super::{Legend, Reading};
use crate::app::components::notice::Notice;
use crate::app::hooks::{use_locale, use_reader};
use crate::app::state::{SHOWN_AT_ONCE, preview};
use crate::document::Source;
use crate::language::Locale;
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
        Some(page) => html! { <Reading reader={reader.clone()} page={page.clone()} /> },
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
fn plain(source: &Source, locale: Locale) -> Html {
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
