use yew::Html;

use super::{evidence, section};
use crate::app::components::phrase::phrase;
use crate::app::components::toggle::toggle;
use crate::app::element::{Element, button, el, list, text};
use crate::app::hooks::{UsePageHandle, UseReaderHandle};
use crate::app::services::CorpusArticle;
use crate::app::state::{ShownSummary, SummaryLength};
use crate::language::{Language, Locale, Phrase};
use crate::locale::Message;

/// What happened, and why it matters.
pub(super) fn core_point(page: &UsePageHandle) -> Element {
    let point = page.analysis.insight.core_point.as_ref().map(|point| {
        let title = Message::SectionCorePoint.text(page.locale);
        (point.text.get(page.locale), evidence(page, ("core", None), title, &point.evidence))
    });
    core_point_section(point, page.locale)
}

/// The sentences that say what matters, at the length that the reader picks.
pub(super) fn summary_text(reader: &UseReaderHandle, page: &UsePageHandle) -> Element {
    let length = reader.state().summary_length;
    let summary = ShownSummary::new(page, length);
    let title = Message::SectionSummary.text(page.locale);
    let evidence = evidence(page, ("summary", None), title, &summary.evidence);
    let lengths = summary.varies.then(|| lengths(Some(reader), length, page.locale));
    summary_section(&summary.words, evidence, page.locale).maybe(lengths)
}

/// Core point and summary as the card has them, in the place and size they will have with their evidence.
pub(super) fn foretold(card: &CorpusArticle, locale: Locale) -> Html {
    let (point, summary) = (card.core_point(locale), card.summary(locale));
    let evidence = || button("evidence", Message::InsightEvidence.text(locale)).set("disabled", "").into();
    let point = Some(&point).filter(|point| !point.text.is_empty());
    // Only what the record says itself comes in several lengths.
    let quoted = card.languages.iter().any(|own| summary.language == Language::from(*own));
    let lengths = quoted.then(|| lengths(None, SummaryLength::default(), locale));
    list([
        core_point_section(point.map(|point| (point, evidence())), locale),
        summary_section(&summary, evidence(), locale).maybe(lengths),
    ])
}

/// The choice of lengths; before there is a reader it only takes its place.
fn lengths(reader: Option<&UseReaderHandle>, chosen: SummaryLength, locale: Locale) -> Element {
    let button = |length: SummaryLength| {
        let words = match length {
            SummaryLength::One => Message::InsightLengthOne,
            SummaryLength::Short => Message::InsightLengthShort,
            SummaryLength::Medium => Message::InsightLengthMedium,
        };
        let act = reader.cloned();
        let button = toggle("toggle", length == chosen, move || {
            if let Some(reader) = &act {
                reader.summarize(length);
            }
        });
        button.key(length as u32).set_some("disabled", reader.is_none().then_some("")).text(words.text(locale))
    };
    el("div")
        .class("switch summary__lengths")
        .set("role", "group")
        .set("aria-label", Message::InsightLength.text(locale))
        .list(SummaryLength::ALL.into_iter().map(button))
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
