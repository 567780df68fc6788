use super::date;
use super::folded::Folded;
use super::line::Line;
use super::phrases::PHRASES;
use crate::language::Language;
use crate::text::{Span, Timestamp, is_han};

/// Longer lines name no author.
const HEAVIEST: usize = 220;

/// What a byline says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Byline {
    pub(super) source: Option<Span>,
    pub(super) author: Option<Span>,
    pub(super) published: Option<(Timestamp, Span)>,
    /// Whether the date is that of a later change.
    pub(super) updated: bool,
    /// Whether a label says what the line is, so that it is a byline wherever it stands.
    pub(super) labelled: bool,
}

/// Reads a line that is nothing but a byline; `None` where words are left that no byline has.
pub(super) fn read(text: &str, line: &Line, language: Language) -> Option<Byline> {
    let folded = &line.folded;
    let length = folded.chars().len();
    if length == 0 || line.weight > HEAVIEST {
        return None;
    }
    let mut byline = Byline::default();
    let found = date::find(folded, language);
    byline.published = found.map(|found| (found.published, folded.span(text, found.start, found.end)));
    let ranges = found.map_or([(0, length), (length, length)], |found| [(0, found.start), (found.end, length)]);
    let mut names: Vec<Span> = Vec::new();
    for (start, end) in ranges {
        for (start, end) in parts(folded, start, end) {
            byline.read_part(text, folded, start, end, &mut names)?;
        }
    }
    if byline.author.is_none() && byline.source.is_none() && byline.published.is_none() {
        return None;
    }
    for name in names {
        let words = name.slice(text);
        if is_publication(words) {
            byline.source = byline.source.or(Some(name));
        } else if byline.author.is_none() {
            byline.author = Some(name);
        } else {
            byline.source = byline.source.or(Some(name));
        }
    }
    Some(byline)
}

impl Byline {
    /// One part of the line; `None` where it is none of a byline's.
    fn read_part(&mut self, text: &str, line: &Folded, start: usize, end: usize, names: &mut Vec<Span>) -> Option<()> {
        let (mut at, mut end) = bare(line, start, end);
        while at < end && (self.skip_date_label(line, &mut at, end) || skip_word(line, &mut at, end)) {
            (at, end) = bare(line, at, end);
        }
        if at >= end || is_idle(line, at, end) {
            return Some(());
        }
        for (kind, is_author) in [("author", true), ("source", false)] {
            let Some(after) = after_label(line, at, end, PHRASES.list(kind)) else { continue };
            let (from, to) = bare(line, after, end);
            let name = line.span(text, from, to);
            if !is_name(name.slice(text)) {
                // «Source: the ministry» or «By the end of the year».
                continue;
            }
            self.labelled = true;
            let slot = if is_author { &mut self.author } else { &mut self.source };
            *slot = slot.or(Some(name));
            return Some(());
        }
        for by in PHRASES.list("by") {
            let Some(found) = line.find_word(by, at).filter(|&found| found > at && found < end) else { continue };
            let (source_start, source_end) = bare(line, at, found);
            let (author_start, author_end) = bare(line, found + by.chars().count(), end);
            let (source, author) =
                (line.span(text, source_start, source_end), line.span(text, author_start, author_end));
            if is_name(source.slice(text)) && is_name(author.slice(text)) {
                self.source = self.source.or(Some(source));
                self.author = self.author.or(Some(author));
                return Some(());
            }
        }
        let name = line.span(text, at, end);
        is_name(name.slice(text)).then(|| names.push(name))
    }

    fn skip_date_label(&mut self, line: &Folded, at: &mut usize, end: usize) -> bool {
        for (kind, updated) in [("updated", true), ("published", false)] {
            let label = PHRASES.list(kind).iter().find(|label| line.has_word_at(*at, label));
            if let Some(label) = label {
                let next = *at + label.chars().count();
                if next > end {
                    continue;
                }
                self.updated |= updated;
                self.labelled |= label.chars().count() > 3 && self.published.is_some();
                *at = next;
                return true;
            }
        }
        false
    }
}

