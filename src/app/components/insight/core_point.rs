use std::rc::Rc;

use yew::prelude::*;

use super::{EvidenceControl, Section};
use crate::app::components::article::PageProps;
use crate::app::components::phrase::PhraseView;
use crate::app::hooks::use_locale;
use crate::app::services::CorpusArticle;
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
        .sentences_by_locale
        .get(locale)
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

/// Props of [`Foretold`].
#[derive(Properties, PartialEq)]
pub struct ForetoldProps {
    /// What the library knows of the article.
    pub card: Rc<CorpusArticle>,
}

/// Core point and summary as the card has them, in the place and size they will have with their evidence.
#[component]
pub fn Foretold(props: &ForetoldProps) -> Html {
    let locale = use_locale();
    let (point, summary) = (props.card.core_point(locale), props.card.summary(locale));
    let evidence = || {
        html! { <button type="button" class="evidence" disabled=true>{ Message::InsightEvidence.text(locale) }</button> }
    };
    html! {
        <>
            <Section title={Message::SectionCorePoint} name="core-point" nothing={Message::InsightCannotTell} is_empty={point.text.is_empty()}>
                <p class="core-point"><PhraseView phrase={point} />{ " " }{ evidence() }</p>
            </Section>
            <Section title={Message::SectionSummary} name="summary" nothing={Message::InsightCannotTell} is_empty={summary.text.is_empty()}>
                <p><PhraseView phrase={summary} />{ " " }{ evidence() }</p>
            </Section>
        </>
    }
}
