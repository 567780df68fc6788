//! Number words of English and French: one algorithm over the table of numerals, which says what part each
//! word plays. It reads «two hundred and five thousand», «quatre-vingt-dix-sept», «1,5 million»,
//! «un milliard de milliards», «half a million», «two thirds», «twenty-first».

mod cardinal;
mod fraction;

use super::and_part;
use super::context::Context;
use super::number::{Form, Number, power_of_ten, ratio};
use super::tables::{Numeral, Part};
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
    /// What stood before «and» in the open group: dozens behind it multiply only what follows.
    joined: Option<Decimal>,
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
        joined: None,
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
        // «minus one» is a number where «one» is none.
        number.article &= context.rules.article_is_one();
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

    /// The place behind spaces or a hyphen at `end`: «vingt-et-un».
    fn behind(&self, end: usize) -> usize {
        let at = self.context.line.skip_spaces(end);
        at + usize::from(self.context.line.at(at) == '-')
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

    /// «de» between scales: milliard de milliards; «of a» between a part and its scale: two thirds of a million.
    fn link(&mut self, at: usize) -> bool {
        if self.last == Some(Part::Half) {
            let Some((numeral, place, end)) = scale_of(self.context, at) else { return false };
            return self.take(numeral, place, end, true);
        }
        if self.last != Some(Part::Scale) && self.last != Some(Part::About) && self.last != Some(Part::Dozen) {
            return false;
        }
        let Some(after) = self.context.joint(at) else { return false };
        match self.context.tables.numeral(self.context.line, after) {
            Some((numeral @ Numeral { part: Part::Scale, .. }, end)) => self.take(numeral, after, end, true),
            _ => false,
        }
    }

    fn accept(&mut self, part: Part, end: usize) -> bool {
        self.last = Some(part);
        self.end = end;
        true
    }

    fn take(&mut self, numeral: Numeral, at: usize, end: usize, joined: bool) -> bool {
        let value = numeral.value;
        match numeral.part {
            Part::One | Part::Unit | Part::Ten | Part::Score => {
                if let Some((parts, end)) = self.denominator(numeral, end) {
                    return self.divide(parts, end);
                }
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
                let next = self.behind(end);
                let pending = joined
                    && next > end
                    && matches!(
                        self.last,
                        Some(Part::Hundred | Part::Scale | Part::Thousand | Part::Ten | Part::Score)
                    )
                    && self.follows_and(next);
                pending && self.accept_and()
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
            // «one and a half billion»
            if !number.scaled {
                return Some(scaled(self.context, number));
            }
        }
        Some(number)
    }
}

/// The scale of which a fraction that ends at `end` is a part: «million», «of a million», «de milliard». Gives the
/// word, where it begins and where it ends.
fn scale_of(context: &Context<'_>, end: usize) -> Option<(Numeral, usize, usize)> {
    let line = context.line;
    let mut at = line.skip_spaces(end);
    if line.at(at) == '-' {
        at += 1;
    }
    for of in context.rules.of_words() {
        if line.has(at, of) {
            at = line.skip_spaces(at + of.chars().count());
            break;
        }
    }
    if let Some((Numeral { part: Part::Article | Part::One, .. }, after)) = context.tables.numeral(line, at) {
        at = line.skip_spaces(after);
    }
    let (numeral, stop) = context.tables.numeral(line, at).filter(|_| at > end)?;
    let scale = matches!(numeral.part, Part::Scale | Part::Thousand) && numeral.value > 0;
    scale.then_some((numeral, at, stop))
}

/// The number times the scale word behind it, if one follows: ½ million, one and a half billion.
pub(super) fn scaled(context: &Context<'_>, number: Number) -> Number {
    let scale = scale_of(context, number.end).and_then(|(numeral, _, end)| {
        let factor = i32::try_from(numeral.value).ok().and_then(power_of_ten)?;
        let mut whole = number.scaled(factor, end)?;
        whole.fraction = false;
        Some(whole)
    });
    scale.unwrap_or(number)
}
