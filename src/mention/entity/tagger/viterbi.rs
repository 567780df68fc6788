//! The best way through a sentence (Viterbi 1967).

use super::label::{LABELS, Label};
use super::model::Model;

/// How well each label fits a unit.
pub(super) type Scores = [i32; LABELS];

/// The score of a label that no way leads to: less than any way through a sentence comes to, and far enough from the
/// smallest number for a sentence's weights to be added to it.
const OUT_OF_REACH: i32 = i32::MIN / 2;

/// Rows as wide as a power of two, so that no place in them has to be checked.
const WIDTH: usize = 16;
const _: () = assert!(LABELS <= WIDTH);

/// For each label those that it may follow, with what the pair weighs.
#[derive(Debug, Clone, Default)]
pub(super) struct Steps {
    before: [Vec<(u8, i32)>; LABELS],
}

impl Steps {
    /// The pairs of labels and their weights.
    pub fn new(model: &Model) -> Self {
        let mut steps = Self::default();
        for before in Label::all() {
            for ((label, weight), list) in Label::all().zip(model.following(before)).zip(&mut steps.before) {
                if label.may_follow(before) {
                    list.push((before.index() as u8, weight));
                }
            }
        }
        steps
    }
}

/// The best ways through the units so far, one to each label that the last may have.
#[derive(Debug)]
pub(super) struct Ways<'a> {
    steps: &'a Steps,
    scores: [i32; WIDTH],
    back: Vec<[u8; WIDTH]>,
}

impl<'a> Ways<'a> {
    /// No unit yet; before the first stands, as it were, one outside every name.
    pub fn new(steps: &'a Steps) -> Self {
        let mut scores = [OUT_OF_REACH; WIDTH];
        scores[0] = 0;
        Self { steps, scores, back: Vec::new() }
    }

    /// Goes on to the next unit, which labels fit so well. Of equal ways the one by the earlier label wins.
    pub fn add(&mut self, own: &Scores) {
        let mut next = [OUT_OF_REACH; WIDTH];
        let mut from = [0; WIDTH];
        for (((list, own), slot), origin) in self.steps.before.iter().zip(own).zip(&mut next).zip(&mut from) {
            let (mut best, mut by) = (OUT_OF_REACH, 0);
            for &(before, weight) in list {
                let score = self.scores.get(usize::from(before) % WIDTH).map_or(OUT_OF_REACH, |score| score + weight);
                if score > best {
                    (best, by) = (score, before);
                }
            }
            (*slot, *origin) = ((best + own).max(OUT_OF_REACH), by);
        }
        self.scores = next;
        self.back.push(from);
    }

    /// The labels of the best way.
    pub fn best(&self) -> Vec<Label> {
        let last = Label::all().filter(|label| label.may_be_last());
        let score = |label: &Label| self.scores.get(label.index()).copied();
        let mut label = last.max_by_key(|label| (score(label), std::cmp::Reverse(label.index()))).unwrap_or_default();
        let mut labels = Vec::with_capacity(self.back.len());
        for from in self.back.iter().rev() {
            labels.push(label);
            label = from.get(label.index()).map_or(Label::OUTSIDE, |&before| Label::of_index(before));
        }
        labels.reverse();
        labels
    }
}
