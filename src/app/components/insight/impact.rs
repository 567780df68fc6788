use yew::prelude::*;

use super::{EvidenceControl, Section};
use crate::app::components::article::PageProps;
use crate::app::components::phrase::PhraseView;
use crate::app::hooks::use_locale;
use crate::app::i18n;
use crate::insight::Level;
use crate::locale::Message;

/// What the story means for which industry.
#[component]
pub fn IndustryImpact(props: &PageProps) -> Html {
    let locale = use_locale();
    let impact = &props.page.analysis.insight.impact;
    let items = impact.iter().enumerate().map(|(number, impact)| {
        let sector = i18n::category(impact.sector).text(locale);
        let reason = impact.reason.text.get(locale);
        html! {
            <li key={number} class="impact">
                <p class="impact__head">
                    <span class="impact__sector">{ sector }</span>
                    <span class={classes!("level", level_class(impact.level))}>{ i18n::level(impact.level).text(locale) }</span>
                </p>
                <p class="impact__reason">
                    if reason.text.is_empty() {
                        <span class="missing">{ Message::InsightNoReason.text(locale) }</span>
                    } else {
                        <PhraseView phrase={reason.clone()} />
                    }
                    { " " }
                    <EvidenceControl id={format!("statement-impact-{number}")} statement={sector} spans={impact.reason.evidence.clone()} />
                </p>
            </li>
        }
    });
    html! {
        <Section title={Message::SectionImpact} name="impact" nothing={Message::InsightNoImpact} is_empty={impact.is_empty()}>
            <ul class="impacts">{ for items }</ul>
        </Section>
    }
}

fn level_class(level: Level) -> &'static str {
    match level {
        Level::High => "level--high",
        Level::Medium => "level--medium",
        Level::Low => "level--low",
    }
}
