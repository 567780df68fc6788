use std::rc::Rc;

use yew::prelude::*;

use super::reading::other_language;
use super::{Legend, Reading};
use crate::app::components::notice::Notice;
use crate::app::hooks::{use_locale, use_reader};
use crate::app::i18n;
use crate::app::services::CorpusArticle;
use crate::app::state::{PreviewLine, SHOWN_AT_ONCE, preview};
use crate::document::Source;
use crate::language::{Language, Locale};
use crate::locale::Message;
use crate::text::is_han;

/// Props of [`ArticleText`].
#[derive(Properties, PartialEq)]
pub struct ArticleTextProps {
    /// The text.
    pub source: Rc<Source>,
    /// What the library knows of it.
    pub card: Option<Rc<CorpusArticle>>,
}

/// The text: plain until the analysis is there, then with its marks, in the same place.
#[component]
pub fn ArticleText(props: &ArticleTextProps) -> Html {
    let locale = use_locale();
    let reader = use_reader();
    let Some(reader) = reader else { return Html::default() };
    let body = match reader.page() {
        Some(page) => html! { <Reading reader={reader.clone()} page={page.clone()} /> },
        None => plain(&props.source, props.card.as_deref(), locale),
    };
    html! {
        <section class="article-text" id="article-text" tabindex="-1" aria-label={Message::ArticleText.text(locale)}>
            <Legend disabled={reader.page().is_none()} />
            { body }
        </section>
    }
}

/// The lines of the text, until more is known.
fn plain(source: &Source, card: Option<&CorpusArticle>, locale: Locale) -> Html {
    let text = source.text.as_str();
    let lines = preview(text, locale);
    if lines.is_empty() {
        return html! { <Notice title={Message::ArticleEmpty.text(locale)} /> };
    }
    let is_lead = lines.first().is_some_and(|line| line.lead);
    let mut shown = lines.iter().take(SHOWN_AT_ONCE).map(|line| preview_line(line, text, locale));
    let lead = shown.by_ref().take(usize::from(is_lead)).collect::<Html>();
    html! {
        <div class="reading">
            if let Some(card) = card {
                { other_language(card.shown_language(locale), locale) }
            }
            if is_lead {
                <section class="reading__lead">
                    <p class="label">{ Message::ArticlePublisherSummary.text(locale) }</p>
                    { lead }
                </section>
            }
            { for shown }
        </div>
    }
}

fn preview_line(line: &PreviewLine, text: &str, locale: Locale) -> Html {
    let words = line.span.slice(text);
    let is_chinese = words.chars().take(20).any(is_han);
    let language = if is_chinese { Language::Zh } else { Language::from(locale) };
    let lang = (is_chinese && locale != Locale::Zh).then_some("zh");
    let words = i18n::shown(words, language);
    if line.heading {
        html! { <h2 key={line.span.start} class="block block--heading" {lang}>{ words }</h2> }
    } else {
        html! { <p key={line.span.start} class="block" {lang}>{ words }</p> }
    }
}
