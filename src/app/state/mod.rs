//! What the app knows, as plain data with reducers: nothing here touches the browser.

mod app;
mod headline;
mod library;
mod marked_text;
mod marks;
mod page;
mod preview;
mod reader;
mod settings;
mod shared;
mod view;

pub use app::{AppAction, AppState};
pub use headline::Headline;
pub use library::{LibraryAction, LibraryState, Loading};
pub use marked_text::{MarkedBlock, MarkedSentence, MarkedText, Run};
pub use marks::{Mark, MarkKind, MarkTarget};
pub use page::{Page, entity_name};
pub use preview::{PreviewLine, preview};
pub use reader::{EvidenceFocus, MarkFocus, Phase, ReaderAction, ReaderState, SHOWN_AT_ONCE};
pub use settings::{SettingsAction, SettingsState, Theme};
pub use shared::Shared;
pub use view::{DocumentView, Evidence, PublisherField};
