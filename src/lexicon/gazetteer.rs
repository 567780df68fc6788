use std::collections::HashMap;

use super::fold::fold_name;
use crate::text::{is_han, is_word};

/// The longest name that is looked for, in characters.
const LONGEST: usize = 96;

/// A folded name and what it stands for.
type Entry<T> = (Vec<char>, Vec<T>);

/// Names and what they stand for, found in running text by longest match.
///
/// A name is looked up by its first word (its first character in Chinese), then compared character by
/// character: spelling variants fold together, a capital in the name must be a capital in the text (so
/// that «orange» and «gap» are no companies), a small letter may be one («French Government»). In Latin
/// script a match begins and ends at a word border.
#[derive(Debug)]
pub struct Gazetteer<T> {
    /// First word in lower case, to the names that begin with it, longest first.
    names: HashMap<String, Vec<Entry<T>>>,
}

impl<T> Default for Gazetteer<T> {
    fn default() -> Self {
        Self { names: HashMap::new() }
    }
}

impl<T: Copy + PartialEq> Gazetteer<T> {
    /// Builds the table from names and what each stands for; a name may come more than once.
    pub fn new<'a>(names: impl IntoIterator<Item = (&'a str, T)>) -> Self {
        let mut table: HashMap<String, Vec<Entry<T>>> = HashMap::new();
        for (name, target) in names {
            let folded: Vec<char> = name.trim().chars().map(fold_name).take(LONGEST).collect();
            let Some(key) = first_word(folded.iter().copied()) else { continue };
            let list = table.entry(key).or_default();
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
        let key = first_word(rest.chars().take(LONGEST).map(fold_name))?;
        self.names.get(&key)?.iter().find_map(|(name, targets)| Some((match_length(rest, name)?, targets.as_slice())))
    }

    /// What a whole name may stand for.
    pub fn exact(&self, name: &str) -> Option<&[T]> {
        let (length, targets) = self.longest(name, 0)?;
        (length == name.len()).then_some(targets)
    }
}

/// The first Chinese character, or the letters and digits up to the first other sign, in lower case.
fn first_word(mut chars: impl Iterator<Item = char>) -> Option<String> {
    let first = chars.next()?;
    if is_han(first) {
        return Some(first.to_string());
    }
    if !is_word(first) {
        return None;
    }
    let rest = chars.take_while(|&c| is_word(c));
    Some(std::iter::once(first).chain(rest).flat_map(char::to_lowercase).collect())
}

/// How many bytes of `text` the folded `name` takes up at its start.
fn match_length(text: &str, name: &[char]) -> Option<usize> {
    let mut chars = text.char_indices();
    for &wanted in name {
        let found = fold_name(chars.next()?.1);
        let same = found == wanted || (!wanted.is_uppercase() && found.to_lowercase().eq(std::iter::once(wanted)));
        if !same {
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
