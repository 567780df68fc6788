use super::length::Budget;
use super::press::{FOLLOWING, Press, Weights};

/// English news opens with what happened; only a lead that sets a scene gives way. An abstract runs to three sentences,
/// a fourth where they are short.
pub const PRESS: Press = Press {
    opening: Weights {
        position: 500.0,
        centrality: 150.0,
        actors: 150.0,
        figures: 100.0,
        day: 100.0,
        title: 100.0,
        facts: 50.0,
    },
    following: FOLLOWING,
    shortest: 7,
    scene: 15,
    longest: 60,
    short: Budget::new(85, 3, 4),
    medium: Budget::new(170, 5, 8),
};
