use crate::mention::entity::{EntityId, EntityKind};
use crate::mention::syntax::{Anaphor, Mentions, Name};
use crate::text::Span;

/// How far back the text is searched for whom a pronoun means, in bytes.
const LOOK_BACK: u32 = 1500;

/// Who has the floor: whom a pronoun or a quotation without a speaker of its own refers to.
#[derive(Debug, Default)]
pub(super) struct Floor {
    block: Span,
    previous_block: Span,
    last: Option<Turn>,
}

#[derive(Debug, Clone, Copy)]
struct Turn {
    speaker: EntityId,
    kind: EntityKind,
    /// Where the words end.
    end: u32,
    /// Blocks gone by since.
    age: u8,
}

impl Floor {
    /// The reading moves on to another block.
    pub fn enter(&mut self, block: Span) {
        self.previous_block = self.block;
        self.block = block;
        if let Some(turn) = &mut self.last {
            turn.age = turn.age.saturating_add(1);
        }
    }

    /// Somebody has spoken.
    pub fn take(&mut self, speaker: EntityId, kind: EntityKind, end: u32) {
        self.last = Some(Turn { speaker, kind, end, age: 0 });
    }

    /// Who spoke last, in this block or the one before.
    pub fn last_speaker(&self) -> Option<(EntityId, EntityKind)> {
        self.last.filter(|turn| turn.age <= 1).map(|turn| (turn.speaker, turn.kind))
    }

    /// Whom a pronoun at byte `at` means; `None` where it could be several.
    pub fn resolve(&self, anaphor: Anaphor, at: u32, mentions: &Mentions) -> Option<(EntityId, EntityKind)> {
        match anaphor {
            Anaphor::Person => self.nearest(EntityKind::Person, at, mentions),
            Anaphor::Organization => self.nearest(EntityKind::Organization, at, mentions),
            Anaphor::Either => self
                .nearest(EntityKind::Person, at, mentions)
                .or_else(|| self.nearest(EntityKind::Organization, at, mentions)),
            Anaphor::Speaker => self.last_speaker(),
        }
    }

    fn nearest(&self, kind: EntityKind, at: u32, mentions: &Mentions) -> Option<(EntityId, EntityKind)> {
        if let Some(turn) = self.last.filter(|turn| turn.kind == kind && turn.age <= 2) {
            // Whoever else was named since may be meant as well.
            let since = Span { start: turn.end.min(at).max(at.saturating_sub(LOOK_BACK)), end: at };
            let other = mentions.within(since).iter().any(|name| name.kind == kind && name.entity != turn.speaker);
            return (!other).then_some((turn.speaker, turn.kind));
        }
        let start = self.block.start.max(at.saturating_sub(LOOK_BACK)).min(at);
        let here = Span { start, end: at };
        let start = self.previous_block.start.max(self.previous_block.end.saturating_sub(LOOK_BACK));
        let before = Span { start, end: self.previous_block.end.max(start) };
        only(mentions.within(here), kind).unwrap_or_else(|| only(mentions.within(before), kind).flatten())
    }
}

/// The one entity of the kind among the names: `None` for no name of it, `Some(None)` for several.
fn only(names: &[Name], kind: EntityKind) -> Option<Option<(EntityId, EntityKind)>> {
    let mut fitting = names.iter().filter(|name| name.kind == kind);
    let first = fitting.next()?;
    let single = fitting.all(|name| name.entity == first.entity);
    Some(single.then_some((first.entity, first.kind)))
}
