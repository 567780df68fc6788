use super::marks::{Mark, mark as mark_of};
use crate::mention::figure::context::Context;
use crate::mention::figure::number::power_of_ten;
use crate::text::Decimal;

/// What has been read of a numeral so far.
#[derive(Debug)]
pub(super) struct Reader {
    /// Closed groups, each with its power: 3万 and 5000 in 三万五千.
    pub groups: Vec<(i32, Decimal)>,
    /// 五百 of 五百三十.
    pub section: Decimal,
    /// The digit not yet followed by its unit.
    pub digit: Option<Decimal>,
    /// The power of the last unit or group, for 一千三 = 1300.
    pub last_power: i32,
    /// A 零 stands before the digit.
    pub zero: bool,
    pub any: bool,
}

impl Reader {
    /// Nothing read yet.
    pub fn new() -> Self {
        Self { groups: Vec::new(), section: Decimal::ZERO, digit: None, last_power: 0, zero: false, any: false }
    }

    /// Adds one numeral character; gives the position behind it, or nothing where it cannot continue the number.
    pub fn take(
        &mut self,
        context: &Context<'_>,
        mark: Mark,
        at: usize,
        coefficient: &mut Option<Decimal>,
    ) -> Option<usize> {
        let line = context.line;
        match mark {
            Mark::Digit(0) => {
                if self.digit.is_some() || !self.any && !matches!(mark_of(line.at(at + 1)), Some(Mark::Unit(1))) {
                    // 零 alone, or 零点五
                    if self.any {
                        return None;
                    }
                    self.digit = Some(Decimal::ZERO);
                    self.any = true;
                    return Some(at + 1);
                }
                // 零 inside needs a numeral behind it.
                let behind = line.skip_spaces(at + 1);
                let next = line.at(behind);
                // 一百零几万
                let some = next == '几' && matches!(mark_of(line.at(behind + 1)), Some(Mark::Group(_)));
                if self.any && mark_of(next).is_none() && !next.is_ascii_digit() && !some {
                    return None;
                }
                self.zero = true;
                self.any = true;
                Some(at + 1)
            }
            Mark::Digit(value) => {
                if self.digit.is_some() {
                    return None;
                }
                // 两 closes no number: 两万两 is 20,000 taels.
                let multiplies = matches!(mark_of(line.at(at + 1)), Some(Mark::Unit(_) | Mark::Group(_)));
                if line.at(at) == '两' && self.any && !multiplies {
                    return None;
                }
                self.digit = Some(Decimal::from(value));
                self.any = true;
                Some(at + 1)
            }
            Mark::Tens(value) => {
                if self.digit.is_some() {
                    return None;
                }
                self.section = self.section.checked_add(Decimal::from(value))?;
                self.last_power = 1;
                self.any = true;
                Some(at + 1)
            }
            Mark::Unit(power) => {
                let factor = power_of_ten(power)?;
                let digit = match self.digit.take() {
                    Some(digit) => digit,
                    None if !self.any || self.zero || power == 1 => Decimal::ONE,
                    None => return None,
                };
                if coefficient.is_none() {
                    *coefficient = Some(digit);
                }
                self.section = self.section.checked_add(digit.checked_mul(factor)?)?;
                self.last_power = power;
                self.zero = false;
                self.any = true;
                Some(at + 1)
            }
            Mark::Group(power) => {
                if !self.any {
                    return None;
                }
                let mut sum = self.section;
                if let Some(digit) = self.digit.take() {
                    // 一百二万 is 120 times 10,000, 一百零二万 is 102.
                    let short = self.section > Decimal::ZERO && self.last_power >= 2 && !self.zero;
                    let factor = if short { power_of_ten(self.last_power - 1)? } else { Decimal::ONE };
                    sum = sum.checked_add(digit.checked_mul(factor)?)?;
                }
                let empty = sum == Decimal::ZERO;
                // Groups below this one belong to it: 3万 in 3万亿. An equal one multiplies: 万万.
                while let Some(&(lower, value)) = self.groups.last() {
                    if lower < power || (lower == power && empty) {
                        sum = sum.checked_add(value)?;
                        self.groups.pop();
                    } else {
                        break;
                    }
                }
                if sum == Decimal::ZERO {
                    return None;
                }
                if coefficient.is_none() {
                    *coefficient = Some(sum);
                }
                self.groups.push((power, sum.checked_mul(power_of_ten(power)?)?));
                self.section = Decimal::ZERO;
                self.last_power = power;
                self.zero = false;
                Some(at + 1)
            }
        }
    }

    /// The number read; `last` is its last character.
    pub fn finish(&self, last: char) -> Option<Decimal> {
        let mut value = self.section;
        for (_, group) in &self.groups {
            value = value.checked_add(*group)?;
        }
        if let Some(digit) = self.digit {
            // 一千三 is 1300, 一千零三 is 1003.
            let short = self.last_power >= 2 && !self.zero && !last.is_ascii_digit();
            let factor = if short { power_of_ten(self.last_power - 1)? } else { Decimal::ONE };
            value = value.checked_add(digit.checked_mul(factor)?)?;
        }
        Some(value)
    }
}
