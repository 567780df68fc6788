//! Number words of English and French: one algorithm over the table of numerals, which says what part each
//! word plays. It reads «two hundred and five thousand», «quatre-vingt-dix-sept», «1,5 million»,
//! «un milliard de milliards», «half a million», «two thirds», «twenty-first».

use super::context::Context;
use super::number::{Form, Number, power_of_ten, ratio};
use super::tables::{Numeral, Part};
use super::{and_part, digits};
use crate::text::Decimal;

/// A number expression has at most this many parts.
const MAX_PARTS: usize = 24;

/// What has been read of a number so far.
struct Reader<'a> {
    context: &'a Context<'a>,
    start: usize,
    end: usize,
    /// Closed groups: three million.
    total: Decimal,
    /// The open group: two hundred and five.
    current: Option<Decimal>,
    /// Powers of ten a further group has to stay below.
    ceiling: i64,
    coefficient: Option<Decimal>,
    last: Option<Part>,
    parts: usize,
    number: Number,
}

/// Reads the number at `start`; digits may open it. With `joined` false, «and» between numbers is left alone.
pub(super) fn read(context: &Context<'_>, start: usize, joined: bool) -> Option<Number> {
    let number = Number::new(start, start, Decimal::ZERO, Form::Words);
    let mut reader = Reader {
        context,
        start,
        end: start,
        total: Decimal::ZERO,
        current: None,
        ceiling: i64::MAX,
        coefficient: None,
        last: None,
        parts: 0,
        number,
    };
    let negative = reader.minus();
    while reader.parts < MAX_PARTS && reader.step(joined) {
        reader.parts += 1;
    }
    let mut number = reader.finish(joined)?;
    if negative {
        number.value = number.value.negated();
        number.start = start;
    }
    Some(number)
}

