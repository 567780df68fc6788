//! What an editor would want of the insight of short articles (`tests/data/insight/golden/*.toml`), part by part.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};

use precis::analysis::Analysis;
use precis::insight::{Category, Highlight, Level, TrackingLevel};
use precis::language::{ByLocale, Language, Locale, Phrase};
use precis::mention::entity::EntityId;
use precis::text::Timestamp;
use precis::{Analyzer, Source};
use serde::Deserialize;

#[derive(Deserialize)]
struct File {
    golden: Vec<Golden>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Golden {
    name: String,
    published: String,
    text: String,
    core: Wish,
    players: Vec<String>,
    impact: BTreeMap<String, Level>,
    tracking: TrackingWish,
    highlights: BTreeSet<Highlight>,
    companies: BTreeMap<String, String>,
    categories: Vec<Category>,
    /// The parts that are not met yet, each with its cause.
    #[serde(default)]
    known: BTreeMap<String, String>,
}

/// What a statement must say in each language, `a|b` one of them, and what it must not.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wish {
    zh: Vec<String>,
    en: Vec<String>,
    fr: Vec<String>,
    #[serde(default)]
    not: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TrackingWish {
    level: TrackingLevel,
    #[serde(default)]
    zh: Vec<String>,
    #[serde(default)]
    en: Vec<String>,
    #[serde(default)]
    fr: Vec<String>,
}

fn goldens() -> Vec<(Language, Golden)> {
    let files = [
        (Language::Zh, include_str!("data/insight/golden/zh.toml")),
        (Language::En, include_str!("data/insight/golden/en.toml")),
        (Language::Fr, include_str!("data/insight/golden/fr.toml")),
    ];
    let read = |(language, file)| {
        let file: File = toml::from_str(file).unwrap();
        file.golden.into_iter().map(move |golden| (language, golden))
    };
    files.into_iter().flat_map(read).collect()
}

/// No-break spaces as spaces, and without letter case.
fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}', '_'], " ").to_lowercase()
}

/// What is missing in a statement, or stands in it against the wish; empty where it is met.
fn unmet(text: &ByLocale<Phrase>, locale: Locale, wanted: &[String], unwanted: &[String]) -> String {
    let made = &text.get(locale).text;
    let has = |wish: &String| wish.split('|').any(|form| plain(made).contains(&plain(form)));
    let missing: Vec<&String> = wanted.iter().filter(|wish| !has(wish)).collect();
    let wrong: Vec<&String> = unwanted.iter().filter(|form| made.contains(form.as_str())).collect();
    if missing.is_empty() && wrong.is_empty() {
        return String::new();
    }
    format!("missing {missing:?}, unwanted {wrong:?} in: {made}")
}

