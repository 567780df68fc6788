use yew::prelude::*;

use super::{EvidenceControl, Section};
use crate::app::components::article::PageProps;
use crate::app::components::phrase::PhraseView;
use crate::app::hooks::use_locale;
use crate::locale::Message;
use crate::text::Span;

/// What happened, and why it matters.
#[component]
pub fn CorePoint(props: &PageProps) -> Html {
    let locale = use_locale();
    let point = props.page.analysis.insight.core_point.as_ref();
    html! {
        <Section title={Message::SectionCorePoint} name="core-point" nothing={Message::InsightCannotTell} is_empty={point.is_none()}>
            if let Some(point) = point {
                <p class="core-point">
                    <PhraseView phrase={point.text.get(locale).clone()} />
                    { " " }
                    <EvidenceControl
                        id="statement-core"
                        statement={Message::SectionCorePoint.text(locale)}
                        spans={point.evidence.clone()}
                    />
                </p>
            }
        </Section>
    }
}

/// The sentences that say what matters.
#[component]
pub fn SummaryText(props: &PageProps) -> Html {
    let locale = use_locale();
    let summary = &props.page.analysis.summary;
    let phrase = summary.text.get(locale);
    let spans: Vec<Span> = summary
        .sentences
        .iter()
        .filter_map(|id| props.page.analysis.sentences.get(id.0 as usize))
        .map(|sentence| sentence.span)
        .collect();
    html! {
        <Section title={Message::SectionSummary} name="summary" nothing={Message::InsightCannotTell} is_empty={phrase.text.is_empty()}>
            <p>
                <PhraseView phrase={phrase.clone()} />
                { " " }
                <EvidenceControl id="statement-summary" statement={Message::SectionSummary.text(locale)} {spans} />
            </p>
        </Section>
    }
}
