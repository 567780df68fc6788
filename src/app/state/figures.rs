use std::cmp::Ordering;
use std::rc::Rc;

use yew::Reducible;

use super::{FigureRow, FigureTable, LibraryState, Loading, Shared, ordered};
use crate::app::services::FetchError;
use crate::language::Locale;
use crate::lexicon::search_key;
use crate::text::Decimal;

/// So many rows are put on the page at once; a button brings the next ones.
pub const ROWS_AT_ONCE: usize = 50;

/// So many points are drawn at once.
pub const POINTS_AT_ONCE: usize = 24;

/// A column of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// What a figure comes to.
    Value,
    /// Its unit.
    Unit,
    /// Whom it is about.
    Who,
    /// The article's title.
    Article,
    /// The sentence.
    Sentence,
}

impl Column {
    /// All of them, from left to right.
    pub const ALL: [Self; 5] = [Self::Value, Self::Unit, Self::Who, Self::Article, Self::Sentence];
}

/// What a control of the page chooses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// Only figures of one kind.
    Kind,
    /// Only figures of one unit.
    Unit,
    /// Only articles in one language.
    Language,
    /// Only rows that hold these words.
    Text,
    /// The unit to compare.
    Measure,
}

impl Choice {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Kind, Self::Unit, Self::Language, Self::Text, Self::Measure];

    /// The filters with lists to choose from.
    pub const LISTS: [Self; 3] = [Self::Kind, Self::Unit, Self::Language];

    /// The name of its control.
    pub fn name(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Unit => "unit",
            Self::Language => "language",
            Self::Text => "text",
            Self::Measure => "measure",
        }
    }
}

/// The figures of the library and how the reader wants to see them.
#[derive(Debug, Clone, PartialEq)]
pub struct FiguresState {
    /// The table.
    pub table: Loading<Shared<FigureTable>>,
    /// What the controls say, by the order of [`Choice::ALL`]; empty for no choice.
    choices: [String; 5],
    /// How often the filters were cleared: a new number means «draw the controls anew».
    pub clearings: u32,
    /// The column that orders the table, and whether the largest comes first; else the order of the library.
    pub sort: Option<(Column, bool)>,
    /// How many rows are on the page.
    pub rows: usize,
    /// How many points each plot draws.
    pub points: usize,
}

impl Default for FiguresState {
    fn default() -> Self {
        Self {
            table: Loading::Pending,
            choices: Default::default(),
            clearings: 0,
            sort: None,
            rows: ROWS_AT_ONCE,
            points: POINTS_AT_ONCE,
        }
    }
}

/// What can happen to the figures.
#[derive(Debug)]
pub enum FiguresAction {
    /// The table came.
    Load(FigureTable),
    /// It did not.
    Fail(FetchError),
    /// Ask again.
    Retry,
    /// A control says something else.
    Choose(Choice, String),
    /// Order by a column; by the same one again, the other way round.
    Sort(Column),
    /// Show everything.
    Clear,
    /// Bring the next rows.
    MoreRows,
    /// Draw the next points.
    MorePoints,
}

/// The rows on view, and what the filters can choose from.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Selection {
    /// The rows that pass all filters, in the order asked for: places in [`FigureTable::rows`].
    pub rows: Vec<usize>,
    /// What occurs, by the order of [`Choice::LISTS`]: kinds, the units of the chosen kind, languages.
    pub options: [Vec<String>; 3],
}

/// By what a row is ordered: within equal groups by size, then by words.
type Key = (String, Option<Decimal>, String);

impl FiguresState {
    /// What a control says; empty for no choice.
    pub fn choice(&self, choice: Choice) -> &str {
        self.choices.get(choice as usize).map_or("", String::as_str)
    }

    /// Whether anything is filtered out.
    pub fn is_filtered(&self) -> bool {
        self.choices.iter().take(4).any(|choice| !choice.is_empty())
    }

