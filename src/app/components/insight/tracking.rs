use yew::prelude::*;

use super::{EvidenceControl, Section};
use crate::app::components::article::PageProps;
use crate::app::components::library::TrackingBadge;
use crate::app::components::phrase::PhraseView;
use crate::app::hooks::use_locale;
use crate::locale::Message;

/// Whether to keep watching, and why.
#[component]
pub fn TrackingAdvice(props: &PageProps) -> Html {
    let locale = use_locale();
    let tracking = &props.page.analysis.insight.tracking;
    let reason = tracking.reason.text.get(locale);
    html! {
        <Section title={Message::SectionTracking} name="tracking" nothing={Message::InsightCannotTell} is_empty={false}>
            <p class="tracking">
                <TrackingBadge level={tracking.level} />
                { " " }
                if reason.text.is_empty() {
                    <span class="missing">{ Message::InsightNoReason.text(locale) }</span>
                } else {
                    <PhraseView phrase={reason.clone()} />
                }
                { " " }
                <EvidenceControl
                    id="statement-tracking"
                    statement={Message::SectionTracking.text(locale)}
                    spans={tracking.reason.evidence.clone()}
                />
            </p>
        </Section>
    }
}
