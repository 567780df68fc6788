//! A model laid out for reading: a sentence asks for thirty features a character, most of which no weight is known of.

use super::chinese::ChineseUnits;
use super::feature::FEATURE_SPACE;
use super::label::{LABELS, Tagged};
use super::model::Model;
use super::viterbi::{Scores, Steps, Ways};

/// The lower bits of a feature tell those of one bucket apart; the upper ones choose the bucket.
const LOW_BITS: u32 = 7;
/// How many buckets there are.
const BUCKETS: usize = (FEATURE_SPACE >> LOW_BITS) as usize;
/// A weight is stored with so much added, so that it is never below zero.
const BIAS: i32 = 128;
/// How many weights of 16 bits a word holds.
const LANES: usize = 4;

/// The weights of a feature, four to a word: adding words adds all four, since no sum outgrows its 16 bits.
type Row = [u64; LABELS.div_ceil(LANES)];

/// The weights of a [`Model`], to tag with.
#[derive(Debug, Clone)]
pub struct Tagger {
    /// Where each bucket begins among the features; one more for the end of the last.
    starts: Vec<u32>,
    /// The lower bits of each feature, in order.
    lows: Vec<u8>,
    rows: Vec<Row>,
    steps: Steps,
}

impl Tagger {
    /// The most features of one unit: their sums fit the lanes.
    pub const MOST: usize = 48;

    /// Lays a model out. Weights are those of a model that was read: a byte each; larger ones are brought to that.
    pub fn new(model: &Model) -> Self {
        let mut known: Vec<_> = model.rows().filter(|(feature, _)| *feature < FEATURE_SPACE).collect();
        known.sort_unstable_by_key(|(feature, _)| *feature);
        let mut starts = vec![0; BUCKETS + 1];
        for (feature, _) in &known {
            if let Some(count) = starts.get_mut((feature >> LOW_BITS) as usize + 1) {
                *count += 1;
            }
        }
        let mut before = 0;
        for start in &mut starts {
            before += *start;
            *start = before;
        }
        Self {
            starts,
            lows: known.iter().map(|(feature, _)| (feature & ((1 << LOW_BITS) - 1)) as u8).collect(),
            rows: known.iter().map(|(_, weights)| pack(weights)).collect(),
            steps: Steps::new(model),
        }
    }

    /// The names in a sentence.
    pub fn tag(&self, units: &ChineseUnits) -> Vec<Tagged> {
        let mut ways = Ways::new(&self.steps);
        units.features(|active| ways.add(&self.scores(active.as_ref())));
        Tagged::all(&ways.best())
    }

    /// How well each label fits a unit with these features.
    fn scores(&self, features: &[u32]) -> Scores {
        let mut sums = Row::default();
        let mut hits = 0;
        for row in features.iter().take(Self::MOST).filter_map(|feature| self.row(*feature)) {
            sums.iter_mut().zip(row).for_each(|(sum, weights)| *sum += weights);
            hits += 1;
        }
        let mut scores = Scores::default();
        for (lanes, sum) in scores.chunks_mut(LANES).zip(sums) {
            for (lane, score) in (0u32..).zip(lanes) {
                *score = i32::from((sum >> (16 * lane)) as u16) - BIAS * hits;
            }
        }
        scores
    }

    fn row(&self, feature: u32) -> Option<&Row> {
        let bucket = (feature >> LOW_BITS) as usize;
        let (start, end) = (*self.starts.get(bucket)? as usize, *self.starts.get(bucket + 1)? as usize);
        let low = (feature & ((1 << LOW_BITS) - 1)) as u8;
        let place = self.lows.get(start..end)?.iter().position(|known| *known == low)?;
        self.rows.get(start + place)
    }
}

fn pack(weights: &[i32; LABELS]) -> Row {
    let mut row = Row::default();
    for (word, weights) in row.iter_mut().zip(weights.chunks(LANES)) {
        for (lane, weight) in (0u32..).zip(weights) {
            *word |= ((weight.clamp(&-BIAS, &(BIAS - 1)) + BIAS) as u64) << (16 * lane);
        }
    }
    row
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::label::Label;
    use super::*;
    use crate::mention::entity::EntityKind;

    #[test]
    fn weighs_as_the_model_does() {
        let mut model = Model::default();
        let mut state = 1u32;
        let mut number = |below: u32| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 8) % below
        };
        for _ in 0..400 {
            let feature = number(500) * 37;
            model.row_mut(feature).iter_mut().for_each(|weight| *weight = i32::try_from(number(256)).unwrap() - 128);
        }
        let tagger = Tagger::new(&model);
        let known: Vec<u32> = model.rows().map(|(feature, _)| feature).collect();
        let mut hits = 0;
        for _ in 0..200 {
            let features: Vec<u32> = (0..Tagger::MOST).map(|_| number(600) * 37).collect();
            let mut wanted = Scores::default();
            for feature in features.iter().filter(|feature| known.contains(feature)) {
                hits += 1;
                wanted.iter_mut().zip(*model.row_mut(*feature)).for_each(|(sum, weight)| *sum += weight);
            }
            assert_eq!(tagger.scores(&features), wanted);
        }
        assert!(hits > 1000, "{hits} hits");
    }

    #[test]
    fn knows_the_features_at_both_ends() {
        let mut model = Model::default();
        let label = Label::inside(EntityKind::Person, 0, 1).unwrap();
        for feature in [0, FEATURE_SPACE - 1] {
            model.row_mut(feature)[label.index()] = 9;
        }
        let tagger = Tagger::new(&model);
        for (features, score) in [(vec![8], 0), (vec![0], 9), (vec![0, FEATURE_SPACE - 1, FEATURE_SPACE, u32::MAX], 18)]
        {
            assert_eq!(tagger.scores(&features)[label.index()], score, "{features:?}");
        }
    }
}
