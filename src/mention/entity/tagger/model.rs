use rustc_hash::FxHashMap;

use super::feature::FEATURE_SPACE;
use super::label::{LABELS, Label};
use super::viterbi::{Scores, Steps, Ways};

/// Feature under which the weights of label pairs are kept: the previous label is added to it.
const TRANSITION: u32 = FEATURE_SPACE;

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
        TRANSITION + before.index() as u32
    }

    /// How well each label follows `before`.
    pub(super) fn following(&self, before: Label) -> [i32; LABELS] {
        self.weights.get(&Self::transition(before)).copied().unwrap_or_default()
    }

    /// Every feature with its weights, in no order.
    pub fn rows(&self) -> impl Iterator<Item = (u32, &[i32; LABELS])> {
        self.weights.iter().map(|(feature, row)| (*feature, row))
    }

    /// The best row of labels for units with these features: while weights change, as in training. [`Tagger`] does it faster.
    ///
    /// [`Tagger`]: super::Tagger
    pub fn decode<F: AsRef<[u32]>>(&self, features: &[F]) -> Vec<Label> {
        let steps = Steps::new(self);
        let mut ways = Ways::new(&steps);
        for active in features {
            let mut own = Scores::default();
            for row in active.as_ref().iter().filter_map(|feature| self.weights.get(feature)) {
                own.iter_mut().zip(row).for_each(|(sum, weight)| *sum += weight);
            }
            ways.add(&own);
        }
        ways.best()
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
    use crate::mention::entity::EntityKind;

    #[test]
    fn weights_survive_writing_and_reading() {
        let mut model = Model::default();
        let label = Label::inside(EntityKind::Person, 0, 1).unwrap();
        model.row_mut(7)[label.index()] = 9;
        model.row_mut(70_000)[label.index()] = -127;
        let bytes = model.to_bytes();
        assert_eq!(Model::from_bytes(&bytes).to_bytes(), bytes);
        assert!(Model::from_bytes(&[1, 2, 3]).to_bytes().iter().all(|byte| *byte == 0));
    }

    #[test]
    fn names_are_whole() {
        let mut model = Model::default();
        let begin = Label::inside(EntityKind::Place, 0, 2).unwrap();
        model.row_mut(1)[begin.index()] = 5;
        assert_eq!(model.decode(&[vec![1]]), [Label::OUTSIDE]);
    }
}
