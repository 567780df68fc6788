use rustc_hash::FxHashMap;
use std::sync::OnceLock;

use super::{Gazetteer, name_key, rows};
use crate::language::ByLocale;

/// What kind of thing a record of the knowledge base describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RecordKind {
    /// A company, institution, government.
    Organization,
    /// A human being.
    Person,
    /// A chip, model, service, programme.
    Product,
    /// A summit, conference, crisis.
    Event,
    /// A country, region, city.
    Place,
}

/// Something the knowledge base knows, with all its names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The stable key: `amd`.
    pub key: &'static str,
    /// What it is.
    pub kind: RecordKind,
    /// Its name in each display language.
    pub names: ByLocale<Option<&'static str>>,
    /// Other names, in any language; a leading `?` (ambiguous, needs support) is kept.
    pub aliases: Vec<&'static str>,
    /// Adjectives made from a place's name, in each language.
    pub demonyms: ByLocale<Vec<&'static str>>,
    /// The key of its role.
    pub role: Option<&'static str>,
    /// The key of the organisation a person belongs to or that makes a product.
    pub organization: Option<&'static str>,
    /// The key of the place where it is based; of a place, what it lies in.
    pub base: Option<&'static str>,
    /// `startup`, `growth` or `mature`, for companies only.
    pub stage: Option<&'static str>,
    /// The fields it works in, as category names in `snake_case`.
    pub sectors: Vec<&'static str>,
    /// Of a person: whether the feminine form of a French role is hers.
    pub feminine: bool,
    /// Its item in Wikidata.
    pub wikidata: Option<&'static str>,
    /// For places: `country`, `capital`, `city`, `region`, `continent` or `other`.
    pub place_type: Option<&'static str>,
}

/// A name of a record as the gazetteer gives it back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KnownName {
    /// The record's number.
    pub record: u32,
    /// The name means other things too and counts only with support from the text around it.
    pub ambiguous: bool,
}

/// What an entity is or does, in each language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RoleNames {
    /// The names, the French one masculine where it has two forms.
    names: ByLocale<&'static str>,
    /// The French feminine, where it differs.
    french_feminine: Option<&'static str>,
}

impl RoleNames {
    /// The names as they are said of a woman or of anybody else.
    pub fn agreeing(&self, feminine: bool) -> ByLocale<&'static str> {
        let fr = self.french_feminine.filter(|_| feminine).unwrap_or(self.names.fr);
        ByLocale { fr, ..self.names }
    }
}

/// What Précis knows of the world: who is who, under which names, in three languages.
#[derive(Debug)]
pub struct KnowledgeBase {
    records: Vec<Record>,
    by_key: FxHashMap<&'static str, u32>,
    roles: FxHashMap<&'static str, RoleNames>,
    role_names: FxHashMap<String, &'static str>,
    names: Gazetteer<KnownName>,
}

impl KnowledgeBase {
    /// The one that is built in; read on first use.
    pub fn shared() -> &'static Self {
        static SHARED: OnceLock<KnowledgeBase> = OnceLock::new();
        SHARED.get_or_init(Self::built_in)
    }

    fn built_in() -> Self {
        let mut records = Vec::new();
        records
            .extend(rows(include_str!("../../data/knowledge/organizations.tsv")).filter_map(|row| organization(&row)));
        records.extend(rows(include_str!("../../data/knowledge/people.tsv")).filter_map(|row| person(&row)));
        records.extend(rows(include_str!("../../data/knowledge/products.tsv")).filter_map(|row| product(&row)));
        records.extend(rows(include_str!("../../data/knowledge/events.tsv")).filter_map(|row| event(&row)));
        records.extend(rows(include_str!("../../data/knowledge/places.tsv")).filter_map(|row| place(&row)));
        let roles = rows(include_str!("../../data/knowledge/roles.tsv")).filter_map(|row| {
            let names = ByLocale { zh: cell(&row, 1)?, en: cell(&row, 2)?, fr: cell(&row, 3)? };
            Some((cell(&row, 0)?, RoleNames { names, french_feminine: cell(&row, 4) }))
        });
        let roles: FxHashMap<&'static str, RoleNames> = roles.collect();
        let mut sorted: Vec<_> = roles.iter().collect();
        sorted.sort_by_key(|(key, _)| **key);
        let mut role_names = FxHashMap::default();
        for (key, role) in sorted {
            for name in role.names.iter().map(|(_, name)| *name).chain(role.french_feminine) {
                role_names.entry(name_key(name)).or_insert(*key);
            }
        }
        let numbered = || (0u32..).zip(&records);
        let mut by_key = FxHashMap::default();
        for (number, record) in numbered() {
            by_key.entry(record.key).or_insert(number);
        }
        let names = numbered().flat_map(|(number, record)| {
            record.all_names().map(move |(name, ambiguous)| (name, KnownName { record: number, ambiguous }))
        });
        let names = Gazetteer::new(names);
        Self { records, by_key, roles, role_names, names }
    }

    /// A record by its key.
    pub fn get(&self, key: &str) -> Option<&Record> {
        self.record(*self.by_key.get(key)?)
    }

    /// A record by its number.
    pub fn record(&self, number: u32) -> Option<&Record> {
        self.records.get(number as usize)
    }

    /// Every record.
    pub fn records(&self) -> &[Record] {
        &self.records
    }

    /// A role's name in each display language.
    pub fn role(&self, key: &str) -> Option<&RoleNames> {
        self.roles.get(key)
    }

    /// The role that these words name, in any of the languages.
    pub fn role_named(&self, words: &str) -> Option<&RoleNames> {
        self.role(self.role_names.get(&name_key(words))?)
    }

    /// Every name of every record.
    pub fn names(&self) -> &Gazetteer<KnownName> {
        &self.names
    }
}

