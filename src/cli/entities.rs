//! `precis entities` and `precis mentions`: who and what is named in a folder of articles, and where, for the app's
//! pages of names.
//!
//! Rows of columns separated by tabs; the first column says what a row is. `entities`:
//!
//! | row | columns |
//! |---|---|
//! | `entity` | key; kind; its name in Chinese, English, French, and as a text has it; role in the three languages, `text` where a text says so; base in the same way |
//! | `article` | id; the entities it names, in the order of its analysis: the numbers of their rows, each with `:` and its salience in thousandths |
//!
//! The entities that the articles are most about come first. `mentions`, where a name is its place in its article's list:
//!
//! | row | columns |
//! |---|---|
//! | `article` | id |
//! | `sentence` | language of its version; how far after the end of the last such sentence it begins, its length; the names in it: `name:place:length`, with spaces between |
//! | `quote` | language of its version; its place and length; the speaker's name |
//! | `fact` | kind; modality; agents; objects; the places of its figures; when (ISO 8601); its evidence: `place:length:language`; lists with commas |
//!
//! Places and lengths count bytes of UTF-8. What is not known is empty. The words themselves are in the articles.

use std::collections::BTreeMap;

use super::arguments::Arguments;
use super::figures::{Article, newest_first, row};
use super::{Failure, output};
use crate::analysis::Analysis;
use crate::briefing::versions;
use crate::fact::{Fact, Modality};
use crate::language::{ByLocale, Locale};
use crate::mention::entity::{Entity, EntityKind, Origin, Role};
use crate::text::Span;

/// Writes who and what is named in the articles below the one folder that is named.
pub(super) fn names(arguments: &Arguments) -> Result<(), Failure> {
    let articles = read(arguments, "entities")?;
    let named = merge(&articles);
    let mut table = String::new();
    let mut numbers = BTreeMap::new();
    for (number, (key, entity)) in named.iter().enumerate() {
        numbers.insert(*key, number);
        let [role_zh, role_en, role_fr, role_from] = role(entity.role);
        let [base_zh, base_en, base_fr, base_from] = role(entity.base);
        let name = |locale: Locale| entity.names.get(locale).unwrap_or_default();
        row(
            &mut table,
            &[
                "entity",
                key,
                kind(entity.kind),
                name(Locale::Zh),
                name(Locale::En),
                name(Locale::Fr),
                entity.own,
                role_zh,
                role_en,
                role_fr,
                role_from,
                base_zh,
                base_en,
                base_fr,
                base_from,
            ],
        );
    }
    for article in &articles {
        let listed = article.analysis.entities.iter().map(|entity| {
            let number = numbers.get(entity.key.as_str()).copied().unwrap_or_default();
            format!("{number}:{}", entity.salience)
        });
        row(&mut table, &["article", &article.id, &listed.collect::<Vec<_>>().join(",")]);
    }
    output::print(&table)
}

/// Writes where they are named, who is quoted and what is told of them.
pub(super) fn places(arguments: &Arguments) -> Result<(), Failure> {
    let mut table = String::new();
    for article in read(arguments, "mentions")? {
        row(&mut table, &["article", &article.id]);
        let analysis = &article.analysis;
        let versions = versions(analysis);
        sentences(&mut table, analysis, &versions);
        for quote in &analysis.quotes {
            let language = versions.get(block_at(analysis, quote.span)).copied().flatten();
            let Some((speaker, language)) = quote.speaker.zip(language) else { continue };
            let Span { start, end } = quote.span;
            let (place, length) = (start.to_string(), (end - start).to_string());
            row(&mut table, &["quote", language.tag(), &place, &length, &speaker.0.to_string()]);
        }
        for fact in analysis.facts.iter().filter(|fact| !fact.agents.is_empty() || !fact.objects.is_empty()) {
            fact_row(&mut table, analysis, fact);
        }
    }
    output::print(&table)
}

fn read(arguments: &Arguments, command: &str) -> Result<Vec<Article>, Failure> {
    let [folder] = arguments.files.as_slice() else {
        return Err(format!("{command} takes the one folder that holds the articles"));
    };
    newest_first(folder)
}

/// What all articles together know of an entity.
#[derive(Debug)]
struct Named<'a> {
    kind: EntityKind,
    names: ByLocale<Option<&'a str>>,
    own: &'a str,
    role: Option<&'a Role>,
    base: Option<&'a Role>,
    salience: u32,
}

