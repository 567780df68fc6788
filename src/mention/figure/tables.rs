//! The tables of one language, built once from the data files: words to look up and what they mean.

use rustc_hash::FxHashMap;

use super::date::DateWords;
use super::date::pattern::{Opening, Pattern};
use super::date::tree::PatternTree;
pub(super) use super::entries::{Clock, Numeral, Part, Suffix, TimeUnit, Unit};
use super::identifier::Identifier;
use super::line::{Line, key};
use super::openers::Openers;
use super::rules::Rules;
use super::trie::Trie;
use crate::lexicon::{Pack, rows};

macro_rules! data {
    ($name:literal) => {
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/units/", $name, ".tsv"))
    };
}
pub(super) use data;

/// All tables of one language.
#[derive(Debug, Default)]
pub(super) struct Tables {
    numerals: Trie<Numeral>,
    /// Names of units, currencies, percent: small letters.
    pub names: Trie<Suffix>,
    /// Symbols of the same: capitals tell.
    pub symbols: Trie<Suffix>,
    /// Signs and codes that stand before a sum.
    pub money_signs: Trie<&'static str>,
    /// Codes with a magnitude before them that stand before a sum: `MEUR 250`.
    pub scaled_signs: Trie<(&'static str, i32)>,
    /// Codes and signs glued to a magnitude: `MUSD`, `M€`.
    pub magnitudes: Trie<i32>,
    pub units: Vec<Unit>,
    pub times: Vec<TimeUnit>,
    pub per: Trie<&'static str>,
    pub months: Trie<u8>,
    pub weekdays: Trie<u8>,
    pub around_before: Trie<()>,
    pub around_after: Trie<()>,
    pub age_before: Trie<()>,
    pub age_after: Trie<()>,
    pub clock_before: Trie<Clock>,
    pub clock_after: Trie<Clock>,
    pub moments: Trie<(u8, u8)>,
    /// Joining words of ranges that need no opening word.
    pub links: Trie<()>,
    /// Joining words that need one of these before the first number.
    pub paired_links: Vec<(Vec<char>, Trie<()>)>,
    pub ratio_links: Trie<()>,
    /// «over» between a numerator and its denominator, which is also «more than».
    pub over_links: Trie<()>,
    pub halves: Trie<()>,
    pub joints: Trie<()>,
    pub fillers: Trie<()>,
    pub per_links: Trie<()>,
    pub age_units: Trie<()>,
    /// Words for people, whose years are their age.
    pub people: Trie<()>,
    pub measures: Trie<()>,
    pub not_figures: Trie<()>,
    pub labels: Trie<()>,
    /// Words behind which a number identifies a paper, a book, a file.
    pub identifiers: Trie<Identifier>,
    /// Letters of standards; capitals tell.
    pub standards: Trie<()>,
    pub phone_words: Trie<()>,
    /// Words that are no names though they may open a sentence.
    pub small_words: Trie<()>,
    /// Verbs that a name stands before.
    pub verbs: Trie<()>,
    pub conversion_words: Trie<()>,
    /// Date patterns by the first character that can open them.
    pub letter_patterns: FxHashMap<char, PatternTree>,
    /// Date patterns that a number opens.
    pub number_patterns: PatternTree,
    /// Date patterns that a month or weekday opens.
    pub name_patterns: PatternTree,
    /// Date patterns that a feast opens.
    pub feast_patterns: PatternTree,
    /// Date patterns that an era opens.
    pub era_patterns: PatternTree,
    /// Feasts, eras, and the words that decide what a date is.
    pub dates: DateWords,
    /// The characters a figure can begin with.
    pub begins: Openers,
    /// The Chinese characters a number can begin with.
    pub begins_number: Openers,
}

impl Tables {
    /// Builds the tables of a language from every data file, and from its pack what only its own texts need.
    pub fn new(rules: &dyn Rules, pack: Option<&Pack>) -> Self {
        let mut tables = Self { dates: DateWords::new(rules), ..Self::default() };
        if rules.has_words() {
            tables.load_numerals(rules);
        }
        tables.load_units(rules);
        tables.load_money(rules);
        tables.load_times(rules);
        tables.load_words(rules);
        tables.load_names(rules, pack);
        tables.load_patterns(rules);
        tables.note_openers();
        tables
    }

