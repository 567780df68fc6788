use crate::analysis::Analysis;
use crate::document::{BlockId, BlockKind};
use crate::language::Locale;
use crate::mention::entity::{EntityId, EntityKind};
use crate::mention::figure::{Figure, FigureId};
use crate::text::Span;

/// By block number: the language of the version that the block is read in. Titles, bylines and the publisher's own
/// fields are no part of the text; a subhead that no version claims goes with the version of its language.
pub fn versions(analysis: &Analysis) -> Vec<Option<Locale>> {
    let document = &analysis.document;
    let mut versions: Vec<Option<Locale>> = document
        .blocks
        .iter()
        .map(|block| match block.kind {
            BlockKind::Title | BlockKind::Byline | BlockKind::Field | BlockKind::Boilerplate => None,
            BlockKind::Heading | BlockKind::Paragraph | BlockKind::Quote | BlockKind::ListItem | BlockKind::Caption => {
                let language = block.language.locale();
                language.filter(|own| document.versions.iter().any(|version| version.language == *own))
            }
        })
        .collect();
    let mut claim = |id: &BlockId, version: Option<Locale>| {
        if let Some(slot) = versions.get_mut(id.0 as usize) {
            *slot = version;
        }
    };
    for version in &document.versions {
        version.summary.iter().chain(&version.body).for_each(|id| claim(id, Some(version.language)));
    }
    document.fields.iter().flat_map(|field| &field.blocks).for_each(|id| claim(id, None));
    versions
}

/// Whom a figure is about: those who act in the fact it belongs to, else those acted upon, else the nearest name of
/// its sentence, a place only where nobody else is named.
pub fn who(analysis: &Analysis, number: FigureId, figure: &Figure, sentence: Span) -> Vec<EntityId> {
    let fact = analysis.facts.iter().find(|fact| fact.figures.contains(&number));
    let told = fact.map(|fact| if fact.agents.is_empty() { &fact.objects } else { &fact.agents });
    if let Some(told) = told.filter(|told| !told.is_empty()) {
        return told.clone();
    }
    let mentions = (0..).map(EntityId).zip(&analysis.entities).flat_map(|(id, entity)| {
        let inside = entity.mentions.iter().filter(|mention| sentence.contains(**mention));
        inside.map(move |mention| (entity.kind == EntityKind::Place, distance(*mention, figure.span), id))
    });
    mentions.min().map(|(_, _, id)| id).into_iter().collect()
}

fn distance(a: Span, b: Span) -> u32 {
    if a.start < b.start { b.start.saturating_sub(a.end) } else { a.start.saturating_sub(b.end) }
}
