use yew::prelude::*;

use super::{EvidenceControl, Section};
use crate::app::components::article::PageProps;
use crate::app::hooks::use_locale;
use crate::app::i18n;
use crate::locale::Message;
use crate::text::Span;

/// What kinds of news it is.
#[component]
pub fn Highlights(props: &PageProps) -> Html {
    let locale = use_locale();
    let tags = &props.page.analysis.insight.highlights;
    let items = tags.iter().map(|tag| (i18n::highlight(tag.tag).text(locale), tag.evidence.clone()));
    html! {
        <Section title={Message::SectionHighlights} name="highlights" nothing={Message::InsightNoHighlights} is_empty={tags.is_empty()}>
            { list("highlight", items) }
        </Section>
    }
}

/// What it is about.
#[component]
pub fn Categories(props: &PageProps) -> Html {
    let locale = use_locale();
    let tags = &props.page.analysis.insight.categories;
    let items = tags.iter().map(|tag| (i18n::category(tag.tag).text(locale), tag.evidence.clone()));
    html! {
        <Section title={Message::SectionCategories} name="categories" nothing={Message::InsightNoCategories} is_empty={tags.is_empty()}>
            { list("category", items) }
        </Section>
    }
}

fn list(name: &'static str, items: impl Iterator<Item = (&'static str, Vec<Span>)>) -> Html {
    let items = items.enumerate().map(|(number, (words, spans))| {
        html! {
            <li key={number} class="tag">
                { words }
                <EvidenceControl id={format!("statement-{name}-{number}")} statement={words} {spans} />
            </li>
        }
    });
    html! { <ul class="tags">{ for items }</ul> }
}
