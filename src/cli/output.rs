//! The analysis as a person reads it in a terminal.

use std::fmt::Write as _;
use std::io::{self, Write as _};

use super::Failure;
use crate::analysis::Analysis;
use crate::document::Source;
use crate::language::{ByLocale, Locale};
use crate::locale::Message;
use crate::mention::entity::{Entity, EntityId, Role};

/// Writes to standard output. A reader that closed the pipe ends the run quietly.
pub(super) fn print(text: &str) -> Result<(), Failure> {
    match io::stdout().lock().write_all(text.as_bytes()) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => std::process::exit(0),
        Err(error) => Err(format!("cannot write the output: {error}")),
    }
}

/// Title, summary, insight, figures and names, in the display language.
pub(super) fn describe(source: &Source, analysis: &Analysis, display: Option<Locale>, markdown: bool) -> String {
    let locale = display.or(analysis.document.metadata.language.locale()).unwrap_or(Locale::En);
    let mut page = Page { text: String::new(), markdown, locale };
    page.head(source, analysis);
    page.insight(analysis);
    page.figures(source, analysis);
    page.entities(analysis);
    page.quotes(source, analysis);
    page.text
}

/// A page being written.
struct Page {
    text: String,
    markdown: bool,
    locale: Locale,
}

impl Page {
    fn head(&mut self, source: &Source, analysis: &Analysis) {
        let metadata = &analysis.document.metadata;
        let own = metadata.titles.iter().find(|(locale, _)| *locale == self.locale).map(|(_, span)| *span);
        if let Some(title) = own.or(metadata.title) {
            self.line(if self.markdown { "# " } else { "" }, title.slice(&source.text));
        }
        let span = |span: Option<crate::text::Span>| span.map(|span| span.slice(&source.text).to_owned());
        let published = metadata.published.map(|published| published.to_string().replace('T', " "));
        let parts: Vec<String> =
            [span(metadata.source), span(metadata.author), published].into_iter().flatten().collect();
        if !parts.is_empty() {
            self.line("", &parts.join(" · "));
        }
        self.section(Message::SectionSummary);
        let summary = analysis.summary.text.get(self.locale).text.clone();
        self.line("", &summary);
    }

    fn insight(&mut self, analysis: &Analysis) {
        let insight = &analysis.insight;
        if let Some(point) = &insight.core_point {
            self.section(Message::SectionCorePoint);
            self.line("", &point.text.get(self.locale).text);
        }
        let players: Vec<String> = insight
            .key_players
            .iter()
            .map(|player| {
                let name = self.name(analysis, player.entity);
                let details: Vec<String> =
                    [&player.role, &player.base].into_iter().flatten().filter_map(|role| self.words(role)).collect();
                if details.is_empty() { name } else { format!("{name} — {}", details.join(" · ")) }
            })
            .collect();
        self.list(Message::SectionKeyPlayers, &players);
        let impact: Vec<String> = insight
            .impact
            .iter()
            .map(|impact| {
                let sector = self.named("category", &impact.sector);
                let level = self.named("level", &impact.level);
                format!("{sector} ({level}): {}", impact.reason.text.get(self.locale).text)
            })
            .collect();
        self.list(Message::SectionImpact, &impact);
        self.section(Message::SectionTracking);
        let level = self.named("tracking", &insight.tracking.level);
        let reason = insight.tracking.reason.text.get(self.locale).text.clone();
        self.line("", &[level, reason].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" — "));
        let highlights: Vec<String> = insight.highlights.iter().map(|tag| self.named("highlight", &tag.tag)).collect();
        self.list(Message::SectionHighlights, &highlights);
        let companies: Vec<String> = insight
            .companies
            .iter()
            .map(|company| {
                let stage = company.stage.map(|stage| self.named("stage", &stage));
                let sentiment = Some(self.named("sentiment", &company.sentiment));
                let details: Vec<String> = [stage, sentiment].into_iter().flatten().collect();
                format!("{}: {}", self.name(analysis, company.entity), details.join(", "))
            })
            .collect();
        self.list(Message::SectionCompanies, &companies);
        let categories: Vec<String> = insight.categories.iter().map(|tag| self.named("category", &tag.tag)).collect();
        self.list(Message::SectionCategories, &categories);
    }

    fn figures(&mut self, source: &Source, analysis: &Analysis) {
        let figures: Vec<String> = analysis
            .figures
            .iter()
            .map(|figure| {
                let written = figure.span.slice(&source.text);
                let value = figure.value.map(|value| value.to_string());
                let meaning: Vec<&str> =
                    [figure.iso.as_deref(), value.as_deref(), figure.unit.as_deref()].into_iter().flatten().collect();
                format!("{written} = {}", meaning.join(" "))
            })
            .collect();
        self.list(Message::SectionFigures, &figures);
    }

    fn entities(&mut self, analysis: &Analysis) {
        let entities: Vec<String> = analysis
            .entities
            .iter()
            .map(|entity| {
                let kind = self.named("kind", &entity.kind);
                format!("{} ({kind}, ×{})", display_name(entity, self.locale), entity.mentions.len())
            })
            .collect();
        self.list(Message::SectionEntities, &entities);
    }

    fn quotes(&mut self, source: &Source, analysis: &Analysis) {
        let quotes: Vec<String> = analysis
            .quotes
            .iter()
            .map(|quote| {
                let words = quote.span.slice(&source.text);
                quote.speaker.map_or_else(|| words.to_owned(), |id| format!("{words} — {}", self.name(analysis, id)))
            })
            .collect();
        self.list(Message::SectionQuotes, &quotes);
    }

    fn section(&mut self, title: Message) {
        self.text.push('\n');
        let title = title.text(self.locale);
        self.line(if self.markdown { "## " } else { "== " }, title);
    }

    fn list(&mut self, title: Message, items: &[String]) {
        if items.is_empty() {
            return;
        }
        self.section(title);
        for item in items {
            self.line("- ", item);
        }
    }

    fn line(&mut self, mark: &str, words: &str) {
        // Writing to a String cannot fail.
        let _ = writeln!(self.text, "{mark}{words}");
    }

    fn name(&self, analysis: &Analysis, id: EntityId) -> String {
        analysis.entities.get(id.0 as usize).map(|entity| display_name(entity, self.locale)).unwrap_or_default()
    }

    fn words(&self, role: &Role) -> Option<String> {
        let text: &ByLocale<Option<String>> = &role.text;
        text.get(self.locale).clone().or_else(|| text.iter().find_map(|(_, words)| words.clone()))
    }

    /// The display name of a closed set's member: its key in the contract names its message.
    fn named<T: serde::Serialize>(&self, section: &str, member: &T) -> String {
        let key = serde_json::to_value(member).ok();
        let key = key.as_ref().and_then(serde_json::Value::as_str).unwrap_or_default();
        Message::by_name(&format!("{section}_{key}")).map_or_else(|| key.to_owned(), |m| m.text(self.locale).to_owned())
    }
}

fn display_name(entity: &Entity, locale: Locale) -> String {
    entity.names.get(locale).clone().unwrap_or_else(|| entity.name.clone())
}
