use rustc_hash::FxHashMap;

use crate::lexicon::{KnowledgeBase, RecordKind};
use crate::mention::entity::{EntityKind, NameMention};
use crate::text::{is_han, is_word};

/// How far before and after a name is looked, in characters.
const NEAR: usize = 24;

/// Reads a capital as its government where it acts: «Paris et AMD signent», “Paris is not starting from
/// scratch”, 对巴黎来说. Only in a text that names the government in full, so that a city that has its own
/// news stays a city; and only where a clause opens with the name, since “in Paris” is a place.
pub fn read_capitals(text: &str, names: &[NameMention]) -> Vec<NameMention> {
    let governments = governments_by_seat(names);
    let mut read = names.to_vec();
    for mention in &mut read {
        let seated = mention.known.as_deref().and_then(|known| governments.get(known)).copied();
        if let Some(key) = seated.filter(|_| mention.kind == EntityKind::Place && acts(text, mention)) {
            mention.known = Some(key.to_owned());
            mention.kind = EntityKind::Organization;
        }
    }
    read
}

/// The governments that the text names, by the place they sit in.
fn governments_by_seat(names: &[NameMention]) -> FxHashMap<&'static str, &'static str> {
    let knowledge = KnowledgeBase::shared();
    let records = names.iter().filter_map(|name| knowledge.get(name.known.as_deref()?));
    let governments =
        records.filter(|record| record.kind == RecordKind::Organization && record.role == Some("government"));
    // Of two bodies in one city the one named first; «Matignon» is no more than another name there.
    let mut seats = FxHashMap::default();
    for record in governments {
        if let Some(seat) = record.base {
            seats.entry(seat).or_insert(record.key);
        }
    }
    seats
}

/// Whether the name opens a clause and something is said of it.
fn acts(text: &str, name: &NameMention) -> bool {
    let before = text.get(..name.span.start as usize).unwrap_or_default();
    let after = text.get(name.span.end as usize..).unwrap_or_default();
    let chinese = name.span.slice(text).chars().any(is_han);
    if chinese {
        let opens = before.chars().next_back().is_none_or(|c| !is_word(c) && !matches!(c, '（' | '《' | '·' | '、'));
        let follows = |words: &[&str]| words.iter().any(|word| after.starts_with(word));
        let verb = follows(&[
            "称", "说", "表示", "认为", "希望", "宣布", "计划", "决定", "已", "将", "正", "则", "也", "方面", "和",
            "与",
        ]);
        return (opens && verb) || (before.ends_with('对') && follows(&["来说", "而言"]));
    }
    let opens = before
        .trim_end_matches([' ', '\u{a0}', '«', '“'])
        .chars()
        .next_back()
        .is_none_or(|c| matches!(c, '\n' | '.' | '!' | '?' | ';' | ':' | '…' | '。'));
    // What follows has to be a word in small letters on the same line: a verb, «et», “and”, no date line.
    let mut rest = after.chars().take(NEAR);
    opens && matches!(rest.next(), Some(' ' | '\u{a0}')) && rest.next().is_some_and(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    fn kinds(text: &str, names: &[(&str, &str, EntityKind)]) -> Vec<Option<String>> {
        let mut from = 0;
        let mentions: Vec<NameMention> = names
            .iter()
            .filter_map(|(words, key, kind)| {
                let start = from + text.get(from..)?.find(words)?;
                from = start + words.len();
                let span = Span::new(start, from);
                Some(NameMention { span, kind: *kind, known: Some((*key).to_owned()), role: None })
            })
            .collect();
        read_capitals(text, &mentions).into_iter().map(|mention| mention.known).collect()
    }

    #[test]
    fn a_capital_that_acts_is_its_government() {
        use EntityKind::{Organization, Place};
        let read = kinds(
            "Le gouvernement français a signé. Paris mise sur le calcul. Le siège est à Paris.",
            &[
                ("gouvernement français", "france_government", Organization),
                ("Paris", "paris", Place),
                ("Paris", "paris", Place),
            ],
        );
        let read: Vec<&str> = read.iter().flatten().map(String::as_str).collect();
        assert_eq!(read, ["france_government", "france_government", "paris"]);
        let read = kinds("Paris mise sur le tourisme.", &[("Paris", "paris", Place)]);
        assert_eq!(read, [Some("paris".to_owned())]);
    }
}
