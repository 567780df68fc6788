use std::sync::OnceLock;

use super::window::Windows;
use crate::lexicon;
use crate::text::{Span, fold, is_han, is_word, lower};

/// A stretch of text laid out for look-up: one entry a character, folded, with its place in the source.
///
/// The grammar runs over characters rather than words because Chinese has no spaces and figures glue number,
/// scale and unit together in every language (`3M€`, `约2000亿`). Folding is one character to one character, so a
/// position here is a position there: full-width forms become ASCII, traditional characters the simplified ones
/// that occur in figures, accents go (`1ère`, `1ere`), and every space is a plain one.
#[derive(Debug)]
pub(super) struct Line {
    /// Folded, capitals kept: for symbols (`mW`, `MW`).
    pub cased: Vec<char>,
    /// Folded, small letters without accents: for words.
    pub plain: Vec<char>,
    /// Whether a traditional character stands in it: the text is Taiwan's, Hong Kong's or Macau's.
    pub traditional: bool,
    /// Which characters stand near each place.
    pub windows: Windows,
    offsets: Vec<u32>,
}

impl Line {
    /// Lays out the characters of `span`.
    pub fn new(text: &str, span: Span) -> Self {
        let inner = span.slice(text);
        // Three bytes a character in Chinese, one in Latin scripts: between the two.
        let room = inner.len() / 2;
        let (mut cased, mut plain) = (Vec::with_capacity(room), Vec::with_capacity(room));
        let mut offsets = Vec::with_capacity(room);
        let (mut before, mut traditional) = (' ', false);
        for (index, c) in inner.char_indices() {
            // A full-width comma or stop belongs to a number only among full-width digits.
            let keep = matches!(c, '，' | '．' | '：') && !matches!(before, '０'..='９');
            let folded = match c {
                '\n' | '\r' | '\u{2028}' | '\u{2029}' => '\n',
                '：' => ':',
                'µ' => 'μ',
                _ if keep => c,
                _ => fold(c),
            };
            let plainly = plain_form(folded);
            traditional |= is_han(folded) && plainly != folded;
            cased.push(folded);
            plain.push(plainly);
            offsets.push(span.start.saturating_add(u32::try_from(index).unwrap_or(u32::MAX)));
            before = c;
        }
        offsets.push(span.end);
        let windows = Windows::new(&plain);
        Self { cased, plain, traditional, windows, offsets }
    }

    /// Number of characters.
    pub fn len(&self) -> usize {
        self.plain.len()
    }

    /// The plain character at `index`; NUL past the end.
    pub fn at(&self, index: usize) -> char {
        super::steps::note();
        self.plain.get(index).copied().unwrap_or('\0')
    }

    /// The character at `index` with its case; NUL past the end.
    pub fn cased_at(&self, index: usize) -> char {
        self.cased.get(index).copied().unwrap_or('\0')
    }

    /// The plain character before `index`; NUL at the beginning.
    pub fn before(&self, index: usize) -> char {
        index.checked_sub(1).map_or('\0', |i| self.at(i))
    }

    /// Whether an ASCII digit stands at `index`.
    pub fn is_digit(&self, index: usize) -> bool {
        self.at(index).is_ascii_digit()
    }

    /// Whether a letter or digit of a spaced script stands at `index`.
    pub fn is_word(&self, index: usize) -> bool {
        is_word_char(self.at(index))
    }

    /// Whether a word of a spaced script could begin at `index`.
    pub fn opens_word(&self, index: usize) -> bool {
        !is_word_char(self.before(index))
    }

    /// Skips up to three spaces.
    pub fn skip_spaces(&self, mut index: usize) -> usize {
        for _ in 0..3 {
            if self.at(index) != ' ' {
                break;
            }
            index += 1;
        }
        index
    }

