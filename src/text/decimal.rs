use std::cmp::Ordering;
use std::fmt;

use serde::{Deserialize, Serialize, Serializer};

/// An exact decimal number: `mantissa × 10^-scale`.
///
/// Figures are never held as floating point. Arithmetic is checked: what does not fit 38 digits is
/// `None`, and the figure is then left unread rather than read wrongly. Values are kept in lowest
/// terms (no trailing zero after the point), so equal numbers are equal structs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
pub struct Decimal {
    mantissa: i128,
    scale: u8,
}

/// More digits after the point than this do not occur in news and are refused.
const MAX_SCALE: u8 = 30;

/// Up to here every whole number is a 64-bit float of its own: 2^53 − 1.
const LARGEST_SAFE: u128 = (1 << 53) - 1;

impl Decimal {
    /// Zero.
    pub const ZERO: Self = Self { mantissa: 0, scale: 0 };
    /// One.
    pub const ONE: Self = Self { mantissa: 1, scale: 0 };

    /// `mantissa × 10^-scale`, in lowest terms. `None` when the scale is over 30.
    pub fn new(mantissa: i128, scale: u8) -> Option<Self> {
        (scale <= MAX_SCALE).then(|| Self { mantissa, scale }.reduced())
    }

    /// Reads plain digits with at most one point: `20.6`, `1000`, `-3`, `.08`. `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let (negative, digits) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
        let mut mantissa: i128 = 0;
        let mut scale: Option<u8> = None;
        let mut any = false;
        for byte in digits.bytes() {
            match byte {
                b'0'..=b'9' => {
                    any = true;
                    mantissa = mantissa.checked_mul(10)?.checked_add(i128::from(byte - b'0'))?;
                    scale = scale.map_or(Some(None), |s| s.checked_add(1).map(Some))?;
                }
                b'.' if scale.is_none() => scale = Some(0),
                _ => return None,
            }
        }
        if !any {
            return None;
        }
        Self::new(if negative { -mantissa } else { mantissa }, scale.unwrap_or(0))
    }

    /// `10^exponent`.
    pub fn power_of_ten(exponent: u8) -> Option<Self> {
        10_i128.checked_pow(u32::from(exponent)).map(|mantissa| Self { mantissa, scale: 0 })
    }

    /// The product.
    pub fn checked_mul(self, other: Self) -> Option<Self> {
        // Powers of ten cross out first, so that 0.5 × 10^20 needs no more room than its result.
        let mantissa = self.mantissa.checked_mul(other.mantissa)?;
        let scale = self.scale.checked_add(other.scale)?;
        let reduced = Self { mantissa, scale }.reduced();
        (reduced.scale <= MAX_SCALE).then_some(reduced)
    }

    /// The sum.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        let (left, right, scale) = Self::aligned(self, other)?;
        Some(Self { mantissa: left.checked_add(right)?, scale }.reduced())
    }

    /// The quotient to at most `digits` places after the point, cut off, not rounded. `None` for a zero divisor.
    pub fn checked_div(self, other: Self, digits: u8) -> Option<Self> {
        let (left, right, _) = Self::aligned(self, other)?;
        let shifted = left.checked_mul(10_i128.checked_pow(u32::from(digits))?)?;
        Self::new(shifted.checked_div(right)?, digits)
    }

    /// Rounded to so many significant digits, halves away from zero. `None` when it does not fit.
    pub fn round_significant(self, digits: u8) -> Option<Self> {
        let length = self.mantissa.unsigned_abs().to_string().len();
        let Some(excess) = length.checked_sub(usize::from(digits)).filter(|excess| *excess > 0) else {
            return Some(self);
        };
        let step = 10_i128.checked_pow(u32::try_from(excess).ok()?)?;
        let half = step.checked_div(2)?.checked_mul(self.mantissa.signum())?;
        let steps = self.mantissa.checked_add(half)?.checked_div(step)?;
        Self::new(steps.checked_mul(step)?, self.scale)
    }

    /// The same size on the other side of zero.
    pub fn negated(self) -> Self {
        Self { mantissa: -self.mantissa, scale: self.scale }
    }

    /// Whether it is below zero.
    pub fn is_negative(self) -> bool {
        self.mantissa < 0
    }

    /// Whether nothing stands after the point.
    pub fn is_integer(self) -> bool {
        self.scale == 0
    }

    /// The whole number it is, if it is one and fits.
    pub fn to_i64(self) -> Option<i64> {
        if self.scale == 0 { i64::try_from(self.mantissa).ok() } else { None }
    }

    /// A floating-point number: for plots and scores, never for showing a figure. The nearest one up to 15 digits and 22 places (the
    /// mantissa and the power of ten are then exact, and a quotient is rounded once: Clinger 1990), beyond that one beside it.
    ///
    /// By a division and not by `parse`, whose tables are 10 KB of the modules in the browser.
    pub fn to_f64(self) -> f64 {
        let power = (0..self.scale).fold(1.0, |power, _| power * 10.0);
        self.mantissa as f64 / power
    }

    fn aligned(a: Self, b: Self) -> Option<(i128, i128, u8)> {
        let scale = a.scale.max(b.scale);
        let lift = |d: Self| d.mantissa.checked_mul(10_i128.checked_pow(u32::from(scale - d.scale))?);
        Some((lift(a)?, lift(b)?, scale))
    }

    fn reduced(mut self) -> Self {
        while self.scale > 0 && self.mantissa % 10 == 0 {
            self.mantissa /= 10;
            self.scale -= 1;
        }
        self
    }
}

