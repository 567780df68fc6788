use rustc_hash::FxHashMap;

use crate::document::{BlockKind, Document};
use crate::mention::entity::{Entity, EntityKind};
use crate::text::Span;

/// Points for being named at all.
const MENTION: u64 = 100;
/// Points for being named in a title.
const TITLE: u64 = 500;
/// Points for being named in the first paragraph of the article.
const LEAD: u64 = 250;
/// Points for opening a sentence or block, where subjects stand.
const OPENING: u64 = 60;
/// Points for a role that the text gives it.
const ROLE: u64 = 120;

/// Sets each entity's salience, in thousandths of what the most salient one has.
///
/// A record that carries the article in several languages is one article: points are divided by the
/// number of versions. Bylines and the publisher's own fields give none.
pub fn set_salience(text: &str, document: &Document, entities: &mut [Entity]) {
    let versions = u64::try_from(document.versions.len()).unwrap_or(1).max(1);
    let leads = leads(document);
    let scores: Vec<u64> = entities.iter().map(|entity| points(text, document, &leads, entity) / versions).collect();
    let top = scores.iter().copied().max().unwrap_or(0).max(1) + MENTION;
    for (entity, score) in entities.iter_mut().zip(scores) {
        entity.salience = u16::try_from((score * 1000 / top).min(1000)).unwrap_or(1000);
    }
}

/// The first two running blocks of each version, or of the page: the kinds of block numbers.
fn leads(document: &Document) -> FxHashMap<usize, ()> {
    let body = |index: &usize| document.blocks.get(*index).is_some_and(|block| block.kind.is_body());
    let mut leads = FxHashMap::default();
    for version in &document.versions {
        let blocks = version.summary.iter().chain(&version.body).map(|id| id.0 as usize);
        leads.extend(blocks.filter(body).take(2).map(|index| (index, ())));
    }
    if document.versions.is_empty() {
        leads.extend((0..document.blocks.len()).filter(body).take(2).map(|index| (index, ())));
    }
    leads
}

/// Whether these words name the publisher or the author as such.
fn signs(document: &Document, mention: Span) -> bool {
    let signatures = [document.metadata.source, document.metadata.author];
    signatures.into_iter().flatten().any(|signature| signature.contains(mention))
}

/// Whether an entity is named in the article itself: in some block that is neither byline nor field, and
/// under another name than the publisher's.
pub fn is_actor(text: &str, document: &Document, entity: &Entity) -> bool {
    let signatures = [document.metadata.source, document.metadata.author];
    let own_names: Vec<&str> = signatures.iter().flatten().map(|span| span.slice(text)).collect();
    entity.mentions.iter().any(|mention| {
        let words = mention.slice(text);
        let after = document.blocks.partition_point(|block| block.span.start <= mention.start);
        let block = after.checked_sub(1).and_then(|index| document.blocks.get(index));
        let aside = block
            .is_some_and(|block| matches!(block.kind, BlockKind::Byline | BlockKind::Field | BlockKind::Boilerplate));
        !aside && !own_names.contains(&words)
    })
}

fn points(text: &str, document: &Document, leads: &FxHashMap<usize, ()>, entity: &Entity) -> u64 {
    let mut total = 0;
    let mut in_body = false;
    for mention in &entity.mentions {
        let after = document.blocks.partition_point(|block| block.span.start <= mention.start);
        let Some((index, block)) = after.checked_sub(1).and_then(|index| Some((index, document.blocks.get(index)?)))
        else {
            total += MENTION;
            continue;
        };
        let weight = match block.kind {
            BlockKind::Byline | BlockKind::Field | BlockKind::Boilerplate => 0,
            BlockKind::Title => MENTION + TITLE,
            BlockKind::Heading => MENTION * 2,
            BlockKind::Caption => MENTION / 2,
            BlockKind::Paragraph | BlockKind::Quote | BlockKind::ListItem => MENTION,
        };
        let weight = if signs(document, *mention) { 0 } else { weight };
        total += weight;
        if weight > 0 {
            in_body = true;
            total += if leads.contains_key(&index) { LEAD } else { 0 };
            total += if opens_sentence(text, *mention) { OPENING } else { 0 };
        }
    }
    if in_body
        && entity.role.as_ref().is_some_and(|role| matches!(role.origin, crate::mention::entity::Origin::Text(_)))
    {
        total += ROLE;
    }
    // Where something happens is seldom what the news is about.
    match entity.kind {
        EntityKind::Place => total / 2,
        EntityKind::Organization | EntityKind::Person | EntityKind::Product | EntityKind::Event => total,
    }
}

/// Whether a sentence begins within a word before the mention: «Le CEA annonce».
fn opens_sentence(text: &str, mention: Span) -> bool {
    let before = text.get(..mention.start as usize).unwrap_or_default();
    let near = before.char_indices().rev().take(5).last().map_or(0, |(index, _)| index);
    let near = before.get(near..).unwrap_or_default();
    near.len() == before.len() || near.contains(['.', '\n', '。', '！', '？', '!', '?'])
}