    /// One past the letters and digits that begin at `index`.
    pub fn word_end(&self, index: usize) -> usize {
        let word = self.plain.get(index..).unwrap_or_default();
        let length = word.iter().take_while(|c| is_word_char(**c)).count();
        super::steps::add(length);
        index + length
    }

    /// Whether `word` (plain) stands at `index`, not followed by more of a word.
    pub fn has(&self, index: usize, word: &str) -> bool {
        let mut end = index;
        for c in word.chars() {
            if self.at(end) != c {
                return false;
            }
            end += 1;
        }
        !(is_word_char(self.before(end)) && self.is_word(end))
    }

    /// Where a word that ends before `index` (spaces between allowed) begins; `None` where there is none.
    pub fn word_before(&self, index: usize) -> Option<usize> {
        let mut end = index;
        for _ in 0..3 {
            if self.before(end) != ' ' {
                break;
            }
            end -= 1;
        }
        let mut start = end;
        while start > 0 && end - start < 24 && is_word_char(self.before(start)) {
            start -= 1;
        }
        (start < end).then_some(start)
    }

    /// The source span of a range of characters.
    pub fn span(&self, start: usize, end: usize) -> Span {
        let at = |index: usize| self.offsets.get(index).or(self.offsets.last()).copied().unwrap_or(0);
        Span { start: at(start), end: at(end) }
    }
}

/// Letters and digits of spaced scripts.
pub(super) fn is_word_char(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric();
    }
    is_word(c) && !matches!(c, '²' | '³' | '½' | '¼' | '¾' | '⅓' | '⅔' | '⅕' | '⅙' | '⅛')
}

/// The plain form of a word, for look-up keys.
pub(super) fn key(word: &str) -> Vec<char> {
    word.chars()
        .map(|c| match fold(c) {
            'µ' => 'μ',
            other => other,
        })
        .map(plain_form)
        .collect()
}

fn plain_form(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    match c {
        'à' | 'â' | 'ä' | 'á' | 'ã' | 'å' | 'À' | 'Â' | 'Ä' | 'Á' => 'a',
        'ç' | 'Ç' => 'c',
        'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' | 'Ë' => 'e',
        'î' | 'ï' | 'í' | 'Î' | 'Ï' => 'i',
        'ô' | 'ö' | 'ó' | 'ò' | 'õ' | 'Ô' | 'Ö' => 'o',
        'û' | 'ù' | 'ü' | 'ú' | 'Û' | 'Ù' | 'Ü' => 'u',
        'ñ' => 'n',
        _ if is_han(c) => simplified(c),
        _ => lower(c),
    }
}

/// The first of the characters that [`simplified`] knows by their place: those of Unicode's main block.
const FIRST_HAN: u32 = 0x4e00;

/// Stands where there is no other form.
const NONE: char = '\0';

/// The simplified form of a traditional character that numbers and units are written with.
fn simplified(c: char) -> char {
    static TABLE: OnceLock<Vec<char>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let mut table = Vec::new();
        for row in lexicon::rows(include_str!("../../../data/units/traditional.tsv")) {
            let character = |column: usize| row.get(column)?.chars().next();
            let Some((traditional, simplified)) = character(0).zip(character(1)) else { continue };
            let place = (u32::from(traditional).saturating_sub(FIRST_HAN)) as usize;
            table.resize(table.len().max(place + 1), NONE);
            if let Some(slot) = table.get_mut(place) {
                *slot = simplified;
            }
        }
        table
    });
    let place = u32::from(c).wrapping_sub(FIRST_HAN) as usize;
    table.get(place).copied().filter(|&simplified| simplified != NONE).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_without_moving_anything() {
        let text = "１，０００ 萬 1ère";
        let line = Line::new(text, Span::of(text));
        assert_eq!(line.plain.iter().collect::<String>(), "1,000 万 1ere");
        assert_eq!(line.span(6, 7).slice(text), "萬");
        assert_eq!(Line::new("五，十", Span::of("五，十")).at(1), '，');
    }
}
