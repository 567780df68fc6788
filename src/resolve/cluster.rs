use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

use super::alias::{comparison_key, family_name, first_part, is_acronym_of, whole_family_name};
use crate::mention::entity::{EntityKind, NameMention};
use crate::text::{Span, is_han};

/// How many acronyms are compared with how many names: enough for any article, and a bound for any text.
const MOST_COMPARED: usize = 400;

/// Groups mentions by referent: lists of indices into `names`, each in order, groups by first mention.
pub fn cluster(text: &str, names: &[NameMention]) -> Vec<Vec<usize>> {
    let mut sets = Sets::new(names.len());
    let mut forms = Forms::default();
    for (index, mention) in names.iter().enumerate() {
        let words = mention.span.slice(text);
        let key = mention.known.clone().map_or_else(|| comparison_key(words), |known| format!("={known}"));
        sets.join(index, *forms.by_key.entry(key).or_insert(index));
        forms.add(words, mention, index);
    }
    join_glosses(text, names, &mut sets);
    join_acronyms(text, names, &forms, &mut sets);
    join_short_names(text, names, &forms, &mut sets);
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for index in 0..names.len() {
        groups.entry(sets.root(index)).or_default().push(index);
    }
    groups.into_values().collect()
}

/// The names of a text by the ways in which they can be shortened. A shortening that fits two names
/// fits none.
#[derive(Default)]
struct Forms {
    by_key: FxHashMap<String, usize>,
    /// Entries of the knowledge base, as the text writes them.
    known: FxHashMap<String, Unique>,
    family: FxHashMap<String, Unique>,
    given: FxHashMap<String, Unique>,
    opening: FxHashMap<String, Unique>,
    acronyms: Vec<usize>,
    long: Vec<usize>,
}

/// One mention whose key stands for all that share it.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Unique {
    One(String, usize),
    Several,
}

impl Forms {
    fn add(&mut self, words: &str, mention: &NameMention, index: usize) {
        let key = mention.known.clone().unwrap_or_else(|| comparison_key(words));
        if mention.known.is_some() {
            note(&mut self.known, Some(words), &key, index);
        }
        match mention.kind {
            EntityKind::Person => {
                note(&mut self.family, family_name(words), &key, index);
                note(&mut self.family, whole_family_name(words), &key, index);
                note(&mut self.given, first_part(words), &key, index);
            }
            EntityKind::Organization | EntityKind::Product => note(&mut self.opening, first_part(words), &key, index),
            EntityKind::Place | EntityKind::Event => {}
        }
        let parts = words.split_whitespace().count();
        if parts == 1 && words.chars().filter(|c| c.is_uppercase()).count() > 1 {
            self.acronyms.push(index);
        } else if parts > 1 {
            self.long.push(index);
        }
    }
}

fn note(table: &mut FxHashMap<String, Unique>, part: Option<&str>, key: &str, index: usize) {
    let Some(part) = part else { return };
    let entry = table.entry(comparison_key(part)).or_insert_with(|| Unique::One(key.to_owned(), index));
    if !matches!(entry, Unique::One(known, _) if known == key) {
        *entry = Unique::Several;
    }
}

/// «朱莉·加朗（Julie Galland）», «European Space Agency (ESA)»: a name in brackets after a name.
fn join_glosses(text: &str, names: &[NameMention], sets: &mut Sets) {
    for (index, pair) in names.windows(2).enumerate() {
        let [first, second] = pair else { continue };
        let between = Span { start: first.span.end, end: second.span.start.max(first.span.end) }.slice(text).trim();
        let after = text.get(second.span.end as usize..).and_then(|rest| rest.chars().next());
        if !matches!(between, "(" | "（") || !matches!(after, Some(')' | '）' | ',' | '，' | '、' | ';' | '；')) {
            continue;
        }
        let (outer, inner) = (first.span.slice(text), second.span.slice(text));
        let other_script = outer.chars().any(is_han) && !inner.chars().any(is_han);
        let compatible = first.known.is_none() || second.known.is_none() || first.known == second.known;
        let acronym = is_acronym_of(inner, outer) || is_acronym_of(outer, inner);
        if compatible && (acronym || (other_script && first.kind == second.kind)) {
            sets.join(index, index + 1);
        }
    }
}

/// An acronym used alone, where one name of the text gives it.
fn join_acronyms(text: &str, names: &[NameMention], forms: &Forms, sets: &mut Sets) {
    let organization = |index: &&usize| names.get(**index).is_some_and(|name| name.kind == EntityKind::Organization);
    for &acronym in forms.acronyms.iter().filter(organization).take(MOST_COMPARED) {
        let Some(short) = names.get(acronym).filter(|name| name.known.is_none()) else { continue };
        let mut roots: Vec<usize> = Vec::new();
        for &long in forms.long.iter().filter(organization).take(MOST_COMPARED) {
            let fits = names.get(long).is_some_and(|name| is_acronym_of(short.span.slice(text), name.span.slice(text)));
            let root = sets.root(long);
            if fits && !roots.contains(&root) {
                roots.push(root);
            }
        }
        if let [root] = roots.as_slice() {
            sets.join(acronym, *root);
        }
    }
}

/// A surname, a given name, the first word of a company's name, used alone.
fn join_short_names(text: &str, names: &[NameMention], forms: &Forms, sets: &mut Sets) {
    for (index, mention) in names.iter().enumerate() {
        if mention.known.is_some() {
            continue;
        }
        let key = comparison_key(mention.span.slice(text));
        let tables: &[&FxHashMap<String, Unique>] = match mention.kind {
            EntityKind::Person => &[&forms.family, &forms.given, &forms.known],
            EntityKind::Organization | EntityKind::Product => &[&forms.known, &forms.opening],
            EntityKind::Place | EntityKind::Event => &[&forms.known],
        };
        for table in tables {
            if let Some(Unique::One(_, full)) = table.get(&key) {
                sets.join(index, *full);
                break;
            }
        }
    }
}

/// Disjoint sets of mentions; a set's root is its first mention.
struct Sets(Vec<usize>);

impl Sets {
    fn new(count: usize) -> Self {
        Self((0..count).collect())
    }

    fn root(&mut self, index: usize) -> usize {
        let mut root = index;
        while let Some(&parent) = self.0.get(root).filter(|&&parent| parent != root) {
            root = parent;
        }
        let mut at = index;
        while let Some(parent) = self.0.get_mut(at).filter(|parent| **parent != root) {
            at = std::mem::replace(parent, root);
        }
        root
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        if let Some(parent) = self.0.get_mut(a.max(b)) {
            *parent = a.min(b);
        }
    }
}
