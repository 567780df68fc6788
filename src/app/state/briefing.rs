use std::rc::Rc;

use yew::Reducible;

use super::{LibraryState, Loading, Shared};
use crate::app::services::{CorpusArticle, FetchError};
use crate::briefing::{Period, Record};
use crate::insight::{Category, TrackingLevel};
use crate::language::{ByLocale, Locale};
use crate::text::{Date, Timestamp};

/// What a control of the page chooses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BriefingChoice {
    /// How many days.
    Span,
    /// The last of them.
    Until,
    /// Only articles carried in one language.
    Language,
    /// Only articles about one field.
    Category,
    /// Only articles with one advice.
    Tracking,
}

impl BriefingChoice {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 5] = [Self::Span, Self::Until, Self::Language, Self::Category, Self::Tracking];

    /// The name of its control.
    pub fn name(self) -> &'static str {
        match self {
            Self::Span => "span",
            Self::Until => "until",
            Self::Language => "language",
            Self::Category => "category",
            Self::Tracking => "tracking",
        }
    }
}

/// The spans of time to choose from: their names and how many days each has; no number for all of them.
pub const SPANS: [(&str, Option<u32>); 3] = [("", None), ("week", Some(7)), ("day", Some(1))];

/// Whether the briefing was put on the clipboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Copied {
    /// Nobody asked.
    Not,
    /// It was.
    Done,
    /// The browser would not.
    Refused,
}

/// The stories of the library and what the reader wants of them.
#[derive(Debug, Clone, PartialEq)]
pub struct BriefingState {
    /// What the library's cards lack: records that know only what `corpus/stories.tsv` holds.
    pub table: Loading<Shared<Vec<Record>>>,
    /// What the controls say, by the order of [`BriefingChoice::ALL`]; empty for no choice.
    choices: [String; 5],
    /// How often they were cleared: a new number means «draw the controls anew».
    pub clearings: u32,
    /// Whether what is shown was put on the clipboard.
    pub copied: Copied,
}

impl Default for BriefingState {
    fn default() -> Self {
        Self { table: Loading::Pending, choices: Default::default(), clearings: 0, copied: Copied::Not }
    }
}

/// What can happen to the briefing.
#[derive(Debug)]
pub enum BriefingAction {
    /// The table came.
    Load(Vec<Record>),
    /// It did not.
    Fail(FetchError),
    /// Ask again.
    Retry,
    /// A control says something else.
    Choose(BriefingChoice, String),
    /// Show everything.
    Clear,
    /// The briefing went to the clipboard, or did not.
    Copy(Copied),
}

impl BriefingState {
    /// What a control says; empty for no choice.
    pub fn choice(&self, choice: BriefingChoice) -> &str {
        self.choices.get(choice as usize).map_or("", String::as_str)
    }

    /// Whether anything is chosen.
    pub fn is_filtered(&self) -> bool {
        self.choices.iter().any(|choice| !choice.is_empty())
    }

    /// The articles that the table and the library both know.
    pub fn records(&self, library: &LibraryState) -> Vec<Record> {
        let Loading::Ready(table) = &self.table else { return Vec::new() };
        let mut records = Vec::new();
        for record in table.iter() {
            if let Some(card) = library.article(&record.id) {
                records.push(whole(record, card));
            }
        }
        records
    }

    /// The days asked for: counted back from the day that is chosen, else from the newest article, never from today.
    pub fn period(&self, records: &[Record]) -> Period {
        let until = Date::parse(self.choice(BriefingChoice::Until));
        let span = self.choice(BriefingChoice::Span);
        let days = SPANS.iter().find(|(name, _)| *name == span).and_then(|(_, days)| *days);
        match (days, until.or_else(|| newest(records))) {
            (Some(days), Some(last)) => Period::ending(last, days),
            _ => Period { since: None, until },
        }
    }

    /// Whether an article passes the filters.
    pub fn passes(&self, record: &Record) -> bool {
        let allows = |choice: BriefingChoice, holds: &dyn Fn(&str) -> bool| {
            let chosen = self.choice(choice);
            chosen.is_empty() || holds(chosen)
        };
        allows(BriefingChoice::Language, &|tag| record.languages.iter().any(|language| language.tag() == tag))
            && allows(BriefingChoice::Category, &|value| {
                record.categories.iter().any(|own| category_value(*own) == value)
            })
            && allows(BriefingChoice::Tracking, &|name| tracking_name(record.tracking) == name)
    }
}

/// The day of the newest article.
pub fn newest(records: &[Record]) -> Option<Date> {
    records.iter().filter_map(|record| record.published).max().map(|published| published.date)
}

/// What the control of categories says for one.
pub fn category_value(category: Category) -> String {
    (category as u32).to_string()
}

