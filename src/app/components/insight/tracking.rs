use super::{evidence, section};
use crate::app::components::library::tracking_badge;
use crate::app::components::phrase::phrase;
use crate::app::element::{Element, el, el_text, text};
use crate::app::hooks::UsePageHandle;
use crate::insight::Statement;
use crate::language::Locale;
use crate::locale::Message;

/// Whether to keep watching, and why.
pub(super) fn tracking_advice(page: &UsePageHandle) -> Element {
    let locale = page.locale;
    let tracking = &page.analysis.insight.tracking;
    let title = Message::SectionTracking.text(locale);
    let content = el("p")
        .class("tracking")
        .child(tracking_badge(tracking.level, locale))
        .child(text(" "))
        .child(reason(&tracking.reason, locale))
        .child(text(" "))
        .child(evidence(page, ("tracking", None), title, &tracking.reason.evidence));
    section(locale, Message::SectionTracking, "tracking", Ok(content))
}

/// Why, or that none can be given.
pub(super) fn reason(reason: &Statement, locale: Locale) -> Element {
    let reason = reason.text.get(locale);
    if reason.text.is_empty() {
        return el_text("span", "missing", Message::InsightNoReason.text(locale));
    }
    phrase(reason, locale)
}
