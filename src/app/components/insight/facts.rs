use super::{LISTED, evidence, list_section};
use crate::app::element::{Element, el, el_text};
use crate::app::hooks::UsePageHandle;
use crate::app::i18n;
use crate::app::state::{Page, entity_name};
use crate::fact::Fact;
use crate::locale::Message;
use crate::mention::entity::EntityId;

/// Who did what to whom, with which figures, when.
pub(super) fn facts(page: &UsePageHandle) -> Element {
    let facts = &page.analysis.facts;
    let item = |(number, fact): (usize, &Fact)| item(page, number, fact);
    list_section(page.locale, Message::SectionFacts, "facts", Message::InsightNoFacts, facts.len(), || {
        el("ul").class("facts").list(facts.iter().take(LISTED).enumerate().map(item))
    })
}

fn item(page: &UsePageHandle, number: usize, fact: &Fact) -> Element {
    let locale = page.locale;
    let kind = i18n::fact_kind(fact.kind).text(locale);
    let mut figures = Vec::new();
    for figure in fact.figures.iter().filter_map(|id| page.figure(*id)) {
        figures.push(page.figure_said(figure));
    }
    let parts = [
        (Message::InsightWho, listed(page, names(page, &fact.agents))),
        (Message::InsightWhat, listed(page, names(page, &fact.objects))),
        (Message::InsightHowMuch, listed(page, figures)),
        (Message::InsightWhen, fact.when.as_deref().map(|iso| i18n::date(locale, iso))),
    ];
    let mut rows = Vec::new();
    for (title, words) in parts {
        if let Some(words) = words {
            rows.push(el("dt").text(title.text(locale)));
            rows.push(el("dd").text(words));
        }
    }
    el("li")
        .class("fact")
        .key(number as u32)
        .child(
            el("p")
                .class("fact__head")
                .child(el_text("span", "fact__kind", kind))
                .child(el_text("span", "fact__modality", i18n::modality(fact.modality).text(locale)))
                .child(evidence(page, ("fact", Some(number)), kind, &fact.evidence)),
        )
        .child(el("dl").class("fact__parts").list(rows))
}

fn names(page: &Page, ids: &[EntityId]) -> Vec<String> {
    let mut names = Vec::new();
    for entity in ids.iter().filter_map(|id| page.entity(*id)) {
        names.push(entity_name(entity, page.locale).0.to_owned());
    }
    names
}

fn listed(page: &Page, items: Vec<String>) -> Option<String> {
    (!items.is_empty()).then(|| i18n::list(page.locale, &items))
}