    /// Collects the characters that figures of the language begin with: digits and signs are told by the scanner.
    fn note_openers(&mut self) {
        // 第三, 负二, 半年, 摄氏, 华氏, 对折; the Roman numerals of centuries.
        let fixed = "第负零半摄华对ivx农阴夏".chars();
        let words = self.numerals.openers().chain(self.months.openers()).chain(self.weekdays.openers());
        let times =
            self.clock_before.openers().chain(self.moments.openers()).chain(self.letter_patterns.keys().copied());
        let others = self.money_signs.openers().chain(self.halves.openers()).chain(self.not_figures.openers());
        let others = others.chain(self.scaled_signs.openers());
        let mut begins = Openers::default();
        for c in fixed.chain(super::han::numerals()).chain(words).chain(times).chain(others).chain(self.dates.openers())
        {
            begins.insert(c);
            // Signs keep their capitals, the text is asked in small letters.
            key(&c.to_string()).into_iter().for_each(|c| begins.insert(c));
        }
        self.begins = begins;
        for c in "负半第".chars().chain(super::han::numerals()).chain(self.numerals.openers()) {
            self.begins_number.insert(c);
        }
    }

    /// The number word at `at`.
    pub fn numeral(&self, line: &Line, at: usize) -> Option<(Numeral, usize)> {
        self.numerals.longest(&line.plain, at)
    }

    pub(super) fn add_numeral(&mut self, key: &[char], numeral: Numeral) {
        self.numerals.insert(key, numeral);
    }

    pub(super) fn add_unit(&mut self, unit: Unit) -> u16 {
        self.units.push(unit);
        u16::try_from(self.units.len() - 1).unwrap_or(u16::MAX)
    }

    pub(super) fn add_names<'a>(
        &mut self,
        rules: &dyn Rules,
        columns: impl IntoIterator<Item = (usize, &'a str)>,
        suffix: Suffix,
    ) {
        for (column, names) in columns {
            if rules.reads_column(column) && names != "-" {
                for name in names.split('|') {
                    self.names.insert(&key(name), suffix);
                }
            }
        }
    }

    pub(super) fn add_symbols(&mut self, symbols: &str, suffix: Suffix) {
        if symbols != "-" {
            for symbol in symbols.split('|') {
                self.symbols.insert(&symbol_key(symbol), suffix);
            }
        }
    }

    fn load_times(&mut self, rules: &dyn Rules) {
        for row in rows(data!("time_units")) {
            let [name, iso, count, smaller, names @ .., short] = row.as_slice() else { continue };
            let smaller = count.parse().ok().map(|count| (count, *smaller));
            self.times.push(TimeUnit { name, iso, smaller });
            let suffix = Suffix::Time(u16::try_from(self.times.len() - 1).unwrap_or(u16::MAX));
            self.add_names(rules, names.iter().copied().enumerate(), suffix);
            self.add_symbols(short, suffix);
        }
        for row in rows(data!("per")) {
            let [name, names @ ..] = row.as_slice() else { continue };
            for (column, words) in names.iter().enumerate().filter(|(_, words)| **words != "-") {
                if rules.reads_column(column) {
                    words.split('|').for_each(|word| self.per.insert(&key(word), *name));
                }
            }
        }
        for row in rows(data!("months")) {
            let [number, names @ ..] = row.as_slice() else { continue };
            let Ok(number) = number.parse() else { continue };
            for (_, words) in names.iter().enumerate().filter(|(column, _)| rules.reads_column(*column)) {
                words.split('|').for_each(|word| self.months.insert(&key(word), number));
            }
        }
        for row in rows(data!("weekdays")) {
            let [number, names @ ..] = row.as_slice() else { continue };
            let Ok(number) = number.parse() else { continue };
            for (_, words) in names.iter().enumerate().filter(|(column, _)| rules.reads_column(*column)) {
                words.split('|').for_each(|word| self.weekdays.insert(&key(word), number));
            }
        }
    }

