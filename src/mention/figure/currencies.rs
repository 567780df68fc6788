//! The currencies of a language: names, signs, codes, and magnitudes glued to them, from `currencies.tsv` and its kin.

use super::entries::Suffix;
use super::line::key;
use super::number::power_of_ten;
use super::rules::Rules;
use super::tables::{Tables, data, symbol_key};
use crate::lexicon::rows;
use crate::text::Decimal;

impl Tables {
    pub(super) fn load_money(&mut self, rules: &dyn Rules) {
        for row in rows(data!("currency_parts")) {
            let [code, hundredths, names @ ..] = row.as_slice() else { continue };
            let Some(factor) = hundredths.parse().ok().and_then(|h| Decimal::new(h, 2)) else { continue };
            self.add_names(rules, names.iter().copied().enumerate(), Suffix::Money(code, factor));
        }
        for row in rows(data!("currencies")) {
            let [code, signs, names @ ..] = row.as_slice() else { continue };
            self.add_names(rules, names.iter().copied().enumerate(), Suffix::Money(code, Decimal::ONE));
            self.add_code(code);
            // AUD$ 15, aud$ 15
            for code_sign in [format!("{code}$"), format!("{code}$").to_lowercase()] {
                if signs.contains('$') {
                    self.money_signs.insert(&symbol_key(&code_sign), *code);
                    self.symbols.insert(&symbol_key(&code_sign), Suffix::Money(code, Decimal::ONE));
                }
            }
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
            if sign == code {
                self.scaled_signs.insert(&symbol_key(&format!("{magnitude}{sign}")), (code, power));
            }
            self.symbols.insert(&symbol_key(&format!("{magnitude} {sign}")), Suffix::Money(code, factor));
        }
    }
}
