use std::collections::{BTreeMap, BTreeSet};

use super::types::{Category, Tag};
use crate::fact::Fact;
use crate::language::{ByLocale, Language};
use crate::lexicon::{CueTable, KnowledgeBase, Pack, PackTables, Packs};
use crate::mention::Reading;
use crate::mention::entity::{Entity, EntityKind};
use crate::phrase::{Concepts, Event, Told, language_at};
use crate::summary::Scope;
use crate::text::Span;

/// Finds what an article is about by the words that show it.
#[derive(Debug)]
pub struct CategoryFinder {
    cues: PackTables<CueTable<Category>>,
}

/// What speaks for one category.
#[derive(Debug, Clone, Default)]
pub struct CategoryEvidence {
    /// The words, in order.
    pub words: Vec<Span>,
    /// The names of companies and products whose sector it is, in order.
    pub names: Vec<Span>,
    /// How many different words.
    pub different: usize,
    /// Whether one stands in the title.
    pub title: bool,
    /// The weight of the names of companies that work in this field only.
    pub pure: u32,
    /// The weight of all: a word in the title counts four, in the first two sentences two, else one.
    pub weight: u32,
}

/// What leads from a sum to the field it goes into.
const FIELD_PREPOSITIONS: ByLocale<&[&str]> = ByLocale {
    zh: &["用于", "投向", "投入", "发展", "用于发展", "用于建设"],
    en: &["in", "into", "on", "for", "to"],
    fr: &["dans", "dans l’", "dans l'", "dans le", "dans la", "dans les", "pour l’", "pour la", "pour le", "pour les"],
};

/// No more categories than this; more would say nothing.
const MOST: usize = 6;
/// A category needs this share of the strongest one's weight, in percent.
const SHARE: u32 = 27;
/// One word alone makes a category only in the title or beside a category that is hardly stronger: with this weight, or
/// this share of the strongest one's, in percent.
const ALONE: u32 = 4;
const ALONE_SHARE: u32 = 60;
/// The names of companies that work in one field only make it a category without a word of it, from this weight on.
const NAMES_ALONE: u32 = 6;
/// A category needs at least this weight.
const LEAST: u32 = 3;

impl CategoryFinder {
    /// One that reads with these packs.
    pub fn with(packs: &Packs) -> Self {
        Self { cues: PackTables::new(packs) }
    }

    fn find(&self, text: &str, span: Span, language: Language) -> Vec<(Span, Category)> {
        let read = |pack: &Pack| CueTable::of_pack(pack, "categories.tsv", Category::from_name);
        let table = language.locale().and_then(|locale| self.cues.get(locale, read));
        table.map_or_else(Vec::new, |table| table.find(text, span, language))
    }

