use crate::mention::entity::{Entity, EntityId, EntityKind};
use crate::text::Span;

/// One place where an entity is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Name {
    /// Where.
    pub span: Span,
    /// Which entity.
    pub entity: EntityId,
    /// What the entity is.
    pub kind: EntityKind,
}

/// All names of a text in order; no two overlap.
#[derive(Debug, Default)]
pub struct Mentions {
    names: Vec<Name>,
}

/// The whole world is where something happens and takes part in nothing: 特斯拉全球裁员.
const WORLD: &str = "world";

impl Mentions {
    /// Sorts the mentions of `entities`; of two that overlap the one that begins first stays, of two that
    /// begin together the longer one.
    pub fn new(entities: &[Entity]) -> Self {
        let numbered = (0..).map(EntityId).zip(entities).filter(|(_, entity)| entity.key != WORLD);
        let mut names: Vec<Name> = numbered
            .flat_map(|(id, entity)| {
                entity.mentions.iter().map(move |&span| Name { span, entity: id, kind: entity.kind })
            })
            .filter(|name| !name.span.is_empty())
            .collect();
        names.sort_by_key(|name| (name.span.start, u32::MAX - name.span.end, name.entity));
        let mut end = 0;
        names.retain(|name| {
            let free = name.span.start >= end;
            if free {
                end = name.span.end;
            }
            free
        });
        Self { names }
    }

    /// The names that lie wholly inside `span`.
    pub fn within(&self, span: Span) -> &[Name] {
        let first = self.names.partition_point(|name| name.span.start < span.start);
        let last = self.names.partition_point(|name| name.span.end <= span.end);
        self.names.get(first..last.max(first)).unwrap_or_default()
    }
}
