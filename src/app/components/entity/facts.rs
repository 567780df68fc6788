use super::said::said;
use super::{EntityPage, entity_link};
use crate::app::element::{Element, el, el_text};
use crate::app::i18n;
use crate::app::state::{FigureRow, IndexedFact};
use crate::fact::Modality;
use crate::language::{Language, Locale};
use crate::locale::Message;
use crate::text::Span;

/// What is told of it, from early to late.
pub fn facts(page: &EntityPage<'_>) -> Option<Element> {
    let all = &page.view.facts;
    let mut items = Vec::new();
    for place in all.iter().take(page.state.shown(0)) {
        items.extend(page.index.facts.get(*place).map(|fact| item(page, *place, fact)));
    }
    page.section(0, Message::EntitiesFacts, all.len(), el("ol").class("entity-page__facts").list(items))
}

fn item(page: &EntityPage<'_>, place: usize, fact: &IndexedFact) -> Element {
    let locale = page.locale;
    let moment = page.index.moment(place, page.library).map(|moment| {
        let day = moment.get(..10).unwrap_or(&moment).to_owned();
        el("time").class("entity-fact__when").set("datetime", moment).text(i18n::date(locale, &day))
    });
    let is_sure = fact.modality == Modality::Asserted;
    let mut told = el("dl").class("entity-fact__parts");
    for (title, places) in [(Message::InsightWho, &fact.agents), (Message::InsightWhat, &fact.objects)] {
        if !places.is_empty() {
            told = told.child(el("dt").text(title.text(locale))).child(names(page, places));
        }
    }
    let sums = sums(page, fact);
    if !sums.is_empty() {
        let title = Message::InsightHowMuch.text(locale);
        told = told.child(el("dt").text(title)).child(el("dd").text(i18n::list(locale, &sums)));
    }
    let (evidence, language) = evidence(page, fact);
    el("li")
        .class("entity-fact")
        .child(
            el("p")
                .class("entity-fact__head")
                .maybe(moment)
                .child(el_text("span", "entity-fact__kind", i18n::fact_kind(fact.kind).text(locale)))
                .maybe(
                    (!is_sure)
                        .then(|| el_text("span", "entity-fact__modality", i18n::modality(fact.modality).text(locale))),
                ),
        )
        .child(told)
        .child(page.quoted("p", fact.article, evidence, language).class("entity-sentence"))
        .child(page.source(fact.article, Some(evidence.start)))
}

/// The sentence a fact rests on, and its language: the one in the reader's version, else the first.
fn evidence(page: &EntityPage<'_>, fact: &IndexedFact) -> (Span, Language) {
    let own = page.language(fact.article);
    let shown = fact.evidence.iter().find(|(_, language)| *language == own).or(fact.evidence.first());
    shown.copied().unwrap_or((Span::default(), own))
}

/// Links to those a fact names; the one whose page it is needs none.
fn names(page: &EntityPage<'_>, places: &[usize]) -> Element {
    let mut names = el("dd");
    for (number, entity) in places.iter().filter_map(|place| page.index.entities.get(*place)).enumerate() {
        if number > 0 {
            names = names.text(match page.locale {
                Locale::Zh => "、",
                Locale::En | Locale::Fr => ", ",
            });
        }
        names = if entity.key == page.view.entity.key {
            names.text(entity.name(page.locale).0.to_owned())
        } else {
            names.child(entity_link(entity, page.locale))
        };
    }
    names
}

fn sums(page: &EntityPage<'_>, fact: &IndexedFact) -> Vec<String> {
    let id = page.index.articles.get(fact.article).map(|article| &article.id);
    let mut sums = Vec::new();
    for start in &fact.figures {
        let is_it = |row: &&FigureRow| Some(&row.article) == id && row.figure.span.start == *start;
        sums.extend(page.figures.rows.iter().find(is_it).map(|row| said(page, row)));
    }
    sums
}
