use rustc_hash::FxHashMap;

use crate::mention::entity::EntityKind;

/// How many labels there are: outside, and four positions for each of three kinds.
pub const LABELS: usize = 13;
/// How many numbers features are hashed to. At the number of features that are kept, one in a hundred
/// strangers falls on a known number; each doubling halves that and costs a bit a feature.
pub const FEATURE_SPACE: u32 = 1 << 21;
/// Feature under which the weights of label pairs are kept: the previous label is added to it.
const TRANSITION: u32 = FEATURE_SPACE;
/// The score of a label that no way leads to: less than any way through a sentence comes to.
const OUT_OF_REACH: i32 = i32::MIN / 2;

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

    /// The number, below [`FEATURE_SPACE`].
    pub fn finish(self) -> u32 {
        let mixed = (self.0 ^ (self.0 >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        u32::try_from(mixed >> 32).unwrap_or(0) % FEATURE_SPACE
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
    weights: FxHashMap<u32, [i32; LABELS]>,
}

impl Model {
    /// Reads weights, in four runs, each of one kind of number so that it compresses well: how many
    /// features there are (4 bytes, little-endian); how far each feature's number is from the one before
    /// (seven bits a byte, the lowest first, the eighth bit set where more follow); the labels each has
    /// weights for, as bits (all low bytes, then all high bytes); the weights, a byte each.
    ///
    /// Bytes that end early give the features that are whole.
    pub fn from_bytes(bytes: &[u8]) -> Self {
        let mut model = Self::default();
        let Some((count, mut rest)) = bytes.split_first_chunk::<4>() else { return model };
        let count = usize::try_from(u32::from_le_bytes(*count)).unwrap_or(usize::MAX).min(bytes.len());
        let mut features = Vec::with_capacity(count);
        let mut feature = 0u32;
        for _ in 0..count {
            let Some((step, tail)) = read_number(rest) else { return model };
            feature = feature.saturating_add(step);
            features.push(feature);
            rest = tail;
        }
        let Some((low, rest)) = rest.split_at_checked(count) else { return model };
        let Some((high, rest)) = rest.split_at_checked(count) else { return model };
        let mut weights = rest.iter();
        for (feature, (low, high)) in features.into_iter().zip(low.iter().zip(high)) {
            let labels = u16::from_le_bytes([*low, *high]);
            let mut row = [0; LABELS];
            for (_, slot) in row.iter_mut().enumerate().filter(|(label, _)| (labels >> label) & 1 == 1) {
                let Some(weight) = weights.next() else { return model };
                *slot = i32::from(i8::from_le_bytes([*weight]));
            }
            model.weights.insert(feature, row);
        }
        model
    }

    /// Writes weights as [`Model::from_bytes`] reads them; features in order of their numbers, weights
    /// that are zero or no byte left out.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut features: Vec<_> =
            self.weights.iter().filter(|(_, row)| row.iter().any(|weight| *weight != 0)).collect();
        features.sort_unstable_by_key(|(feature, _)| **feature);
        let mut bytes = u32::try_from(features.len()).unwrap_or(0).to_le_bytes().to_vec();
        let (mut low, mut high, mut weights) = (Vec::new(), Vec::new(), Vec::new());
        let mut before = 0;
        for (feature, row) in features {
            write_number(feature - before, &mut bytes);
            before = *feature;
            let mut labels = 0u16;
            for (label, weight) in row.iter().enumerate() {
                if let Some(weight) = i8::try_from(*weight).ok().filter(|weight| *weight != 0) {
                    labels |= 1 << label;
                    weights.extend(weight.to_le_bytes());
                }
            }
            let [low_bits, high_bits] = labels.to_le_bytes();
            low.push(low_bits);
            high.push(high_bits);
        }
        bytes.into_iter().chain(low).chain(high).chain(weights).collect()
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

    /// Every pair of labels that may follow one another, with what the pair weighs, by the earlier label.
    fn steps(&self) -> Vec<(Label, Label, i32)> {
        let row = |before| self.weights.get(&Self::transition(before)).copied().unwrap_or_default();
        let pairs = Label::all()
            .flat_map(|before| Label::all().zip(row(before)).map(move |(label, weight)| (before, label, weight)));
        pairs.filter(|(before, label, _)| label.may_follow(*before)).collect()
    }

    /// The best row of labels for units with these features.
    pub fn decode<F: AsRef<[u32]>>(&self, features: &[F]) -> Vec<Label> {
        let steps = self.steps();
        let mut scores = [OUT_OF_REACH; LABELS];
        // Before the first unit stands, as it were, one outside every name.
        scores[0] = 0;
        let mut back: Vec<[u8; LABELS]> = Vec::with_capacity(features.len());
        for active in features {
            let mut own = [0i32; LABELS];
            for row in active.as_ref().iter().filter_map(|feature| self.weights.get(feature)) {
                for (sum, weight) in own.iter_mut().zip(row) {
                    *sum += weight;
                }
            }
            let mut next = [OUT_OF_REACH; LABELS];
            let mut from = [0u8; LABELS];
            for (before, label, weight) in &steps {
                let score = scores.get(before.index()).map_or(OUT_OF_REACH, |score| score.saturating_add(*weight));
                if let (Some(slot), Some(origin)) = (next.get_mut(label.index()), from.get_mut(label.index()))
                    && score > *slot
                {
                    (*slot, *origin) = (score, before.0);
                }
            }
            for (slot, own) in next.iter_mut().zip(own) {
                *slot = slot.saturating_add(own);
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
    pub fn tag<F: AsRef<[u32]>>(&self, features: &[F]) -> Vec<Tagged> {
        Self::names(&self.decode(features))
    }

    /// The names that labels spell.
    pub fn names(labels: &[Label]) -> Vec<Tagged> {
        let mut names = Vec::new();
        let mut start = None;
        for (at, label) in labels.iter().enumerate() {
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

/// Reads a number of seven bits a byte, and gives what is after it.
fn read_number(bytes: &[u8]) -> Option<(u32, &[u8])> {
    let length = bytes.iter().take(5).position(|byte| byte & 0x80 == 0)? + 1;
    let (own, rest) = bytes.split_at_checked(length)?;
    let number = own.iter().rev().fold(0u32, |number, byte| (number << 7) | u32::from(byte & 0x7f));
    Some((number, rest))
}

/// Writes a number as [`read_number`] reads it.
fn write_number(mut number: u32, bytes: &mut Vec<u8>) {
    while number >= 0x80 {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push((number & 0x7f) as u8);
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
        model.row_mut(70_000)[label.index()] = -127;
        let bytes = model.to_bytes();
        assert_eq!(Model::from_bytes(&bytes).to_bytes(), bytes);
        let again = Model::from_bytes(&model.to_bytes());
        assert_eq!(again.tag(&[vec![7], vec![8]]), [Tagged { start: 0, end: 1, kind: EntityKind::Person }]);
        assert!(Model::from_bytes(&[1, 2, 3]).tag(&[] as &[Vec<u32>]).is_empty());
    }

    #[test]
    fn names_are_whole() {
        let mut model = Model::default();
        let begin = Label::inside(EntityKind::Place, 0, 2).unwrap();
        model.row_mut(1)[begin.index()] = 5;
        assert!(model.tag(&[vec![1]]).is_empty());
    }
}
