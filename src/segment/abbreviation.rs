use rustc_hash::{FxHashMap, FxHashSet};

use crate::lexicon::{Pack, rows};

/// What the full stop of an abbreviation can mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Abbreviation {
    /// Never the end: «Dr.», «e.g.», «M.».
    Inner,
    /// Part of the number that follows, an end before anything else: «No. 5», «p. 12».
    Number,
    /// An end if the next word begins a sentence: «Inc.», «U.S.», «etc.».
    Either,
    /// An end before any capital, unless it is the whole of the sentence so far: «p.m.».
    Time,
}

impl Abbreviation {
    fn from_name(name: &str) -> Option<Self> {
        match name {
            "inner" => Some(Self::Inner),
            "number" => Some(Self::Number),
            "either" => Some(Self::Either),
            "time" => Some(Self::Time),
            _ => None,
        }
    }
}

/// The words a language's sentence borders depend on. All look-ups take lower case with plain apostrophes.
#[derive(Debug, Default)]
pub(super) struct BorderWords {
    abbreviations: FxHashMap<&'static str, Abbreviation>,
    starters: FxHashSet<&'static str>,
    exclamations: FxHashSet<&'static str>,
    attributions: FxHashSet<&'static str>,
}

impl BorderWords {
    /// The tables of a language that is written in Latin letters.
    pub(super) fn new(pack: &Pack) -> Self {
        Self {
            abbreviations: abbreviations(pack.text("abbreviations.tsv")),
            starters: words(pack.text("sentence_starters.tsv")),
            attributions: words(pack.text("attributions.tsv")),
            exclamations: words(include_str!("../../data/exclamations.tsv")),
        }
    }

    /// How `word`, written without its last stop, behaves as an abbreviation.
    pub(super) fn abbreviation(&self, word: &str) -> Option<Abbreviation> {
        self.abbreviations.get(word).copied()
    }

    /// Whether the word begins a sentence when it is capitalised; an elided article counts by itself:
    /// «l'IA» by «l'».
    pub(super) fn is_starter(&self, word: &str) -> bool {
        self.starters.contains(word)
            || word
                .split_inclusive('\'')
                .next()
                .is_some_and(|elided| elided.ends_with('\'') && self.starters.contains(elided))
    }

    /// Whether the word is a name that carries an exclamation mark.
    pub(super) fn is_exclamation(&self, word: &str) -> bool {
        self.exclamations.contains(word)
    }

    /// Whether the word is a verb that names the speaker of the quotation before it.
    pub(super) fn is_attribution(&self, word: &str) -> bool {
        self.attributions.contains(word)
    }
}

fn words(file: &'static str) -> FxHashSet<&'static str> {
    rows(file).flatten().flat_map(str::split_whitespace).collect()
}

fn abbreviations(file: &'static str) -> FxHashMap<&'static str, Abbreviation> {
    let mut table = FxHashMap::default();
    for row in rows(file) {
        let [behaviour, listed] = row.as_slice() else { continue };
        let Some(behaviour) = Abbreviation::from_name(behaviour) else { continue };
        for word in listed.split_whitespace() {
            // The first listing of a word that behaves in two ways is the stricter one.
            table.entry(word).or_insert(behaviour);
        }
    }
    table
}

/// Whether `word` (without its last stop) is letters parted by stops, as «U.S», «Ph.D», «J.-P».
pub(super) fn is_dotted(word: &str) -> bool {
    let mut parts = 0;
    let all_short = word.split('.').all(|part| {
        parts += 1;
        let letters = part.trim_start_matches('-');
        (1..=2).contains(&letters.chars().count()) && letters.chars().all(char::is_alphabetic)
    });
    all_short && parts >= 2
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Locale;

    #[test]
    fn every_row_names_a_behaviour() {
        for locale in [Locale::En, Locale::Fr] {
            let pack = Pack::built_in(locale).unwrap();
            assert!(!BorderWords::new(&pack).starters.is_empty());
            for row in rows(pack.text("abbreviations.tsv")) {
                assert!(
                    row.len() == 2 && row.first().is_some_and(|name| Abbreviation::from_name(name).is_some()),
                    "{row:?}"
                );
            }
        }
    }

    #[test]
    fn tells_dotted_letters() {
        assert!(is_dotted("u.s") && is_dotted("ph.d") && is_dotted("j.-p"));
        assert!(!is_dotted("u") && !is_dotted("end.now") && !is_dotted("3.5") && !is_dotted("a..b"));
    }
}
