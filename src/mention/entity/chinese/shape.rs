//! Names that are told by their shape: companies by the words that end them, people in a list by
//! their family names. A name's own part is in no dictionary, so that the word segmenter
//! leaves it in single characters.

use super::lists::{ChineseLists, SURNAME, TRANSLITERATION, WordUse};
use crate::mention::entity::EntityKind;
use crate::segment::{Word, WordKind};
use crate::text::{Span, is_han};

/// The longest part of a company's name that is its own, in characters.
const LONGEST_BRAND: usize = 4;

/// A name told by its shape, and the part of it that is its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shaped {
    /// The name.
    pub span: Span,
    /// What it names.
    pub kind: EntityKind,
}

/// Companies and people of a sentence that are told by their shape. `words` are its words.
pub fn shaped_names(lists: &ChineseLists, text: &str, words: &[Word]) -> Vec<Shaped> {
    let mut found = Vec::new();
    for at in 0..words.len() {
        found.extend(company_at(lists, text, words, at));
        found.extend(listed_person(lists, text, words, at));
    }
    found
}

/// The character of a word of one Chinese character that may be part of a name.
fn single(lists: &ChineseLists, text: &str, word: &Word) -> Option<char> {
    let mut chars = word.span.slice(text).chars();
    let first = chars.next().filter(|c| is_han(*c) && !lists.is_small(*c))?;
    chars.next().is_none().then_some(first)
}

/// Whether a name may begin at word `at`: after a sign, a small word or a word of two characters or more.
fn is_border(lists: &ChineseLists, text: &str, words: &[Word], at: usize) -> bool {
    at.checked_sub(1).and_then(|before| words.get(before)).is_none_or(|before| single(lists, text, before).is_none())
}

/// A company that begins at word `at`: two to four characters of its own, then words that end companies' names
/// (启澜**科技有限公司**).
fn company_at(lists: &ChineseLists, text: &str, words: &[Word], at: usize) -> Option<Shaped> {
    let singles =
        words.get(at..)?.iter().take(LONGEST_BRAND + 1).take_while(|word| single(lists, text, word).is_some()).count();
    let own = words.get(at).filter(|word| word.kind == WordKind::Han)?;
    let listed = singles == 0
        && own.span.slice(text).chars().count() == 2
        && lists.name(text, own.span.start as usize).is_none();
    let brand = if listed { 1 } else { singles };
    if !(listed || (2..=LONGEST_BRAND).contains(&singles) && is_border(lists, text, words, at)) {
        return None;
    }
    let start = own.span.start as usize;
    let brand_end = words.get(at + brand - 1)?.span.end as usize;
    let limit = words.get(at + brand..)?.iter().take(6).take_while(|word| word.kind == WordKind::Han).last()?.span.end;
    let mut end = brand_end;
    let (mut tails, mut strong, mut telling) = (0, false, false);
    while let Some((size, alone)) = lists.company_end(text, end).filter(|(size, _)| end + size <= limit as usize) {
        let tail = text.get(end..end + size)?;
        strong |= matches!(tail, "集团" | "控股") || tail.ends_with("有限公司");
        telling |= alone;
        end += size;
        tails += 1;
    }
    let enough = if listed { tails > 1 && strong } else { telling };
    enough.then(|| Shaped { span: Span::new(start, end), kind: EntityKind::Organization })
}

/// Last characters of places' names that are seldom a given name's.
const PLACE_LAST: [char; 12] = ['县', '镇', '岛', '河', '湖', '寺', '庙', '乡', '村', '市', '区', '山'];

/// A person in a list of people or before a verb: a family name and two characters, at a border, with a sign, a
/// conjunction, a verb of saying or a title behind.
fn listed_person(lists: &ChineseLists, text: &str, words: &[Word], at: usize) -> Option<Shaped> {
    let mut characters = words.get(at..)?.iter().take(3);
    let surname = single(lists, text, characters.next()?)?;
    if lists.character(surname) & SURNAME == 0 || !is_border(lists, text, words, at) {
        return None;
    }
    let given = characters.take_while(|word| single(lists, text, word).is_some()).count();
    let next = words.get(at + 3)?;
    let behind = next.span.slice(text);
    let word = lists.word(text, next.span.start as usize).map(|(_, word_use)| word_use);
    let ends = matches!(behind, "和" | "与" | "、" | "及") || matches!(word, Some(WordUse::Speech | WordUse::Title));
    let start = words.get(at)?.span.start as usize;
    let span = Span::new(start, next.span.start as usize);
    let name = span.slice(text);
    // Transliterated names of places and peoples look alike, and so do villages and lakes.
    let other = name.chars().all(|c| lists.character(c) & TRANSLITERATION != 0) || name.ends_with(PLACE_LAST);
    (given == 2 && ends && !other).then_some(Shaped { span, kind: EntityKind::Person })
}

/// Where a guessed name has to end so as not to cut a word in two, in bytes; words cut are those of two
/// characters or more.
pub fn whole_words_end(words: &[Word], span: Span) -> u32 {
    let at = words.partition_point(|word| word.span.end < span.end);
    match words.get(at) {
        Some(word) if word.span.start < span.end && span.end < word.span.end && word.span.start > span.start => {
            word.span.start
        }
        _ => span.end,
    }
}
