use super::length::Budget;
use super::press::{FOLLOWING, Press, Weights};

/// French news likes to open with a scene, a quotation or the story so far, and tells what happened in a dated sentence
/// further on that takes in the whole: that one sums it up best. A chapeau is two sentences, or three short ones.
pub const PRESS: Press = Press {
    opening: Weights {
        position: 200.0,
        centrality: 400.0,
        actors: 150.0,
        figures: 100.0,
        day: 150.0,
        title: 100.0,
        facts: 50.0,
    },
    following: FOLLOWING,
    shortest: 7,
    scene: 15,
    longest: 60,
    short: Budget::new(75, 1, 3),
    medium: Budget::new(150, 3, 6),
};
