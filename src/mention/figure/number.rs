use crate::text::Decimal;

/// A number read from the text, in whatever way it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Number {
    /// First character.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// What it comes to.
    pub value: Decimal,
    /// Both ends, where the words name two neighbours (两三百, 十二三).
    pub range: Option<(Decimal, Decimal)>,
    /// How it was written.
    pub form: Form,
    /// The number before its scale words: 3 in «3 millions», for ranges that share the scale.
    pub coefficient: Decimal,
    /// Nothing but an article, or «one»: no figure without a unit.
    pub article: bool,
    /// A part of a whole: two thirds, ½, 三分之一.
    pub fraction: bool,
    /// A place in an order: third, twenty-first.
    pub ordinal: bool,
    /// Vague by its own form: «une vingtaine», 十多.
    pub vague: bool,
    /// Whether scale words follow the coefficient.
    pub scaled: bool,
    /// The value of one of the last scale («2 million and a half» adds half a million).
    pub step: Decimal,
    /// The value of one of the last group: 一亿 in 五百亿, where `step` is a hundred of them.
    pub group: Decimal,
}

/// How a number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Nothing but digits; how many.
    Bare(usize),
    /// Digits with separators, a fraction, a scale.
    Digits,
    /// Words, or Chinese numerals.
    Words,
}

impl Number {
    /// A plain number.
    pub fn new(start: usize, end: usize, value: Decimal, form: Form) -> Self {
        Self {
            start,
            end,
            value,
            range: None,
            form,
            coefficient: value,
            article: false,
            fraction: false,
            ordinal: false,
            vague: false,
            scaled: false,
            step: Decimal::ONE,
            group: Decimal::ONE,
        }
    }

    /// The number times `factor`, up to `end`.
    pub fn scaled(mut self, factor: Decimal, end: usize) -> Option<Self> {
        self.value = self.value.checked_mul(factor)?;
        if let Some((low, high)) = self.range {
            self.range = Some((low.checked_mul(factor)?, high.checked_mul(factor)?));
        }
        self.end = end;
        self.scaled = true;
        self.article = false;
        (self.step, self.group) = (factor, factor);
        if let Form::Bare(_) = self.form {
            self.form = Form::Digits;
        }
        Some(self)
    }

    /// Whether it is written as a whole number without separators.
    pub fn bare(&self) -> bool {
        matches!(self.form, Form::Bare(_))
    }

    /// The value as a small whole number.
    pub fn whole(&self) -> Option<i32> {
        self.value.to_i64().and_then(|value| i32::try_from(value).ok())
    }
}

/// A power of ten, of either sign.
pub(super) fn power_of_ten(exponent: i32) -> Option<Decimal> {
    match u8::try_from(exponent) {
        Ok(exponent) => Decimal::power_of_ten(exponent),
        Err(_) => Decimal::new(1, u8::try_from(-exponent).ok()?),
    }
}

/// `base` to a whole power, as far as it fits; negative powers to fifteen places.
pub(super) fn power(base: Decimal, exponent: i32) -> Option<Decimal> {
    let size = (0..exponent.unsigned_abs()).try_fold(Decimal::ONE, |size, _| size.checked_mul(base))?;
    if exponent < 0 { ratio(Decimal::ONE, size) } else { Some(size) }
}

/// `numerator / denominator`, to fifteen places.
pub(super) fn ratio(numerator: Decimal, denominator: Decimal) -> Option<Decimal> {
    numerator.checked_div(denominator, 15)
}
