//! The tables of one language, built once from the data files: words to look up and what they mean.

use std::collections::BTreeMap;

use super::date::pattern::Pattern;
use super::entries::part_named;
pub(super) use super::entries::{Clock, Numeral, Part, Suffix, TimeUnit, Unit};
use super::line::{Line, key};
use super::number::power_of_ten;
use super::openers::Openers;
use super::rules::Rules;
use super::trie::Trie;
use crate::lexicon::rows;
use crate::text::Decimal;

macro_rules! data {
    ($name:literal) => {
        include_str!(concat!("../../../data/units/", $name, ".tsv"))
    };
}
pub(super) use data;

/// The powers of ten that the metric prefixes stand for, in the order of their table.
pub(super) const PREFIX_POWERS: [i32; 13] = [-9, -6, -3, -2, -1, 2, 3, 6, 9, 12, 15, 18, 21];

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
    pub halves: Trie<()>,
    pub joints: Trie<()>,
    pub fillers: Trie<()>,
    pub per_links: Trie<()>,
    pub age_units: Trie<()>,
    pub measures: Trie<()>,
    pub not_figures: Trie<()>,
    pub labels: Trie<()>,
    pub patterns: Vec<Pattern>,
    /// Patterns by the first character that can open them.
    pub openers: BTreeMap<char, Vec<u16>>,
    /// Patterns that a number opens.
    pub number_openers: Vec<u16>,
    /// Patterns that a month or weekday opens.
    pub name_openers: Vec<u16>,
    /// The characters a figure can begin with.
    pub begins: Openers,
}

impl Tables {
    /// Builds the tables of a language from every data file.
    pub fn new(rules: &dyn Rules) -> Self {
        let mut tables = Self::default();
        if rules.has_words() {
            tables.load_numerals(rules);
        }
        tables.load_units(rules);
        tables.load_money(rules);
        tables.load_times(rules);
        tables.load_words(rules);
        tables.load_patterns(rules);
        tables.note_openers();
        tables
    }

    /// Collects the characters that figures of the language begin with: digits and signs are told by the scanner.
    fn note_openers(&mut self) {
        // 第三, 负二, 半年, 摄氏, 华氏; the Roman numerals of centuries.
        let fixed = "第负零半摄华ivx".chars();
        let words = self.numerals.openers().chain(self.months.openers()).chain(self.weekdays.openers());
        let times = self.clock_before.openers().chain(self.moments.openers()).chain(self.openers.keys().copied());
        let others = self.money_signs.openers().chain(self.halves.openers()).chain(self.not_figures.openers());
        let mut begins = Openers::default();
        for c in fixed.chain(super::han::numerals()).chain(words).chain(times).chain(others) {
            begins.insert(c);
            // Signs keep their capitals, the text is asked in small letters.
            key(&c.to_string()).into_iter().for_each(|c| begins.insert(c));
        }
        self.begins = begins;
    }

    /// The number word at `at`.
    pub fn numeral(&self, line: &Line, at: usize) -> Option<(Numeral, usize)> {
        self.numerals.longest(&line.plain, at)
    }

    fn load_numerals(&mut self, rules: &dyn Rules) {
        for row in rows(data!("numerals")) {
            let [language, part, value, words] = row.as_slice() else { continue };
            let (Some(part), Ok(value)) = (part_named(part), value.parse()) else { continue };
            if *language == rules.tag() {
                words.split('|').for_each(|word| self.numerals.insert(&key(word), Numeral { part, value }));
            }
        }
    }

    fn add_unit(&mut self, unit: Unit) -> u16 {
        self.units.push(unit);
        u16::try_from(self.units.len() - 1).unwrap_or(u16::MAX)
    }

    fn add_names<'a>(
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

    fn add_symbols(&mut self, symbols: &str, suffix: Suffix) {
        if symbols != "-" {
            for symbol in symbols.split('|') {
                self.symbols.insert(&symbol_key(symbol), suffix);
            }
        }
    }

