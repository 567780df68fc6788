use crate::app::element::{Element, el_text};
use crate::app::i18n;
use crate::insight::TrackingLevel;
use crate::language::Locale;

/// Whether to keep watching, in a word and a shape.
pub fn tracking_badge(level: TrackingLevel, locale: Locale) -> Element {
    let (class, name) = match level {
        TrackingLevel::Strong => ("tracking-badge tracking-badge--strong", "strong"),
        TrackingLevel::Watch => ("tracking-badge tracking-badge--watch", "watch"),
        TrackingLevel::Archive => ("tracking-badge tracking-badge--archive", "archive"),
    };
    el_text("span", class, i18n::tracking(level).text(locale)).set("data-tracking", name)
}
