use std::collections::HashMap;

use crate::mention::entity::EntityKind;

/// How many labels there are: outside, and four positions for each of three kinds.
pub const LABELS: usize = 13;
/// Feature under which the weights of label pairs are kept: the previous label is added to it.
const TRANSITION: u32 = 0xffff_ff00;

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

    fn kind(self) -> Option<EntityKind> {
        KINDS.get(usize::from(self.0.checked_sub(1)?) / 4).copied()
    }

    /// Whether a name begins here.
    fn begins(self) -> bool {
        self.0 > 0 && matches!((self.0 - 1) % 4, 0 | 3)
    }

    /// Whether a name ends here.
    fn ends(self) -> bool {
        self.0 > 0 && matches!((self.0 - 1) % 4, 2 | 3)
    }

    /// Whether this label can stand after `before`.
    pub fn may_follow(self, before: Self) -> bool {
        let open = before.0 > 0 && !before.ends();
        if open { self.kind() == before.kind() && !self.begins() } else { self.0 == 0 || self.begins() }
    }
}

/// The number that stands for a feature.
#[derive(Debug, Clone, Copy)]
pub struct FeatureHash(u64);

impl FeatureHash {
    /// A feature of the given template.
    pub fn new(template: u8) -> Self {
        Self(0xcbf2_9ce4_8422_2325).and(u32::from(template))
    }

    /// The feature with one more part (FNV-1a over 32-bit parts).
    pub fn and(self, part: u32) -> Self {
        Self((self.0 ^ u64::from(part)).wrapping_mul(0x0000_0100_0000_01b3))
    }

