use yew::prelude::*;

use super::{EvidenceControl, Section};
use crate::app::components::article::PageProps;
use crate::app::hooks::use_locale;
use crate::app::i18n;
use crate::app::state::entity_name;
use crate::insight::Sentiment;
use crate::language::Language;
use crate::locale::Message;

/// The companies of the story: stage and sentiment.
#[component]
pub fn Companies(props: &PageProps) -> Html {
    let locale = use_locale();
    let companies = &props.page.analysis.insight.companies;
    let items = companies.iter().enumerate().filter_map(|(number, company)| {
        let (name, language) = entity_name(props.page.entity(company.entity)?, locale);
        let stage = company.stage.map_or(Message::CardUnknown, i18n::stage).text(locale);
        Some(html! {
            <li key={number} class="company">
                <span class="company__name" lang={language.map(Language::tag)}>{ name }</span>
                <span class="company__stage">
                    <span class="visually-hidden">{ Message::InsightStage.text(locale) }{ " " }</span>
                    { stage }
                </span>
                <span class={classes!("sentiment", sentiment_class(company.sentiment))}>
                    <span class="visually-hidden">{ Message::InsightSentiment.text(locale) }{ " " }</span>
                    { i18n::sentiment(company.sentiment).text(locale) }
                </span>
                <EvidenceControl id={format!("statement-company-{number}")} statement={name.to_owned()} spans={company.evidence.clone()} />
            </li>
        })
    });
    html! {
        <Section title={Message::SectionCompanies} name="companies" nothing={Message::InsightNoCompanies} is_empty={companies.is_empty()}>
            <ul class="companies">{ for items }</ul>
        </Section>
    }
}

fn sentiment_class(sentiment: Sentiment) -> &'static str {
    match sentiment {
        Sentiment::Positive => "sentiment--positive",
        Sentiment::Neutral => "sentiment--neutral",
        Sentiment::Negative => "sentiment--negative",
    }
}