/// Weekdays, «at», «à», «Original»: words that say nothing.
fn skip_word(line: &Folded, at: &mut usize, end: usize) -> bool {
    let word: String =
        line.chars().get(*at..end).unwrap_or_default().iter().take_while(|c| !matches!(c, ' ' | ',')).collect();
    let idle = PHRASES.list("copula").contains(&word.as_str()) || PHRASES.is("weekday", &word);
    if idle {
        *at += word.chars().count();
    }
    idle && !word.is_empty()
}

/// A job title, an address, a reading time.
fn is_idle(line: &Folded, start: usize, end: usize) -> bool {
    let part: String = line.chars().get(start..end).unwrap_or_default().iter().collect();
    part.contains('@')
        || part
            .split_whitespace()
            .all(|word| PHRASES.is("role_word", word) || word.chars().all(|c| !c.is_alphanumeric()))
        || PHRASES.is_junk_part(&part)
}

/// Where the name begins after a label that `at` opens with.
fn after_label(line: &Folded, at: usize, end: usize, labels: &[&str]) -> Option<usize> {
    labels.iter().find_map(|label| {
        let after = at + label.chars().count();
        if !line.has_at(at, label) || after >= end {
            return None;
        }
        let colon = line.get(after) == Some(':') || (line.get(after) == Some(' ') && line.get(after + 1) == Some(':'));
        let latin = label.is_ascii() || !label.chars().any(is_han);
        let joined = !latin && (label.ends_with('/') || end - after <= 8);
        let spaced = line.get(after) == Some(' ') && *label != "source";
        (colon || joined || spaced).then_some(after)
    })
}

/// The parts of a line: cut at bars, dots, commas, spaced dashes, double spaces, and before inner labels.
fn parts(line: &Folded, start: usize, end: usize) -> Vec<(usize, usize)> {
    let mut parts = Vec::new();
    let mut from = start;
    let mut at = start;
    while at < end {
        let (c, next) = (line.get(at).unwrap_or(' '), line.get(at + 1).unwrap_or(' '));
        let before = at.checked_sub(1).and_then(|before| line.get(before)).unwrap_or(' ');
        let cut = matches!(c, '|' | '•' | ',' | '\t' | '、' | ';')
            || (matches!(c, '·' | '-' | '/') && before == ' ' && next == ' ')
            || (c == ' ' && next == ' ');
        let label_follows = c == ' '
            && ["author", "source", "published", "updated"].iter().any(|kind| {
                PHRASES.list(kind).iter().any(|label| {
                    let after = at + 1 + label.chars().count();
                    line.has_at(at + 1, label)
                        && (line.get(after) == Some(':')
                            || (line.get(after), line.get(after + 1)) == (Some(' '), Some(':')))
                })
            });
        if cut || label_follows {
            parts.push((from, at));
            from = at + 1;
        }
        at += 1;
    }
    parts.push((from, end));
    parts
}

/// The part without the marks and spaces around it.
fn bare(line: &Folded, mut start: usize, mut end: usize) -> (usize, usize) {
    let idle = |c: Option<char>| c.is_some_and(|c| !c.is_alphanumeric() && c != '@');
    while start < end && idle(line.get(start)) {
        start += 1;
    }
    while end > start && idle(line.get(end - 1)) {
        end -= 1;
    }
    (start, end)
}

