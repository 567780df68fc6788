use std::error::Error;
use std::fmt;

/// No source may be larger than this: 32 MiB.
pub const MAX_BYTES: usize = 32 * 1024 * 1024;

/// Why an input could not become a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportError {
    kind: ImportErrorKind,
}

/// What was wrong with an input.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ImportErrorKind {
    /// There is nothing in it.
    Empty,
    /// It is larger than [`MAX_BYTES`].
    TooLarge,
    /// Its bytes are no text; the first that is wrong.
    NotUtf8(usize),
    /// A page no article could be found in.
    NoArticle,
}

impl ImportError {
    #[cfg(feature = "cli")]
    pub(super) fn new(kind: ImportErrorKind) -> Self {
        Self { kind }
    }

    /// What was wrong.
    pub fn kind(&self) -> &ImportErrorKind {
        &self.kind
    }
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            ImportErrorKind::Empty => write!(f, "empty, expected a text"),
            ImportErrorKind::TooLarge => write!(f, "larger than {} MiB, the most that is read", MAX_BYTES >> 20),
            ImportErrorKind::NotUtf8(at) => write!(f, "not UTF-8 at byte {at}"),
            ImportErrorKind::NoArticle => write!(f, "no article found in the page"),
        }
    }
}

impl Error for ImportError {}
