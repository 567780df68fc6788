//! The number words of a language, from `numerals.tsv`.

use super::entries::{Numeral, Part, part_named};
use super::line::key;
use super::rules::Rules;
use super::tables::{Tables, data};
use crate::lexicon::rows;

impl Tables {
    pub(super) fn load_numerals(&mut self, rules: &dyn Rules) {
        for row in rows(data!("numerals")) {
            let [language, part, value, words] = row.as_slice() else { continue };
            let (Some(part), Ok(value)) = (part_named(part), value.parse()) else { continue };
            if *language == rules.tag() {
                words.split('|').for_each(|word| self.add_numeral(&key(word), Numeral { part, value }));
            }
        }
        if rules.glues_tens() {
            self.glue_tens(rules);
        }
    }

    /// «twentyfive», «twentyfifth»: tens and units written as one word.
    fn glue_tens(&mut self, rules: &dyn Rules) {
        let numerals = || rows(data!("numerals")).filter(|row| row.first() == Some(&rules.tag()));
        let parsed = |row: &[&'static str]| {
            let [_, part, value, words] = row else { return None };
            Some((part_named(part)?, value.parse::<i64>().ok()?, *words))
        };
        for (_, tens, ten_words) in numerals().filter_map(|row| parsed(&row)).filter(|row| row.0 == Part::Ten) {
            for (part, value, words) in numerals().filter_map(|row| parsed(&row)) {
                let part = match part {
                    Part::One => Part::Unit,
                    Part::Unit | Part::Ordinal | Part::Parts => part,
                    _ => continue,
                };
                for (ten, word) in ten_words.split('|').flat_map(|ten| words.split('|').map(move |word| (ten, word))) {
                    if (1..10).contains(&value) {
                        let numeral = Numeral { part, value: tens + value };
                        self.add_numeral(&key(&format!("{ten}{word}")), numeral);
                    }
                }
            }
        }
    }
}
