use super::feast::Feast;
use crate::lexicon::rows;
use crate::mention::figure::line::key;
use crate::mention::figure::rules::Rules;
use crate::mention::figure::tables::data;
use crate::mention::figure::trie::Trie;

/// An era that years are counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Era {
    /// Its first year.
    pub first: i32,
    /// Whether its months are those of the Gregorian calendar.
    pub months: bool,
}

/// The words of one language that make dates, or decide what a date is.
#[derive(Debug, Default)]
pub(in crate::mention::figure) struct DateWords {
    pub(super) feasts: Trie<Feast>,
    pub(super) eras: Trie<Era>,
    /// With one of these a sentence speaks of what is to come.
    pub(super) future: Trie<()>,
    /// With one of these «in five years» is a length of time.
    pub(super) growth: Trie<()>,
    /// Join a length of time to the day it is counted from: -1 back, 1 on.
    pub(super) links: Trie<i64>,
    /// The same, but they lead only on, and from a weekday to the next such day: «three days from Tuesday».
    pub(super) from: Trie<()>,
    /// «the day» of «the day after».
    pub(super) one_day: Trie<()>,
    /// Keep a length of time one: «for two weeks from 3 May».
    pub(super) length: Trie<()>,
    pub(super) feast_behind: Trie<()>,
    pub(super) feast_before: Trie<()>,
    pub(super) year_behind: Trie<()>,
}

impl DateWords {
    /// Reads the data files for a language.
    pub fn new(rules: &dyn Rules) -> Self {
        let mut words = Self::default();
        for row in rows(data!("feasts")).filter(|row| row.first() == Some(&rules.tag())) {
            let [_, rule, names] = row.as_slice() else { continue };
            let Some(feast) = Feast::parse(rule) else { continue };
            names.split('|').for_each(|name| words.feasts.insert(&key(name), feast));
        }
        for row in rows(data!("eras")).filter(|_| rules.tag() == "zh") {
            let [first, calendar, names] = row.as_slice() else { continue };
            let Ok(first) = first.parse() else { continue };
            let era = Era { first, months: *calendar == "sun" };
            names.split('|').for_each(|name| words.eras.insert(&key(name), era));
        }
        for row in rows(data!("date_words")).filter(|row| row.first() == Some(&rules.tag())) {
            let [_, part, names] = row.as_slice() else { continue };
            for name in names.split('|').filter(|name| *name != "-").map(key) {
                match *part {
                    "future" => words.future.insert(&name, ()),
                    "growth" => words.growth.insert(&name, ()),
                    "before" => words.links.insert(&name, -1),
                    "after" => words.links.insert(&name, 1),
                    "from" => words.from.insert(&name, ()),
                    "one-day" => words.one_day.insert(&name, ()),
                    "length" => words.length.insert(&name, ()),
                    "feast-behind" => words.feast_behind.insert(&name, ()),
                    "feast-before" => words.feast_before.insert(&name, ()),
                    "year-behind" => words.year_behind.insert(&name, ()),
                    _ => {}
                }
            }
        }
        words
    }

    /// The characters that dates made of these words begin with.
    pub fn openers(&self) -> impl Iterator<Item = char> {
        self.feasts.openers().chain(self.eras.openers()).chain(self.one_day.openers())
    }
}
