use std::cmp::Reverse;

use super::ordered;
use crate::analysis::Analysis;
use crate::mention::entity::{EntityId, EntityKind};
use crate::mention::figure::FigureId;
use crate::text::Span;

/// The kinds of marks a reader can switch on and off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MarkKind {
    /// Money, percentages, quantities, dates and all other figures.
    Figure,
    /// Companies, institutions, governments.
    Organization,
    /// Human beings.
    Person,
    /// Countries, cities.
    Place,
    /// Things made.
    Product,
    /// Summits, conferences, crises.
    Event,
}

impl MarkKind {
    /// All of them, in the order of the legend.
    pub const ALL: [Self; 6] =
        [Self::Figure, Self::Organization, Self::Person, Self::Place, Self::Product, Self::Event];

    /// As the style sheet, the storage and `data-kind` know it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Figure => "figure",
            Self::Organization => "organization",
            Self::Person => "person",
            Self::Place => "place",
            Self::Product => "product",
            Self::Event => "event",
        }
    }

    /// Reads a stored name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

impl From<EntityKind> for MarkKind {
    fn from(kind: EntityKind) -> Self {
        match kind {
            EntityKind::Organization => Self::Organization,
            EntityKind::Person => Self::Person,
            EntityKind::Place => Self::Place,
            EntityKind::Product => Self::Product,
            EntityKind::Event => Self::Event,
        }
    }
}

/// What a mark stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkTarget {
    /// A figure of the analysis.
    Figure(FigureId),
    /// An entity of the analysis.
    Entity(EntityId),
}

/// Marked words of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// The words.
    pub span: Span,
    /// What is marked.
    pub kind: MarkKind,
    /// What it stands for.
    pub target: MarkTarget,
}

impl Mark {
    /// All marks of an analysis, from left to right, none over another: of two that overlap the one
    /// that begins first stays, and of two that begin together the longer one.
    pub fn all(analysis: &Analysis) -> Vec<Self> {
        let figures = (0..).zip(&analysis.figures).map(|(index, figure)| Self {
            span: figure.span,
            kind: MarkKind::Figure,
            target: MarkTarget::Figure(FigureId(index)),
        });
        let names = (0..).zip(&analysis.entities).flat_map(|(index, entity)| {
            entity.mentions.iter().map(move |span| Self {
                span: *span,
                kind: entity.kind.into(),
                target: MarkTarget::Entity(EntityId(index)),
            })
        });
        let all: Vec<Self> = figures.chain(names).filter(|mark| !mark.span.is_empty()).collect();
        // Of two on the same words the figure comes first.
        let key = |place: usize| all.get(place).map(|mark| (mark.span.start, Reverse(mark.span.end), mark.kind));
        let mut marks: Vec<Self> = Vec::new();
        for mark in ordered(all.len(), &|a, b| key(a).cmp(&key(b))).into_iter().filter_map(|place| all.get(place)) {
            if marks.last().is_none_or(|before| mark.span.start >= before.span.end) {
                marks.push(*mark);
            }
        }
        marks
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::ByLocale;
    use crate::mention::entity::Entity;
    use crate::mention::figure::{Figure, FigureKind};

    fn entity(kind: EntityKind, mentions: &[(usize, usize)]) -> Entity {
        Entity {
            key: String::new(),
            kind,
            name: String::new(),
            names: ByLocale::default(),
            wikidata: None,
            salience: 0,
            role: None,
            base: None,
            company: None,
            mentions: mentions.iter().map(|&(start, end)| Span::new(start, end)).collect(),
        }
    }

    #[test]
    fn overlapping_marks_give_way() {
        let analysis = Analysis {
            figures: vec![
                Figure::new(Span::new(4, 8), FigureKind::Date),
                Figure::new(Span::new(20, 24), FigureKind::Count),
            ],
            entities: vec![entity(EntityKind::Event, &[(0, 8), (30, 33)]), entity(EntityKind::Place, &[(30, 32)])],
            ..Analysis::default()
        };
        let spans: Vec<_> = Mark::all(&analysis).iter().map(|mark| (mark.span.start, mark.span.end)).collect();
        assert_eq!(spans, [(0, 8), (20, 24), (30, 33)]);
    }

    #[test]
    fn kinds_go_by_their_names() {
        for kind in MarkKind::ALL {
            assert_eq!(MarkKind::from_name(kind.name()), Some(kind));
        }
    }
}
