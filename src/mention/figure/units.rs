//! The units of measure of a language, with their metric prefixes, from `percent.tsv`, `units.tsv` and `rates.tsv`.

use super::entries::{Suffix, Unit};
use super::line::key;
use super::number::power_of_ten;
use super::rules::Rules;
use super::tables::{Tables, data, symbol_key};
use crate::lexicon::rows;
use crate::text::Decimal;

impl Tables {
    pub(super) fn load_units(&mut self, rules: &dyn Rules) {
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
        for row in rows(data!("prefixes")) {
            let [prefix, signs, chinese, power] = row.as_slice() else { continue };
            let Ok(power) = power.parse() else { continue };
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
}
