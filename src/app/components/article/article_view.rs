use yew::prelude::*;

use super::article_header::{Facts, article_header};
use super::article_text::article_text;
use super::publisher_fields::publisher_fields;
use super::set_aside::set_aside;
use crate::app::components::insight::{DETAILS, insight_panel};
use crate::app::components::part::Part;
use crate::app::element::{button, el, list};
use crate::app::hooks::{
    UseAppHandle, UsePageHandle, use_mark_card, use_passage, use_reader, use_slow, use_title, use_turns,
};
use crate::app::services::{CorpusArticle, page};
use crate::app::state::{MarkTarget, Shared};
use crate::document::Source;
use crate::locale::Message;

/// Props of [`ArticleView`].
#[derive(Properties, PartialEq)]
pub struct ArticleViewProps {
    /// The app.
    pub app: UseAppHandle,
    /// The text.
    pub source: Shared<Source>,
    /// What the library knows of it.
    #[prop_or_default]
    pub card: Option<Shared<CorpusArticle>>,
    /// The place in the text to begin at.
    #[prop_or_default]
    pub at: Option<u32>,
}

/// A text, readable at once, and everything found in it.
#[component]
pub fn ArticleView(props: &ArticleViewProps) -> Html {
    let locale = props.app.locale();
    let reader = use_reader(&props.app, &props.source);
    use_passage(&reader, props.at);
    let cards = use_mark_card(&reader);
    let wanting = props.app.clone();
    use_effect_with(reader.state().mark, move |open| {
        // Merely passing over a name asks for nothing.
        if open.is_some_and(|open| open.pinned && matches!(open.mark.target, MarkTarget::Entity(_))) {
            wanting.fetch_names();
        }
    });
    let slow = use_slow(reader.state().attempt);
    let details = use_turns(reader.page().is_some(), DETAILS.len() as u32);
    let card = props.card.as_deref();
    let facts = Facts::new(reader.page().map(|page| &**page), card, locale);
    use_title(Some(facts.title(locale).into()), locale);
    let jump = |id: &'static str, message: Message, class: &'static str| {
        button(class, message.text(locale)).on_click(move || page::visit(id))
    };
    let below =
        |page: &UsePageHandle| html! { <Part draw={below as fn(&UsePageHandle) -> Html} page={page.clone()} /> };
    el("article")
        .class(if card.is_none() { "article article--own" } else { "article" })
        .child(article_header(&facts, locale))
        .child(
            el("div")
                .class("article__jumps")
                .child(jump("insight", Message::AppSkipInsight, "skip-link skip-link--inside"))
                .child(jump("article-text", Message::ArticleGoToText, "link-button article__to-text")),
        )
        .child(
            el("div")
                .class("article__text")
                .child(article_text(&props.app, &props.source, card, &reader, &cards))
                .maybe(reader.page().map(below)),
        )
        .child(insight_panel(&reader, card, slow, details, locale))
        .into()
}

/// What stands below the text.
fn below(page: &UsePageHandle) -> Html {
    list([publisher_fields(page), set_aside(page)].into_iter().flatten())
}
