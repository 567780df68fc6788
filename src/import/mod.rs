//! From what a reader hands in to a [`Document`](crate::document::Document): page text with its junk,
//! HTML, Markdown.
//!
//! The way through a page: its lines become blocks (`line`), each line is matched against the phrases
//! that give labels and junk away (`phrases`, `byline`), the order of the lines decides what the head, the
//! article and the furniture behind it are (`zones`), and what is left says which language versions and
//! labelled fields the page carries (`record`). Nothing is deleted: junk becomes blocks of its own kind.
//!
//! ```
//! use precis::{Source, document::BlockKind, import};
//!
//! let document = import::read_page(&Source::new("OpenAI lève 40 milliards de dollars."));
//! assert_eq!(document.blocks.len(), 1);
//! assert_eq!(document.blocks[0].kind, BlockKind::Paragraph);
//! ```

mod byline;
mod date;
#[cfg(feature = "cli")]
mod decode;
mod error;
mod folded;
mod format;
#[cfg(feature = "cli")]
pub mod html;
mod line;
mod markdown;
mod page;
mod phrases;
mod plain_markdown;
mod record;
mod title;
mod zones;

#[cfg(feature = "cli")]
pub use decode::decode;
pub use error::{ImportError, ImportErrorKind, MAX_BYTES};
pub use format::{InputFormat, detect_format};
pub use markdown::markdown;
pub use page::read_page;
pub use plain_markdown::plain_markdown;