impl Record {
    /// Every name, with whether it is ambiguous.
    pub fn all_names(&self) -> impl Iterator<Item = (&'static str, bool)> {
        let own = [self.names.zh, self.names.en, self.names.fr];
        own.into_iter().flatten().chain(self.aliases.iter().copied()).map(|name| match name.strip_prefix('?') {
            Some(bare) => (bare.trim(), true),
            None => (name, false),
        })
    }
}

/// A cell that says something: neither empty nor `-`.
fn cell(row: &[&'static str], column: usize) -> Option<&'static str> {
    row.get(column).copied().filter(|cell| !cell.is_empty() && *cell != "-")
}

fn list(row: &[&'static str], column: usize) -> Vec<&'static str> {
    cell(row, column)
        .map_or_else(Vec::new, |cell| cell.split('|').map(str::trim).filter(|item| !item.is_empty()).collect())
}

fn named(row: &[&'static str], kind: RecordKind, first: usize) -> Option<Record> {
    let name = |column| cell(row, first + column);
    Some(Record {
        key: cell(row, 0)?,
        kind,
        names: ByLocale { zh: name(0), en: name(1), fr: name(2) },
        aliases: list(row, first + 3),
        demonyms: ByLocale::default(),
        role: None,
        organization: None,
        base: None,
        stage: None,
        sectors: Vec::new(),
        feminine: false,
        wikidata: None,
        place_type: None,
    })
}

fn organization(row: &[&'static str]) -> Option<Record> {
    Some(Record {
        role: cell(row, 5),
        base: cell(row, 6),
        stage: cell(row, 7),
        sectors: list(row, 8),
        wikidata: cell(row, 9),
        ..named(row, RecordKind::Organization, 1)?
    })
}

fn person(row: &[&'static str]) -> Option<Record> {
    Some(Record {
        role: cell(row, 5),
        organization: cell(row, 6),
        base: cell(row, 7),
        wikidata: cell(row, 8),
        feminine: cell(row, 9) == Some("f"),
        ..named(row, RecordKind::Person, 1)?
    })
}

fn product(row: &[&'static str]) -> Option<Record> {
    Some(Record {
        role: cell(row, 5),
        organization: cell(row, 6),
        sectors: list(row, 7),
        wikidata: cell(row, 8),
        ..named(row, RecordKind::Product, 1)?
    })
}

fn event(row: &[&'static str]) -> Option<Record> {
    Some(Record { role: cell(row, 5), base: cell(row, 6), wikidata: cell(row, 7), ..named(row, RecordKind::Event, 1)? })
}

fn place(row: &[&'static str]) -> Option<Record> {
    Some(Record {
        place_type: cell(row, 1),
        demonyms: ByLocale { zh: list(row, 6), en: list(row, 7), fr: list(row, 8) },
        base: cell(row, 9),
        wikidata: cell(row, 10),
        ..named(row, RecordKind::Place, 2)?
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn every_row_is_read_and_every_link_leads_somewhere() {
        let base = KnowledgeBase::shared();
        for record in base.records() {
            assert!(record.all_names().next().is_some(), "{} has no name", record.key);
            for key in [record.organization, record.base].into_iter().flatten() {
                assert!(base.get(key).is_some(), "{} leads to {key}, which is missing", record.key);
            }
            let role = record.role.filter(|key| base.role(key).is_none());
            assert_eq!(role, None, "{} has an unknown role", record.key);
        }
    }

    #[test]
    fn one_record_answers_to_all_its_names() {
        let base = KnowledgeBase::shared();
        let find = |name: &str| base.record(base.names().exact(name)?.first()?.record).map(|record| record.key);
        assert_eq!(find("France"), find("法国"));
        assert!(find("France").is_some());
    }
}
