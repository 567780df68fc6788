//! What the app knows, as plain data with reducers: nothing here touches the browser.

mod annex;
mod app;
mod briefing;
mod entities;
mod entity_index;
mod entity_view;
mod figure_plot;
mod figure_table;
mod figures;
mod headline;
mod library;
mod marked_text;
mod marks;
mod naming;
mod page;
mod preview;
mod reader;
mod settings;
mod shared;
mod summary;
mod view;

pub use annex::{AnnexPagesAction, AnnexPagesState};
pub use app::{AnnexState, AppAction, AppState};
pub use briefing::{
    BriefingAction, BriefingChoice, BriefingState, Copied, SPANS, category_value, newest, tracking_name,
};
pub use entities::{EntitiesAction, EntitiesState, ITEMS_AT_ONCE};
pub use entity_index::{EntityIndex, IndexedFact, IndexedSentence, NamedEntity, Told};
pub use entity_view::EntityView;
pub use figure_plot::{AXIS, Plot, Point, measures, plot};
pub use figure_table::{FigureName, FigureRow, FigureTable};
pub use figures::{Choice, Column, FiguresAction, FiguresState, POINTS_AT_ONCE, ROWS_AT_ONCE, Selection};
pub use headline::Headline;
pub use library::{LibraryAction, LibraryState, Loading};
pub use marked_text::{MarkedBlock, MarkedSentence, MarkedText, Run};
pub use marks::{Mark, MarkKind, MarkTarget};
pub use naming::articles_naming;
pub use page::{Page, entity_name};
pub use preview::{PreviewLine, preview};
pub use reader::{EvidenceFocus, MarkFocus, Phase, ReaderAction, ReaderState, SHOWN_AT_ONCE};
pub use settings::{SettingsAction, SettingsState, Theme};
pub use shared::Shared;
pub use summary::{ShownSummary, SummaryLength};
pub use view::{DocumentView, Evidence, PublisherField};

pub use crate::text::ordered;
