use std::collections::BTreeMap;

use super::shingles::Sketch;
use crate::analysis::Analysis;
use crate::document::Source;
use crate::fact::FactKind;
use crate::language::Locale;
use crate::lexicon::name_key;
use crate::mention::entity::{Entity, EntityId, EntityKind};
use crate::mention::figure::{Figure, FigureKind, comparable};
use crate::phrase::Moment;
use crate::text::{Date, Decimal};

/// No more names of a text than this are looked at, the most salient first.
const MOST_NAMES: usize = 16;
/// No more figures than this, in order.
const MOST_FIGURES: usize = 64;

/// Something that two texts can share whatever their languages.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Feature {
    /// A name, by the key of its entity.
    Name(String),
    /// A sum, quantity, percentage or large number, by what it comes to.
    Size(String),
    /// Somebody's part in a kind of happening.
    Deed(FactKind, String),
    /// A day that the text speaks of: month and day, because many a text leaves out the year.
    Day(u8, u8),
}

/// What is needed of an article to tell which others report the same.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Signature {
    /// The day of publication.
    pub published: Option<Date>,
    /// What it holds, each with how much it says about the text, in thousandths; in the order of [`Feature`].
    pub features: Vec<(Feature, u32)>,
    /// One sketch for each language that the article is carried in.
    pub sketches: Vec<(Locale, Sketch)>,
}

impl Signature {
    /// The signature of an article.
    pub fn new(source: &Source, analysis: &Analysis) -> Self {
        let mut found: BTreeMap<Feature, u32> = BTreeMap::new();
        let mut note = |feature: Feature, strength: u32| {
            let known = found.entry(feature).or_insert(0);
            *known = (*known).max(strength);
        };
        for entity in analysis.entities.iter().take(MOST_NAMES) {
            let weight = NAMED + u32::from(entity.salience) * (1000 - NAMED) / 1000;
            note(Feature::Name(key(entity)), weight * share(entity.kind) / 1000);
        }
        for figure in analysis.figures.iter().filter(|figure| figure.kind != FigureKind::Date).take(MOST_FIGURES) {
            if let Some((size, strength)) = size(figure) {
                note(Feature::Size(size), strength);
            }
        }
        let named = |id: &EntityId| analysis.entities.get(id.0 as usize).filter(|one| one.kind != EntityKind::Place);
        for fact in &analysis.facts {
            for entity in fact.agents.iter().chain(&fact.objects).filter_map(named) {
                note(Feature::Deed(fact.kind, key(entity)), DEED);
            }
        }
        let told = analysis.facts.iter().filter_map(|fact| Some((fact.when.as_deref()?, DAY)));
        let named = analysis.figures.iter().filter_map(|figure| Some((figure.iso.as_deref()?, DAY / 2)));
        for (iso, strength) in told.chain(named) {
            if let Some(Moment::Day(_, month, day)) = Moment::parse(iso.get(..10).unwrap_or(iso)) {
                note(Feature::Day(month, day), strength);
            }
        }
        Self {
            published: analysis.document.metadata.published.map(|published| published.date),
            features: found.into_iter().filter(|(_, strength)| *strength > 0).collect(),
            sketches: sketches(source, analysis),
        }
    }
}

/// In thousandths: what a name says about a text that names it only in passing. Bystanders tell stories apart as well as
/// those that every story of a week has.
const NAMED: u32 = 250;
/// In thousandths: what taking part in a kind of happening says about a text.
const DEED: u32 = 600;
/// In thousandths: what a day says on which something happened.
const DAY: u32 = 500;

/// In thousandths: how much of its salience a name of this kind counts with. Many things happen in one place.
fn share(kind: EntityKind) -> u32 {
    match kind {
        EntityKind::Product | EntityKind::Event | EntityKind::Organization | EntityKind::Person => 1000,
        EntityKind::Place => 400,
    }
}

/// The knowledge base's key, which is one in all languages; for any other name its Latin form, where the text gives one.
fn key(entity: &Entity) -> String {
    if entity.wikidata.is_some() {
        return entity.key.clone();
    }
    let latin = [&entity.names.en, &entity.names.fr].into_iter().flatten().find(|name| !name.trim().is_empty());
    latin.map_or_else(|| entity.key.clone(), |name| name_key(name))
}

/// What a figure comes to in words that any language shares, and how much it says, in thousandths: «2,000 jobs» is found
/// in many texts, «€109 billion» in few. `None` for what says nothing about a text.
fn size(figure: &Figure) -> Option<(String, u32)> {
    let (unit, size) = comparable(figure).or_else(|| Some((String::new(), figure.value.or(figure.low)?)))?;
    let digits = significant_digits(size);
    let exact = match digits {
        0 | 1 => 400,
        2 => 700,
        _ => 1000,
    };
    let share = match figure.kind {
        FigureKind::Money => 1000,
        FigureKind::Quantity => 800,
        FigureKind::Percentage => 500,
        FigureKind::Count if size >= Decimal::from(1000) || digits > 2 => 500,
        FigureKind::Duration if digits > 1 => 300,
        FigureKind::Count
        | FigureKind::Duration
        | FigureKind::Ratio
        | FigureKind::Ordinal
        | FigureKind::Age
        | FigureKind::Date
        | FigureKind::Time
        | FigureKind::Datetime => return None,
    };
    Some((format!("{size} {unit}"), exact * share / 1000))
}

fn significant_digits(size: Decimal) -> usize {
    let digits: String = size.to_string().chars().filter(char::is_ascii_digit).collect();
    digits.trim_matches('0').len()
}

fn sketches(source: &Source, analysis: &Analysis) -> Vec<(Locale, Sketch)> {
    let document = &analysis.document;
    let versions = document.versions.iter().map(|version| {
        let blocks = version.summary.iter().chain(&version.body).filter_map(|id| document.block(*id));
        (version.language, Sketch::new(&source.text, blocks.map(|block| block.span)))
    });
    versions.collect()
}
