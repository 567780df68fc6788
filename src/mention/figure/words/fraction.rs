use super::Reader;
use crate::mention::figure::number::{Form, ratio};
use crate::mention::figure::tables::{Numeral, Part, Suffix};
use crate::text::Decimal;

impl Reader<'_> {
    pub(super) fn is_fraction(&self, at: usize) -> bool {
        matches!(
            self.context.tables.numeral(self.context.line, at),
            Some((Numeral { part: Part::Half | Part::Quarter | Part::Parts | Part::Ordinal, .. }, _))
        )
    }

    pub(super) fn scale_follows(&self, end: usize) -> bool {
        let at = self.context.line.skip_spaces(end);
        matches!(
            self.context.tables.numeral(self.context.line, at),
            Some((Numeral { part: Part::Scale | Part::Dozen | Part::About, .. }, _))
        )
    }

    pub(super) fn ordinal(&mut self, numeral: Numeral, _at: usize, end: usize) -> bool {
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

    pub(super) fn parts(&mut self, numeral: Numeral, end: usize) -> bool {
        if numeral.value < 2 {
            return false;
        }
        let opens = self.last.is_none() && numeral.part == Part::Quarter;
        let scale = self.scale_follows(end) || super::scale_of(self.context, end).is_some();
        let scaled = self.context.rules.quarter_is_time() && scale;
        // «quart de litre», «quarter mile»
        let points = self.points_follow(end);
        if opens && (scaled || numeral.value == 4 && (points || self.measured_part(end))) {
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
            let line = self.context.line;
            // «three fifths are ready, and a quarter is being tested»
            let verb = ["is", "are", "was", "were", "has", "have", "will", "had"];
            let told = verb.iter().any(|word| line.has(line.skip_spaces(end), word));
            if !words || (article && !(told || points || self.context.part_follows(end) || self.scale_follows(end))) {
                return false;
            }
        }
        self.divide(numeral.value, end)
    }

    /// The compound denominator that a tens word opens behind a numerator: «three twenty-firsts», «100 thirty-fifths»,
    /// «un vingt-cinquième». Gives it with its end.
    pub(super) fn denominator(&self, tens: Numeral, end: usize) -> Option<(i64, usize)> {
        let (context, line) = (self.context, self.context.line);
        let room = match tens.part {
            Part::Ten => 10,
            Part::Score => 20,
            _ => return None,
        };
        let numerator = matches!(
            self.last,
            Some(Part::Article | Part::One | Part::Unit | Part::Ten | Part::Hundred | Part::Digits)
        );
        if !numerator || self.number.ordinal || self.number.scaled {
            return None;
        }
        let behind = |end: usize| {
            let at = line.skip_spaces(end);
            if line.at(at) == '-' { at + 1 } else { at }
        };
        let mut at = behind(end);
        if let Some((Numeral { part: Part::And, .. }, after)) = context.tables.numeral(line, at) {
            at = behind(after);
        }
        let (unit, stop) = context.tables.numeral(line, at).filter(|(unit, _)| (1..room).contains(&unit.value))?;
        let single = matches!(self.last, Some(Part::Article | Part::One)) && context.part_follows(stop);
        match unit.part {
            Part::Parts => Some((tens.value + unit.value, stop)),
            Part::Ordinal | Part::Tail if single => Some((tens.value + unit.value, stop)),
            _ => None,
        }
    }

    pub(super) fn divide(&mut self, value: i64, end: usize) -> bool {
        self.current = self.current.and_then(|current| ratio(current, Decimal::from(value)));
        self.number.fraction = true;
        self.number.article = false;
        self.end = end;
        if self.current.is_some() && (self.scale_follows(end) || super::scale_of(self.context, end).is_some()) {
            return self.accept(Part::Half, end);
        }
        self.last = Some(Part::Minus);
        false
    }

    /// Whether the name of a unit of measure follows a part without a numerator.
    fn measured_part(&self, end: usize) -> bool {
        let (line, tables) = (self.context.line, self.context.tables);
        let mut at = line.skip_spaces(end);
        if line.at(at) == '-' {
            at += 1;
        }
        let of = self.context.rules.of_words().iter().filter(|_| self.context.rules.article_is_one());
        for of in of {
            if line.has(at, of) {
                at = line.skip_spaces(at + of.chars().count());
                break;
            }
        }
        let unit = tables.names.longest(&line.plain, at).filter(|_| at > end);
        matches!(unit, Some((Suffix::Unit(id), _)) if tables.units.get(usize::from(id)).is_some_and(|u| u.size.is_some()))
    }

    /// Whether a part of a percentage point is told: «a quarter-point rise».
    fn points_follow(&self, end: usize) -> bool {
        let line = self.context.line;
        let mut at = line.skip_spaces(end);
        if line.at(at) == '-' {
            at += 1;
        }
        let unit = self.context.tables.names.longest(&line.plain, at).filter(|_| at > end);
        matches!(unit, Some((Suffix::Percent(_), _)))
    }

    /// «point seven one»: digits by name behind the decimal sign.
    pub(super) fn point(&mut self, end: usize) -> bool {
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
}
