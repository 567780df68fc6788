use rustc_hash::FxHashMap;
use std::ops::BitOr;

use crate::lexicon::{Gazetteer, name_key, rows};

/// What is known of a word: a set of classes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Classes(u32);

impl Classes {
    /// A given name.
    pub const GIVEN: Self = Self(1);
    /// A family name.
    pub const SURNAME: Self = Self(1 << 1);
    /// A form of address before a name: Mr, Mme, Dr.
    pub const HONORIFIC: Self = Self(1 << 2);
    /// A post or trade that people have: president, ministre.
    pub const ROLE: Self = Self(1 << 3);
    /// A noun that makes a name an organisation's wherever it stands: University, ministère.
    pub const ORGANIZATION_HEAD: Self = Self(1 << 4);
    /// A legal form: Inc, SA, GmbH.
    pub const LEGAL_FORM: Self = Self(1 << 5);
    /// A noun that makes a name a place's: lac, River.
    pub const PLACE_HEAD: Self = Self(1 << 6);
    /// A noun that makes a name an event's: Summit, salon.
    pub const EVENT_HEAD: Self = Self(1 << 7);
    /// A noun before or in the name of a product: model, processor, plan.
    pub const PRODUCT_HEAD: Self = Self(1 << 8);
    /// A preposition that places follow.
    pub const LOCATIVE: Self = Self(1 << 9);
    /// A month or day of the week.
    pub const CALENDAR: Self = Self(1 << 10);
    /// An adjective or noun of nationality.
    pub const DEMONYM: Self = Self(1 << 11);
    /// A word so common that a capital at the start of a sentence says nothing.
    pub const COMMON: Self = Self(1 << 12);
    /// A capitalised word or acronym that names nobody: I, CEO, AI.
    pub const NO_NAME: Self = Self(1 << 13);
    /// A verb that people are the subject of: said, déclare.
    pub const SPEECH: Self = Self(1 << 14);
    /// A verb that companies are the subject of: announced, rachète.
    pub const BUSINESS: Self = Self(1 << 15);
    /// A small word inside names: de, of, von.
    pub const PARTICLE: Self = Self(1 << 16);
    /// A small word inside the names of persons: de, von, bin.
    pub const NOBILIARY: Self = Self(1 << 17);
    /// A lower-case adjective that belongs to an institution's name: nationale, européenne.
    pub const INSTITUTION_ADJECTIVE: Self = Self(1 << 18);
    /// The name of a place.
    pub const PLACE: Self = Self(1 << 19);
    /// A noun that introduces an organisation's name without being part of it: startup, groupe.
    pub const ORGANIZATION_CUE: Self = Self(1 << 20);
    /// A noun that introduces a place's name without being part of it: ville, state.
    pub const PLACE_CUE: Self = Self(1 << 21);
    /// The name of an organisation that has no record of its own.
    pub const ORGANIZATION: Self = Self(1 << 22);

    /// A lower-case noun that begins an institution's name: université, ministère.
    pub const INSTITUTION: Self = Self(1 << 23);
    /// A lower-case noun that begins a place's name: rue, lac, mer.
    pub const PLACE_START: Self = Self(1 << 24);
    /// An institution's noun that, with a capital, goes on in small letters: Commission, Agence.
    pub const CAPITAL_HEAD: Self = Self(1 << 25);
    /// What a minister is in charge of: Économie, Defence; part of a ministry's name, no name alone.
    pub const PORTFOLIO: Self = Self(1 << 26);

    /// A noun that a number or letter follows to tell one of a kind: Unit 1, Series C.
    pub const DESIGNATION: Self = Self(1 << 27);
    /// A noun that ends a company's name and heads nothing else: Photonics, Mutual, Maritime.
    pub const COMPANY_TAIL: Self = Self(1 << 28);
    /// A word that names a thing, a time or a belief where it stands alone: Venus, Holocaust.
    pub const THING: Self = Self(1 << 29);
    /// What a company has, so that the name after «of» is one: shares, actionnaires.
    pub const OWNED: Self = Self(1 << 30);
    /// A lower-case noun that begins an institution's name if an adjective follows: conseil régional.
    pub const COUNCIL: Self = Self(1 << 31);

