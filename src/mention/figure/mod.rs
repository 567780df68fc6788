//! Figures: money, percentages, quantities, counts, dates, durations, read exactly.
//!
//! One grammar reads all three languages over the text laid out character by character ([`line`]): a number
//! ([`words`], [`han`], [`digits`]), what stands around it ([`measure`], [`range`], [`ratio`], [`age`]), dates by
//! patterns ([`date`]), and a filter of what is no figure ([`filter`]). Words, units, patterns and idioms are data
//! under `data/units/`; what the languages do differently stands in [`en`], [`fr`] and [`zh`] behind one trait.
//!
//! ```
//! use precis::language::Language;
//! use precis::mention::figure::FigureRecognizer;
//! use precis::text::Span;
//!
//! let text = "un programme de 200 milliards d’euros";
//! let figures = FigureRecognizer::new().recognize(text, Span::of(text), Language::Fr, None);
//! assert_eq!(figures[0].span.slice(text), "200 milliards d’euros");
//! assert_eq!(figures[0].value.unwrap().to_string(), "200000000000");
//! ```

mod age;
mod and_part;
mod cents;
mod context;
mod conversion;
mod currencies;
mod date;
mod digits;
mod en;
mod entries;
mod family;
mod filter;
mod fr;
mod glyphs;
mod han;
mod identifier;
mod line;
mod measure;
mod name;
mod number;
mod numbers;
mod numerals;
mod openers;
mod ordinal;
mod phone;
mod prefixed;
mod range;
mod ratio;
mod rules;
mod scanner;
mod shape;
mod steps;
mod tables;
mod trie;
mod types;
mod units;
mod window;
mod words;
mod zh;

pub use family::comparable;
pub use types::{Base, Figure, FigureId, FigureKind};

use std::sync::OnceLock;

use context::Context;
use family::Families;
use line::Line;
use numbers::Numbers;
use rules::rules_of;
use tables::Tables;

use crate::language::Language;
use crate::lexicon::{PackTables, Packs};
use crate::text::{Span, Timestamp};

/// Finds the figures of a block. The tables of a language are built when its first block comes.
#[derive(Debug)]
pub struct FigureRecognizer {
    tables: PackTables<Tables>,
    other: OnceLock<Tables>,
}

impl Default for FigureRecognizer {
    fn default() -> Self {
        Self::new()
    }
}

impl FigureRecognizer {
    /// One that reads with the packs compiled in.
    pub fn new() -> Self {
        Self::with(&Packs::built_in())
    }

    /// One that reads with these packs.
    pub fn with(packs: &Packs) -> Self {
        Self { tables: PackTables::new(packs), other: OnceLock::new() }
    }

    /// The figures inside `span` of `text`, in order, without overlap. Relative dates resolve
    /// against `published`. One pass, linear in the length of the span.
    pub fn recognize(&self, text: &str, span: Span, language: Language, published: Option<Timestamp>) -> Vec<Figure> {
        let rules = rules_of(language);
        let own = language.locale().and_then(|locale| self.tables.get(locale, |pack| Tables::new(rules, Some(pack))));
        let tables = own.unwrap_or_else(|| self.other.get_or_init(|| Tables::new(rules_of(Language::Other), None)));
        let line = Line::new(text, span);
        let numbers = Numbers::new();
        let context = Context { line: &line, tables, rules, published, numbers: &numbers };
        let mut figures = scanner::scan(&context, text);
        figures.iter_mut().for_each(|figure| Families::get().complete(figure));
        figures
    }
}
