use yew::Html;

use super::{evidence, section};
use crate::app::components::phrase::phrase;
use crate::app::element::{Element, button, el, list, text};
use crate::app::hooks::UsePageHandle;
use crate::app::services::CorpusArticle;
use crate::language::{Locale, Phrase};
use crate::locale::Message;

/// What happened, and why it matters.
pub(super) fn core_point(page: &UsePageHandle) -> Element {
    let point = page.analysis.insight.core_point.as_ref().map(|point| {
        let title = Message::SectionCorePoint.text(page.locale);
        (point.text.get(page.locale), evidence(page, ("core", None), title, &point.evidence))
    });
    core_point_section(point, page.locale)
}

/// The sentences that say what matters.
pub(super) fn summary_text(page: &UsePageHandle) -> Element {
    let summary = &page.analysis.summary;
    let words = summary.text.get(page.locale);
    let mut spans = Vec::new();
    for id in summary.sentences_by_locale.get(page.locale) {
        spans.extend(page.analysis.sentences.get(id.0 as usize).map(|sentence| sentence.span));
    }
    let title = Message::SectionSummary.text(page.locale);
    summary_section(words, evidence(page, ("summary", None), title, &spans), page.locale)
}

/// Core point and summary as the card has them, in the place and size they will have with their evidence.
pub(super) fn foretold(card: &CorpusArticle, locale: Locale) -> Html {
    let (point, summary) = (card.core_point(locale), card.summary(locale));
    let evidence = || button("evidence", Message::InsightEvidence.text(locale)).set("disabled", "").into();
    let point = Some(&point).filter(|point| !point.text.is_empty());
    list([
        core_point_section(point.map(|point| (point, evidence())), locale),
        summary_section(&summary, evidence(), locale),
    ])
}

fn core_point_section(point: Option<(&Phrase, Html)>, locale: Locale) -> Element {
    let content = point.map(|(point, evidence)| {
        el("p").class("core-point").child(phrase(point, locale)).child(text(" ")).child(evidence)
    });
    section(locale, Message::SectionCorePoint, "core-point", content.ok_or(Message::InsightCannotTell))
}

fn summary_section(words: &Phrase, evidence: Html, locale: Locale) -> Element {
    let content = el("p").child(phrase(words, locale)).child(text(" ")).child(evidence);
    let content = if words.text.is_empty() { Err(Message::InsightCannotTell) } else { Ok(content) };
    section(locale, Message::SectionSummary, "summary", content)
}
