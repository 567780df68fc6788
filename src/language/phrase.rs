use serde::{Deserialize, Serialize};

use super::Language;

/// A stretch of derived text and the language it is in: the display language where it could be
/// composed, the source's own where only a quotation supports it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Phrase {
    /// The words.
    pub text: String,
    /// Their language.
    pub language: Language,
}
