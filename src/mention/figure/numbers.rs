use std::cell::{Cell, RefCell};

use super::measure::Measure;
use super::number::Number;

/// What was read at one place: the place, whether «and» was to join, and the number.
type Entry = (usize, bool, Option<Number>);

/// Readings kept: rules look at a figure's first places over and over, and seldom further than this ahead.
const SLOTS: usize = 32;

/// The numbers read last, by place. Some hundred date patterns and measures ask for the number at the same place;
/// it is read once. Each place has one slot, which the next place that falls on it takes over.
#[derive(Debug)]
pub(super) struct Numbers {
    entries: Vec<Cell<Option<Entry>>>,
    measure: RefCell<Option<(usize, Option<Measure>)>>,
}

impl Numbers {
    /// Nothing read yet.
    pub fn new() -> Self {
        Self { entries: vec![Cell::new(None); SLOTS], measure: RefCell::new(None) }
    }

    /// The number at `at`, read by `read` unless it is still known.
    pub fn get(&self, at: usize, joined: bool, read: impl FnOnce() -> Option<Number>) -> Option<Number> {
        let slot = self.entries.get((2 * at + usize::from(joined)) % SLOTS);
        if let Some((place, how, number)) = slot.and_then(Cell::get)
            && (place, how) == (at, joined)
        {
            return number;
        }
        let number = read();
        if let Some(slot) = slot {
            slot.set(Some((at, joined, number)));
        }
        number
    }

    /// What the number at `at` measures, read by `read` unless it is what was asked for last: each pattern with a
    /// length of time asks at the same place.
    pub fn measure(&self, at: usize, read: impl FnOnce() -> Option<Measure>) -> Option<Measure> {
        if let Some((place, measure)) = &*self.measure.borrow()
            && *place == at
        {
            return measure.clone();
        }
        let measure = read();
        self.measure.replace(Some((at, measure.clone())));
        measure
    }
}
