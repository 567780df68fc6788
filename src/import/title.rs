use super::line::{Line, item_marker};
use crate::text::{Span, is_han};

/// A derived title is no longer than this, in letters; a Chinese character says as much as three.
const LONGEST_DERIVED: usize = 120;

/// Two lines with the same words, whatever their spaces and marks.
pub(super) fn is_same(one: &Line, other: &Line) -> bool {
    let words = |line: &Line| -> String { line.folded.chars().iter().filter(|c| c.is_alphanumeric()).collect() };
    let (one, other) = (words(one), words(other));
    !one.is_empty() && one == other
}

/// Whether `other` prints the title again with the site's name behind it: «Title | Site», «Title - Site».
pub(super) fn is_repeat(title: &Line, other: &Line) -> bool {
    let (title_text, other_text) = (title.folded.text(), other.folded.text());
    is_same(title, other)
        || (title.weight >= 20
            && other.weight <= title.weight + 40
            && other_text
                .strip_prefix(title_text.as_str())
                .is_some_and(|rest| rest.trim_start().starts_with(['|', '-', '·', '_'])))
}

/// Whether a line of the head can be a title at all.
pub(super) fn can_be_title(line: &Line) -> bool {
    let open_end = line.folded.chars().iter().next_back().is_none_or(|c| !matches!(c, ',' | ';' | ':' | '、'));
    line.weight <= 300
        && line.weight >= 8
        && open_end
        && (!line.stop || line.asks)
        && line.speaks
        && !line.folded.chars().is_empty()
}

/// How much a line of the head looks like a title; `near` where a byline or the article follows at once.
pub(super) fn score(line: &Line, repeated: bool, is_heading: bool, near: bool) -> u32 {
    8 * u32::from(repeated)
        + 10 * u32::from(is_heading)
        + 2 * u32::from(line.words >= 4)
        + 2 * u32::from(line.weight >= 30)
        + u32::from(near)
}

/// The words of a heading or item without its mark.
pub(super) fn content(text: &str, span: Span, markdown: bool) -> Span {
    let words = span.slice(text);
    let hashes = words.bytes().take_while(|&byte| byte == b'#').count();
    let skip = if markdown && (1..=6).contains(&hashes) { hashes } else { item_marker(words) };
    Span::new(span.start as usize + skip, span.end as usize).trim(text)
}

/// A title made from the lead: its first sentence or clause, cut at a natural border.
pub(super) fn derive(text: &str, lead: Span) -> Option<Span> {
    let words = lead.slice(text);
    let start = lead.start as usize;
    let mut weight = 0;
    // The last border of each kind within the limit: clause, then word.
    let (mut clause, mut word) = (None, None);
    let mut chars = words.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        weight += if is_han(c) { 3 } else { 1 };
        if weight > LONGEST_DERIVED {
            let end = clause.filter(|&(_, weight)| weight >= 30).map(|(at, _)| at).or(word)?;
            return Some(Span::new(start, start + end).trim(text)).filter(|span| !span.is_empty());
        }
        let spaced = chars.peek().is_none_or(|(_, next)| next.is_whitespace() || matches!(next, '»' | '”' | '"'));
        let ends = matches!(c, '。' | '！' | '？' | '!' | '?') || (c == '.' && spaced && weight >= 25);
        if ends && weight >= 15 {
            let keeps = matches!(c, '！' | '？' | '!' | '?');
            return Some(Span::new(start, start + at + if keeps { c.len_utf8() } else { 0 }).trim(text));
        }
        if matches!(c, '，' | '；' | '：') || (matches!(c, ',' | ';' | ':' | '—' | '–') && spaced) {
            clause = Some((at, weight));
        }
        if c.is_whitespace() || is_han(c) {
            word = Some(at);
        }
    }
    Some(lead)
}
