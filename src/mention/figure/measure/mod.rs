//! A number with its unit: the words before or behind it that make it money, a percentage, a quantity, a length of
//! time, and what it is counted per.

mod duration;
mod money;
mod rate;

use duration::duration;
use money::{magnitude, money, money_before};
use rate::rated;

use super::FigureKind;
use super::context::Context;
use super::number::{Form, Number};
use super::tables::Suffix;
use crate::text::Decimal;

/// A number with what it measures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Measure {
    /// First character.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// What it measures.
    pub kind: FigureKind,
    /// The number itself.
    pub number: Number,
    /// The size as a whole; unknown for compounds that have none in one unit.
    pub value: Option<Decimal>,
    /// Both ends, where the number names two.
    pub range: Option<(Decimal, Decimal)>,
    /// ISO 4217 code, `percent`, or the unit's name.
    pub unit: Option<String>,
    /// What it is counted per.
    pub per: Option<&'static str>,
    /// What the value of the number was multiplied by to give that of the measure.
    pub factor: Decimal,
    /// Vague by its own form.
    pub approximate: bool,
    /// ISO 8601, for lengths of time.
    pub iso: Option<String>,
}

impl Measure {
    /// The number with nothing around it.
    pub fn bare(number: Number) -> Self {
        Self {
            start: number.start,
            end: number.end,
            kind: FigureKind::Count,
            number,
            value: Some(number.value),
            range: number.range,
            unit: None,
            per: None,
            factor: Decimal::ONE,
            approximate: number.vague,
            iso: None,
        }
    }

    fn with(number: Number, end: usize, kind: FigureKind, unit: String, factor: Decimal) -> Option<Self> {
        let mut measure = Self::bare(number);
        measure.end = end;
        measure.kind = kind;
        measure.value = Some(number.value.checked_mul(factor)?);
        measure.range = match number.range {
            Some((low, high)) => Some((low.checked_mul(factor)?, high.checked_mul(factor)?)),
            None => None,
        };
        measure.unit = Some(unit);
        measure.factor = factor;
        Some(measure)
    }
}

/// The unit at `at`, by symbol or by name; the longer wins.
pub(super) fn unit_at(context: &Context<'_>, at: usize) -> Option<(Suffix, usize)> {
    let line = context.line;
    let symbol = context.tables.symbols.longest(&line.cased, at).filter(|&(_, end)| {
        // «l'eau», «in six», and a letter that goes on as a name
        let elided = line.at(end) == '\'' && line.is_word(end + 1) && line.is_word(end - 1);
        let preposition = line.has(at, "in") && line.is_word(line.skip_spaces(end));
        !elided && !preposition
    });
    let name = context.tables.names.longest(&line.plain, at);
    match (symbol, name) {
        (Some(symbol), Some(name)) => Some(if name.1 > symbol.1 { name } else { symbol }),
        (symbol, name) => symbol.or(name),
    }
}

/// Everything the number at `at` could measure, the best reading.
pub(super) fn read(context: &Context<'_>, at: usize, joined: bool) -> Option<Measure> {
    if let Some(money) = money_before(context, at) {
        return Some(money);
    }
    let number = context.number(at, joined)?;
    if number.ordinal {
        return Some(Measure::bare(number));
    }
    Some(of_number(context, number))
}

/// The number with whatever stands behind it.
pub(super) fn of_number(context: &Context<'_>, number: Number) -> Measure {
    let number = magnitude(context, number, false).unwrap_or(number);
    let Some((suffix, at, end)) = suffix_of(context, &number) else {
        return duration::by_the_clock(context, number).unwrap_or_else(|| Measure::bare(number));
    };
    let measure = match suffix {
        Suffix::Percent(size) => percent(context, number, size, end),
        Suffix::Money(code, factor) => money(context, number, code, factor, at, end),
        Suffix::Unit(id) => quantity(context, number, id, end),
        Suffix::Time(id) => duration(context, number, id, end),
    };
    let Some(measure) = measure else { return Measure::bare(number) };
    rated(context, measure)
}

