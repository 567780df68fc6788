use std::ops::Range;

use serde::{Deserialize, Serialize};

/// A half-open range of UTF-8 byte offsets into one source text.
///
/// Spans order by start, then by end, so that a sorted list reads from left to right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte; never below `start` in a span made by [`Span::new`].
    pub end: u32,
}

impl Span {
    /// A span from `start` to `end`; an end before the start gives the empty span at `start`.
    ///
    /// Offsets beyond `u32::MAX` are cut to it: sources are limited to 32 MiB long before that.
    pub fn new(start: usize, end: usize) -> Self {
        let narrow = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        let start = narrow(start);
        Self { start, end: narrow(end).max(start) }
    }

    /// The whole of `text`.
    pub fn of(text: &str) -> Self {
        Self::new(0, text.len())
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether the span holds no byte.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The words the span stands for, or `""` where it does not fit `text`.
    pub fn slice(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or_default()
    }

    /// The span as a range of `usize`.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Whether `other` lies wholly inside.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the byte offset lies inside.
    pub fn contains_offset(self, offset: u32) -> bool {
        self.start <= offset && offset < self.end
    }

    /// Whether the two share at least one byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that covers both.
    pub fn cover(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The span moved right by `by` bytes: from offsets in a part to offsets in the whole.
    pub fn shift(self, by: u32) -> Span {
        Span { start: self.start.saturating_add(by), end: self.end.saturating_add(by) }
    }

    /// The span without white space at either end.
    pub fn trim(self, text: &str) -> Span {
        let inner = self.slice(text);
        let start = self.start as usize + (inner.len() - inner.trim_start().len());
        Span::new(start, start + inner.trim().len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slices_only_on_character_borders() {
        let text = "约2000亿欧元";
        assert_eq!(Span::new(3, 7).slice(text), "2000");
        assert_eq!(Span::new(1, 7).slice(text), "");
        assert_eq!(Span::new(3, 700).slice(text), "");
    }

    #[test]
    fn trims_white_space_of_every_kind() {
        let text = "\u{a0} deux mots \n";
        assert_eq!(Span::of(text).trim(text).slice(text), "deux mots");
        assert!(Span::of("  ").trim("  ").is_empty());
    }

    #[test]
    fn touching_spans_do_not_overlap() {
        assert!(!Span::new(0, 3).overlaps(Span::new(3, 5)));
        assert!(Span::new(0, 4).overlaps(Span::new(3, 5)));
        assert_eq!(Span::new(0, 3).cover(Span::new(5, 6)), Span::new(0, 6));
    }
}
