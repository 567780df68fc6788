//! The parts of the page of figures. Nothing here listens: the page listens once, to `data-act` of buttons, to `name`
//! of controls and to `data-point` of points.

mod filters;
mod plots;
mod table;

pub use filters::{filters, named};
pub use plots::plots;
pub use table::table;

use crate::app::element::{Element, button};
use crate::app::i18n;
use crate::app::route::Route;
use crate::app::state::{FigureRow, FigureTable, FiguresState, Headline, LibraryState, Selection};
use crate::language::{Language, Locale};
use crate::locale::Message;

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
    /// The units that occur and their words: formatting them for each row would take its time.
    pub units: &'a [(String, String)],
}

impl FiguresView<'_> {
    /// What a figure comes to, or its own words.
    fn said(&self, row: &FigureRow) -> String {
        match i18n::figure(self.locale, &row.figure) {
            Some(formatted) => formatted.said,
            None => row.words.slice(&row.sentence).to_owned(),
        }
    }

    /// A unit in words.
    fn unit(&self, unit: &str) -> &str {
        self.units.iter().find(|(name, _)| name == unit).map_or("", |(_, words)| words)
    }

    /// Whom a figure is about.
    fn who(&self, row: &FigureRow) -> String {
        let mut names = Vec::new();
        for name in self.table.who(row) {
            names.push(name.shown(self.locale).to_owned());
        }
        if names.len() > 1 { i18n::list(self.locale, &names) } else { names.pop().unwrap_or_default() }
    }

    /// The title of a row's article, and its language where that is not the reader's.
    fn title(&self, row: &FigureRow) -> (String, Option<&'static str>) {
        let Some(card) = self.library.article(&row.article) else { return Default::default() };
        let headline = Headline::of_card(card, self.locale);
        (headline.words(self.locale).unwrap_or_default(), headline.lang())
    }

    /// The address of a row's article, or of the words in it.
    fn address(&self, row: &FigureRow, at: Option<u32>) -> String {
        Route::Article { locale: self.locale, id: row.article.to_string(), at }.href()
    }

    /// The `lang` of a row's words, where it is not the page's.
    fn lang(&self, row: &FigureRow) -> Option<&'static str> {
        (row.language != Language::from(self.locale)).then(|| row.language.tag())
    }

    /// A button that brings the next portion, where one is left.
    fn more(&self, act: &'static str, next: usize) -> Option<Element> {
        let words = Message::FiguresShowMore.with(self.locale, &[&next.to_string()]);
        (next > 0).then(|| button("button figures__more", words).set("data-act", act))
    }
}