impl From<i64> for Decimal {
    fn from(value: i64) -> Self {
        Self { mantissa: i128::from(value), scale: 0 }
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        match Self::aligned(*self, *other) {
            Some((left, right, _)) => left.cmp(&right),
            // Too far apart to align: the whole parts decide.
            None => {
                let whole = |d: &Self| d.mantissa / 10_i128.checked_pow(u32::from(d.scale)).unwrap_or(i128::MAX);
                whole(self).cmp(&whole(other))
            }
        }
    }
}

/// Plain digits, a point where there is a fraction: `200000000000`, `20.6`, `-0.5`.
impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.mantissa < 0 { "-" } else { "" };
        let digits = self.mantissa.unsigned_abs().to_string();
        let scale = usize::from(self.scale);
        if scale == 0 {
            return write!(f, "{sign}{digits}");
        }
        let padded = format!("{digits:0>width$}", width = scale + 1);
        let (whole, fraction) = padded.split_at(padded.len() - scale);
        write!(f, "{sign}{whole}.{fraction}")
    }
}

/// A JSON number in formats for people, the exact pair in compact ones.
///
/// Whole numbers are exact in JSON; a fraction is written with the digits that a 64-bit float gives
/// back, which is exact up to 15 of them. JavaScript gets whole numbers above 2^53 as the nearest float.
impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if !serializer.is_human_readable() {
            return (self.mantissa, self.scale).serialize(serializer);
        }
        if self.scale > 0 {
            return serializer.serialize_f64(self.to_f64());
        }
        // In JavaScript, the only such format on the web, every number is a 64-bit float.
        if cfg!(target_family = "wasm") && self.mantissa.unsigned_abs() > LARGEST_SAFE {
            return serializer.serialize_f64(self.to_f64());
        }
        match i64::try_from(self.mantissa) {
            Ok(small) => serializer.serialize_i64(small),
            Err(_) => serializer.serialize_i128(self.mantissa),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn decimal(text: &str) -> Decimal {
        Decimal::parse(text).unwrap()
    }

    #[test]
    fn reads_and_prints_exactly() {
        for text in ["0", "20.6", "1000", "-3", "0.08", "112.5", "200000000000", "0.000001"] {
            assert_eq!(decimal(text).to_string(), text);
        }
        assert_eq!(decimal(".08"), decimal("0.080"));
        for text in ["", ".", "-", "1.2.3", "1,5", "abc"] {
            assert_eq!(Decimal::parse(text), None, "{text}");
        }
    }

    #[test]
    fn multiplies_without_losing_a_digit() {
        let billion = Decimal::power_of_ten(9).unwrap();
        assert_eq!(decimal("20.6").checked_mul(billion).unwrap().to_string(), "20600000000");
        assert_eq!(billion.checked_mul(billion).unwrap().to_string(), "1000000000000000000");
        assert_eq!(Decimal::power_of_ten(38).unwrap().checked_mul(Decimal::from(10)), None);
    }

    #[test]
    fn divides_and_compares() {
        assert_eq!(decimal("206").checked_div(decimal("200"), 4).unwrap().to_string(), "1.03");
        assert_eq!(decimal("1").checked_div(Decimal::ZERO, 4), None);
        assert!(decimal("0.5") < decimal("0.51") && decimal("-1") < Decimal::ZERO);
    }

    #[test]
    fn rounds_to_significant_digits() {
        let round = |text: &str| decimal(text).round_significant(3).unwrap().to_string();
        assert_eq!(round("8.04672"), "8.05");
        assert_eq!(round("404685.64224"), "405000");
        assert_eq!(round("-0.13785"), "-0.138");
        assert_eq!(round("999.5"), "1000");
        assert_eq!(round("12"), "12");
    }

    #[test]
    fn is_a_json_number() {
        assert_eq!(serde_json::to_string(&decimal("1000000000000000000000")).unwrap(), "1000000000000000000000");
        assert_eq!(serde_json::to_string(&decimal("20.6")).unwrap(), "20.6");
    }

    proptest! {
        #[test]
        fn is_the_nearest_float_up_to_fifteen_digits(mantissa in -999_999_999_999_999_i64..1_000_000_000_000_000, scale in 0u8..20) {
            let number = Decimal::new(i128::from(mantissa), scale).unwrap();
            prop_assert_eq!(number.to_f64(), number.to_string().parse::<f64>().unwrap());
        }

        #[test]
        fn parses_what_it_prints(mantissa in any::<i64>(), scale in 0u8..18) {
            let number = Decimal::new(i128::from(mantissa), scale).unwrap();
            prop_assert_eq!(Decimal::parse(&number.to_string()), Some(number));
        }
    }
}
