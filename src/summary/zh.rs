use super::length::Budget;
use super::press::{FOLLOWING, Press, Weights};

/// Chinese news opens with one long sentence that holds everything, and that is its summary: two where the first is
/// short. Lengths count characters.
pub const PRESS: Press = Press {
    opening: Weights {
        position: 550.0,
        centrality: 150.0,
        actors: 100.0,
        figures: 100.0,
        day: 100.0,
        title: 100.0,
        facts: 50.0,
    },
    following: FOLLOWING,
    shortest: 10,
    scene: 25,
    longest: 90,
    short: Budget::new(30, 1, 2),
    medium: Budget::new(140, 2, 4),
};
