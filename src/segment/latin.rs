use rustc_hash::FxHashSet;

use crate::lexicon::{Pack, rows};
use crate::text::{fold, is_apostrophe, is_dash, is_han, is_word};

/// The length in bytes of the word at the start of `text`, which has to begin with a letter or digit:
/// letters and digits with inner apostrophes, hyphens and «&», separators between digits, the stops of
/// dotted letters; an address is one word.
pub(super) fn word_length(text: &str) -> usize {
    if ["http://", "https://", "www."].iter().any(|opening| text.starts_with(opening)) {
        return address_length(text);
    }
    let mut length = 0;
    let mut before = ' ';
    let mut letters_since_stop = 0;
    let mut dotted = false;
    let mut rest = text;
    while let Some(sign) = rest.chars().next() {
        let after = rest.get(sign.len_utf8()..).unwrap_or_default();
        let next = after.chars().next().unwrap_or(' ');
        let joins = if is_word(sign) || is_mark(sign) {
            letters_since_stop += 1;
            true
        } else if is_apostrophe(sign) {
            before.is_alphabetic() && next.is_alphabetic() && !is_han(next)
        } else if is_hyphen(sign) {
            (is_word(before) || dotted) && is_word(next)
        } else if sign == '&' {
            before.is_uppercase() && next.is_uppercase()
        } else if matches!(sign, '.' | ',') {
            let stop_of_letter = sign == '.' && letters_since_stop == 1 && before.is_alphabetic();
            let opens_dotted =
                stop_of_letter && !dotted && next.is_alphabetic() && is_word(next) && after.chars().nth(1) == Some('.');
            if opens_dotted || (dotted && stop_of_letter) {
                dotted = true;
                true
            } else {
                before.is_ascii_digit() && next.is_ascii_digit()
            }
        } else {
            false
        };
        if !joins {
            break;
        }
        if !(is_word(sign) || is_mark(sign)) {
            letters_since_stop = 0;
        }
        length += sign.len_utf8();
        before = sign;
        rest = after;
    }
    length.max(text.chars().next().map_or(0, char::len_utf8))
}

/// The length of the address at the start of `text`, without the punctuation of the sentence after it.
fn address_length(text: &str) -> usize {
    let end = text
        .find(|c: char| c.is_whitespace() || !c.is_ascii() || matches!(c, '"' | '<' | '>' | '(' | ')'))
        .unwrap_or(text.len());
    let address = text.get(..end).unwrap_or_default();
    address.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'']).len()
}

/// A hyphen inside a word; dashes part words.
fn is_hyphen(sign: char) -> bool {
    is_dash(sign) && matches!(sign, '-' | '\u{2010}' | '\u{2011}')
}

/// A mark that combines with the letter before it, and the soft hyphen.
fn is_mark(sign: char) -> bool {
    matches!(sign, '\u{300}'..='\u{36f}' | '\u{ad}')
}

/// The apostrophes at which French words part.
#[derive(Debug, Default)]
pub(super) struct Elision {
    /// Words that lose their vowel and lean on the next: «l'», «qu'», «jusqu'».
    elided: FxHashSet<&'static str>,
    /// Words with an apostrophe that are one: «aujourd'hui».
    whole: FxHashSet<&'static str>,
}

impl Elision {
    pub(super) fn new(pack: &Pack) -> Self {
        let (mut elided, mut whole) = (FxHashSet::default(), FxHashSet::default());
        for row in rows(pack.text("elisions.tsv")) {
            let [kind, words] = row.as_slice() else { continue };
            let set = if *kind == "whole" { &mut whole } else { &mut elided };
            set.extend(words.split_whitespace());
        }
        Self { elided, whole }
    }

    /// Where inside `word` a border lies: after each elided word.
    pub(super) fn borders(&self, word: &str) -> Vec<usize> {
        let mut borders = Vec::new();
        let mut start = 0;
        // «jusqu'à l'», «qu'd'»: never more than a few in a row.
        while borders.len() < 4
            && let Some(rest) = word.get(start..)
            && let Some((at, apostrophe)) =
                rest.char_indices().take(LONGEST_ELISION).find(|(_, sign)| is_apostrophe(*sign))
        {
            let key: String = rest.chars().take(LONGEST_WHOLE).map(fold).flat_map(char::to_lowercase).collect();
            let head = key.split_once('\'').map_or("", |(head, _)| head);
            if !self.elided.contains(head) || self.whole.contains(key.as_str()) {
                break;
            }
            start += at + apostrophe.len_utf8();
            borders.push(start);
        }
        borders
    }
}

/// Characters of the longest elided word with its apostrophe, «quoiqu'», and room.
const LONGEST_ELISION: usize = 10;

/// Characters of the longest word kept whole, and room.
const LONGEST_WHOLE: usize = 16;

/// Where the English «’s» begins.
pub(super) fn possessive_border(word: &str) -> Option<usize> {
    let stem = word.strip_suffix(['s', 'S'])?;
    let stem = stem.strip_suffix(is_apostrophe)?;
    (!stem.is_empty()).then_some(stem.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Locale;

    #[test]
    fn stops_at_the_end_of_a_sentence() {
        assert_eq!(word_length("closed. The"), 6);
        assert_eq!(word_length("3.5. The"), 3);
        assert_eq!(word_length("U.S.-led talks"), 8);
        assert_eq!(word_length("https://a.example/b?c=1, and"), 23);
    }

    #[test]
    fn parts_at_apostrophes() {
        let elisions = Elision::new(&Pack::built_in(Locale::Fr).unwrap());
        assert_eq!(elisions.borders("jusqu'à"), [6]);
        assert!(elisions.borders("aujourd'hui").is_empty());
        assert_eq!(possessive_border("don't"), None);
        assert_eq!(possessive_border("firm's"), Some(4));
    }
}
