use super::EntityKind;

/// What speaks for each kind of entity, in points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Evidence([i32; 5]);

/// Every kind, in the order in which ties are decided.
pub const KINDS: [EntityKind; 5] =
    [EntityKind::Organization, EntityKind::Person, EntityKind::Place, EntityKind::Product, EntityKind::Event];

/// A kind's place in [`KINDS`].
fn index(kind: EntityKind) -> usize {
    match kind {
        EntityKind::Organization => 0,
        EntityKind::Person => 1,
        EntityKind::Place => 2,
        EntityKind::Product => 3,
        EntityKind::Event => 4,
    }
}

impl Evidence {
    /// Adds points for a kind.
    pub fn add(&mut self, kind: EntityKind, points: i32) {
        if let Some(score) = self.0.get_mut(index(kind)) {
            *score += points;
        }
    }

    /// The points of a kind.
    pub fn of(&self, kind: EntityKind) -> i32 {
        self.0.get(index(kind)).copied().unwrap_or(0)
    }

    /// Adds another's points, `share` out of four.
    pub fn merge(&mut self, other: &Self, share: i32) {
        for kind in KINDS {
            self.add(kind, other.of(kind) * share / 4);
        }
    }

    /// The kind most speaks for and its points; the earlier of [`KINDS`] where two are even.
    pub fn best(&self) -> (EntityKind, i32) {
        let mut best = (EntityKind::Organization, self.of(EntityKind::Organization));
        for kind in KINDS {
            if self.of(kind) > best.1 {
                best = (kind, self.of(kind));
            }
        }
        best
    }
}
