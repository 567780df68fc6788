//! The parts of the page of figures, as plain functions of what they show. Nothing here listens: the page listens
//! once, to `data-act` of buttons, to `name` of controls and to `data-point` of points.

mod filters;
mod plots;
mod table;

pub use filters::filters;
pub use plots::plots;
pub use table::table;

use yew_router::prelude::*;

use crate::app::i18n;
use crate::app::route::Route;
use crate::app::state::{FigureRow, FigureTable, FiguresState, Headline, LibraryState, Selection, ordered};
use crate::language::{Language, Locale};

/// What the page shows.
#[derive(Clone, Copy)]
pub struct FiguresView<'a> {
    /// The display language.
    pub locale: Locale,
    /// How the reader wants to see the figures.
    pub state: &'a FiguresState,
    /// The figures.
    pub table: &'a FigureTable,
    /// The articles they stand in.
    pub library: &'a LibraryState,
    /// The rows on view.
    pub selection: &'a Selection,
    /// The words of the units that occur, in their order: formatting them for each row would take its time.
    pub units: &'a [(String, String)],
}

/// The units of a selection with their words, ordered by these.
pub fn unit_names(selection: &Selection, locale: Locale) -> Vec<(String, String)> {
    let named: Vec<(String, String)> =
        selection.units.iter().map(|unit| (unit.clone(), i18n::unit_words(locale, unit))).collect();
    let words = |place: usize| named.get(place).map(|(_, words)| words);
    let places = ordered(named.len(), &|a, b| words(a).cmp(&words(b)));
    places.into_iter().filter_map(|place| named.get(place).cloned()).collect()
}

impl FiguresView<'_> {
    /// What a figure comes to, or its own words.
    fn said(&self, row: &FigureRow) -> String {
        i18n::figure(self.locale, &row.figure).map_or_else(|| row.words.slice(&row.sentence).to_owned(), |f| f.said)
    }

    /// A unit in words.
    fn unit(&self, unit: &str) -> &str {
        self.units.iter().find(|(name, _)| name == unit).map_or("", |(_, words)| words)
    }

    /// Whom a figure is about.
    fn who(&self, row: &FigureRow) -> String {
        let mut names: Vec<String> = self.table.who(row).map(|name| name.shown(self.locale).to_owned()).collect();
        if names.len() > 1 { i18n::list(self.locale, &names) } else { names.pop().unwrap_or_default() }
    }

    /// The title of a row's article, and its language where that is not the reader's.
    fn title(&self, row: &FigureRow) -> (String, Option<&'static str>) {
        let Some(card) = self.library.article(&row.article) else { return Default::default() };
        let headline = Headline::of_card(card, self.locale);
        (headline.words(self.locale).unwrap_or_default(), headline.lang())
    }

    /// The address of the words in their article.
    fn passage(&self, row: &FigureRow) -> String {
        let route = Route::Passage { locale: self.locale, id: row.article.to_string(), at: row.figure.span.start };
        address(&route)
    }

    /// The `lang` of a row's words, where it is not the page's.
    fn lang(&self, row: &FigureRow) -> Option<&'static str> {
        (row.language != Language::from(self.locale)).then(|| row.language.tag())
    }
}

/// A route as a link writes it.
fn address(route: &Route) -> String {
    let mut address = String::from("#");
    address.push_str(&route.to_path());
    address
}