    fn load_units(&mut self, rules: &dyn Rules) {
        // Percent first: it wins over a unit of the same symbol.
        for row in rows(data!("percent")) {
            let [size, signs, names @ ..] = row.as_slice() else { continue };
            let Some(size) = Decimal::parse(size) else { continue };
            self.add_symbols(signs, Suffix::Percent(size));
            self.add_names(rules, names.iter().copied().enumerate(), Suffix::Percent(size));
        }
        for row in rows(data!("units")) {
            let [name, family, size, si, symbols, names @ ..] = row.as_slice() else { continue };
            let size = Decimal::parse(size);
            let unit = Unit { name: (*name).to_owned(), family, size, per: None, factor: Decimal::ONE };
            let id = self.add_unit(unit);
            self.add_symbols(symbols, Suffix::Unit(id));
            self.add_names(rules, names.iter().copied().enumerate(), Suffix::Unit(id));
            if *si == "si" {
                self.load_prefixed(rules, &(*name, *family, size, None), symbols, names);
            }
        }
        for row in rows(data!("rates")) {
            let [name, per, power, si, symbols, names @ ..] = row.as_slice() else { continue };
            let factor = power.parse().ok().and_then(power_of_ten).unwrap_or(Decimal::ONE);
            let per = Some(*per).filter(|per| *per != "-");
            let id = self.add_unit(Unit { name: (*name).to_owned(), family: "rate", size: None, per, factor });
            self.add_symbols(symbols, Suffix::Unit(id));
            self.add_names(rules, names.iter().copied().enumerate(), Suffix::Unit(id));
            if *si == "si" {
                self.load_prefixed(rules, &(*name, "rate", None, per), symbols, names);
            }
        }
    }