    /// Chooses and orders the rows for a reader. Of a record in several languages only the version that the
    /// reader would be shown counts.
    pub fn select(&self, table: &FigureTable, library: &LibraryState, locale: Locale) -> Selection {
        let mut selection = Selection::default();
        let [kinds, units, languages] = &mut selection.options;
        let mut keyed: Vec<(Key, usize)> = Vec::new();
        let wanted = search_key(self.choice(Choice::Text).trim());
        for (number, row) in table.rows.iter().enumerate() {
            let Some(card) = library.article(&row.article) else { continue };
            if card.shown_language(locale) != row.language {
                continue;
            }
            let (kind, language) = (row.figure.kind.name(), row.language.tag());
            note(kinds, kind);
            note(languages, language);
            if !self.allows(Choice::Kind, kind) {
                continue;
            }
            if !row.unit.is_empty() {
                note(units, &row.unit);
            }
            if !self.allows(Choice::Unit, &row.unit) || !self.allows(Choice::Language, language) {
                continue;
            }
            let title = || row.language.locale().and_then(|own| card.titles.get(own).as_deref()).unwrap_or_default();
            let who = || {
                let mut all = String::new();
                for name in table.who(row) {
                    all.push_str(name.shown(locale));
                    all.push(' ');
                }
                all
            };
            let found = |words: &str| holds(&search_key(words), &wanted);
            if wanted.is_empty() || holds(&row.key, &wanted) || found(&who()) || found(title()) {
                let words = match self.sort {
                    Some((Column::Who, _)) => search_key(&who()),
                    Some((Column::Article, _)) => search_key(title()),
                    _ => String::new(),
                };
                keyed.push((self.key(row, words), number));
            }
        }
        let descending = self.sort.is_some_and(|(_, descending)| descending);
        let places = ordered(keyed.len(), &|a, b| {
            let (Some((a, _)), Some((b, _))) = (keyed.get(a), keyed.get(b)) else { return Ordering::Equal };
            let order = a.1.cmp(&b.1).then_with(|| a.2.cmp(&b.2));
            a.0.cmp(&b.0).then(if descending { order.reverse() } else { order })
        });
        for place in places {
            selection.rows.extend(keyed.get(place).map(|(_, number)| *number));
        }
        selection
    }

    fn allows(&self, choice: Choice, value: &str) -> bool {
        let chosen = self.choice(choice);
        chosen.is_empty() || chosen == value
    }

    /// Values are ordered within their kind and unit, never across: three metres are not more than two euros.
    fn key(&self, row: &FigureRow, words: String) -> Key {
        let words = match self.sort {
            Some((Column::Value, _)) => {
                let mut group = String::from(char::from(b'a' + row.figure.kind as u8));
                group.push_str(&row.unit);
                let size = row.size.or(row.figure.value).or(row.figure.low);
                return (group, size, row.figure.iso.clone().unwrap_or_default());
            }
            Some((Column::Unit, _)) => row.unit.clone(),
            Some((Column::Sentence, _)) => row.key.to_string(),
            Some((Column::Who | Column::Article, _)) | None => words,
        };
        (String::new(), None, words)
    }
}

/// Whether a text holds another one, which is not empty. The library's search prepares for texts far longer than
/// sentences.
fn holds(text: &str, wanted: &str) -> bool {
    text.as_bytes().windows(wanted.len()).any(|words| words == wanted.as_bytes())
}

/// Adds what is not there yet.
fn note(list: &mut Vec<String>, item: &str) {
    if !list.iter().any(|other| other == item) {
        list.push(item.to_owned());
    }
}

impl super::FigureName {
    /// The name for a reader.
    pub fn shown(&self, locale: Locale) -> &str {
        let name = self.names.get(locale);
        if name.is_empty() { &self.own } else { name }
    }
}

impl Reducible for FiguresState {
    type Action = FiguresAction;

    fn reduce(self: Rc<Self>, action: FiguresAction) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            FiguresAction::Load(table) => next.table = Loading::Ready(Shared::new(table)),
            FiguresAction::Fail(error) => next.table = Loading::Failed(error),
            FiguresAction::Retry => {
                if matches!(self.table, Loading::Failed(_)) {
                    next.table = Loading::Pending;
                }
            }
            FiguresAction::Choose(choice, value) => {
                next.choose(choice, value);
                // A unit of another kind would leave nothing.
                if choice == Choice::Kind {
                    next.choose(Choice::Unit, String::new());
                }
            }
            FiguresAction::Sort(column) => {
                let descending = matches!(self.sort, Some((sorted, false)) if sorted == column);
                next.sort = Some((column, descending));
            }
            FiguresAction::Clear => {
                next.choices = Default::default();
                next.clearings += 1;
            }
            FiguresAction::MoreRows => next.rows = self.rows.saturating_add(ROWS_AT_ONCE),
            FiguresAction::MorePoints => next.points = self.points.saturating_add(POINTS_AT_ONCE),
        }
        if next == *self { self } else { Rc::new(next) }
    }
}

