use std::collections::BTreeMap;

use super::compose::{office_in, post_in};
use crate::document::{Block, Document};
use crate::language::{ByLocale, Language, Locale};
use crate::lexicon::{KnowledgeBase, Record, RecordKind, name_key};
use crate::mention::entity::{CompanyStage, Entity, EntityKind, NameMention, Origin, Role};
use crate::text::{Span, is_han};

/// One referent from its mentions: `members` are indices into `names`, in order.
pub fn entity(text: &str, document: &Document, names: &[NameMention], members: &[usize]) -> Option<Entity> {
    let mentions: Vec<&NameMention> = members.iter().filter_map(|&index| names.get(index)).collect();
    let record = mentions.iter().find_map(|mention| KnowledgeBase::shared().get(mention.known.as_deref()?));
    let name = fullest_name(text, &mentions, None)?;
    let name_in = |locale: Locale| {
        let known =
            record.and_then(|record| *record.names.get(locale)).map(|name| name.trim_start_matches('?').to_owned());
        known.or_else(|| fullest_name(text, &in_language(document, &mentions, locale.into()), None))
    };
    let names = ByLocale::from_fn(name_in);
    Some(Entity {
        key: record.map_or_else(|| slug(&name), |record| record.key.to_owned()),
        kind: record.map_or_else(|| vote(&mentions), |record| kind_of(record.kind)),
        name,
        names,
        wikidata: record.and_then(|record| record.wikidata).map(str::to_owned),
        salience: 0,
        role: role(text, document, &mentions, record),
        base: record.and_then(base),
        company: record.and_then(|record| stage(record.stage?)),
        mentions: mentions.iter().map(|mention| mention.span).collect(),
    })
}

fn kind_of(kind: RecordKind) -> EntityKind {
    match kind {
        RecordKind::Organization => EntityKind::Organization,
        RecordKind::Person => EntityKind::Person,
        RecordKind::Product => EntityKind::Product,
        RecordKind::Event => EntityKind::Event,
        RecordKind::Place => EntityKind::Place,
    }
}

/// The kind most mentions have; the first one's where two are even.
fn vote(mentions: &[&NameMention]) -> EntityKind {
    let mut best = mentions.first().map_or(EntityKind::Organization, |mention| mention.kind);
    let count = |kind: EntityKind| mentions.iter().filter(|mention| mention.kind == kind).count();
    let mut most = count(best);
    for kind in
        [EntityKind::Organization, EntityKind::Person, EntityKind::Place, EntityKind::Product, EntityKind::Event]
    {
        let votes = count(kind);
        if votes > most {
            (best, most) = (kind, votes);
        }
    }
    best
}

/// The longest form that is no outlier: among those in `language`, where one is given.
fn fullest_name(text: &str, mentions: &[&NameMention], _language: Option<Language>) -> Option<String> {
    let mut forms: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (order, mention) in mentions.iter().enumerate() {
        forms.entry(mention.span.slice(text)).or_insert((0, order)).0 += 1;
    }
    let longest = forms.iter().max_by_key(|(form, (_, order))| (form.chars().count(), std::cmp::Reverse(*order)));
    longest.map(|(form, _)| form.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn block_at(document: &Document, span: Span) -> Option<&Block> {
    let after = document.blocks.partition_point(|block| block.span.start <= span.start);
    document.blocks.get(after.checked_sub(1)?).filter(|block| block.span.contains(span))
}

fn in_language<'m>(document: &Document, mentions: &[&'m NameMention], language: Language) -> Vec<&'m NameMention> {
    mentions
        .iter()
        .filter(|mention| block_at(document, mention.span).is_some_and(|block| block.language == language))
        .copied()
        .collect()
}

/// A key made from a name: small letters and digits, `_` between words; Chinese characters stay.
fn slug(name: &str) -> String {
    let folded = name_key(name);
    let parts: Vec<&str> =
        folded.split(|c: char| !c.is_alphanumeric() && !is_han(c)).filter(|part| !part.is_empty()).collect();
    parts.join("_")
}

/// What the text says it is; where it does not in a language, what the knowledge base says.
fn role(text: &str, document: &Document, mentions: &[&NameMention], record: Option<&Record>) -> Option<Role> {
    let known = record.and_then(known_role);
    let mut said: ByLocale<Option<String>> = ByLocale::default();
    let mut first = None;
    for mention in mentions {
        let Some(span) = mention.role else { continue };
        let locale = block_at(document, span).and_then(|block| block.language.locale());
        let words = span.slice(text).split_whitespace().collect::<Vec<_>>().join(" ");
        if words.is_empty() {
            continue;
        }
        first = first.or(Some(span));
        let Some(locale) = locale else { continue };
        let slot = said.get_mut(locale);
        if slot.is_none() {
            *slot = Some(words);
        }
    }
    let Some(span) = first else {
        return known.map(|text| Role { text, origin: Origin::KnowledgeBase });
    };
    let feminine = record.is_some_and(|record| record.feminine);
    let same = mentions.iter().find_map(|mention| known_words(mention.role?.slice(text), feminine));
    let text = ByLocale::from_fn(|locale| {
        let from_list = || same.as_ref().map(|role| (*role.get(locale)).to_owned());
        let from_base = || known.as_ref().and_then(|known| known.get(locale).clone());
        said.get(locale).clone().or_else(from_list).or_else(from_base)
    });
    Some(Role { text, origin: Origin::Text(span) })
}

/// The role of the knowledge base that these words name exactly.
fn known_words(words: &str, feminine: bool) -> Option<ByLocale<&'static str>> {
    Some(KnowledgeBase::shared().role_named(words)?.agreeing(feminine))
}

fn known_role(record: &Record) -> Option<ByLocale<Option<String>>> {
    let knowledge = KnowledgeBase::shared();
    let role = knowledge.role(record.role?)?.agreeing(record.feminine);
    let plain = role.map(|name| Some((*name).to_owned()));
    let organization = record.organization.and_then(|key| knowledge.get(key));
    let country = record.base.and_then(|key| knowledge.get(key));
    Some(match organization.filter(|_| record.kind == RecordKind::Person) {
        Some(organization) => {
            let composed = match country.filter(|_| organization.role == Some("government")) {
                Some(country) => office_in(&role, country, record.feminine),
                None => post_in(&role, organization),
            };
            ByLocale::from_fn(|locale| composed.get(locale).clone().or_else(|| plain.get(locale).clone()))
        }
        None => plain,
    })
}

fn base(record: &Record) -> Option<Role> {
    if record.kind == RecordKind::Place {
        return None;
    }
    let knowledge = KnowledgeBase::shared();
    let own = record.base.or_else(|| knowledge.get(record.organization?)?.base)?;
    let place = knowledge.get(own)?;
    let text = place.names.map(|name| name.map(|name| name.trim_start_matches('?').to_owned()));
    Some(Role { text, origin: Origin::KnowledgeBase })
}

fn stage(name: &str) -> Option<CompanyStage> {
    match name {
        "startup" => Some(CompanyStage::Startup),
        "growth" => Some(CompanyStage::Growth),
        "mature" => Some(CompanyStage::Mature),
        _ => None,
    }
}