    fn load_prefixed(
        &mut self,
        rules: &dyn Rules,
        (name, family, size, per): &(&'static str, &'static str, Option<Decimal>, Option<&'static str>),
        symbols: &str,
        names: &[&str],
    ) {
        for (row, power) in rows(data!("prefixes")).zip(PREFIX_POWERS) {
            let [prefix, signs, chinese] = row.as_slice() else { continue };
            let size = size.and_then(|size| size.checked_mul(power_of_ten(power)?));
            let unit = Unit { name: format!("{prefix}{name}"), family, size, per: *per, factor: Decimal::ONE };
            let id = self.add_unit(unit);
            for symbol in symbols.split('|').filter(|symbol| *symbol != "-" && symbol.is_ascii()) {
                for sign in signs.split('|') {
                    self.symbols.insert(&symbol_key(&format!("{sign}{symbol}")), Suffix::Unit(id));
                }
            }
            for (column, names) in names.iter().enumerate() {
                let openers = if column == 2 { chinese } else { prefix };
                if !rules.reads_column(column) || *names == "-" {
                    continue;
                }
                for (name, opener) in names.split('|').flat_map(|name| openers.split('|').map(move |o| (name, o))) {
                    self.names.insert(&key(&format!("{opener}{name}")), Suffix::Unit(id));
                    if column < 2 && opener.ends_with('a') {
                        self.names.insert(&key(&format!("{opener} {name}")), Suffix::Unit(id));
                    }
                }
            }
        }
    }

    fn load_money(&mut self, rules: &dyn Rules) {
        for row in rows(data!("currency_parts")) {
            let [code, hundredths, names @ ..] = row.as_slice() else { continue };
            let Some(factor) = hundredths.parse().ok().and_then(|h| Decimal::new(h, 2)) else { continue };
            self.add_names(rules, names.iter().copied().enumerate(), Suffix::Money(code, factor));
        }
        for row in rows(data!("currencies")) {
            let [code, signs, names @ ..] = row.as_slice() else { continue };
            self.add_names(rules, names.iter().copied().enumerate(), Suffix::Money(code, Decimal::ONE));
            self.add_code(code);
            for sign in signs.split('|').filter(|sign| *sign != "-") {
                self.money_signs.insert(&symbol_key(sign), *code);
                self.symbols.insert(&symbol_key(sign), Suffix::Money(code, Decimal::ONE));
                self.add_magnitudes(sign, code);
            }
        }
        for row in rows(data!("currency_codes")) {
            if let Some(code) = row.first() {
                self.add_code(code);
            }
        }
        for code in ["RMB", "NTD"] {
            let currency = if code == "RMB" { "CNY" } else { "TWD" };
            self.money_signs.insert(&symbol_key(code), currency);
            self.symbols.insert(&symbol_key(code), Suffix::Money(currency, Decimal::ONE));
        }
        if rules.reads_column(2) {
            for row in rows(data!("currencies")) {
                let (Some(code), Some(names)) = (row.first(), row.get(4)) else { continue };
                // 人民币50元, 港币3.14: names that stand before the sum have two characters at least.
                for name in names.split('|').filter(|name| name.chars().count() > 1 && name.ends_with(['币', '幣'])) {
                    self.money_signs.insert(&key(name), *code);
                }
            }
        }
        for row in rows(data!("magnitudes")) {
            let [word, power] = row.as_slice() else { continue };
            if let Ok(power) = power.parse() {
                self.magnitudes.insert(&symbol_key(word), power);
            }
        }
    }

    fn add_code(&mut self, code: &'static str) {
        self.money_signs.insert(&symbol_key(code), code);
        self.symbols.insert(&symbol_key(code), Suffix::Money(code, Decimal::ONE));
        let small = code.to_ascii_lowercase();
        if matches!(code, "USD" | "EUR" | "GBP" | "CNY" | "JPY" | "HKD" | "AUD" | "CAD" | "CHF") {
            self.symbols.insert(&symbol_key(&small), Suffix::Money(code, Decimal::ONE));
        }
        self.add_magnitudes(code, code);
    }

    /// `M€`, `Md€`, `k€`, `MUSD`, `MEUR`: the sign with a magnitude before it.
    fn add_magnitudes(&mut self, sign: &str, code: &'static str) {
        for (magnitude, power) in [
            ("k", 3),
            ("K", 3),
            ("M", 6),
            ("MM", 6),
            ("Md", 9),
            ("Mds", 9),
            ("Mrd", 9),
            ("G", 9),
            ("B", 9),
            ("bn", 9),
            ("T", 12),
        ] {
            let Some(factor) = power_of_ten(power) else { continue };
            self.symbols.insert(&symbol_key(&format!("{magnitude}{sign}")), Suffix::Money(code, factor));
            self.symbols.insert(&symbol_key(&format!("{magnitude} {sign}")), Suffix::Money(code, factor));
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
            for (column, words) in names.iter().enumerate().filter(|(column, _)| rules.reads_column(*column)) {
                let _ = column;
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
            let trie = if *part == "half" { &mut self.halves } else { &mut self.ratio_links };
            words.split('|').for_each(|word| trie.insert(&key(word), ()));
        }
        for (file, trie) in [
            (data!("not_figures"), &mut self.not_figures),
            (data!("labels"), &mut self.labels),
            (data!("measure_words"), &mut self.measures),
            (data!("fillers"), &mut self.fillers),
            (data!("per_links"), &mut self.per_links),
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
            let Some(pattern) = row.get(1).and_then(|text| Pattern::new(text, row.get(2).copied())) else { continue };
            let id = u16::try_from(self.patterns.len()).unwrap_or(u16::MAX);
            match pattern.opener() {
                Some(c) => self.openers.entry(c).or_default().push(id),
                None if pattern.opens_with_name() => self.name_openers.push(id),
                None => self.number_openers.push(id),
            }
            self.patterns.push(pattern);
        }
    }
}

/// Symbols keep their capitals; only width and dashes are folded.
fn symbol_key(symbol: &str) -> Vec<char> {
    symbol.chars().map(|c| if c == 'µ' { 'μ' } else { crate::text::fold(c) }).collect()
}