/// The unit behind a number: glued to it, behind a space or a hyphen, or joined by a small word.
fn suffix_of(context: &Context<'_>, number: &Number) -> Option<(Suffix, usize, usize)> {
    let line = context.line;
    let mut places = [Some(number.end), None, None, None];
    let spaced = line.skip_spaces(number.end);
    if spaced > number.end && line.at(spaced) != '\n' {
        places[1] = Some(spaced);
    }
    if line.at(number.end) == '-' && line.is_word(number.end + 1) && !line.is_digit(number.end + 1) {
        places[2] = Some(number.end + 1);
    }
    places[3] = context
        .joint(number.end)
        .filter(|_| number.scaled || number.vague || number.fraction || number.value >= Decimal::from(1_000_000));
    for at in places.into_iter().flatten() {
        // «half an hour», «two thirds of a mile»
        let at = match context.rules.of_words() {
            words if number.fraction => skip_words(context, at, words),
            _ => at,
        };
        if let Some((suffix, end)) = unit_at(context, at)
            && allowed(context, number, suffix, at, end)
        {
            return Some((suffix, at, end));
        }
    }
    // «two more minutes», «five consecutive quarters»
    let filler = context.tables.fillers.longest(&line.plain, spaced).filter(|_| spaced > number.end)?;
    let at = line.skip_spaces(filler.1);
    let (suffix, end) = unit_at(context, at)?;
    matches!(suffix, Suffix::Time(_)).then_some((suffix, at, end))
}

fn skip_words(context: &Context<'_>, at: usize, words: &[&str]) -> usize {
    let mut at = at;
    for _ in 0..2 {
        let Some(word) = words.iter().chain(&["a", "an"]).find(|word| context.line.has(at, word)) else { break };
        let next = context.line.skip_spaces(at + word.chars().count());
        if unit_at(context, next).is_none() && !context.line.has(next, "a") && !context.line.has(next, "an") {
            break;
        }
        at = next;
    }
    at
}

/// Whether the unit fits the number: symbols that are also words, Chinese characters that go on as another word.
fn allowed(context: &Context<'_>, number: &Number, suffix: Suffix, at: usize, end: usize) -> bool {
    let line = context.line;
    let next = line.at(end);
    let only = |text: &str| end == at + text.chars().count() && line.has(at, text);
    match suffix {
        Suffix::Percent(_) if only("成") => {
            !"立为功员本长都熟效交分绩人果就品份千型倍为了".contains(next) && line.at(number.end) == '成'
        }
        Suffix::Percent(_) if only("折") => !"扣叠腾磨合返射断".contains(next),
        Suffix::Percent(_) => !(line.is_word(end) && line.at(at) == '%'),
        Suffix::Money(..) => {
            // «a US$4.7 billion deal»: the sign belongs to the number behind it.
            if line.cased_at(at).is_ascii() && number.form == Form::Words && line.is_digit(line.skip_spaces(end)) {
                return false;
            }
            if only("元") {
                return !"旦素年宵首老勋件气".contains(next);
            }
            if only("pounds") || only("pound") {
                return !context.line.has(line.skip_spaces(end), "of");
            }
            // A small word that is also a currency's part: only behind digits.
            !(only("p") || only("c") || only("le") || only("sens") || only("won")) || number.form != Form::Words
        }
        Suffix::Unit(_) => {
            if only("桶") {
                return number.value >= Decimal::from(100);
            }
            if only("度") {
                return number.form != Form::Words || number.value > Decimal::from(4);
            }
            let symbol = line.is_word(at) && end - at <= 2 && line.cased_at(at).is_ascii() && !line.at(at).is_numeric();
            // «5 g» and «5g» are read, «five g» is not; nor is a letter that opens initials («3 J. Doe»).
            let initial = next == '.' && line.cased_at(at).is_uppercase() && line.is_word(line.skip_spaces(end + 1));
            !(symbol && (number.form == Form::Words && !number.scaled && !number.fraction || initial))
                && !"学族裔时".contains(next)
                || end - at > 1
        }
        Suffix::Time(_) => {
            let short = end - at <= 2 && line.cased_at(at).is_ascii_lowercase() && !only("an");
            // 三年级, 三天津, 三周边, 三日元: the character belongs to the word behind it.
            let other = [("年", "级度代轻纪龄"), ("天", "然津"), ("周", "边围"), ("日", "本元")];
            let taken = other.into_iter().any(|(unit, after)| only(unit) && after.contains(next));
            (!short || number.form != Form::Words) && !taken
        }
    }
}

fn percent(context: &Context<'_>, number: Number, size: Decimal, end: usize) -> Option<Measure> {
    let line = context.line;
    let mut end = end;
    let mut number = number;
    if line.before(end) == '折' {
        // 75折 and 七五折 are three quarters of the price, 五折 is half.
        let size = if number.value < Decimal::from(10) { size } else { Decimal::ONE };
        return Measure::with(number, end, FigureKind::Percentage, "percent".to_owned(), size);
    }
    if line.before(end) == '成' {
        // 三成五, 三成半
        let tenth = match line.at(end) {
            '半' => Some(5),
            _ => context.number(end, false).filter(|n| n.end == end + 1).and_then(|n| n.whole()),
        };
        if let Some(tenth) = tenth {
            number.value = number.value.checked_add(Decimal::new(i128::from(tenth), 1)?)?;
            end += 1;
        }
    }
    Measure::with(number, end, FigureKind::Percentage, "percent".to_owned(), size)
}