    fn load_words(&mut self, rules: &dyn Rules) {
        let mine = |language: &str| language == "all" || language == rules.tag();
        for (file, before, after) in [
            (data!("around"), &mut self.around_before, &mut self.around_after),
            (data!("age_words"), &mut self.age_before, &mut self.age_after),
        ] {
            for row in rows(file).filter(|row| row.first().is_some_and(|l| mine(l))) {
                let [_, side, words] = row.as_slice() else { continue };
                let trie = match *side {
                    "before" => &mut *before,
                    "after" => &mut *after,
                    "people" => &mut self.people,
                    _ => &mut self.age_units,
                };
                words.split('|').for_each(|word| trie.insert(&key(word), ()));
            }
        }
        for row in rows(data!("links")).filter(|row| row.first().is_some_and(|l| mine(l))) {
            let [_, opening, words] = row.as_slice() else { continue };
            if *opening == "-" {
                words.split('|').for_each(|word| self.links.insert(&key(word), ()));
            } else {
                let mut trie = Trie::default();
                words.split('|').for_each(|word| trie.insert(&key(word), ()));
                self.paired_links.push((key(opening), trie));
            }
        }
        for row in rows(data!("ratio_words")).filter(|row| row.first().is_some_and(|l| mine(l))) {
            let [_, part, words] = row.as_slice() else { continue };
            let trie = match *part {
                "half" => &mut self.halves,
                "over" => &mut self.over_links,
                _ => &mut self.ratio_links,
            };
            words.split('|').for_each(|word| trie.insert(&key(word), ()));
        }
        for (file, trie) in [
            (data!("not_figures"), &mut self.not_figures),
            (data!("labels"), &mut self.labels),
            (data!("conversion_words"), &mut self.conversion_words),
            (data!("measure_words"), &mut self.measures),
            (data!("fillers"), &mut self.fillers),
            (data!("per_links"), &mut self.per_links),
            (data!("phone_words"), &mut self.phone_words),
            (data!("name_verbs"), &mut self.verbs),
        ] {
            for row in rows(file).filter(|row| row.first().is_some_and(|l| mine(l))) {
                if let Some(words) = row.get(1) {
                    words.split('|').for_each(|word| trie.insert(&key(word), ()));
                }
            }
        }
        for row in data!("joints").lines().filter(|line| !line.starts_with('#')) {
            if let Some((language, word)) = row.split_once('\t')
                && mine(language)
            {
                self.joints.insert(&key(word), ());
            }
        }
        for row in rows(data!("clock")).filter(|row| row.first().is_some_and(|l| mine(l))) {
            let [_, side, shift, words] = row.as_slice() else { continue };
            let shift = match *shift {
                "am" => Clock::Morning,
                "pm" => Clock::Afternoon,
                "noon" => Clock::Noon,
                _ => Clock::Plain,
            };
            let trie = if *side == "before" { &mut self.clock_before } else { &mut self.clock_after };
            words.split('|').for_each(|word| trie.insert(&key(word), shift));
        }
        for row in rows(data!("moments")).filter(|row| row.first().is_some_and(|l| mine(l))) {
            let [_, time, words] = row.as_slice() else { continue };
            let Some((hour, minute)) = time.split_once(':') else { continue };
            if let (Ok(hour), Ok(minute)) = (hour.parse(), minute.parse()) {
                words.split('|').for_each(|word| self.moments.insert(&key(word), (hour, minute)));
            }
        }
    }

    fn load_patterns(&mut self, rules: &dyn Rules) {
        let mine = |row: &[&str]| row.first().is_some_and(|l| *l == "all" || *l == rules.tag());
        for row in rows(data!("date_patterns")).chain(rows(data!("relative_dates"))).filter(|row| mine(row)) {
            let [_, text, rest @ ..] = row.as_slice() else { continue };
            let column = |index: usize| rest.get(index).copied().unwrap_or_default();
            let Some(pattern) = Pattern::new(text, column(0), column(1)) else { continue };
            let tree = match pattern.opening() {
                Opening::Letter(c) => self.letter_patterns.entry(c).or_default(),
                Opening::Name => &mut self.name_patterns,
                Opening::Feast => &mut self.feast_patterns,
                Opening::Era => &mut self.era_patterns,
                Opening::Number => &mut self.number_patterns,
            };
            tree.insert(pattern);
        }
    }
}

/// Symbols keep their capitals; only width and dashes are folded.
pub(super) fn symbol_key(symbol: &str) -> Vec<char> {
    symbol.chars().map(|c| if c == 'µ' { 'μ' } else { crate::text::fold(c) }).collect()
}