impl FiguresState {
    /// Another choice begins at the first rows and points again.
    fn choose(&mut self, choice: Choice, value: String) {
        if let Some(slot) = self.choices.get_mut(choice as usize) {
            *slot = value;
        }
        self.rows = ROWS_AT_ONCE;
        self.points = POINTS_AT_ONCE;
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::super::figure_table::tests::sample;
    use super::super::library::tests::article;
    use super::*;
    use crate::app::services::Manifest;
    use crate::app::state::LibraryAction;

    fn library() -> Rc<LibraryState> {
        let titled = |id, languages: &[Locale], title: &str| {
            let mut card = (*article(id, None, languages, &[])).clone();
            card.titles.en = Some(title.into());
            Shared::new(card)
        };
        let articles =
            vec![titled("plant", &[Locale::En, Locale::Fr], "A plant"), titled("site", &[Locale::En], "The site")];
        Rc::new(LibraryState::default()).reduce(LibraryAction::Load(Manifest { articles }))
    }

    fn after(actions: Vec<FiguresAction>) -> Rc<FiguresState> {
        let state = Rc::new(FiguresState::default()).reduce(FiguresAction::Load(sample()));
        actions.into_iter().fold(state, Reducible::reduce)
    }

    fn words(state: &FiguresState, locale: Locale) -> Vec<String> {
        let table = sample();
        let rows = state.select(&table, &library(), locale).rows;
        rows.iter().map(|row| table.rows[*row].words.slice(&table.rows[*row].sentence).to_owned()).collect()
    }

    #[test]
    fn a_record_counts_once_in_the_readers_language_or_its_own() {
        let state = after(vec![]);
        assert_eq!(words(&state, Locale::En), ["€2 billion", "3 GW", "40 MW", "€300"]);
        assert_eq!(words(&state, Locale::Fr), ["5 mai", "2 milliards d’euros", "40 MW", "€300"]);
        assert_eq!(words(&state, Locale::Zh), words(&state, Locale::En));
    }

    #[test]
    fn filters_narrow_and_are_cleared() {
        let choose = |choice, value: &str| FiguresAction::Choose(choice, value.to_owned());
        let state = after(vec![choose(Choice::Kind, "money")]);
        assert_eq!(words(&state, Locale::En), ["€2 billion", "€300"]);
        let selection = state.select(&sample(), &library(), Locale::En);
        let [kinds, units, languages] = selection.options;
        assert_eq!(kinds, ["money", "quantity"]);
        assert_eq!(units, ["EUR"]);
        assert_eq!(languages, ["en"]);
        let state = state.reduce(choose(Choice::Text, " firm a "));
        assert_eq!(words(&state, Locale::En), ["€2 billion"]);
        assert!(state.is_filtered());
        let state = state.reduce(FiguresAction::Clear);
        assert_eq!(words(&state, Locale::En).len(), 4);
        assert!(!state.is_filtered() && state.clearings == 1);
        let state = state.reduce(choose(Choice::Unit, "watt")).reduce(choose(Choice::Language, "fr"));
        assert!(words(&state, Locale::En).is_empty());
        // Accents and case do not matter; names count in the reader's language.
        let state = after(vec![choose(Choice::Text, "societe")]);
        assert!(words(&state, Locale::En).is_empty());
        let state = after(vec![choose(Choice::Text, "ETAT")]);
        assert_eq!(words(&state, Locale::Fr), ["5 mai", "2 milliards d’euros"]);
    }

    #[test]
    fn another_kind_lets_the_unit_go() {
        let state = after(vec![
            FiguresAction::Choose(Choice::Unit, "EUR".into()),
            FiguresAction::MoreRows,
            FiguresAction::Choose(Choice::Kind, "quantity".into()),
        ]);
        assert_eq!(words(&state, Locale::En), ["3 GW", "40 MW"]);
        assert_eq!(state.rows, ROWS_AT_ONCE);
    }

    #[test]
    fn values_are_ordered_within_their_unit() {
        let state = after(vec![FiguresAction::Sort(Column::Value)]);
        assert_eq!(words(&state, Locale::En), ["€300", "€2 billion", "40 MW", "3 GW"]);
        let state = state.reduce(FiguresAction::Sort(Column::Value));
        assert_eq!(state.sort, Some((Column::Value, true)));
        assert_eq!(words(&state, Locale::En), ["€2 billion", "€300", "3 GW", "40 MW"]);
        let state = state.reduce(FiguresAction::Sort(Column::Article));
        assert_eq!(words(&state, Locale::En), ["€2 billion", "3 GW", "40 MW", "€300"]);
    }

    #[test]
    fn what_changes_nothing_is_the_same_state() {
        let state = after(vec![]);
        assert!(Rc::ptr_eq(&state, &state.clone().reduce(FiguresAction::Retry)));
        assert!(Rc::ptr_eq(&state, &state.clone().reduce(FiguresAction::Choose(Choice::Text, String::new()))));
        let failed = state.reduce(FiguresAction::Fail(FetchError::Malformed)).reduce(FiguresAction::Retry);
        assert_eq!(failed.table, Loading::Pending);
    }
}
