//! The rules by which levels are given, all in one place.
//!
//! **Impact** of the story on a sector, in points:
//!
//! | ground | points |
//! |---|---|
//! | the largest sum of a fact that speaks of the sector is at least 10 thousand million / 1 thousand million / 100 million euros or dollars (order of magnitude); a tenth of that for a round of funding, ten times for market value | 3 / 2 / 1 |
//! | one of those facts is an investment, an acquisition, a round of funding, a rule, a building or job cuts, an agreement with a public authority, or a change at the head of a company of weight | 1 |
//! | one of them is a rule, law or permission; a penalty for some is no rule for all | 1 |
//! | a state, government or public authority acts in one of them | 1 |
//! | a company of weight (listed as mature) acts in one of them | 1 |
//! | the sector's words stand in the title | 1 |
//! | the article speaks of no sector more | 1 |
//! | at least 12 words of the article speak of the sector / 4, or one in three sentences | 2 / 1 |
//!
//! The article's weightiest fact counts as speaking of the sectors that its title or first two sentences speak of; of the
//! one it speaks of most, all its central facts do. Finance is that one only where no other industry is spoken of, and is
//! none where the weightiest fact is what a business earned.
//!
//! From 5 points the level is high, from 3 medium, else low; a sector that is not the one spoken of most is at most medium.
//!
//! **Tracking**, in points:
//!
//! | ground | points |
//! |---|---|
//! | the largest sum, as above | 3 / 2 / 1 |
//! | a rule, law, sanction or permission | 2 |
//! | something new is offered or launched | 1 |
//! | the text speaks of risks or failures again and again | 1 |
//! | a government or public authority acts | 1 |
//! | something is planned, or a date after publication is named | 2 |
//! | the text says that something is still undecided or undisclosed | 1 |
//! | an agreement that is to be carried out yet | 1 |
//! | a company of weight acts | 1 |
//! | a business tells its results, loses market value or cuts jobs | 1 |
//! | the impact on some sector is high | 1 |
//!
//! From 5 points: follow closely; from 2: watch; else archive.

use super::types::{Level, TrackingLevel};
use crate::fact::FactKind;

/// What the rule for a sector's impact counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ImpactPoints {
    /// 0 to 3: the order of magnitude of the largest sum.
    pub sum: u32,
    /// Whether a rule, law, sanction or permission speaks of the sector.
    pub rule: bool,
    /// Whether a fact of far reach speaks of the sector.
    pub reach: bool,
    /// Whether a public authority acts.
    pub authority: bool,
    /// Whether a company of weight acts.
    pub weighty: bool,
    /// Whether the title speaks of the sector.
    pub title: bool,
    /// Whether the article speaks of no sector more.
    pub foremost: bool,
    /// How many words speak of the sector.
    pub words: usize,
    /// How many sentences the article has.
    pub sentences: usize,
}

impl ImpactPoints {
    /// The level the points come to.
    pub fn level(self) -> Level {
        let several = self.words >= 4 || self.words * 3 >= self.sentences.max(3);
        let words = u32::from(several) + u32::from(self.words >= 12);
        let signs = [self.rule, self.reach, self.authority, self.weighty, self.title, self.foremost];
        let points = self.sum + signs.into_iter().map(u32::from).sum::<u32>() + words;
        match points {
            5.. if self.foremost => Level::High,
            5.. => Level::Medium,
            3..=4 => Level::Medium,
            0..=2 => Level::Low,
        }
    }
}

/// Whether a fact of this kind changes an industry by itself.
pub fn has_reach(kind: FactKind) -> bool {
    matches!(
        kind,
        FactKind::Investment
            | FactKind::Funding
            | FactKind::Acquisition
            | FactKind::Regulation
            | FactKind::Facility
            | FactKind::Workforce
    )
}

/// What the rule for tracking counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TrackingPoints {
    /// 0 to 3: the order of magnitude of the largest sum.
    pub sum: u32,
    /// Whether a rule, law, sanction or permission is told.
    pub regulation: bool,
    /// Whether a public authority acts.
    pub authority: bool,
    /// Whether something is planned or dated ahead.
    pub ahead: bool,
    /// Whether the text says that something is open.
    pub open: bool,
    /// Whether parties have agreed to do something.
    pub agreement: bool,
    /// Whether a company of weight acts.
    pub weighty: bool,
    /// Whether a business tells its results, loses market value or cuts jobs.
    pub business: bool,
    /// Whether the impact on some sector is high.
    pub impact: bool,
    /// Whether something new is offered or launched.
    pub launch: bool,
    /// Whether the text speaks of risks or failures again and again.
    pub risk: bool,
}

impl TrackingPoints {
    /// The advice the points come to.
    pub fn level(self) -> TrackingLevel {
        let points = self.sum
            + 2 * u32::from(self.regulation)
            + u32::from(self.authority)
            + 2 * u32::from(self.ahead)
            + u32::from(self.open)
            + u32::from(self.agreement)
            + u32::from(self.weighty)
            + u32::from(self.business)
            + u32::from(self.impact)
            + u32::from(self.launch)
            + u32::from(self.risk);
        match points {
            5.. => TrackingLevel::Strong,
            2..=4 => TrackingLevel::Watch,
            0..=1 => TrackingLevel::Archive,
        }
    }
}