    /// The number.
    pub fn finish(self) -> u32 {
        let mixed = (self.0 ^ (self.0 >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        u32::try_from(mixed >> 32).unwrap_or(0) & 0x7fff_ffff
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

/// The weights of a tagger.
#[derive(Debug, Clone, Default)]
pub struct Model {
    weights: HashMap<u32, [i32; LABELS]>,
}

impl Model {
    /// Reads weights: for each feature its number (4 bytes, little-endian), how many labels follow, and
    /// for each its number and its weight, a byte each.
    pub fn from_bytes(bytes: &[u8]) -> Self {
        let mut model = Self::default();
        let mut rest = bytes;
        while let Some(([a, b, c, d, count], tail)) = rest.split_first_chunk::<5>() {
            let feature = u32::from_le_bytes([*a, *b, *c, *d]);
            let mut row = [0; LABELS];
            let Some((pairs, tail)) = tail.split_at_checked(usize::from(*count) * 2) else { break };
            for pair in pairs.chunks_exact(2) {
                if let [label, weight] = pair
                    && let Some(slot) = row.get_mut(usize::from(*label))
                {
                    *slot = i32::from(i8::from_le_bytes([*weight]));
                }
            }
            model.weights.insert(feature, row);
            rest = tail;
        }
        model
    }

    /// Writes weights as [`Model::from_bytes`] reads them; features in order of their numbers.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut features: Vec<_> = self.weights.iter().collect();
        features.sort_unstable_by_key(|(feature, _)| **feature);
        let mut bytes = Vec::new();
        for (feature, row) in features {
            let pairs: Vec<(u8, i8)> = (0u8..)
                .zip(row)
                .filter_map(|(label, weight)| Some((label, i8::try_from(*weight).ok()?)))
                .filter(|(_, weight)| *weight != 0)
                .collect();
            if pairs.is_empty() {
                continue;
            }
            bytes.extend(feature.to_le_bytes());
            bytes.push(u8::try_from(pairs.len()).unwrap_or(0));
            bytes.extend(pairs.iter().flat_map(|(label, weight)| [*label, weight.to_le_bytes()[0]]));
        }
        bytes
    }

    /// The weights of a feature, to change: what training does.
    pub fn row_mut(&mut self, feature: u32) -> &mut [i32; LABELS] {
        self.weights.entry(feature).or_default()
    }

    /// The number of the feature that holds how well labels follow `before`.
    pub fn transition(before: Label) -> u32 {
        TRANSITION + u32::from(before.0)
    }

    /// Every feature with its weights, in no order.
    pub fn rows(&self) -> impl Iterator<Item = (u32, &[i32; LABELS])> {
        self.weights.iter().map(|(feature, row)| (*feature, row))
    }

    /// The best row of labels for units with these features.
    pub fn decode(&self, features: &[Vec<u32>]) -> Vec<Label> {
        let transitions: Vec<[i32; LABELS]> =
            Label::all().map(|label| self.weights.get(&Self::transition(label)).copied().unwrap_or_default()).collect();
        let mut scores = [i32::MIN / 2; LABELS];
        let mut back: Vec<[u8; LABELS]> = Vec::with_capacity(features.len());
        for (at, active) in features.iter().enumerate() {
            let mut own = [0i32; LABELS];
            for row in active.iter().filter_map(|feature| self.weights.get(feature)) {
                for (sum, weight) in own.iter_mut().zip(row) {
                    *sum += weight;
                }
            }
            let mut next = [i32::MIN / 2; LABELS];
            let mut from = [0u8; LABELS];
            for label in Label::all() {
                let (Some(slot), Some(origin), Some(own)) =
                    (next.get_mut(label.index()), from.get_mut(label.index()), own.get(label.index()))
                else {
                    continue;
                };
                let befores =
                    Label::all().filter(|before| label.may_follow(*before) && (at > 0 || *before == Label::OUTSIDE));
                for before in befores {
                    let so_far = if at == 0 { 0 } else { scores.get(before.index()).copied().unwrap_or(i32::MIN / 2) };
                    let step =
                        transitions.get(before.index()).and_then(|row| row.get(label.index())).copied().unwrap_or(0);
                    let score = so_far.saturating_add(step).saturating_add(*own);
                    if score > *slot {
                        (*slot, *origin) = (score, before.0);
                    }
                }
            }
            scores = next;
            back.push(from);
        }
        // A name may not be left open at the end.
        let complete = |label: &Label| label.0 == 0 || label.ends();
        let mut label = Label::all()
            .filter(complete)
            .max_by_key(|label| (scores.get(label.index()), std::cmp::Reverse(label.0)))
            .unwrap_or_default();
        let mut labels = Vec::with_capacity(features.len());
        for from in back.iter().rev() {
            labels.push(label);
            label = Label(from.get(label.index()).copied().unwrap_or(0));
        }
        labels.reverse();
        labels
    }

    /// The names among units with these features.
    pub fn tag(&self, features: &[Vec<u32>]) -> Vec<Tagged> {
        let mut names = Vec::new();
        let mut start = None;
        for (at, label) in self.decode(features).into_iter().enumerate() {
            if label.begins() {
                start = Some(at);
            }
            if label.ends()
                && let (Some(start), Some(kind)) = (start.take(), label.kind())
            {
                names.push(Tagged { start, end: at + 1, kind });
            }
        }
        names
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn weights_survive_writing_and_reading() {
        let mut model = Model::default();
        let label = Label::inside(EntityKind::Person, 0, 1).unwrap();
        model.row_mut(7)[label.index()] = 9;
        let again = Model::from_bytes(&model.to_bytes());
        assert_eq!(again.tag(&[vec![7], vec![8]]), [Tagged { start: 0, end: 1, kind: EntityKind::Person }]);
        assert!(Model::from_bytes(&[1, 2, 3]).tag(&[]).is_empty());
    }

    #[test]
    fn names_are_whole() {
        let mut model = Model::default();
        let begin = Label::inside(EntityKind::Place, 0, 2).unwrap();
        model.row_mut(1)[begin.index()] = 5;
        assert!(model.tag(&[vec![1]]).is_empty());
    }
}