    /// All that speaks for each category in one version, strongest first. The names of companies and products that
    /// belong to it add weight; without a word of its own a text speaks of it only if companies that work in nothing
    /// else stand in its title and lead.
    pub fn evidence(&self, reading: &Reading<'_>, scope: &Scope) -> Vec<(Category, CategoryEvidence)> {
        let mut found: BTreeMap<Category, CategoryEvidence> = BTreeMap::new();
        let names = names(reading);
        let sectors = sectors(reading);
        let title = scope.title.map(|span| (span, 4));
        let body = scope.sentences.iter().enumerate().map(|(index, (_, span))| (*span, if index < 2 { 2 } else { 1 }));
        for (span, weight) in title.into_iter().chain(body) {
            for (mention, category, only) in within(&sectors, span) {
                let evidence = found.entry(*category).or_default();
                evidence.weight += weight;
                evidence.pure += if *only { weight } else { 0 };
                evidence.names.push(*mention);
            }
            for (word, category) in self.find(reading.text, span, scope.language) {
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
        let mut found: Vec<_> = found.into_iter().filter(|(_, evidence)| evidence.is_told()).collect();
        for (category, evidence) in &mut found {
            let mut words: Vec<String> =
                evidence.words.iter().map(|word| word.slice(reading.text).to_lowercase()).collect();
            words.sort_unstable();
            words.dedup();
            evidence.different = words.len();
            // Many words for one thing say more than one word many times.
            evidence.weight += u32::try_from(evidence.different).unwrap_or(0);
            // Shares and accounts are named in news of any company: outside the title such words count half, and a
            // third where no firm of finance is named.
            if *category == Category::Finance && !evidence.title {
                evidence.weight /= if evidence.pure > 0 { 2 } else { 3 };
            }
        }
        found.sort_by_key(rank);
        found
    }

    /// The versions of one article as one: a category weighs what it weighs on average, so that a word missed in one
    /// language does not decide. The dominant version, which comes first, gives the words where it has some.
    pub fn merged(versions: &[&[(Category, CategoryEvidence)]]) -> Vec<(Category, CategoryEvidence)> {
        let mut found: BTreeMap<Category, CategoryEvidence> = BTreeMap::new();
        for (category, evidence) in versions.iter().copied().flatten() {
            let merged = found.entry(*category).or_default();
            merged.title |= evidence.title;
            merged.pure = merged.pure.max(evidence.pure);
            merged.weight += evidence.weight;
            merged.different = merged.different.max(evidence.different);
            if merged.words.is_empty() {
                merged.words.clone_from(&evidence.words);
            }
            if merged.names.is_empty() {
                merged.names.clone_from(&evidence.names);
            }
        }
        let count = u32::try_from(versions.len()).unwrap_or(1).max(1);
        let mut found: Vec<_> = found.into_iter().collect();
        found.iter_mut().for_each(|(_, evidence)| evidence.weight = evidence.weight.div_ceil(count));
        found.sort_by_key(rank);
        found
    }

    /// Makes policy of an article that is about a rule or a penalty: as strong as half of the strongest field, and for a
    /// penalty, which is nothing else, before all.
    pub fn weigh_policy(evidence: &mut Vec<(Category, CategoryEvidence)>, main: &Fact, is_penalty: bool) {
        let strongest = evidence.first().map_or(0, |(_, evidence)| evidence.weight);
        let least = if is_penalty { strongest + 1 } else { strongest.div_ceil(2) };
        let at = evidence.iter().position(|(category, _)| *category == Category::Policy).unwrap_or_else(|| {
            evidence.push((Category::Policy, CategoryEvidence::default()));
            evidence.len() - 1
        });
        if let Some((_, policy)) = evidence.get_mut(at) {
            policy.words.insert(0, main.trigger);
            policy.different += 1;
            policy.weight = policy.weight.max(least);
        }
        evidence.sort_by_key(rank);
    }

    /// Says into which field money goes, where the message names no target and the words right behind the sum do:
    /// «200 milliards d’euros dans l’intelligence artificielle».
    pub fn name_field(&self, concepts: &Concepts, reading: &Reading<'_>, told: &mut Told) {
        let Event::Investment { sum: Some(sum), targets, field, .. } = &mut told.message.event else { return };
        let Some(sentence) = told.evidence.iter().find(|span| span.contains(sum.span)) else { return };
        let language = language_at(reading, *sentence);
        let Some(locale) = language.locale().filter(|_| targets.is_empty()) else { return };
        let rest = Span { start: sum.span.end, end: sentence.end };
        let found = self.find(reading.text, rest, language);
        let led = |word: &Span| {
            let between = Span { start: rest.start, end: word.start }.slice(reading.text).trim_start();
            // A conversion in brackets says the sum again.
            let open = between.starts_with(['(', '（']);
            let between = if open { between.split_once([')', '）']).map_or("", |(_, rest)| rest) } else { between };
            FIELD_PREPOSITIONS.get(locale).iter().any(|preposition| between.trim() == *preposition)
        };
        let word = found.iter().find(|(word, _)| led(word));
        *field = word.and_then(|(_, category)| concepts.sector(category.name()));
    }

    /// The categories that the words inside `spans` speak of, whatever their language.
    pub fn categories_in(&self, reading: &Reading<'_>, spans: &[Span]) -> BTreeSet<Category> {
        let names = names(reading);
        let found = spans.iter().flat_map(|span| self.find(reading.text, *span, language_at(reading, *span)));
        found.filter(|(word, _)| !part_of_name(&names, *word)).map(|(_, category)| category).collect()
    }

    /// The categories themselves. `funded` is whether a company raises money in the text, which makes a single word
    /// for a young company enough.
    pub fn tags(evidence: &[(Category, CategoryEvidence)], funded: bool) -> Vec<Tag<Category>> {
        let strongest = evidence.first().map_or(0, |(_, evidence)| evidence.weight);
        let strong = evidence.iter().filter(|(category, evidence)| {
            let raised = funded && *category == Category::Startups;
            let alone = evidence.different < 2
                && evidence.pure == 0
                && evidence.weight < ALONE
                && evidence.weight * 100 < strongest * ALONE_SHARE;
            evidence.weight >= LEAST && (raised || !alone) && evidence.weight * 100 >= strongest * SHARE
        });
        let tag = |(category, evidence): &(Category, CategoryEvidence)| Tag {
            tag: *category,
            evidence: evidence.words.iter().chain(&evidence.names).copied().take(8).collect(),
        };
        strong.take(MOST).map(tag).collect()
    }
}

impl CategoryEvidence {
    /// Whether the text speaks of it: in words of its own, or by names that leave no other field.
    fn is_told(&self) -> bool {
        !self.words.is_empty() || self.pure >= NAMES_ALONE
    }
}

/// Strongest first; of equals what the title speaks of.
fn rank((category, evidence): &(Category, CategoryEvidence)) -> impl Ord + use<> {
    (std::cmp::Reverse(evidence.weight), !evidence.title, *category)
}

/// A name of a company or product, its sector, and whether that is its only one.
type Sectored = (Span, Category, bool);

/// Where companies and products of a known sector are named, in order; of several sectors the first is theirs.
fn sectors(reading: &Reading<'_>) -> Vec<Sectored> {
    let base = KnowledgeBase::shared();
    let sector = |entity: &Entity| {
        let sectors = &base.get(&entity.key)?.sectors;
        // Ministries and universities are named in news of any field.
        let makes = entity.company.is_some() || entity.kind == EntityKind::Product;
        makes.then_some((Category::from_name(sectors.first()?)?, sectors.len() == 1 && entity.company.is_some()))
    };
    let known = reading.entities.iter().filter_map(|entity| Some((entity, sector(entity)?)));
    let all =
        known.flat_map(|(entity, (sector, only))| entity.mentions.iter().map(move |mention| (*mention, sector, only)));
    let mut found: Vec<Sectored> = all.collect();
    found.sort_unstable_by_key(|(span, ..)| *span);
    found
}

/// Those inside `span`.
fn within(all: &[Sectored], span: Span) -> impl Iterator<Item = &Sectored> {
    let first = all.partition_point(|(mention, ..)| mention.start < span.start);
    all.iter().skip(first).take_while(move |(mention, ..)| mention.end <= span.end)
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
    /// Its name in the contract and the data files.
    pub fn name(self) -> &'static str {
        match self {
            Self::ArtificialIntelligence => "artificial_intelligence",
            Self::CloudComputing => "cloud_computing",
            Self::Startups => "startups",
            Self::Semiconductors => "semiconductors",
            Self::HighPerformanceComputing => "high_performance_computing",
            Self::Energy => "energy",
            Self::Health => "health",
            Self::Policy => "policy",
            Self::Telecom => "telecom",
            Self::Space => "space",
            Self::Mobility => "mobility",
            Self::Finance => "finance",
            Self::Cybersecurity => "cybersecurity",
            Self::Robotics => "robotics",
            Self::Quantum => "quantum",
            Self::Software => "software",
            Self::Research => "research",
            Self::Trade => "trade",
            Self::Defense => "defense",
            Self::Climate => "climate",
        }
    }

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
