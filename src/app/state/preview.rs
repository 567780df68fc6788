use crate::language::Locale;
use crate::text::{Span, is_han};

/// A line that ends in one of these is no subhead.
const STOPS: [char; 8] = ['.', '!', '?', '…', '。', '！', '？', '”'];

/// The lines that open a language's part of a record, as publishers print them.
const SECTION_LABELS: [(&str, Locale); 3] = [("摘要", Locale::Zh), ("Summary", Locale::En), ("Résumé", Locale::Fr)];

/// The lines that open the publisher's own fields, which are no part of the text.
const FIELD_LABELS: [&str; 6] = ["AI Insight", "AI Insights", "Core Point", "AI 洞察", "核心观点", "Analyse IA"];

/// A line that is shown before the analysis is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PreviewLine {
    /// Where it stands.
    pub span: Span,
    /// Whether it looks like a subhead: short, and without a stop at its end.
    pub heading: bool,
    /// Whether it opens the part of a record, where publishers put their summary.
    pub lead: bool,
}

/// The lines to show until the analysis is there: those of the text, without the short ones at either
/// end, which on a page are mostly navigation; of a record in several languages only the part in
/// `locale`. A quick look and nothing more: the analysis decides what belongs to the article.
pub fn preview(text: &str, locale: Locale) -> Vec<PreviewLine> {
    let whole = Span::of(text);
    let part = section(text, whole, locale);
    let lines = lines(part, text);
    let first = lines.iter().position(|span| is_long(span.slice(text)));
    let last = lines.iter().rposition(|span| is_long(span.slice(text)));
    let kept = match (first, last) {
        (Some(first), Some(last)) => lines.get(first..=last).unwrap_or_default(),
        _ => lines.as_slice(),
    };
    let line = |(number, span): (usize, &Span)| {
        let words = span.slice(text);
        let heading = first.is_some() && !is_long(words) && !words.ends_with(STOPS);
        PreviewLine { span: *span, heading, lead: number == 0 && part != whole }
    };
    kept.iter().enumerate().map(line).collect()
}

/// The part that the label of `locale` opens, up to the next label or the publisher's fields; all of it where no such label stands.
fn section(text: &str, whole: Span, locale: Locale) -> Span {
    let mut start = None;
    for line in lines(whole, text) {
        if let Some(start) = start.filter(|_| FIELD_LABELS.contains(&line.slice(text))) {
            return Span { start, end: line.start };
        }
        let Some((_, language)) = SECTION_LABELS.iter().find(|(label, _)| *label == line.slice(text)) else { continue };
        match start {
            Some(start) => return Span { start, end: line.start },
            None if *language == locale => start = Some(line.end),
            None => {}
        }
    }
    start.map_or(whole, |start| Span { start, end: whole.end })
}

fn lines(part: Span, text: &str) -> Vec<Span> {
    let mut start = part.start as usize;
    let mut lines = Vec::new();
    for line in part.slice(text).split('\n') {
        let span = Span::new(start, start + line.len()).trim(text);
        if !span.is_empty() {
            lines.push(span);
        }
        start += line.len() + 1;
    }
    lines
}

/// Whether a line reads as running text: about 80 letters, or 30 Chinese characters.
fn is_long(line: &str) -> bool {
    line.chars().map(|c| if is_han(c) { 3 } else { 1 }).take(90).sum::<u32>() >= 80
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: &str = "A sentence that is long enough to pass for a paragraph of running text on a page of news.";

    #[test]
    fn short_lines_at_the_ends_wait_for_the_analysis() {
        let text = format!("Skip to content\nHome\n\n{LONG}\n  A subhead\n{LONG}\nShare\n");
        let shown: Vec<&str> = preview(&text, Locale::En).into_iter().map(|line| line.span.slice(&text)).collect();
        assert_eq!(shown, [LONG, "A subhead", LONG]);
    }

    #[test]
    fn a_record_shows_the_part_in_the_readers_language() {
        let text = format!("Titre\n摘要\n{LONG} 1\nSummary\n{LONG} 2\n{LONG} 3\nRésumé\n{LONG} 4");
        let shown = |locale| {
            preview(&text, locale).into_iter().map(|line| line.span.slice(&text).to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(shown(Locale::En), [format!("{LONG} 2"), format!("{LONG} 3")]);
        assert_eq!(shown(Locale::Fr), [format!("{LONG} 4")]);
    }

    #[test]
    fn the_publishers_fields_are_no_part_of_the_text() {
        let text = format!("Titre\nRésumé\n{LONG} 1\n\nAI Insight\nCore Point\n\n{LONG} 2");
        let shown: Vec<&str> = preview(&text, Locale::Fr).into_iter().map(|line| line.span.slice(&text)).collect();
        assert_eq!(shown, [format!("{LONG} 1")]);
    }

    #[test]
    fn leads_and_subheads_are_told_apart() {
        let text = format!("Titre\n摘要\n{LONG}\nSummary\n{LONG} 2\nA subhead\nShort.\n{LONG} 3");
        let lines: Vec<_> = preview(&text, Locale::En).into_iter().map(|line| (line.lead, line.heading)).collect();
        assert_eq!(lines, [(true, false), (false, true), (false, false), (false, false)]);
    }

    #[test]
    fn a_text_of_short_lines_is_shown_whole() {
        assert_eq!(preview("One.\nTwo.", Locale::Fr).len(), 2);
        assert!(preview(" \n ", Locale::Fr).is_empty());
    }
}
