use rustc_hash::{FxHashMap, FxHashSet};

use crate::lexicon::{Gazetteer, KnowledgeBase, KnownName, Pack, RecordKind, rows};
use crate::mention::entity::EntityKind;
use crate::text::is_han;

/// The longest of the common words in the list, in characters.
const COMMON_END_LONGEST: usize = 3;

/// A character is used in family names.
pub const SURNAME: u8 = 1;
/// A character is used to write foreign names.
pub const TRANSLITERATION: u8 = 1 << 1;
/// A character ends names of organisations.
pub const ORGANIZATION_END: u8 = 1 << 2;
/// A character ends names of places.
pub const PLACE_END: u8 = 1 << 3;
/// A character of punctuation, a digit or a letter.
pub const OTHER: u8 = 1 << 4;

/// Small words that stand before or between names and are part of none.
const SMALL: &str = "的了和与及或在对向由从到被把将给让为是有以因据但而则就也都还又再不没未无上下中内外前后等其这那该此每各某本我你他她它们个一二三四五六七八九十两几多少大小新老好说称并且于跟同比至即如若者所之地得着过会能可要应使令至今昨明去来做成出进起用";

/// What a word of two or more characters does beside or in a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WordUse {
    /// 总统, 教授.
    Title,
    /// 大学, 委员会.
    OrganizationEnd,
    /// 群岛, 体育场.
    PlaceEnd,
    /// 表示, 指出.
    Speech,
    /// 欧阳.
    Surname,
}

impl WordUse {
    /// A number from 1 up.
    pub fn number(self) -> u8 {
        match self {
            Self::Title => 1,
            Self::OrganizationEnd => 2,
            Self::PlaceEnd => 3,
            Self::Speech => 4,
            Self::Surname => 5,
        }
    }
}

/// A listed name: where it comes from and what it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListedName {
    /// Its length in bytes.
    pub length: usize,
    /// What it names.
    pub kind: EntityKind,
    /// Its record in the knowledge base.
    pub known: Option<KnownName>,
}

/// The characters, words and names by which Chinese names are told.
#[derive(Debug, Default)]
pub struct ChineseLists {
    characters: FxHashMap<char, u8>,
    small: FxHashSet<char>,
    words: Gazetteer<WordUse>,
    names: Gazetteer<EntityKind>,
    /// Words that end companies' names, and whether one alone tells a company.
    company_ends: Gazetteer<bool>,
    /// Words that end as organisations' names do and end none: 签署, 全部.
    common_ends: Gazetteer<()>,
}

impl ChineseLists {
    /// Reads the lists.
    pub fn new(pack: &Pack) -> Self {
        let mut characters: FxHashMap<char, u8> = FxHashMap::default();
        let mut words: Vec<(&'static str, WordUse)> = Vec::new();
        let mut names: Vec<(&'static str, EntityKind)> = Vec::new();
        let mut company_ends: Vec<(&'static str, bool)> = Vec::new();
        let mut common_ends: Vec<(&'static str, ())> = Vec::new();
        for row in rows(pack.text("names.tsv")) {
            let [class, list] = row.as_slice() else { continue };
            for word in list.split_whitespace() {
                let single = word.chars().next().filter(|_| word.chars().count() == 1);
                let mut note = |bit: u8, word_use: WordUse| match single {
                    Some(c) => *characters.entry(c).or_default() |= bit,
                    None => words.push((word, word_use)),
                };
                match *class {
                    "surname" => note(SURNAME, WordUse::Surname),
                    "transliteration" => note(TRANSLITERATION, WordUse::Surname),
                    "organization_end" => note(ORGANIZATION_END, WordUse::OrganizationEnd),
                    "place_end" => note(PLACE_END, WordUse::PlaceEnd),
                    "title" => note(0, WordUse::Title),
                    "speech" => note(0, WordUse::Speech),
                    "company_end" => company_ends.push((word, true)),
                    "common_end" => common_ends.push((word, ())),
                    "company_part" => company_ends.push((word, false)),
                    "place" => names.push((word, EntityKind::Place)),
                    "organization" => names.push((word, EntityKind::Organization)),
                    _ => {}
                }
            }
        }
        Self {
            characters,
            small: SMALL.chars().collect(),
            words: Gazetteer::new(words),
            names: Gazetteer::new(names),
            company_ends: Gazetteer::new(company_ends),
            common_ends: Gazetteer::new(common_ends),
        }
    }

    /// The length of the longest word that ends companies' names (科技, 有限公司) and begins at byte `at`,
    /// and whether it tells a company by itself.
    pub fn company_end(&self, text: &str, at: usize) -> Option<(usize, bool)> {
        let (length, alone) = self.company_ends.longest(text, at)?;
        Some((length, alone.contains(&true)))
    }

    /// Whether a stretch ends with a word that ends names of organisations: 大学, 科技.
    pub fn ends_organization(&self, stretch: &str) -> bool {
        stretch.char_indices().any(|(at, _)| {
            let word = self.word(stretch, at).filter(|(_, word_use)| *word_use == WordUse::OrganizationEnd);
            word.map(|(size, _)| size)
                .or_else(|| self.company_end(stretch, at).map(|(size, _)| size))
                .is_some_and(|size| at + size == stretch.len())
        })
    }

    /// Whether a stretch ends with a common word that only looks like the end of an organisation's name: 签署.
    pub fn ends_common(&self, stretch: &str) -> bool {
        let mut places = stretch.char_indices().rev().skip(1).take(COMMON_END_LONGEST - 1);
        places.any(|(at, _)| self.common_ends.longest(stretch, at).is_some_and(|(size, _)| at + size == stretch.len()))
    }

    /// Whether a character is a small word that is part of no name.
    pub fn is_small(&self, c: char) -> bool {
        self.small.contains(&c)
    }

    /// What a character is used for.
    pub fn character(&self, c: char) -> u8 {
        self.characters.get(&c).copied().unwrap_or(if is_han(c) || c.is_alphabetic() && !c.is_ascii() {
            0
        } else {
            OTHER
        })
    }

    /// The longest word with a use that begins at byte `at`: its length and use.
    pub fn word(&self, text: &str, at: usize) -> Option<(usize, WordUse)> {
        let (length, uses) = self.words.longest(text, at)?;
        Some((length, *uses.first()?))
    }

    /// The longest listed name that begins at byte `at`.
    pub fn name(&self, text: &str, at: usize) -> Option<ListedName> {
        let base = KnowledgeBase::shared();
        let known = base.names().longest(text, at).and_then(|(length, names)| {
            let name = names.iter().find(|name| !name.ambiguous).or_else(|| names.first())?;
            let kind = match base.record(name.record)?.kind {
                RecordKind::Organization => EntityKind::Organization,
                RecordKind::Person => EntityKind::Person,
                RecordKind::Product => EntityKind::Product,
                RecordKind::Event => EntityKind::Event,
                RecordKind::Place => EntityKind::Place,
            };
            Some(ListedName { length, kind, known: Some(*name) })
        });
        let listed = self
            .names
            .longest(text, at)
            .and_then(|(length, kinds)| Some(ListedName { length, kind: *kinds.first()?, known: None }));
        match (known, listed) {
            (Some(known), Some(listed)) if listed.length > known.length => Some(listed),
            (Some(known), _) => Some(known),
            (None, listed) => listed,
        }
    }
}
