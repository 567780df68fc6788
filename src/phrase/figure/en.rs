use super::FigureStyle;
use super::number::{Magnitude, grouped, power, scaled};
use crate::language::Locale;
use crate::text::Decimal;

/// English: €200 billion, 1.5 million people, 45%, 3rd.
pub struct English;

const MAGNITUDES: &[Magnitude] = &[
    Magnitude { exponent: 12, word: "trillion" },
    Magnitude { exponent: 9, word: "billion" },
    Magnitude { exponent: 6, word: "million" },
];

impl FigureStyle for English {
    fn locale(&self) -> Locale {
        Locale::En
    }

    fn magnitudes(&self) -> &'static [Magnitude] {
        MAGNITUDES
    }

    fn is_singular(&self, value: Decimal) -> bool {
        value == Decimal::ONE
    }

    fn digits(&self, value: Decimal) -> String {
        grouped(value, ",", ".", 4)
    }

    fn number(&self, value: Decimal) -> String {
        if let Some(power) = power(value, ".") {
            return power;
        }
        let scaled = scaled(value, self.magnitudes());
        let digits = self.digits(scaled.digits);
        scaled.word.map_or(digits.clone(), |word| format!("{digits} {word}"))
    }

    fn money(&self, value: Decimal, name: &str, sign: Option<&str>) -> String {
        let number = self.number(value);
        match sign {
            Some(sign) => match number.strip_prefix('−') {
                Some(rest) => format!("−{sign}{rest}"),
                None => format!("{sign}{number}"),
            },
            None => format!("{number} {name}"),
        }
    }

    fn measure(&self, value: Decimal, unit: &str) -> String {
        format!("{} {unit}", self.number(value))
    }

    fn percentage(&self, value: Decimal) -> String {
        format!("{}%", self.digits(value))
    }

    fn ordinal(&self, value: i64) -> String {
        let ending = match (value % 100, value % 10) {
            (11..=13, _) => "th",
            (_, 1) => "st",
            (_, 2) => "nd",
            (_, 3) => "rd",
            _ => "th",
        };
        format!("{}{ending}", self.digits(Decimal::from(value)))
    }

    fn age(&self, value: Decimal, unit: &str) -> String {
        format!("{} {unit} old", self.digits(value))
    }

    fn rate(&self, measure: &str, per: &str) -> String {
        format!("{measure} per {per}")
    }

    fn approximately(&self, figure: &str) -> String {
        format!("about {figure}")
    }

    fn range(&self, low: &str, high: &str) -> String {
        format!("{low} to {high}")
    }

    fn at_least(&self, low: &str) -> String {
        format!("at least {low}")
    }

    fn at_most(&self, high: &str) -> String {
        format!("at most {high}")
    }
}
