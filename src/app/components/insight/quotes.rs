use yew::prelude::*;

use super::section::LISTED;
use super::{EvidenceControl, Section};
use crate::app::components::article::PageProps;
use crate::app::hooks::use_locale;
use crate::app::i18n;
use crate::app::state::entity_name;
use crate::language::Language;
use crate::locale::Message;

/// The words, and who said them: those of the version on the page, else all.
#[component]
pub fn Quotes(props: &PageProps) -> Html {
    let locale = use_locale();
    let page = &props.page;
    let all = &page.analysis.quotes;
    let language = |span: crate::text::Span| {
        let index = page.analysis.sentences.partition_point(|sentence| sentence.span.end <= span.start);
        page.analysis.sentences.get(index).map_or((Language::Other, false), |s| (s.language, page.view.shows(s.block)))
    };
    let any_shown = all.iter().any(|quote| language(quote.span).1);
    let items = all.iter().enumerate().filter_map(|(number, quote)| {
        let (language, shown) = language(quote.span);
        if any_shown && !shown {
            return None;
        }
        let speaker = quote.speaker.and_then(|id| page.entity(id));
        Some(html! {
            <li key={number} class="quote">
                <q class="quote__words" lang={language.tag()}>{ i18n::shown(page.words(quote.span), language) }</q>
                <p class="quote__speaker">
                    if let Some(speaker) = speaker {
                        { "— " }{ entity_name(speaker, locale).0 }
                    } else {
                        <span class="missing">{ Message::InsightSpeakerUnknown.text(locale) }</span>
                    }
                    { " " }
                    <EvidenceControl
                        id={format!("statement-quote-{number}")}
                        statement={Message::SectionQuotes.text(locale)}
                        spans={vec![quote.span]}
                    />
                </p>
            </li>
        })
    });
    html! {
        <Section title={Message::SectionQuotes} name="quotes" nothing={Message::InsightNoQuotes} is_empty={all.is_empty()}>
            <ul class="quotes">{ for items.take(LISTED) }</ul>
        </Section>
    }
}