/// The name of an advice in the controls.
pub fn tracking_name(level: TrackingLevel) -> &'static str {
    match level {
        TrackingLevel::Strong => "strong",
        TrackingLevel::Watch => "watch",
        TrackingLevel::Archive => "archive",
    }
}

/// A record with what its card says.
fn whole(record: &Record, card: &CorpusArticle) -> Record {
    Record {
        published: card.published.as_deref().and_then(Timestamp::parse),
        source: card.source.clone(),
        language: card.language,
        languages: card.languages.clone(),
        titles: card.titles.clone(),
        categories: card.categories.clone(),
        tracking: card.tracking,
        core_point: ByLocale::from_fn(|locale: Locale| card.core_point(locale)),
        ..record.clone()
    }
}

impl Reducible for BriefingState {
    type Action = BriefingAction;

    fn reduce(self: Rc<Self>, action: BriefingAction) -> Rc<Self> {
        let mut next = (*self).clone();
        // What was copied is no longer what is shown.
        next.copied = Copied::Not;
        match action {
            BriefingAction::Load(table) => next.table = Loading::Ready(Shared::new(table)),
            BriefingAction::Fail(error) => next.table = Loading::Failed(error),
            BriefingAction::Retry => {
                if matches!(self.table, Loading::Failed(_)) {
                    next.table = Loading::Pending;
                }
            }
            BriefingAction::Choose(choice, value) => {
                if let Some(slot) = next.choices.get_mut(choice as usize) {
                    *slot = value;
                }
            }
            BriefingAction::Clear => {
                next.choices = Default::default();
                next.clearings += 1;
            }
            BriefingAction::Copy(copied) => next.copied = copied,
        }
        if next == *self { self } else { Rc::new(next) }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::app::services::Manifest;
    use crate::app::state::LibraryAction;
    use crate::app::state::library::tests::article;

    fn library() -> Rc<LibraryState> {
        let articles = vec![
            article("new", Some("2025-03-10T10:00"), &[Locale::Zh, Locale::Fr], &[Category::Space]),
            article("old", Some("2025-03-01"), &[Locale::Fr], &[Category::Energy]),
            article("undated", None, &[Locale::En], &[Category::Energy]),
        ];
        Rc::new(LibraryState::default()).reduce(LibraryAction::Load(Manifest { articles }))
    }

    fn state(choices: &[(BriefingChoice, &str)]) -> Rc<BriefingState> {
        let record = |id: &str| Record { id: id.into(), ..Record::default() };
        let table = vec![record("old"), record("new"), record("gone"), record("undated")];
        let mut state = Rc::new(BriefingState::default()).reduce(BriefingAction::Load(table));
        for (choice, value) in choices {
            state = state.reduce(BriefingAction::Choose(*choice, (*value).to_owned()));
        }
        state
    }

    fn ids(choices: &[(BriefingChoice, &str)]) -> Vec<String> {
        let (state, library) = (state(choices), library());
        let records = state.records(&library);
        let period = state.period(&records);
        let shown = records.iter().filter(|record| state.passes(record));
        let day = |record: &Record| record.published.map(|published| published.date);
        shown.filter(|record| period.holds(day(record))).map(|record| record.id.clone()).collect()
    }

    #[test]
    fn days_are_counted_from_the_newest_article() {
        assert_eq!(ids(&[]), ["old", "new", "undated"]);
        assert_eq!(ids(&[(BriefingChoice::Span, "week")]), ["new"]);
        assert_eq!(ids(&[(BriefingChoice::Span, "week"), (BriefingChoice::Until, "2025-03-03")]), ["old"]);
        assert_eq!(ids(&[(BriefingChoice::Until, "2025-03-03")]), ["old"]);
    }

    #[test]
    fn filters_narrow() {
        assert_eq!(ids(&[(BriefingChoice::Language, "fr")]), ["old", "new"]);
        let energy = category_value(Category::Energy);
        assert_eq!(ids(&[(BriefingChoice::Category, &energy)]), ["old", "undated"]);
        assert_eq!(ids(&[(BriefingChoice::Language, "fr"), (BriefingChoice::Category, &energy)]), ["old"]);
        assert_eq!(ids(&[(BriefingChoice::Tracking, "strong")]), [""; 0]);
    }

    #[test]
    fn another_choice_is_not_what_was_copied() {
        let state = state(&[]).reduce(BriefingAction::Copy(Copied::Done));
        assert_eq!(state.copied, Copied::Done);
        let cleared = state.reduce(BriefingAction::Clear);
        assert_eq!((cleared.copied, cleared.clearings), (Copied::Not, 1));
        assert!(Rc::ptr_eq(&cleared, &cleared.clone().reduce(BriefingAction::Retry)));
    }
}
