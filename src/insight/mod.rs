//! Insight: the core point, the key players, what it means for which industry, whether to keep watching.

mod types;

pub use types::{
    Category, Company, Highlight, Impact, Insight, KeyPlayer, Level, Sentiment, Statement, Tag, Tracking, TrackingLevel,
};

use crate::fact::Fact;
use crate::mention::Reading;

/// Composes the insight from what the earlier stages found.
#[derive(Debug, Default)]
pub struct InsightComposer {}

impl InsightComposer {
    /// Builds the rules' word tables once.
    pub fn new() -> Self {
        Self {}
    }

    /// The insight of a text.
    pub fn compose(&self, _reading: &Reading<'_>, _facts: &[Fact]) -> Insight {
        Insight::default()
    }
}
