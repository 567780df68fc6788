//! A shallow reading of sentences: words, names and figures in a row, the phrases found among them, and
//! in which relation each name stands («avec AMD», “by AMD”, 与AMD).
//!
//! Quotations and facts are both read from it. It is no parser: every look to the left or right is
//! bounded, so that reading stays linear in the text.

mod inflection;
mod mentions;
mod pattern;
mod sentence;
mod subject;
mod tables;
mod token;

pub use inflection::{Form, Inflections};
pub use mentions::{Mentions, Name};
pub use pattern::{PhraseMatch, PhraseTable};
pub use sentence::{NameUse, ParsedSentence};
pub(crate) use sentence::{covered, speech_of};
pub use subject::Subject;
pub use tables::{Anaphor, Cue, Relation, SpeechVerb, Syntax, SyntaxTables};
pub use token::{Token, TokenKind, tokens};
