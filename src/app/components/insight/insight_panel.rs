use yew::prelude::*;

use super::companies::companies;
use super::core_point::{core_point, foretold, summary_text};
use super::entities::entities;
use super::facts::facts;
use super::figures::figures;
use super::impact::industry_impact;
use super::key_players::key_players;
use super::keywords::keywords;
use super::processing::processing_line;
use super::quotes::quotes;
use super::tags::{categories, highlights};
use super::tracking::tracking_advice;
use crate::app::components::notice::{alert, hint, try_again};
use crate::app::components::part::Part;
use crate::app::element::{Element, el, el_text, list};
use crate::app::hooks::{UsePageHandle, UseReaderHandle};
use crate::app::services::CorpusArticle;
use crate::app::state::Phase;
use crate::language::Locale;
use crate::locale::Message;
use crate::pipeline::Stage;

/// Everything Précis says about the article: in short, which a narrow page shows before the text, and
/// in detail, which it shows after the text: the first so many of [`DETAILS`]. `slow` says that the analysis is worth a
/// word about itself.
pub fn insight_panel(
    reader: &UseReaderHandle,
    card: Option<&CorpusArticle>,
    slow: bool,
    details: u32,
    locale: Locale,
) -> Element {
    let phase = &reader.state().phase;
    let status = match phase {
        Phase::Waiting | Phase::Working(_) if !slow => None,
        Phase::Waiting => Some(Message::InsightWaiting),
        Phase::Working(Stage::Structure) => Some(Message::InsightStageStructure),
        Phase::Working(Stage::Figures) => Some(Message::InsightStageFigures),
        Phase::Working(Stage::Entities) => Some(Message::InsightStageEntities),
        Phase::Working(Stage::Insight) => Some(Message::InsightStageInsight),
        Phase::Done { .. } => Some(Message::InsightReady).filter(|_| slow),
        Phase::Failed => None,
    };
    let busy = matches!(phase, Phase::Waiting | Phase::Working(_));
    let failure = || {
        let reader = reader.clone();
        alert(Message::InsightFailed, locale)
            .child(hint(Message::InsightFailedHint.text(locale)))
            .child(try_again(locale, move || reader.retry()))
    };
    let part = |draw: fn(&UsePageHandle) -> Html| {
        let page = reader.page()?.clone();
        Some(html! { <Part {draw} {page} /> })
    };
    let foretold = || card.map(|card| foretold(card, locale));
    let title = Message::InsightTitle.text(locale);
    let status = status.map_or("", |message| message.text(locale));
    let head = el("div")
        .class("insight__head")
        .child(el_text("h2", "insight__title", title))
        .child(el_text("p", if busy { "insight__status" } else { "visually-hidden" }, status).set("role", "status"));
    let told = || {
        let page = reader.page()?;
        Some(list([part(point)?, summary_text(reader, page).into()]))
    };
    let words = told().or_else(foretold);
    el("aside")
        .class("insight")
        .set("id", "insight")
        .set("tabindex", "-1")
        .set("aria-label", title)
        .state("aria-busy", busy)
        .child(
            el("div")
                .class("insight__brief")
                .set("tabindex", "-1")
                .child(head)
                .maybe(matches!(phase, Phase::Failed).then(failure))
                .maybe(words),
        )
        .child(el("div").class("insight__rest").list(DETAILS.into_iter().take(details as usize).filter_map(part)))
}

fn point(page: &UsePageHandle) -> Html {
    core_point(page).into()
}

/// The details, in parts that each take about as long to draw.
pub const DETAILS: [fn(&UsePageHandle) -> Html; 3] = [
    |page| {
        list([
            key_players(page),
            industry_impact(page),
            tracking_advice(page),
            highlights(page),
            companies(page),
            categories(page),
        ])
    },
    |page| list([keywords(page), quotes(page), figures(page)]),
    |page| list([entities(page), facts(page), processing_line(page)]),
];
