use std::collections::BTreeMap;

use crate::language::Locale;
use crate::lexicon::rows;

/// One thing's names: Chinese, English and French, the last two in singular and plural.
#[derive(Debug)]
struct Forms {
    zh: &'static str,
    en: (&'static str, &'static str),
    fr: (&'static str, &'static str),
}

impl Forms {
    fn read(columns: &[&'static str]) -> Option<Self> {
        let column = |index: usize| columns.get(index).copied();
        Some(Self { zh: column(0)?, en: (column(1)?, column(2)?), fr: (column(3)?, column(4)?) })
    }

    fn get(&self, locale: Locale, singular: bool) -> &'static str {
        let either = |(one, many)| if singular { one } else { many };
        match locale {
            Locale::Zh => self.zh,
            Locale::En => either(self.en),
            Locale::Fr => either(self.fr),
        }
    }
}

/// The names of units and currencies.
#[derive(Debug)]
pub struct UnitNames {
    currencies: BTreeMap<&'static str, (Option<&'static str>, Forms)>,
    units: BTreeMap<&'static str, Forms>,
    prefixes: Vec<(&'static str, [&'static str; 3])>,
}

impl UnitNames {
    /// Reads the tables.
    pub fn new() -> Self {
        let currencies = rows(include_str!("../../../data/phrase/currencies.tsv")).filter_map(|row| {
            let (code, sign) = (*row.first()?, *row.get(1)?);
            Some((code, ((sign != "-").then_some(sign), Forms::read(row.get(2..)?)?)))
        });
        let units = rows(include_str!("../../../data/phrase/units.tsv"))
            .filter_map(|row| Some((*row.first()?, Forms::read(row.get(1..)?)?)));
        let prefixes = rows(include_str!("../../../data/phrase/prefixes.tsv"))
            .filter_map(|row| Some((*row.first()?, [*row.get(1)?, *row.get(2)?, *row.get(3)?])));
        Self { currencies: currencies.collect(), units: units.collect(), prefixes: prefixes.collect() }
    }

    /// The name of a currency; `None` for a code that is not in the table.
    pub fn currency(&self, code: &str, locale: Locale, singular: bool) -> Option<String> {
        self.currencies.get(code).map(|(_, forms)| forms.get(locale, singular).to_owned())
    }

    /// The sign that English sets before the number.
    pub fn sign(&self, code: &str) -> Option<&'static str> {
        self.currencies.get(code).and_then(|(sign, _)| *sign)
    }

    /// The name of a unit. One that is not in the table keeps its CLDR name, which is English.
    pub fn unit(&self, name: &str, locale: Locale, singular: bool) -> String {
        if let Some(forms) = self.units.get(name) {
            return forms.get(locale, singular).to_owned();
        }
        for (prefix, [zh, en, fr]) in &self.prefixes {
            let base = name.strip_prefix(prefix).and_then(|base| self.units.get(base));
            if let Some(forms) = base {
                let written = match locale {
                    Locale::Zh => zh,
                    Locale::En => en,
                    Locale::Fr => fr,
                };
                return format!("{written}{}", forms.get(locale, singular));
            }
        }
        let plain = name.replace('-', " ");
        if singular || locale == Locale::Zh || plain.ends_with('s') { plain } else { format!("{plain}s") }
    }
}
