use crate::mention::entity::EntityKind;

/// How many labels there are: outside, and four positions for each of three kinds.
pub const LABELS: usize = 13;

/// Where a character or word stands in a name of a kind, as a number below [`Label::COUNT`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Label(u8);

/// Kinds that the tagger tells, in the order of its labels.
const KINDS: [EntityKind; 3] = [EntityKind::Person, EntityKind::Organization, EntityKind::Place];

impl Label {
    /// How many labels there are.
    pub const COUNT: usize = LABELS;
    /// Outside every name.
    pub const OUTSIDE: Self = Self(0);

    /// The label of unit `index` of a name of `length` units of the given kind; `None` for kinds it
    /// does not tell.
    pub fn inside(kind: EntityKind, index: usize, length: usize) -> Option<Self> {
        let kind = u8::try_from(KINDS.iter().position(|known| *known == kind)?).ok()?;
        let place = match (index, length) {
            (_, 1) => 3,
            (0, _) => 0,
            (index, length) if index + 1 == length => 2,
            _ => 1,
        };
        Some(Self(1 + kind * 4 + place))
    }

    /// Every label, by number.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..13).map(Self)
    }

    /// Its number.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }

    /// What it is in; `None` outside.
    pub(super) fn kind(self) -> Option<EntityKind> {
        KINDS.get(usize::from(self.0.checked_sub(1)?) / 4).copied()
    }

    /// Whether a name begins here.
    pub(super) fn begins(self) -> bool {
        self.0 > 0 && matches!((self.0 - 1) % 4, 0 | 3)
    }

    /// Whether a name ends here.
    pub(super) fn ends(self) -> bool {
        self.0 > 0 && matches!((self.0 - 1) % 4, 2 | 3)
    }

    /// Whether this label can stand after `before`.
    pub fn may_follow(self, before: Self) -> bool {
        let open = before.0 > 0 && !before.ends();
        if open { self.kind() == before.kind() && !self.begins() } else { self.0 == 0 || self.begins() }
    }

    /// Whether a sentence may end here: no name is left open.
    pub(super) fn may_be_last(self) -> bool {
        self.0 == 0 || self.ends()
    }

    /// The label of this number; outside where there is none.
    pub(super) fn of_index(index: u8) -> Self {
        if usize::from(index) < LABELS { Self(index) } else { Self::OUTSIDE }
    }
}

/// A stretch the tagger takes for a name: units `start..end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tagged {
    /// First unit.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
    /// What it names.
    pub kind: EntityKind,
}

impl Tagged {
    /// The names that labels spell.
    pub fn all(labels: &[Label]) -> Vec<Self> {
        let mut names = Vec::new();
        let mut start = None;
        for (at, label) in labels.iter().enumerate() {
            if label.begins() {
                start = Some(at);
            }
            if label.ends()
                && let (Some(start), Some(kind)) = (start.take(), label.kind())
            {
                names.push(Self { start, end: at + 1, kind });
            }
        }
        names
    }
}
