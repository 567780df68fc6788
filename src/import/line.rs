use super::folded::Folded;
use crate::language::Traits;
use crate::text::{Span, is_alphanumeric, is_closing, is_han};

/// Longer lines are running text: no label, byline or junk phrase is looked for in them.
const LONGEST_LABEL: usize = 400;

/// A line of the page, or several that a text editor wrapped.
#[derive(Debug, Clone)]
pub(super) struct Line {
    /// Where it stands, trimmed.
    pub(super) span: Span,
    /// Whether an empty line comes before it.
    pub(super) gap: bool,
    /// Its length in letters; a Chinese character says as much as three.
    pub(super) weight: usize,
    /// Words between spaces, a Chinese character counting as half a word.
    pub(super) words: usize,
    /// Whether it ends as a sentence does.
    pub(super) stop: bool,
    /// Whether it ends as a question or an exclamation: so do many headings.
    pub(super) asks: bool,
    /// Whether it holds a letter or digit at all.
    pub(super) speaks: bool,
    /// What tells its language.
    pub(super) traits: Traits,
    /// Its plain form; empty for long lines.
    pub(super) folded: Folded,
}

impl Line {
    fn new(text: &str, span: Span, gap: bool) -> Self {
        let words = span.slice(text);
        let han = words.chars().filter(|&c| is_han(c)).count();
        let chars = words.chars().count();
        let weight = chars + 2 * han;
        let last = words.trim_end_matches(|c: char| is_closing(c) && c != ']').chars().next_back();
        let asks = matches!(last, Some('?' | '!' | '？' | '！'));
        let stop =
            asks || matches!(last, Some('.' | '。' | '…' | '．')) || words.ends_with("…]") || words.ends_with("...]");
        Self {
            span,
            gap,
            weight,
            words: words.split_whitespace().count() + han / 2,
            stop,
            asks,
            speaks: words.chars().any(is_alphanumeric),
            traits: Traits::of(words),
            folded: Folded::new(text, span, if chars <= LONGEST_LABEL { chars } else { 0 }),
        }
    }

    /// Whether it reads as running text rather than as a heading or a label.
    pub(super) fn is_running(&self) -> bool {
        self.weight >= 200 || (self.weight >= 40 && self.stop && (!self.asks || self.weight >= 140))
    }

    /// Whether it is too short and too open-ended for running text.
    pub(super) fn is_short(&self) -> bool {
        self.weight <= 150 && (!self.stop || self.asks)
    }
}

/// Cuts a page into lines: those of the text, except where hard-wrapped ones belong together.
pub(super) fn split(text: &str) -> Vec<Line> {
    let mut groups: Vec<Vec<Span>> = Vec::new();
    let mut open = false;
    let mut start = 0;
    let ends = text.match_indices(['\n', '\r', '\u{2028}', '\u{2029}']).map(|(at, end)| (at, end.len()));
    for (at, length) in ends.chain([(text.len(), 0)]) {
        let span = Span::new(start, at).trim(text);
        // The two characters of one Windows line end are one line end.
        let second_half = text.get(start.saturating_sub(1)..=start) == Some("\r\n") && start == at;
        start = at + length;
        if span.is_empty() {
            open = open && second_half;
            continue;
        }
        match groups.last_mut() {
            Some(group) if open => group.push(span),
            _ => groups.push(vec![span]),
        }
        open = true;
    }
    let small = text.len() < 500;
    let mut lines = Vec::new();
    for group in groups {
        let first = lines.len();
        if is_wrapped(text, &group) || (small && is_broken_sentence(text, &group)) {
            let whole = group.iter().copied().reduce(Span::cover).unwrap_or_default();
            lines.push(Line::new(text, whole, true));
        } else {
            lines.extend(group.iter().map(|&span| Line::new(text, span, false)));
        }
        if let Some(line) = lines.get_mut(first) {
            line.gap = true;
        }
    }
    lines
}

/// Whether an editor filled the lines: each is about as long as the longest, so that the next line's
/// first word would not have fitted, and some sentence runs over a line's end.
fn is_wrapped(text: &str, group: &[Span]) -> bool {
    let length = |span: &Span| span.slice(text).chars().count();
    let longest = group.iter().map(length).max().unwrap_or(0);
    if group.len() < 2 || !(30..=110).contains(&longest) {
        return false;
    }
    let mut runs_over = 0;
    let mut loose = 0;
    for (line, next) in group.iter().zip(group.iter().skip(1)) {
        let (line, next_words) = (line.slice(text), next.slice(text));
        let chinese = next_words.chars().next().is_some_and(is_han);
        let word =
            if chinese { 2 } else { next_words.split_whitespace().next().map_or(0, |word| word.chars().count()) };
        if line.chars().count() + word + 1 < longest.min(100) {
            loose += 1;
        }
        let open = line.chars().next_back().is_some_and(|c| c.is_alphanumeric() || matches!(c, ',' | '，' | '、'));
        runs_over += usize::from(open && next_words.chars().next().is_some_and(|c| c.is_lowercase() || is_han(c)));
        if starts_item(next_words) {
            return false;
        }
    }
    // Chinese lines without stops could be headings: only lines of one length are wrapped.
    let has_stop = group.iter().any(|span| span.slice(text).contains(['.', '。', '?', '!', '，', ',']));
    longest >= 55 - 25 * usize::from(group.iter().any(|span| span.slice(text).chars().any(is_han)))
        && has_stop
        && runs_over * 3 >= group.len() - 1
        && runs_over > 0
        && loose * 8 < group.len()
}

/// Whether one sentence was broken over several lines of a short text.
fn is_broken_sentence(text: &str, group: &[Span]) -> bool {
    group.len() >= 2
        && group.iter().zip(group.iter().skip(1)).all(|(line, next)| {
            let (line, next) = (line.slice(text), next.slice(text));
            line.split_whitespace().count() >= 3
                && line.chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == ',')
                && next.chars().next().is_some_and(char::is_lowercase)
                && !starts_item(line)
        })
}

/// Whether a line opens with a bullet or an item's number.
pub(super) fn starts_item(line: &str) -> bool {
    item_marker(line) > 0
}

/// Bytes of the bullet or number a list item opens with, the space after it included; 0 for none.
pub(super) fn item_marker(line: &str) -> usize {
    let mut chars = line.chars();
    let Some(first) = chars.next() else { return 0 };
    let rest = chars.as_str();
    if matches!(first, '•' | '‣' | '▪' | '◦' | '●' | '■' | '·' | '∙') {
        return line.len() - rest.trim_start().len();
    }
    if matches!(first, '-' | '*' | '+') && rest.starts_with(char::is_whitespace) {
        return line.len() - rest.trim_start().len();
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    if (1..=2).contains(&digits) {
        let after = line.get(digits..).unwrap_or_default();
        if let Some(item) = after.strip_prefix(['.', ')']).filter(|item| item.starts_with(char::is_whitespace)) {
            return line.len() - item.trim_start().len();
        }
    }
    0
}
