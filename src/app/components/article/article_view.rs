use std::rc::Rc;

use yew::prelude::*;

use super::{ArticleHeader, ArticleText, PublisherFields, SetAside};
use crate::app::components::insight::InsightPanel;
use crate::app::hooks::{UseReaderHandle, use_analysis, use_locale, use_passage};
use crate::app::services::{CorpusArticle, page};
use crate::document::Source;
use crate::locale::Message;

/// Props of [`ArticleView`].
#[derive(Properties, PartialEq)]
pub struct ArticleViewProps {
    /// The text.
    pub source: Rc<Source>,
    /// What the library knows of it.
    #[prop_or_default]
    pub card: Option<Rc<CorpusArticle>>,
    /// The place in the text to begin at.
    #[prop_or_default]
    pub at: Option<u32>,
}

/// A text, readable at once, and everything found in it.
#[component]
pub fn ArticleView(props: &ArticleViewProps) -> Html {
    let locale = use_locale();
    let reader = use_analysis(props.source.clone());
    use_passage(&reader, props.at);
    let jump = |id: &'static str, message: Message, class: &'static str| {
        let onclick = Callback::from(move |_: MouseEvent| page::visit(id));
        html! { <button type="button" {class} {onclick}>{ message.text(locale) }</button> }
    };
    html! {
        <ContextProvider<UseReaderHandle> context={reader.clone()}>
            <article class={classes!("article", props.card.is_none().then_some("article--own"))}>
                <ArticleHeader card={props.card.clone()} page={reader.page().cloned()} />
                <div class="article__jumps">
                    { jump("insight", Message::AppSkipInsight, "skip-link skip-link--inside") }
                    { jump("article-text", Message::ArticleGoToText, "link-button article__to-text") }
                </div>
                <div class="article__text">
                    <ArticleText source={props.source.clone()} card={props.card.clone()} />
                    if let Some(page) = reader.page() {
                        <PublisherFields page={page.clone()} />
                        <SetAside page={page.clone()} />
                    }
                </div>
                <InsightPanel card={props.card.clone()} />
            </article>
        </ContextProvider<UseReaderHandle>>
    }
}
