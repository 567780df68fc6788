use serde::{Deserialize, Serialize};

use crate::language::Language;
use crate::text::Timestamp;

/// A text as it came in, with what the caller knows of it. Never altered: every [`crate::text::Span`]
/// counts bytes of `text`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Source {
    /// The caller's own name for it; comes back in the analysis.
    pub id: String,
    /// The text.
    pub text: String,
    /// The title, where the caller has it apart from the text.
    pub title: Option<String>,
    /// The language, where the caller knows it; else it is detected.
    pub language: Option<Language>,
    /// When it was published, where the caller knows it; else the text is asked.
    pub published: Option<Timestamp>,
}

impl Source {
    /// A text of which nothing else is known.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }
}