/// The parts of a golden, each with what is unmet of it.
fn parts(golden: &Golden, analysis: &Analysis) -> Vec<(String, String)> {
    let insight = &analysis.insight;
    let core = insight.core_point.as_ref().map(|point| point.text.clone()).unwrap_or_default();
    let mut parts = Vec::new();
    let wishes = [
        (Locale::Zh, &golden.core.zh, &golden.tracking.zh),
        (Locale::En, &golden.core.en, &golden.tracking.en),
        (Locale::Fr, &golden.core.fr, &golden.tracking.fr),
    ];
    for (locale, wanted, reason) in wishes {
        let tag = locale.tag();
        parts.push((format!("core.{tag}"), unmet(&core, locale, wanted, &golden.core.not)));
        parts.push((format!("reason.{tag}"), unmet(&insight.tracking.reason.text, locale, reason, &[])));
    }
    let entity = |id: EntityId| &analysis.entities[id.0 as usize];
    let is_called = |id: EntityId, name: &str| {
        let entity = entity(id);
        entity.name == name || entity.names.iter().any(|(_, known)| known.as_deref() == Some(name))
    };
    let mut compare = |part: &str, met: bool, made: String| {
        parts.push((part.to_owned(), if met { String::new() } else { format!("made {made}") }));
    };
    let players: Vec<EntityId> = insight.key_players.iter().map(|player| player.entity).collect();
    let all = golden.players.iter().all(|name| players.iter().any(|id| is_called(*id, name)));
    let first = golden.players.first().zip(players.first()).is_none_or(|(name, id)| is_called(*id, name));
    let names: Vec<&String> = players.iter().map(|id| &entity(*id).name).collect();
    compare("players", all && first && players.len() == golden.players.len(), format!("{names:?}"));
    let impact: BTreeMap<String, Level> =
        insight.impact.iter().map(|impact| (impact.sector.name().to_owned(), impact.level)).collect();
    compare("impact", impact == golden.impact, format!("{impact:?}"));
    let level = insight.tracking.level;
    compare("tracking", level == golden.tracking.level, format!("{level:?}"));
    let highlights: BTreeSet<Highlight> = insight.highlights.iter().map(|tag| tag.tag).collect();
    compare("highlights", highlights == golden.highlights, format!("{highlights:?}"));
    let categories: Vec<Category> = insight.categories.iter().map(|tag| tag.tag).collect();
    let same = categories.iter().collect::<BTreeSet<_>>() == golden.categories.iter().collect();
    compare("categories", same && categories.first() == golden.categories.first(), format!("{categories:?}"));
    let told = |id: EntityId| insight.companies.iter().find(|company| company.entity == id);
    let described = |id: EntityId| {
        told(id).map(|company| {
            let stage = company.stage.map_or("-".to_owned(), |stage| format!("{stage:?}").to_lowercase());
            format!("{stage} {}", format!("{:?}", company.sentiment).to_lowercase())
        })
    };
    let companies: Vec<EntityId> = insight.companies.iter().map(|company| company.entity).collect();
    let fits = |(name, wish): (&String, &String)| {
        companies.iter().any(|id| is_called(*id, name) && described(*id).as_ref() == Some(wish))
    };
    let met = companies.len() == golden.companies.len() && golden.companies.iter().all(fits);
    let made: Vec<_> = companies.iter().map(|id| (&entity(*id).name, described(*id).unwrap())).collect();
    compare("companies", met, format!("{made:?}"));
    parts
}

#[test]
fn insights_are_what_an_editor_would_want() {
    let analyzer = Analyzer::new();
    let goldens = goldens();
    assert!(goldens.len() >= 40);
    let mut wrong = Vec::new();
    let mut counts: BTreeMap<(&str, String), (usize, usize)> = BTreeMap::new();
    for (language, golden) in &goldens {
        let mut source = Source::new(golden.text.clone());
        source.language = Some(*language);
        source.published = Timestamp::parse(&golden.published);
        let analysis = analyzer.analyze(&source);
        let parts = parts(golden, &analysis);
        let whole = parts.iter().all(|(_, unmet)| unmet.is_empty());
        for (part, met) in parts.iter().map(|(part, unmet)| (part.as_str(), unmet.is_empty())).chain([("whole", whole)])
        {
            let count = counts.entry((language.name(), part.to_owned())).or_default();
            count.0 += usize::from(met);
            count.1 += 1;
        }
        for (part, unmet) in &parts {
            match golden.known.get(part) {
                None if !unmet.is_empty() => wrong.push(format!("{} | {part} | {unmet}", golden.name)),
                Some(_) if unmet.is_empty() => {
                    wrong.push(format!("{} | {part} | is met: take off its mark", golden.name));
                }
                _ => {}
            }
        }
        for part in golden.known.keys().filter(|known| parts.iter().all(|(part, _)| part != *known)) {
            wrong.push(format!("{} | {part} | is no part", golden.name));
        }
    }
    for ((language, part), (met, all)) in &counts {
        println!("{language} {part}: {met} of {all}");
    }
    assert!(wrong.is_empty(), "{} parts:\n{}", wrong.len(), wrong.join("\n"));
}
