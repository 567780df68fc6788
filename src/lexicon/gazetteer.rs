use rustc_hash::FxHashMap;

use super::fold::fold_name;
use crate::text::{is_han, is_word, lower};

/// The longest name that is looked for, in characters.
const LONGEST: usize = 96;

/// A folded name and what it stands for.
type Entry<T> = (Vec<char>, Vec<T>);

/// Names and what they stand for, found in running text by longest match.
///
/// A name is looked up by its first word (its first two characters in Chinese), then compared character by
/// character: spelling variants fold together, a capital in the name must be a capital in the text (so
/// that «orange» and «gap» are no companies), a small letter may be one («French Government»). In Latin
/// script a match begins and ends at a word border.
#[derive(Debug)]
pub struct Gazetteer<T> {
    /// [`Keys`] to the names that begin so, longest first. Strangers that share a key fail the comparison.
    names: FxHashMap<u64, Vec<Entry<T>>>,
}

impl<T> Default for Gazetteer<T> {
    fn default() -> Self {
        Self { names: FxHashMap::default() }
    }
}

impl<T: Copy + PartialEq> Gazetteer<T> {
    /// Builds the table from names and what each stands for; a name may come more than once.
    pub fn new<'a>(names: impl IntoIterator<Item = (&'a str, T)>) -> Self {
        let mut table: FxHashMap<u64, Vec<Entry<T>>> = FxHashMap::default();
        for (name, target) in names {
            let folded: Vec<char> = name.trim().chars().map(fold_name).take(LONGEST).collect();
            let Some(keys) = Keys::of(folded.iter().copied()) else { continue };
            let list = table.entry(keys.longer.unwrap_or(keys.shorter)).or_default();
            match list.iter_mut().find(|(known, _)| *known == folded) {
                Some((_, targets)) if targets.contains(&target) => {}
                Some((_, targets)) => targets.push(target),
                None => list.push((folded, vec![target])),
            }
        }
        for list in table.values_mut() {
            list.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.0.cmp(&b.0)));
        }
        Self { names: table }
    }

    /// The longest name that begins at byte `at`: its length in bytes and what it may stand for.
    /// `at` has to be the start of a word; nothing is found elsewhere.
    pub fn longest(&self, text: &str, at: usize) -> Option<(usize, &[T])> {
        let rest = text.get(at..)?;
        let keys = Keys::of(rest.chars().take(LONGEST).map(fold_name))?;
        keys.longer.and_then(|key| self.longest_of(key, rest)).or_else(|| self.longest_of(keys.shorter, rest))
    }

    fn longest_of(&self, key: u64, text: &str) -> Option<(usize, &[T])> {
        self.names.get(&key)?.iter().find_map(|(name, targets)| Some((match_length(text, name)?, targets.as_slice())))
    }

    /// What a whole name may stand for.
    pub fn exact(&self, name: &str) -> Option<&[T]> {
        let (length, targets) = self.longest(name, 0)?;
        (length == name.len()).then_some(targets)
    }
}

/// Where names that begin as a text does are kept.
struct Keys {
    /// By the first two characters, where the first is Chinese.
    longer: Option<u64>,
    /// By the first Chinese character alone, or by the letters and digits up to the first other sign.
    shorter: u64,
}

impl Keys {
    /// The keys of folded characters; `None` where no name can begin.
    fn of(mut chars: impl Iterator<Item = char>) -> Option<Self> {
        let first = chars.next()?;
        let mut key = mix(0, first);
        if is_han(first) {
            return Some(Self { longer: chars.next().map(|second| mix(key, second)), shorter: key });
        }
        if !is_word(first) {
            return None;
        }
        for c in chars.take_while(|&c| is_word(c)) {
            key = mix(key, c);
        }
        Some(Self { longer: None, shorter: key })
    }
}

/// A key with one more character, in lower case (FNV-1a over characters).
fn mix(key: u64, c: char) -> u64 {
    (key ^ u64::from(lower(c))).wrapping_add(1).wrapping_mul(0x0000_0100_0000_01b3)
}

/// How many bytes of `text` the folded `name` takes up at its start.
fn match_length(text: &str, name: &[char]) -> Option<usize> {
    let mut chars = text.char_indices();
    for &wanted in name {
        let found = fold_name(chars.next()?.1);
        if found != wanted && (wanted.is_uppercase() || lower(found) != wanted) {
            return None;
        }
    }
    let (end, next) = chars.next().map_or((text.len(), ' '), |(index, c)| (index, c));
    let ends_in_word = name.last().is_some_and(|&c| is_word(c));
    (!(ends_in_word && is_word(next))).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(text: &str, at: usize) -> Option<&str> {
        let names = ["Orange", "gouvernement français", "Île-de-France", "法国", "法国政府", "Arm", "Microsoft"];
        let gazetteer = Gazetteer::new(names.into_iter().zip(0u32..));
        gazetteer.longest(text, at).and_then(|(length, _)| text.get(at..at + length))
    }

    #[test]
    fn takes_the_longest_name() {
        assert_eq!(find("法国政府宣布", 0), Some("法国政府"));
        assert_eq!(find("法国宣布", 0), Some("法国"));
    }

    #[test]
    fn keeps_case_and_borders() {
        assert_eq!(find("orange", 0), None);
        assert_eq!(find("ARM", 0), Some("ARM"));
        assert_eq!(find("Army", 0), None);
        assert_eq!(find("Gouvernement français", 0), Some("Gouvernement français"));
        assert_eq!(find("Ile de France", 0), Some("Ile de France"));
        assert_eq!(find("在Microsoft公司", 3), Some("Microsoft"));
    }
}
