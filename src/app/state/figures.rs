use std::cmp::Ordering;
use std::rc::Rc;

use yew::Reducible;

use super::{FigureRow, FigureTable, LibraryState, Loading, ordered};
use crate::app::services::FetchError;
use crate::language::{Language, Locale};
use crate::lexicon::name_key;
use crate::mention::figure::FigureKind;
use crate::text::Decimal;

/// So many rows are put on the page at once; a button brings the next ones.
pub const ROWS_AT_ONCE: usize = 200;

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
    pub table: Loading<Rc<FigureTable>>,
    /// How often it was asked for.
    pub attempt: u32,
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
            attempt: 0,
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
    /// The kinds that occur.
    pub kinds: Vec<FigureKind>,
    /// The units that occur among the chosen kind.
    pub units: Vec<String>,
    /// The languages that occur.
    pub languages: Vec<Language>,
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
        [Choice::Kind, Choice::Unit, Choice::Language, Choice::Text].iter().any(|c| !self.choice(*c).is_empty())
    }

    /// Chooses and orders the rows for a reader. Of a record in several languages only the version that the
    /// reader would be shown counts.
    pub fn select(&self, table: &FigureTable, library: &LibraryState, locale: Locale) -> Selection {
        let mut selection = Selection::default();
        let mut keyed: Vec<(Key, usize)> = Vec::new();
        let wanted = name_key(self.choice(Choice::Text).trim());
        for (number, row) in table.rows.iter().enumerate() {
            let Some(card) = library.article(&row.article) else { continue };
            if card.shown_language(locale) != row.language {
                continue;
            }
            let kind = row.figure.kind;
            note(&mut selection.kinds, &kind);
            note(&mut selection.languages, &row.language);
            if !self.allows(Choice::Kind, kind.name()) {
                continue;
            }
            if !row.unit.is_empty() {
                note(&mut selection.units, &row.unit);
            }
            if !self.allows(Choice::Unit, &row.unit) || !self.allows(Choice::Language, row.language.tag()) {
                continue;
            }
            let who = table.who(row).map(|name| name.shown(locale)).collect::<Vec<_>>().join(" ");
            let title = row.language.locale().and_then(|own| card.titles.get(own).clone()).unwrap_or_default();
            let found = || [row.sentence.as_ref(), &who, &title].iter().any(|text| name_key(text).contains(&wanted));
            if wanted.is_empty() || found() {
                keyed.push((self.key(row, who, title), number));
            }
        }
        let descending = self.sort.is_some_and(|(_, descending)| descending);
        let places = ordered(keyed.len(), &|a, b| {
            let (Some((a, _)), Some((b, _))) = (keyed.get(a), keyed.get(b)) else { return Ordering::Equal };
            let order = a.1.cmp(&b.1).then_with(|| a.2.cmp(&b.2));
            a.0.cmp(&b.0).then(if descending { order.reverse() } else { order })
        });
        selection.rows = places.into_iter().filter_map(|place| keyed.get(place).map(|(_, number)| *number)).collect();
        let (kinds, languages) = (selection.kinds, selection.languages);
        selection.kinds = FigureKind::ALL.into_iter().filter(|kind| kinds.contains(kind)).collect();
        selection.languages =
            Locale::ALL.into_iter().map(Language::from).filter(|language| languages.contains(language)).collect();
        selection
    }

    fn allows(&self, choice: Choice, value: &str) -> bool {
        let chosen = self.choice(choice);
        chosen.is_empty() || chosen == value
    }

    /// Values are ordered within their kind and unit, never across: three metres are not more than two euros.
    fn key(&self, row: &FigureRow, who: String, title: String) -> Key {
        let words = match self.sort {
            None => return Key::default(),
            Some((Column::Value, _)) => {
                let mut group = String::from(char::from(b'a' + row.figure.kind as u8));
                group.push_str(&row.unit);
                let size = row.size.or(row.figure.value).or(row.figure.low);
                return (group, size, row.figure.iso.clone().unwrap_or_default());
            }
            Some((Column::Unit, _)) => row.unit.clone(),
            Some((Column::Who, _)) => who,
            Some((Column::Article, _)) => title,
            Some((Column::Sentence, _)) => row.sentence.to_string(),
        };
        (String::new(), None, name_key(&words))
    }
}

/// Adds what is not there yet.
fn note<T: PartialEq + Clone>(list: &mut Vec<T>, item: &T) {
    if !list.contains(item) {
        list.push(item.clone());
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
            FiguresAction::Load(table) => next.table = Loading::Ready(Rc::new(table)),
            FiguresAction::Fail(error) => next.table = Loading::Failed(error),
            FiguresAction::Retry => {
                if matches!(self.table, Loading::Failed(_)) {
                    next.table = Loading::Pending;
                    next.attempt += 1;
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
        let mut plant = article("plant", None, &[Locale::En, Locale::Fr], &[]);
        plant.titles.en = Some("A plant".into());
        let mut site = article("site", None, &[Locale::En], &[]);
        site.titles.en = Some("The site".into());
        Rc::new(LibraryState::default()).reduce(LibraryAction::Load(Manifest { articles: vec![plant, site] }))
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
        assert_eq!(selection.units, ["EUR"]);
        assert_eq!(selection.kinds, [FigureKind::Money, FigureKind::Quantity]);
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
        assert_eq!((failed.attempt, &failed.table), (1, &Loading::Pending));
    }
}
