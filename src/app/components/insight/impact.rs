use super::tracking::reason;
use super::{evidence, section};
use crate::app::element::{Element, el, el_text, text};
use crate::app::hooks::UsePageHandle;
use crate::app::i18n;
use crate::insight::{Impact, Level};
use crate::locale::Message;

/// What the story means for which industry.
pub(super) fn industry_impact(page: &UsePageHandle) -> Element {
    let locale = page.locale;
    let impact = &page.analysis.insight.impact;
    let item = |(number, impact): (usize, &Impact)| {
        let sector = i18n::category(impact.sector).text(locale);
        el("li")
            .class("impact")
            .key(number as u32)
            .child(el("p").class("impact__head").child(el_text("span", "impact__sector", sector)).child(el_text(
                "span",
                level_class(impact.level),
                i18n::level(impact.level).text(locale),
            )))
            .child(
                el("p").class("impact__reason").child(reason(&impact.reason, locale)).child(text(" ")).child(evidence(
                    page,
                    ("impact", Some(number)),
                    sector,
                    &impact.reason.evidence,
                )),
            )
    };
    let items = || el("ul").class("impacts").list(impact.iter().enumerate().map(item));
    let content = if impact.is_empty() { Err(Message::InsightNoImpact) } else { Ok(items()) };
    section(locale, Message::SectionImpact, "impact", content)
}

fn level_class(level: Level) -> &'static str {
    match level {
        Level::High => "level level--high",
        Level::Medium => "level level--medium",
        Level::Low => "level level--low",
    }
}