/// One entity a key, those that the articles are most about first. Where articles differ the newest counts; but of
/// roles and bases the knowledge base has the first word, because it tells what somebody is beyond one story.
fn merge(articles: &[Article]) -> Vec<(&str, Named<'_>)> {
    let mut merged: BTreeMap<&str, Named<'_>> = BTreeMap::new();
    for entity in articles.iter().flat_map(|article| &article.analysis.entities) {
        let known = merged.entry(&entity.key).or_insert_with(|| Named {
            kind: entity.kind,
            names: ByLocale::default(),
            own: &entity.name,
            role: None,
            base: None,
            salience: 0,
        });
        learn(known, entity);
    }
    let mut ranked: Vec<_> = merged.into_iter().collect();
    ranked.sort_by(|(a, one), (b, other)| other.salience.cmp(&one.salience).then_with(|| a.cmp(b)));
    ranked
}

fn learn<'a>(known: &mut Named<'a>, entity: &'a Entity) {
    for locale in Locale::ALL {
        let name = known.names.get_mut(locale);
        *name = name.or(entity.names.get(locale).as_deref());
    }
    for (known, told) in [(&mut known.role, &entity.role), (&mut known.base, &entity.base)] {
        let from_text = known.as_ref().is_some_and(|known: &&Role| known.origin != Origin::KnowledgeBase);
        let told = told.as_ref();
        if known.is_none() || (from_text && told.is_some_and(|told| told.origin == Origin::KnowledgeBase)) {
            *known = told;
        }
    }
    known.salience += u32::from(entity.salience);
}

/// The words of a role or base in the three languages, and whether a text says it.
fn role(role: Option<&Role>) -> [&str; 4] {
    let Some(role) = role else { return Default::default() };
    let words = |locale: Locale| role.text.get(locale).as_deref().unwrap_or_default();
    let from = match role.origin {
        Origin::Text(_) => "text",
        Origin::KnowledgeBase => "",
    };
    [words(Locale::Zh), words(Locale::En), words(Locale::Fr), from]
}

fn kind(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Organization => "organization",
        EntityKind::Person => "person",
        EntityKind::Place => "place",
        EntityKind::Product => "product",
        EntityKind::Event => "event",
    }
}

/// The sentences of each version that name somebody or something.
fn sentences(table: &mut String, analysis: &Analysis, versions: &[Option<Locale>]) {
    let mut mentions: Vec<(Span, usize)> = Vec::new();
    for (number, entity) in analysis.entities.iter().enumerate() {
        mentions.extend(entity.mentions.iter().map(|mention| (*mention, number)));
    }
    mentions.sort_unstable_by_key(|(mention, number)| (mention.start, *number));
    let mut mentions = mentions.into_iter().peekable();
    let mut last = 0;
    for sentence in &analysis.sentences {
        let mut named = Vec::new();
        while let Some((mention, number)) = mentions.next_if(|(mention, _)| mention.start < sentence.span.end) {
            if sentence.span.contains(mention) {
                let Span { start, end } = mention;
                named.push(format!("{number}:{}:{}", start - sentence.span.start, end - start));
            }
        }
        let Some(language) = versions.get(sentence.block.0 as usize).copied().flatten() else { continue };
        if named.is_empty() {
            continue;
        }
        let Span { start, end } = sentence.span;
        let (gap, length) = (start.saturating_sub(last).to_string(), (end - start).to_string());
        row(table, &["sentence", language.tag(), &gap, &length, &named.join(" ")]);
        last = end;
    }
}

/// The number of the block that words stand in.
fn block_at(analysis: &Analysis, words: Span) -> usize {
    analysis.document.blocks.partition_point(|block| block.span.end <= words.start)
}

fn fact_row(table: &mut String, analysis: &Analysis, fact: &Fact) {
    let names = |ids: &[crate::mention::entity::EntityId]| joined(ids.iter().map(|id| id.0.to_string()));
    let figures = fact.figures.iter().filter_map(|id| analysis.figures.get(id.0 as usize));
    let evidence = fact.evidence.iter().map(|span| {
        let block = analysis.document.blocks.get(block_at(analysis, *span));
        let language = block.map_or("", |block| block.language.tag());
        format!("{}:{}:{language}", span.start, span.end - span.start)
    });
    let modality = match fact.modality {
        Modality::Asserted => "",
        Modality::Planned => "planned",
        Modality::Possible => "possible",
        Modality::Negated => "negated",
    };
    row(
        table,
        &[
            "fact",
            fact.kind.name(),
            modality,
            &names(&fact.agents),
            &names(&fact.objects),
            &joined(figures.map(|figure| figure.span.start.to_string())),
            fact.when.as_deref().unwrap_or_default(),
            &joined(evidence),
        ],
    );
}

fn joined(items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join(",")
}