fn quantity(context: &Context<'_>, number: Number, id: u16, end: usize) -> Option<Measure> {
    let unit = context.tables.units.get(usize::from(id))?;
    let mut measure = Measure::with(number, end, FigureKind::Quantity, unit.name.clone(), unit.factor)?;
    measure.per = unit.per;
    // 三斤半, 两米五
    if context.line.at(end) == '半' && crate::text::is_han(context.line.before(end)) {
        let half = Decimal::new(5, 1)?;
        measure.value = Some(number.value.checked_add(half)?.checked_mul(unit.factor)?);
        measure.end += 1;
    }
    if unit.family == "counted" {
        let rate = rated(context, measure.clone());
        return rate.per.is_some().then_some(measure);
    }
    if unit.family == "temperature" || unit.name == "degree" {
        below_zero(context, &mut measure);
    }
    tenths(context, &mut measure, &number);
    compound(context, measure, unit.family, unit.size)
}

/// 一米八, 1米85: what follows metres in Chinese without a unit are their decimals.
fn tenths(context: &Context<'_>, measure: &mut Measure, number: &Number) {
    let line = context.line;
    if line.before(measure.end) != '米' || measure.unit.as_deref() != Some("meter") || !number.value.is_integer() {
        return;
    }
    let Some(tail) = context.number(measure.end, false) else { return };
    let plain = !tail.scaled && tail.range.is_none() && !tail.vague && unit_at(context, tail.end).is_none();
    let digits = if line.is_digit(measure.end) { tail.end - measure.end } else { 1 };
    let one = line.is_digit(measure.end) && digits <= 2 || tail.end == measure.end + 1;
    let decimals = tail
        .value
        .to_i64()
        .filter(|_| plain && one && context.tables.measures.longest(&line.plain, tail.end).is_none());
    let Some(value) = decimals.and_then(|d| Decimal::new(i128::from(d), u8::try_from(digits).ok()?)) else { return };
    if let Some(sum) = number.value.checked_add(value) {
        measure.value = Some(sum);
        measure.end = tail.end;
    }
}

/// 2 km and 1 metre, 6 ft 2 in: the sum in the smaller unit.
fn compound(context: &Context<'_>, measure: Measure, family: &str, size: Option<Decimal>) -> Option<Measure> {
    let (Some(mut size), true) = (size, measure.number.value.is_integer()) else { return Some(measure) };
    let mut whole = measure;
    for _ in 0..3 {
        let Some(number) = next_part(context, whole.end) else { break };
        let Some((Suffix::Unit(id), _, end)) = suffix_of(context, &number) else { break };
        let Some(unit) = context.tables.units.get(usize::from(id)) else { break };
        let (true, Some(smaller)) = (unit.family == family, unit.size.filter(|s| *s < size)) else { break };
        let factor = size.checked_div(smaller, 12)?;
        if !factor.is_integer() {
            break;
        }
        whole.value = Some(whole.value?.checked_mul(factor)?.checked_add(number.value)?);
        whole.unit = Some(unit.name.clone());
        whole.end = end;
        size = smaller;
    }
    Some(whole)
}

/// The number of a further part: behind «and», a comma or a space.
fn next_part(context: &Context<'_>, end: usize) -> Option<Number> {
    let line = context.line;
    let mut at = line.skip_spaces(end);
    if line.at(at) == ',' && line.at(at + 1) == ' ' {
        at = line.skip_spaces(at + 1);
    }
    for word in ["and", "et", "又", "零"] {
        if line.has(at, word) {
            at = line.skip_spaces(at + word.chars().count());
            break;
        }
    }
    let number = context.number(at, false)?;
    (!number.article && !number.scaled && !number.ordinal && number.range.is_none()).then_some(number)
}

/// «degrees below zero», «en dessous de zéro».
fn below_zero(context: &Context<'_>, measure: &mut Measure) {
    let at = context.line.skip_spaces(measure.end);
    if let Some(words) =
        ["below zero", "sous zero", "en dessous de zero"].iter().find(|words| context.line.has(at, words))
    {
        measure.end = at + words.chars().count();
        measure.value = measure.value.map(Decimal::negated);
    }
}
