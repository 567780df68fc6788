use std::collections::{BTreeMap, BTreeSet};

use super::types::{Category, Tag};
use crate::language::Language;
use crate::lexicon::CueTable;
use crate::mention::Reading;
use crate::mention::entity::EntityKind;
use crate::phrase::language_at;
use crate::summary::Scope;
use crate::text::Span;

/// Finds what an article is about by the words that show it.
#[derive(Debug)]
pub struct CategoryFinder {
    cues: CueTable<Category>,
}

/// What speaks for one category.
#[derive(Debug, Clone, Default)]
pub struct CategoryEvidence {
    /// The words, in order.
    pub words: Vec<Span>,
    /// How many different words.
    pub different: usize,
    /// Whether one stands in the title.
    pub title: bool,
    /// The weight of all: a word in the title counts four, in the first two sentences two, else one.
    pub weight: u32,
}

/// No more categories than this; more would say nothing.
const MOST: usize = 6;
/// A category needs this share of the strongest one's weight, in percent.
const SHARE: u32 = 18;
/// A category needs at least this weight.
const LEAST: u32 = 3;

impl CategoryFinder {
    /// Reads the words of the three languages.
    pub fn new() -> Self {
        let mut cues = CueTable::default();
        cues.add_file(Language::Zh, include_str!("../../data/zh/categories.tsv"), Category::from_name);
        cues.add_file(Language::En, include_str!("../../data/en/categories.tsv"), Category::from_name);
        cues.add_file(Language::Fr, include_str!("../../data/fr/categories.tsv"), Category::from_name);
        Self { cues }
    }

    /// All that speaks for each category in the dominant version, strongest first.
    pub fn evidence(&self, reading: &Reading<'_>, scope: &Scope) -> Vec<(Category, CategoryEvidence)> {
        let mut found: BTreeMap<Category, CategoryEvidence> = BTreeMap::new();
        let names = names(reading);
        let title = scope.title.map(|span| (span, 4));
        let body = scope.sentences.iter().enumerate().map(|(index, (_, span))| (*span, if index < 2 { 2 } else { 1 }));
        for (span, weight) in title.into_iter().chain(body) {
            for (word, category) in self.cues.find(reading.text, span, scope.language) {
                // «Commissariat à l’énergie atomique» is a name, not news of energy.
                if part_of_name(&names, word) {
                    continue;
                }
                let evidence = found.entry(category).or_default();
                evidence.title |= scope.title == Some(span);
                evidence.weight += weight;
                evidence.words.push(word);
            }
        }
        let mut found: Vec<_> = found.into_iter().collect();
        for (_, evidence) in &mut found {
            let mut words: Vec<String> =
                evidence.words.iter().map(|word| word.slice(reading.text).to_lowercase()).collect();
            words.sort_unstable();
            words.dedup();
            evidence.different = words.len();
            // Many words for one thing say more than one word many times.
            evidence.weight += u32::try_from(evidence.different).unwrap_or(0);
        }
        found.sort_by_key(|(category, evidence)| (std::cmp::Reverse(evidence.weight), *category));
        found
    }

    /// The categories that the words inside `spans` speak of, whatever their language.
    pub fn categories_in(&self, reading: &Reading<'_>, spans: &[Span]) -> BTreeSet<Category> {
        let names = names(reading);
        let found = spans.iter().flat_map(|span| self.cues.find(reading.text, *span, language_at(reading, *span)));
        found.filter(|(word, _)| !part_of_name(&names, *word)).map(|(_, category)| category).collect()
    }

    /// The categories themselves.
    pub fn tags(evidence: &[(Category, CategoryEvidence)]) -> Vec<Tag<Category>> {
        let strongest = evidence.first().map_or(0, |(_, evidence)| evidence.weight);
        let strong = evidence
            .iter()
            .filter(|(_, evidence)| evidence.weight >= LEAST && evidence.weight * 100 >= strongest * SHARE);
        let tag = |(category, evidence): &(Category, CategoryEvidence)| Tag {
            tag: *category,
            evidence: evidence.words.iter().copied().take(8).collect(),
        };
        strong.take(MOST).map(tag).collect()
    }
}

/// The mentions of organisations and people, in order.
fn names(reading: &Reading<'_>) -> Vec<Span> {
    let named = |kind: EntityKind| matches!(kind, EntityKind::Organization | EntityKind::Person);
    let entities = reading.entities.iter().filter(|entity| named(entity.kind));
    let mut names: Vec<Span> = entities.flat_map(|entity| entity.mentions.iter().copied()).collect();
    names.sort_unstable();
    names
}

/// Whether a word is a part, but not the whole, of a name.
fn part_of_name(names: &[Span], word: Span) -> bool {
    let after = names.partition_point(|name| name.start <= word.start);
    let name = after.checked_sub(1).and_then(|index| names.get(index));
    name.is_some_and(|name| name.contains(word) && *name != word)
}

impl Category {
    /// The category of a name in the contract and the data files.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "artificial_intelligence" => Self::ArtificialIntelligence,
            "cloud_computing" => Self::CloudComputing,
            "startups" => Self::Startups,
            "semiconductors" => Self::Semiconductors,
            "high_performance_computing" => Self::HighPerformanceComputing,
            "energy" => Self::Energy,
            "health" => Self::Health,
            "policy" => Self::Policy,
            "telecom" => Self::Telecom,
            "space" => Self::Space,
            "mobility" => Self::Mobility,
            "finance" => Self::Finance,
            "cybersecurity" => Self::Cybersecurity,
            "robotics" => Self::Robotics,
            "quantum" => Self::Quantum,
            "software" => Self::Software,
            "research" => Self::Research,
            "trade" => Self::Trade,
            "defense" => Self::Defense,
            "climate" => Self::Climate,
            _ => return None,
        })
    }
}
