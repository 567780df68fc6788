use yew::prelude::*;

use super::Section;
use crate::app::components::article::PageProps;
use crate::locale::Message;

/// The words that tell what the text is about.
#[component]
pub fn Keywords(props: &PageProps) -> Html {
    let keywords = &props.page.analysis.keywords;
    let items =
        keywords.iter().map(|keyword| html! { <li key={keyword.text.clone()} class="tag">{ &keyword.text }</li> });
    html! {
        <Section title={Message::SectionKeywords} name="keywords" nothing={Message::InsightNoKeywords} is_empty={keywords.is_empty()}>
            <ul class="tags tags--plain">{ for items }</ul>
        </Section>
    }
}
