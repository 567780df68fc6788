use super::Reader;
use crate::mention::figure::digits;
use crate::mention::figure::number::{Form, power_of_ten};
use crate::mention::figure::tables::{Numeral, Part};
use crate::text::Decimal;

impl Reader<'_> {
    pub(super) fn digits(&mut self, at: usize) -> bool {
        let line = self.context.line;
        let Some(read) = digits::read(line, at, self.context.rules.digit_style()) else { return false };
        match self.last {
            None => {
                self.number.form = if read.bare { Form::Bare(read.length) } else { Form::Digits };
                self.coefficient = Some(read.value);
            }
            // «4 thousand 3 hundred»: only where another, smaller scale follows.
            // «3 hundred and 21»
            Some(Part::And) if read.bare && read.length <= 2 && read.value > Decimal::ZERO => {
                let sum = self.current.and_then(|current| current.checked_add(read.value));
                self.current = sum;
                return sum.is_some() && self.accept(Part::Unit, read.end);
            }
            Some(Part::Scale) if read.bare && read.length <= 3 => {
                let next = self.context.tables.numeral(line, line.skip_spaces(read.end));
                let smaller = next.is_some_and(|(n, _)| match n.part {
                    Part::Scale | Part::Thousand => n.value < self.ceiling,
                    Part::Hundred => self.ceiling > 2,
                    _ => false,
                });
                if !smaller {
                    return false;
                }
            }
            _ => return false,
        }
        if self.current.is_some() {
            return false;
        }
        self.current = Some(read.value);
        self.accept(Part::Digits, read.end)
    }

    /// Whether a number below `limit` may still be added to the open group.
    pub(super) fn open_for(&self, value: i64, part: Part) -> bool {
        let Some(current) = self.current else {
            // «2.9 million ten years ago»: words do not go on what digits began.
            if self.last.is_some() && self.number.form != Form::Words && part != Part::Hundred {
                return self.last == Some(Part::And);
            }
            return !matches!(self.last, Some(Part::Dozen | Part::About)) && self.ceiling > 2;
        };
        match self.last {
            Some(Part::Ten) => value < 10 && part != Part::Ten,
            Some(Part::Score) => value < 20,
            Some(Part::Hundred) => value < 100,
            Some(Part::And) => {
                let Some(whole) = current.to_i64() else { return false };
                let tens = self.context.rules.joins_tens() && whole % 100 >= 20 && whole % 10 == 0;
                (whole % 100 == 0 && value < 100) || (tens && matches!(value, 1 | 11))
            }
            _ => false,
        }
    }

    pub(super) fn add(&mut self, value: i64, part: Part, end: usize) -> bool {
        let sum = self.current.unwrap_or(Decimal::ZERO).checked_add(Decimal::from(value));
        self.current = sum;
        sum.is_some() && self.accept(part, end)
    }

    pub(super) fn accept_and(&mut self) -> bool {
        // The connector counts only with what follows it; the end stays before it.
        let line = self.context.line;
        let Some((_, after)) = self.context.tables.numeral(line, self.behind(self.end)) else { return false };
        let next = self.behind(after);
        self.joined = self.current;
        if line.is_digit(next) {
            let before = self.last.replace(Part::And);
            let more = self.digits(next);
            if !more {
                self.last = before;
            }
            return more;
        }
        let Some((numeral, end)) = self.context.tables.numeral(line, next) else { return false };
        if matches!(self.last, Some(Part::Scale | Part::Thousand)) {
            // «two thousand and five»
            if numeral.value >= 100 {
                return false;
            }
            self.last = Some(Part::Scale);
        } else {
            self.last = Some(Part::And);
        }
        self.take(numeral, next, end, false)
    }

    pub(super) fn follows_and(&self, next: usize) -> bool {
        let english = !self.context.rules.joins_tens();
        if self.context.line.is_digit(next) {
            return english && self.last == Some(Part::Hundred) && self.number.form != Form::Words;
        }
        match self.context.tables.numeral(self.context.line, next) {
            Some((Numeral { part: part @ (Part::Unit | Part::Ten | Part::Score | Part::One), value }, end)) => {
                let line = self.context.line;
                let after = self.behind(end);
                // «two hundred and fifty-first» is a place.
                let unit = self.context.tables.numeral(line, after);
                let place = matches!(unit, Some((Numeral { part: Part::Ordinal, value }, _)) if part == Part::Ten && value < 10);
                let part = !place && (self.is_fraction(line.skip_spaces(end)) || self.is_fraction(after));
                !part && (english && !matches!(self.last, Some(Part::Ten)) || matches!(value, 1 | 11))
            }
            Some((Numeral { part: Part::Article, .. }, end)) => {
                !english
                    && matches!(self.last, Some(Part::Ten | Part::Score))
                    && !self.is_fraction(self.context.line.skip_spaces(end))
            }
            // «two hundred and third»
            Some((Numeral { part: Part::Ordinal, value }, _)) => {
                english && value < 100 && self.last == Some(Part::Hundred) && self.number.form == Form::Words
            }
            Some((Numeral { part: Part::Tail, .. }, _)) => true,
            _ => false,
        }
    }

    pub(super) fn hundred(&mut self, end: usize) -> bool {
        let current = match (self.current, self.last) {
            (None, None) if self.context.rules.article_is_one() => Decimal::ONE,
            (None, Some(Part::Scale | Part::Thousand)) if self.context.rules.article_is_one() => Decimal::ONE,
            (Some(current), Some(Part::Article | Part::One | Part::Unit | Part::Ten | Part::Digits)) => current,
            _ => return false,
        };
        // «onze cents» is 1100, «quinze cents» and «15 cents» are money.
        let most = if self.context.rules.article_is_one() { 13 } else { 1000 };
        let digits = self.context.rules.article_is_one() && self.last == Some(Part::Digits);
        let small = !digits && current.to_i64().is_some_and(|value| value < most);
        if !small {
            return false;
        }
        if let Form::Bare(_) = self.number.form {
            self.number.form = Form::Digits;
        }
        self.number.article = false;
        self.current = current.checked_mul(Decimal::from(100));
        self.current.is_some() && self.accept(Part::Hundred, end)
    }

    pub(super) fn scale(&mut self, exponent: i64, end: usize) -> bool {
        let Some(factor) = i32::try_from(exponent).ok().and_then(power_of_ten) else { return false };
        if self.coefficient.is_none() {
            self.coefficient = self.current;
        }
        let stacked = self.current.is_none() || exponent >= self.ceiling;
        let sum = if stacked {
            // «thousand million», «milliard de milliards», «three lakh crore»
            if !matches!(
                self.last,
                Some(Part::Scale | Part::Thousand | Part::About | Part::Dozen | Part::Unit | Part::Ten)
            ) {
                return false;
            }
            self.total.checked_add(self.current.unwrap_or(Decimal::ZERO)).and_then(|sum| sum.checked_mul(factor))
        } else {
            self.current.and_then(|c| c.checked_mul(factor)).and_then(|group| self.total.checked_add(group))
        };
        let Some(sum) = sum else { return false };
        self.total = sum;
        self.current = None;
        self.ceiling = exponent;
        (self.number.step, self.number.group) = (factor, factor);
        self.number.scaled = true;
        self.number.article = false;
        if self.last == Some(Part::Half) {
            self.number.fraction = false;
        }
        if let Form::Bare(_) = self.number.form {
            self.number.form = Form::Digits;
        }
        self.accept(Part::Scale, end)
    }

    pub(super) fn dozen(&mut self, numeral: Numeral, end: usize) -> bool {
        let Some(current) = self.current else { return false };
        if self.number.form == Form::Words && self.last.is_none() {
            return false;
        }
        // «three hundred and two dozen» are 324; «une cent cinquantaine» is about 150.
        let added = numeral.part == Part::About && self.last == Some(Part::Hundred);
        let before = if added { current } else { self.joined.unwrap_or(Decimal::ZERO) };
        let few = if added { Some(Decimal::ONE) } else { current.checked_add(before.negated()) };
        let total =
            few.and_then(|few| few.checked_mul(Decimal::from(numeral.value))).and_then(|few| few.checked_add(before));
        let Some(total) = total else { return false };
        self.total = total;
        self.current = None;
        self.number.article = false;
        self.number.fraction = false;
        self.number.vague = numeral.part == Part::About;
        if let Form::Bare(_) = self.number.form {
            self.number.form = Form::Digits;
        }
        self.accept(numeral.part, end)
    }
}
