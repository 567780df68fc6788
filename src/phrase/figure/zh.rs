use super::FigureStyle;
use super::number::{Magnitude, grouped, power, scaled};
use crate::language::Locale;
use crate::text::Decimal;

/// Chinese: 2000亿欧元, 1.5万人, 45%, 第3. Scales go by ten thousands; nothing is set between figure and unit.
pub struct Chinese;

const MAGNITUDES: &[Magnitude] = &[
    Magnitude { exponent: 12, word: "万亿" },
    Magnitude { exponent: 8, word: "亿" },
    Magnitude { exponent: 4, word: "万" },
];

impl FigureStyle for Chinese {
    fn locale(&self) -> Locale {
        Locale::Zh
    }

    fn magnitudes(&self) -> &'static [Magnitude] {
        MAGNITUDES
    }

    fn is_singular(&self, _value: Decimal) -> bool {
        true
    }

    fn digits(&self, value: Decimal) -> String {
        grouped(value, "", ".", usize::MAX)
    }

    fn number(&self, value: Decimal) -> String {
        if let Some(power) = power(value, ".") {
            return power;
        }
        let scaled = scaled(value, self.magnitudes());
        format!("{}{}", self.digits(scaled.digits), scaled.word.unwrap_or_default())
    }

    fn money(&self, value: Decimal, name: &str, _sign: Option<&str>) -> String {
        format!("{}{name}", self.number(value))
    }

    fn measure(&self, value: Decimal, unit: &str) -> String {
        format!("{}{unit}", self.number(value))
    }

    fn percentage(&self, value: Decimal) -> String {
        format!("{}%", self.digits(value))
    }

    fn ordinal(&self, value: i64) -> String {
        format!("第{value}")
    }

    fn age(&self, value: Decimal, unit: &str) -> String {
        // 岁 counts years; months and days of age keep their own word.
        format!("{}{}", self.digits(value), if unit == "年" { "岁" } else { unit })
    }

    fn rate(&self, measure: &str, per: &str) -> String {
        let per = per.trim_start_matches('个');
        format!("每{per}{measure}")
    }

    fn approximately(&self, figure: &str) -> String {
        format!("约{figure}")
    }

    fn range(&self, low: &str, high: &str) -> String {
        format!("{low}至{high}")
    }

    fn at_least(&self, low: &str) -> String {
        format!("至少{low}")
    }

    fn at_most(&self, high: &str) -> String {
        format!("至多{high}")
    }
}
