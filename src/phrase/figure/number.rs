use crate::text::Decimal;

/// A scale word and what it stands for: a power of ten.
#[derive(Debug, Clone, Copy)]
pub struct Magnitude {
    /// 9 for a billion.
    pub exponent: u8,
    /// The word.
    pub word: &'static str,
}

/// A number split into what is written in digits and the scale word after it.
#[derive(Debug, Clone, Copy)]
pub struct Scaled {
    /// What the digits show.
    pub digits: Decimal,
    /// The scale word, for numbers large enough.
    pub word: Option<&'static str>,
}

/// More digits after the point than this are hard to read; the number is then written in full.
const MOST_DECIMALS: usize = 3;

/// The largest scale word at which the number stays exact and short; the number as it is otherwise.
pub fn scaled(value: Decimal, magnitudes: &[Magnitude]) -> Scaled {
    let size = if value.is_negative() { value.negated() } else { value };
    for magnitude in magnitudes {
        let Some(power) = Decimal::power_of_ten(magnitude.exponent) else { continue };
        if size < power {
            continue;
        }
        let exact = value.checked_div(power, 12).filter(|digits| digits.checked_mul(power) == Some(value));
        if let Some(digits) = exact.filter(|digits| decimals(*digits) <= MOST_DECIMALS) {
            return Scaled { digits, word: Some(magnitude.word) };
        }
    }
    Scaled { digits: value, word: None }
}

fn decimals(value: Decimal) -> usize {
    value.to_string().split_once('.').map_or(0, |(_, fraction)| fraction.len())
}

/// Digits in groups of three, with the given signs between groups and before the fraction.
pub fn grouped(value: Decimal, group: &str, point: &str, least: usize) -> String {
    let plain = value.to_string();
    let (sign, plain) = plain.strip_prefix('-').map_or(("", plain.as_str()), |rest| ("−", rest));
    let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
    let mut text = sign.to_owned();
    for (index, digit) in whole.chars().enumerate() {
        let left = whole.len() - index;
        if index > 0 && left % 3 == 0 && whole.len() >= least {
            text.push_str(group);
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push_str(point);
        text.push_str(fraction);
    }
    text
}

/// Very large powers of ten in figures: «10¹⁸», «2 × 10²¹». `None` below 10¹⁵ and where it would not be short.
pub fn power(value: Decimal, point: &str) -> Option<String> {
    let least = Decimal::power_of_ten(15)?;
    if value < least || !value.is_integer() {
        return None;
    }
    let plain = value.to_string();
    let exponent = plain.len() - 1;
    let base = value.checked_div(Decimal::power_of_ten(u8::try_from(exponent).ok()?)?, 12)?;
    let raised: String = exponent.to_string().chars().filter_map(superscript).collect();
    if base == Decimal::ONE {
        return Some(format!("10{raised}"));
    }
    (decimals(base) <= 2).then(|| format!("{} × 10{raised}", base.to_string().replace('.', point)))
}

fn superscript(digit: char) -> Option<char> {
    "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().nth(usize::try_from(digit.to_digit(10)?).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Decimal {
        Decimal::parse(text).unwrap_or(Decimal::ZERO)
    }

    #[test]
    fn groups_digits() {
        assert_eq!(grouped(number("1234567.5"), ",", ".", 4), "1,234,567.5");
        assert_eq!(grouped(number("-1234"), " ", ",", 5), "−1234");
    }

    #[test]
    fn writes_powers_of_ten() {
        assert_eq!(power(number("1000000000000000000"), ".").as_deref(), Some("10¹⁸"));
        assert_eq!(power(number("2500000000000000"), ",").as_deref(), Some("2,5 × 10¹⁵"));
        assert_eq!(power(number("1000"), "."), None);
    }
}
