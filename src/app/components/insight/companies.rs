use super::{evidence, section};
use crate::app::element::{Element, el, el_text, text};
use crate::app::hooks::UsePageHandle;
use crate::app::i18n;
use crate::app::state::entity_name;
use crate::insight::{Company, Sentiment};
use crate::language::Language;
use crate::locale::Message;

/// The companies of the story: stage and sentiment.
pub(super) fn companies(page: &UsePageHandle) -> Element {
    let companies = &page.analysis.insight.companies;
    let items = companies.iter().enumerate().filter_map(|(number, company)| item(page, number, company));
    let content = if companies.is_empty() {
        Err(Message::InsightNoCompanies)
    } else {
        Ok(el("ul").class("companies").list(items))
    };
    section(page.locale, Message::SectionCompanies, "companies", content)
}

fn item(page: &UsePageHandle, number: usize, company: &Company) -> Option<Element> {
    let locale = page.locale;
    let (name, language) = entity_name(page.entity(company.entity)?, locale);
    let stage = company.stage.map_or(Message::CardUnknown, i18n::stage);
    let labelled = |class: &'static str, label: Message, value: Message| {
        el("span")
            .class(class)
            .child(el_text("span", "visually-hidden", label.text(locale)).child(text(" ")))
            .child(text(value.text(locale)))
    };
    let sentiment = i18n::sentiment(company.sentiment);
    Some(
        el("li")
            .class("company")
            .key(number as u32)
            .child(el_text("span", "company__name", name.to_owned()).lang(language.map(Language::tag)))
            .child(labelled("company__stage", Message::InsightStage, stage))
            .child(labelled(sentiment_class(company.sentiment), Message::InsightSentiment, sentiment))
            .child(evidence(page, ("company", Some(number)), name.to_owned(), &company.evidence)),
    )
}

fn sentiment_class(sentiment: Sentiment) -> &'static str {
    match sentiment {
        Sentiment::Positive => "sentiment sentiment--positive",
        Sentiment::Neutral => "sentiment sentiment--neutral",
        Sentiment::Negative => "sentiment sentiment--negative",
    }
}