    /// Whether the two sets share a class.
    pub fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "given" => Self::GIVEN,
            "surname" => Self::SURNAME,
            "honorific" => Self::HONORIFIC,
            "role" => Self::ROLE,
            "organization_head" => Self::ORGANIZATION_HEAD,
            "legal_form" => Self::LEGAL_FORM,
            "place_head" => Self::PLACE_HEAD,
            "event_head" => Self::EVENT_HEAD,
            "product_head" => Self::PRODUCT_HEAD,
            "locative" => Self::LOCATIVE,
            "calendar" => Self::CALENDAR,
            "demonym" => Self::DEMONYM,
            "common" => Self::COMMON,
            "no_name" => Self::NO_NAME,
            "speech" => Self::SPEECH,
            "business" => Self::BUSINESS,
            "particle" => Self::PARTICLE,
            "nobiliary" => Self::NOBILIARY,
            "institution_adjective" => Self::INSTITUTION_ADJECTIVE,
            "place" => Self::PLACE,
            "organization_cue" => Self::ORGANIZATION_CUE,
            "place_cue" => Self::PLACE_CUE,
            "organization" => Self::ORGANIZATION,
            "institution" => Self::INSTITUTION,
            "place_start" => Self::PLACE_START,
            "capital_head" => Self::CAPITAL_HEAD,
            "portfolio" => Self::PORTFOLIO,
            "designation" => Self::DESIGNATION,
            "company_tail" => Self::COMPANY_TAIL,
            "thing" => Self::THING,
            "owned" => Self::OWNED,
            "council" => Self::COUNCIL,
            _ => return None,
        })
    }
}

impl BitOr for Classes {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// The word lists of one language: single words by class, and names of several words.
#[derive(Debug, Default)]
pub struct WordLists {
    words: FxHashMap<String, Classes>,
    phrases: Gazetteer<u32>,
}

impl WordLists {
    /// Reads files of rows `class, words`: words split by spaces, `_` standing for a space inside one.
    pub fn new(files: &[&'static str]) -> Self {
        let mut words: FxHashMap<String, Classes> = FxHashMap::default();
        let mut phrases: Vec<(String, u32)> = Vec::new();
        for file in files {
            for row in rows(file) {
                let [class, list] = row.as_slice() else { continue };
                let Some(class) = Classes::from_name(class) else { continue };
                for word in list.split_whitespace() {
                    if word.contains('_') {
                        phrases.push((word.replace('_', " "), class.0));
                    } else {
                        let known = words.entry(name_key(word)).or_default();
                        *known = *known | class;
                    }
                }
            }
        }
        let phrases = Gazetteer::new(phrases.iter().map(|(name, class)| (name.as_str(), *class)));
        Self { words, phrases }
    }

    /// The classes of a word, whatever its case.
    pub fn classes(&self, word: &str) -> Classes {
        self.words.get(&name_key(word)).copied().unwrap_or_default()
    }

    /// The longest listed name of several words that begins at byte `at`: its length and its classes.
    pub fn phrase(&self, text: &str, at: usize) -> Option<(usize, Classes)> {
        let (length, classes) = self.phrases.longest(text, at)?;
        Some((length, classes.iter().fold(Classes::default(), |all, &class| all | Classes(class))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Locale;
    use crate::lexicon::Pack;

    #[test]
    fn reads_all_files() {
        let lists = WordLists::new(&["role\tCEO Paris\n", "place\tLyon Paris New_York\n"]);
        assert!(lists.classes("ceo").any(Classes::ROLE));
        assert!(lists.classes("Lyon").any(Classes::PLACE));
        assert!(lists.classes("Paris").any(Classes::PLACE) && lists.classes("Paris").any(Classes::ROLE));
        assert_eq!(lists.classes("ministre"), Classes::default());
        assert_eq!(lists.phrase("New York City", 0).map(|(length, _)| length), Some(8));
    }

    #[test]
    fn names_stand_in_one_file_and_word_classes_in_the_others() {
        let is_name = |class: &str| matches!(class, "given" | "surname" | "place" | "organization");
        let classes = |file| rows(file).filter_map(|row| row.first().copied()).collect::<Vec<&str>>();
        assert!(classes(super::super::LATIN_NAMES).into_iter().all(is_name));
        for locale in [Locale::En, Locale::Fr] {
            let pack = Pack::built_in(locale).unwrap();
            let own = classes(pack.text("names.tsv"));
            assert!(
                own.iter().all(|class| !is_name(class) && Classes::from_name(class).is_some()),
                "{locale:?} {own:?}"
            );
        }
    }
}