impl Reader<'_> {
    fn minus(&mut self) -> bool {
        let line = self.context.line;
        if let Some((Numeral { part: Part::Minus, .. }, end)) = self.context.tables.numeral(line, self.start) {
            let at = line.skip_spaces(end);
            let bound = ["au", "du", "en", "ou", "de", "le", "pas", "plus", "a tout le"];
            if (at > end || line.is_digit(at)) && !self.context.word_before_is(self.start, &bound) {
                self.start = at;
                self.end = at;
                return true;
            }
        }
        false
    }

    /// Where the next part could begin: behind spaces or one hyphen.
    fn next(&self) -> usize {
        if self.last.is_none() {
            return self.start;
        }
        let line = self.context.line;
        let at = line.skip_spaces(self.end);
        if line.at(at) == '-' && !line.is_digit(at + 1) { line.skip_spaces(at + 1) } else { at }
    }

    fn step(&mut self, joined: bool) -> bool {
        let at = self.next();
        let line = self.context.line;
        if line.is_digit(at) || (self.last.is_none() && matches!(line.at(at), '.' | ',')) {
            return self.digits(at);
        }
        if self.last.is_none() && !line.opens_word(at) {
            return false;
        }
        let Some((numeral, end)) = self.context.tables.numeral(line, at) else {
            return self.link(self.end);
        };
        if at == self.end && self.last.is_some() && self.number.form == Form::Words && line.at(at).is_alphabetic() {
            return false;
        }
        self.take(numeral, at, end, joined)
    }

    /// «de» between scales: milliard de milliards.
    fn link(&mut self, at: usize) -> bool {
        if self.last != Some(Part::Scale) && self.last != Some(Part::About) && self.last != Some(Part::Dozen) {
            return false;
        }
        let Some(after) = self.context.joint(at) else { return false };
        match self.context.tables.numeral(self.context.line, after) {
            Some((numeral @ Numeral { part: Part::Scale, .. }, end)) => self.take(numeral, after, end, true),
            _ => false,
        }
    }

    fn digits(&mut self, at: usize) -> bool {
        let line = self.context.line;
        let Some(read) = digits::read(line, at, self.context.rules.digit_style()) else { return false };
        match self.last {
            None => {
                self.number.form = if read.bare { Form::Bare(read.length) } else { Form::Digits };
                self.coefficient = Some(read.value);
            }
            // «4 thousand 3 hundred»: only where another, smaller scale follows.
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

    fn accept(&mut self, part: Part, end: usize) -> bool {
        self.last = Some(part);
        self.end = end;
        true
    }

    /// Whether a number below `limit` may still be added to the open group.
    fn open_for(&self, value: i64, part: Part) -> bool {
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

    fn add(&mut self, value: i64, part: Part, end: usize) -> bool {
        let sum = self.current.unwrap_or(Decimal::ZERO).checked_add(Decimal::from(value));
        self.current = sum;
        sum.is_some() && self.accept(part, end)
    }

    fn take(&mut self, numeral: Numeral, at: usize, end: usize, joined: bool) -> bool {
        let value = numeral.value;
        match numeral.part {
            Part::One | Part::Unit | Part::Ten | Part::Score => {
                if !self.open_for(value, numeral.part) {
                    return false;
                }
                self.number.article = numeral.part == Part::One && self.last.is_none();
                self.add(value, numeral.part, end)
            }
            Part::Article => {
                if self.last.is_none() {
                    self.current = Some(Decimal::ONE);
                    self.number.article = true;
                    return self.accept(Part::Article, end);
                }
                // «vingt et un», «cent un», «deux cent un»; «half a million»
                if self.context.rules.article_is_one() && self.open_for(1, Part::Unit) {
                    return self.add(1, Part::Unit, end);
                }
                if self.last == Some(Part::Half) && self.scale_follows(end) {
                    return self.accept(Part::Half, end);
                }
                false
            }
            Part::Hundred => self.hundred(end),
            Part::Thousand => {
                if self.current.is_none() && self.last.is_some() && self.last != Some(Part::Scale) {
                    return false;
                }
                if self.current.is_none() {
                    self.current = Some(Decimal::ONE);
                }
                self.scale(value, end)
            }
            Part::Scale => {
                if self.last.is_none() {
                    return false;
                }
                self.scale(value, end)
            }
            Part::Dozen | Part::About => self.dozen(numeral, end),
            Part::And => {
                let next = self.context.line.skip_spaces(end);
                let pending = joined
                    && next > end
                    && matches!(
                        self.last,
                        Some(Part::Hundred | Part::Scale | Part::Thousand | Part::Ten | Part::Score)
                    )
                    && self.follows_and(next);
                pending && self.accept_and(end)
            }
            Part::Half => {
                if !matches!(self.last, None | Some(Part::Article)) {
                    return false;
                }
                self.current = ratio(Decimal::ONE, Decimal::from(2));
                self.number.fraction = true;
                self.number.article = false;
                self.accept(Part::Half, end)
            }
            Part::Ordinal | Part::Tail => self.ordinal(numeral, at, end),
            Part::Parts | Part::Quarter => self.parts(numeral, end),
            Part::Point => self.point(end),
            Part::Minus | Part::Digits => false,
        }
    }

    fn accept_and(&mut self, _end: usize) -> bool {
        // The connector counts only with what follows it; the end stays before it.
        let from = self.end;
        let line = self.context.line;
        let at = line.skip_spaces(from);
        let Some((_, after)) = self.context.tables.numeral(line, at) else { return false };
        let next = line.skip_spaces(after);
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

    fn follows_and(&self, next: usize) -> bool {
        let english = !self.context.rules.joins_tens();
        match self.context.tables.numeral(self.context.line, next) {
            Some((Numeral { part: Part::Unit | Part::Ten | Part::Score | Part::One, value }, end)) => {
                let line = self.context.line;
                let after = line.skip_spaces(end);
                let part = self.is_fraction(after) || self.is_fraction(after + usize::from(line.at(after) == '-'));
                !part && (english && !matches!(self.last, Some(Part::Ten)) || matches!(value, 1 | 11))
            }
            Some((Numeral { part: Part::Article, .. }, end)) => {
                !english
                    && matches!(self.last, Some(Part::Ten | Part::Score))
                    && !self.is_fraction(self.context.line.skip_spaces(end))
            }
            Some((Numeral { part: Part::Tail, .. }, _)) => true,
            _ => false,
        }
    }

    fn is_fraction(&self, at: usize) -> bool {
        matches!(
            self.context.tables.numeral(self.context.line, at),
            Some((Numeral { part: Part::Half | Part::Quarter | Part::Parts | Part::Ordinal, .. }, _))
        )
    }

    fn scale_follows(&self, end: usize) -> bool {
        let at = self.context.line.skip_spaces(end);
        matches!(
            self.context.tables.numeral(self.context.line, at),
            Some((Numeral { part: Part::Scale | Part::Dozen | Part::About, .. }, _))
        )
    }

    fn hundred(&mut self, end: usize) -> bool {
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

    fn scale(&mut self, exponent: i64, end: usize) -> bool {
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
        self.number.step = factor;
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

    fn dozen(&mut self, numeral: Numeral, end: usize) -> bool {
        let Some(current) = self.current else { return false };
        if self.number.form == Form::Words && self.last.is_none() {
            return false;
        }
        let Some(total) = current.checked_mul(Decimal::from(numeral.value)) else { return false };
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

    fn ordinal(&mut self, numeral: Numeral, _at: usize, end: usize) -> bool {
        let value = numeral.value;
        let composes = match self.last {
            None => numeral.part == Part::Ordinal,
            Some(Part::Digits) => false,
            Some(Part::Hundred | Part::Ten | Part::Score | Part::And) => self.open_for(value, Part::Unit),
            Some(Part::Scale | Part::Thousand) => value < 1000,
            _ => false,
        };
        if composes {
            self.number.ordinal = true;
            self.number.article = false;
            self.current = self.current.unwrap_or(Decimal::ZERO).checked_add(Decimal::from(value));
            self.end = end;
            self.last = Some(Part::Minus);
            return false;
        }
        let plain = matches!(self.last, Some(Part::Article | Part::One | Part::Unit | Part::Ten | Part::Hundred));
        if !plain || self.number.ordinal {
            return false;
        }
        if value >= 100 && !matches!(self.last, Some(Part::Article)) {
            // «deux centième», «two hundredth»
            self.current = self.current.and_then(|current| current.checked_mul(Decimal::from(value)));
            self.number.ordinal = true;
            self.end = end;
            return false;
        }
        // «one fifth», «un cinquième de»: with an article only where «of» or nothing follows.
        if value < 3 || (self.last == Some(Part::Article) && !self.context.part_follows(end)) {
            return false;
        }
        self.divide(value, end)
    }

    fn parts(&mut self, numeral: Numeral, end: usize) -> bool {
        if self.last.is_none()
            && numeral.part == Part::Quarter
            && self.context.rules.quarter_is_time()
            && self.scale_follows(end)
        {
            self.current = Some(Decimal::ONE);
            self.number.start = self.start;
            return self.divide(numeral.value, end);
        }
        if self.number.ordinal
            || self.last.is_none()
            || matches!(self.last, Some(Part::Scale | Part::Dozen | Part::About))
        {
            return false;
        }
        let quarter = numeral.part == Part::Quarter;
        // «3 quarters» and «the quarter» are stretches of time.
        if quarter && self.context.rules.quarter_is_time() {
            let words = self.number.form == Form::Words;
            let article = matches!(self.last, Some(Part::Article));
            if !words || (article && !(self.context.part_follows(end) || self.scale_follows(end))) {
                return false;
            }
        }
        self.divide(numeral.value, end)
    }

    fn divide(&mut self, value: i64, end: usize) -> bool {
        self.current = self.current.and_then(|current| ratio(current, Decimal::from(value)));
        self.number.fraction = true;
        self.number.article = false;
        self.end = end;
        if self.current.is_some() && self.scale_follows(end) {
            return self.accept(Part::Half, end);
        }
        self.last = Some(Part::Minus);
        false
    }

    /// «point seven one»: digits by name behind the decimal sign.
    fn point(&mut self, end: usize) -> bool {
        let Some(current) = self.current.filter(|_| self.last != Some(Part::Digits)) else { return false };
        let (mut text, mut at) = (current.to_string(), end);
        text.push('.');
        let mut any = false;
        for _ in 0..12 {
            let next = self.context.line.skip_spaces(at);
            let next = if self.context.line.at(next) == '-' { next + 1 } else { next };
            match self.context.tables.numeral(self.context.line, next) {
                Some((Numeral { part: Part::One | Part::Unit | Part::Article, value }, after)) => {
                    text.push_str(&value.to_string());
                    at = after;
                }
                Some((Numeral { part: Part::Ten | Part::Score, value }, after)) => {
                    text.push_str(&(value / 10).to_string());
                    at = after;
                }
                _ => break,
            }
            any = true;
        }
        if !any {
            return false;
        }
        self.current = Decimal::parse(&text);
        self.number.article = false;
        self.current.is_some() && self.accept(Part::Unit, at)
    }

    fn finish(mut self, joined: bool) -> Option<Number> {
        self.last?;
        if self.last == Some(Part::And) {
            return None;
        }
        let value = self.total.checked_add(self.current.unwrap_or(Decimal::ZERO))?;
        self.number.start = self.start;
        self.number.end = self.end;
        self.number.value = value;
        self.number.coefficient = self.coefficient.unwrap_or(value);
        let mut number = self.number;
        let plain = joined && !number.ordinal && !number.fraction && number.form != Form::Digits;
        if (plain || number.scaled)
            && let Some((part, end)) = and_part::read(self.context, number.end)
        {
            number.value = number.value.checked_add(part.checked_mul(number.step)?)?;
            number.end = end;
            number.article = false;
            number.fraction = !number.scaled;
            number.form = if number.form == Form::Words { Form::Words } else { Form::Digits };
        }
        Some(number)
    }
}
