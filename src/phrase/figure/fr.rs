use super::FigureStyle;
use super::number::{Magnitude, grouped, power, scaled};
use crate::language::Locale;
use crate::phrase::elision::elides;
use crate::text::Decimal;

/// French: 200 milliards d’euros, 1,5 million de personnes, 45 %, 3e. No-break spaces inside numbers
/// and before units.
pub struct French;

const MAGNITUDES: &[Magnitude] =
    &[Magnitude { exponent: 9, word: "milliard" }, Magnitude { exponent: 6, word: "million" }];

/// U+00A0.
const SPACE: &str = "\u{a0}";

impl French {
    /// The number; whether a noun after it needs «de».
    fn with_scale(&self, value: Decimal) -> (String, bool) {
        if let Some(power) = power(value, ",") {
            return (power, false);
        }
        let scaled = scaled(value, self.magnitudes());
        let digits = self.digits(scaled.digits);
        match scaled.word {
            Some(word) => {
                let plural = if self.is_singular(scaled.digits) { "" } else { "s" };
                (format!("{digits}{SPACE}{word}{plural}"), true)
            }
            None => (digits, false),
        }
    }

    fn noun(&self, value: Decimal, noun: &str) -> String {
        match self.with_scale(value) {
            (number, true) if elides(noun) => format!("{number} d’{noun}"),
            (number, true) => format!("{number} de {noun}"),
            (number, false) => format!("{number}{SPACE}{noun}"),
        }
    }
}

impl FigureStyle for French {
    fn locale(&self) -> Locale {
        Locale::Fr
    }

    fn magnitudes(&self) -> &'static [Magnitude] {
        MAGNITUDES
    }

    /// In French the plural begins at two: «1,5 milliard».
    fn is_singular(&self, value: Decimal) -> bool {
        let size = if value.is_negative() { value.negated() } else { value };
        size < Decimal::from(2)
    }

    fn digits(&self, value: Decimal) -> String {
        grouped(value, SPACE, ",", 4)
    }

    fn number(&self, value: Decimal) -> String {
        self.with_scale(value).0
    }

    fn money(&self, value: Decimal, name: &str, _sign: Option<&str>) -> String {
        self.noun(value, name)
    }

    fn measure(&self, value: Decimal, unit: &str) -> String {
        self.noun(value, unit)
    }

    fn percentage(&self, value: Decimal) -> String {
        format!("{}{SPACE}%", self.digits(value))
    }

    fn ordinal(&self, value: i64) -> String {
        if value == 1 { "1er".to_owned() } else { format!("{}e", self.digits(Decimal::from(value))) }
    }

    fn age(&self, value: Decimal, unit: &str) -> String {
        format!("{}{SPACE}{unit}", self.digits(value))
    }

    fn rate(&self, measure: &str, per: &str) -> String {
        format!("{measure} par {per}")
    }

    fn approximately(&self, figure: &str) -> String {
        format!("environ {figure}")
    }

    fn range(&self, low: &str, high: &str) -> String {
        format!("de {low} à {high}")
    }

    fn at_least(&self, low: &str) -> String {
        format!("au moins {low}")
    }

    fn at_most(&self, high: &str) -> String {
        format!("au plus {high}")
    }
}