/// Whether words can be a person's, a desk's or a publication's name.
pub(super) fn is_name(words: &str) -> bool {
    let chars = words.chars().count();
    if chars == 0 || chars > 60 || words.contains([':', ';', '?', '!', '"', '。', '，', '：', '；', '！', '？']) {
        return false;
    }
    if words.chars().any(is_han) {
        return chars <= 20;
    }
    let is_domain = words.contains('.') && !words.contains(' ') && !words.ends_with('.');
    if is_domain {
        return true;
    }
    let starts_large = words.chars().next().is_some_and(|c| c.is_uppercase() || c.is_ascii_digit());
    let tokens = words.split_whitespace();
    let fits = |word: &str| {
        let lower = word.to_lowercase().replace('’', "'");
        word.chars().next().is_some_and(|c| c.is_uppercase() || c == '&')
            || PHRASES.is("particle", &lower)
            || PHRASES.list("desk").contains(&lower.as_str())
            || lower.starts_with("d'")
            || lower.starts_with("l'")
    };
    starts_large && tokens.clone().count() <= 7 && tokens.skip(1).all(fits) && words.chars().any(char::is_alphabetic)
}

/// Whether a name is a publication's: a domain or a news agency.
fn is_publication(words: &str) -> bool {
    let lower = words.to_lowercase();
    (lower.contains('.') && !lower.contains(' ')) || PHRASES.list("agency").contains(&lower.as_str())
}

/// The publication in a line that closes a syndicated article: «… est apparu en premier sur Le Journal.»
pub(super) fn closing_source(text: &str, line: &Line) -> Option<Span> {
    let folded = &line.folded;
    for &(opening, middle) in &PHRASES.closings {
        if !folded.has_at(0, opening) {
            continue;
        }
        let from = opening.chars().count();
        let Some(found) = (if middle.is_empty() { Some(from) } else { folded.find_word(middle, from) }) else {
            continue;
        };
        let after = found + middle.chars().count();
        let stop = |at: &usize| {
            let c = folded.get(*at).unwrap_or(' ');
            let ends = folded.get(at + 1).is_none_or(|next| next == ' ');
            matches!(c, ',' | '。' | '、' | ';') || (c == '.' && ends)
        };
        let length = folded.chars().len();
        let end = (after..length).find(stop).unwrap_or(length);
        let (start, end) = bare(folded, after, end);
        let name = folded.span(text, start, end);
        if !name.is_empty() && name.slice(text).chars().count() <= 60 {
            return Some(name);
        }
    }
    None
}

/// The holder of a copyright line: «© 2025 Le Journal. Tous droits réservés.»
pub(super) fn copyright_holder(text: &str, line: &Line) -> Option<Span> {
    let folded = &line.folded;
    let mut at = 0;
    let length = folded.chars().len();
    while at < length {
        if folded.has_word_at(at, "copyright") {
            at += "copyright".len();
        } else if folded.get(at).is_some_and(|c| !c.is_alphabetic()) {
            at += 1;
        } else {
            break;
        }
    }
    let end = (at..length)
        .find(|&at| {
            let c = folded.get(at).unwrap_or(' ');
            matches!(c, ',' | '|' | '。' | '-' | '(') || (c == '.' && folded.get(at + 1).is_none_or(|next| next == ' '))
        })
        .unwrap_or(length);
    let (start, end) = bare(folded, at, end);
    let name = folded.span(text, start, end);
    (is_name(name.slice(text)) && at > 0).then_some(name)
}

/// The agency a report opens with: «PARIS (AFP) –», «Reuters – », 新华社北京2月11日电.
pub(super) fn dateline_agency(text: &str, lead: Span) -> Option<Span> {
    let line = Folded::new(text, lead, 80);
    for agency in PHRASES.list("agency") {
        let Some(at) = line.find_word(agency, 0).filter(|&at| at <= 50) else { continue };
        let end = at + agency.chars().count();
        let mut after = end;
        while line.get(after) == Some(' ') {
            after += 1;
        }
        let opens = (0..at).all(|at| !line.get(at).is_some_and(char::is_alphanumeric));
        let bracketed = at.checked_sub(1).and_then(|at| line.get(at)) == Some('(') && line.get(after) == Some(')');
        let wired = opens && (end..end + 20).any(|at| line.get(at) == Some('电') || line.get(at) == Some('讯'));
        if bracketed || wired || (opens && line.get(after) == Some('-') && after > end) {
            return Some(line.span(text, at, end));
        }
    }
    None
}
