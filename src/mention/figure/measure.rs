//! A number with its unit: the words before or behind it that make it money, a percentage, a quantity, a length of
//! time, and what it is counted per.

use super::context::Context;
use super::number::{Form, Number, power_of_ten};
use super::tables::{Suffix, TimeUnit};
use super::{FigureKind, words};
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
    let number = context.rules.number(context, at, joined)?;
    if number.ordinal {
        return Some(Measure::bare(number));
    }
    Some(of_number(context, number))
}

/// The number with whatever stands behind it.
pub(super) fn of_number(context: &Context<'_>, number: Number) -> Measure {
    let number = magnitude(context, number, false).unwrap_or(number);
    let Some((suffix, at, end)) = suffix_of(context, &number) else { return Measure::bare(number) };
    let measure = match suffix {
        Suffix::Percent(size) => percent(context, number, size, end),
        Suffix::Money(code, factor) => money(context, number, code, factor, at, end),
        Suffix::Unit(id) => quantity(context, number, id, end),
        Suffix::Time(id) => duration(context, number, id, end),
    };
    let Some(measure) = measure else { return Measure::bare(number) };
    rated(context, measure)
}

/// `3.2M`, `1200k`, `70B`: a magnitude glued to the digits. Behind a currency sign more of them are read.
fn magnitude(context: &Context<'_>, number: Number, money: bool) -> Option<Number> {
    let line = context.line;
    if number.form == Form::Words || number.scaled || number.fraction {
        return None;
    }
    let attached = line.skip_spaces(number.end) == number.end;
    let at = if attached || !money { number.end } else { line.skip_spaces(number.end) };
    let (power, end) = context.tables.magnitudes.longest(&line.cased, at)?;
    let letters: String = line.cased.get(at..end).unwrap_or_default().iter().collect();
    let plain = matches!(letters.as_str(), "k" | "K" | "M" | "MM" | "B" | "bn" | "Bn" | "Md" | "Mds" | "Mrd");
    if !(plain || money) || (!attached && letters.len() == 1 && letters != "M") {
        return None;
    }
    let mut scaled = number.scaled(power_of_ten(power)?, end)?;
    scaled.coefficient = number.value;
    Some(scaled)
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
            !(short && number.form == Form::Words)
                && !(only("年") && "级度代轻纪龄".contains(next))
                && !(only("天") && "然津".contains(next))
                && !(only("周") && "边围".contains(next))
                && !(only("日") && "本元".contains(next))
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
            _ => context.rules.number(context, end, false).filter(|n| n.end == end + 1).and_then(|n| n.whole()),
        };
        if let Some(tenth) = tenth {
            number.value = number.value.checked_add(Decimal::new(i128::from(tenth), 1)?)?;
            end += 1;
        }
    }
    Measure::with(number, end, FigureKind::Percentage, "percent".to_owned(), size)
}

fn money(context: &Context<'_>, number: Number, code: &str, factor: Decimal, at: usize, end: usize) -> Option<Measure> {
    let line = context.line;
    // A magnitude in the unit («M€») scales the number too, for ranges.
    let number = if factor > Decimal::ONE && line.cased_at(at).is_alphabetic() {
        let coefficient = number.value;
        let mut scaled = number.scaled(factor, number.end)?;
        scaled.coefficient = coefficient;
        return Measure::with(scaled, end, FigureKind::Money, code.to_owned(), Decimal::ONE);
    } else {
        number
    };
    let mut measure = Measure::with(number, end, FigureKind::Money, code.to_owned(), factor)?;
    add_cents(context, &mut measure);
    Some(measure)
}

/// «thirteen dollars and forty-five cents», 10元5角.
fn add_cents(context: &Context<'_>, measure: &mut Measure) {
    let line = context.line;
    for _ in 0..2 {
        let mut at = line.skip_spaces(measure.end);
        for word in ["and", "et"] {
            if line.has(at, word) {
                at = line.skip_spaces(at + word.len());
            }
        }
        let Some(number) = context.rules.number(context, at, false).filter(|number| number.value < Decimal::from(100))
        else {
            return;
        };
        match suffix_of(context, &number) {
            Some((Suffix::Money(_, factor), _, end)) if factor < Decimal::ONE => {
                let sum = number.value.checked_mul(factor).and_then(|cents| measure.value?.checked_add(cents));
                if sum.is_none() {
                    return;
                }
                measure.value = sum;
                measure.end = end;
            }
            _ => return,
        }
    }
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
    let Some(tail) = context.rules.number(context, measure.end, false) else { return };
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
    let number = context.rules.number(context, at, false)?;
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

/// A length of time, with its further parts: «2 years and 3 months», 8天20小时.
fn duration(context: &Context<'_>, number: Number, id: u16, end: usize) -> Option<Measure> {
    let times = &context.tables.times;
    let unit = times.get(usize::from(id))?;
    let mut first = number;
    let mut end = end;
    let line = context.line;
    let inner = line.plain.get(number.end..end).unwrap_or_default().contains(&'半');
    if inner || (line.at(end) == '半' && crate::text::is_han(line.before(end))) {
        // 一年半
        first.value = first.value.checked_add(Decimal::new(5, 1)?)?;
        end += usize::from(!inner);
    } else if let Some((part, after)) = words::and_part(context, end).filter(|_| number.value.is_integer()) {
        // «an hour and a half», «deux ans et demi»
        first.value = first.value.checked_add(part)?;
        end = after;
    }
    let mut measure = Measure::with(first, end, FigureKind::Duration, unit.name.to_owned(), Decimal::ONE)?;
    if let Some((low, high)) = number.range {
        measure.range = Some((low, high));
    }
    let mut parts = vec![(first.value, *unit)];
    let mut smallest = usize::from(id);
    for _ in 0..4 {
        let Some(next) = next_part(context, measure.end).filter(|_| parts.iter().all(|(value, _)| value.is_integer()))
        else {
            break;
        };
        let Some((Suffix::Time(id), _, after)) = suffix_of(context, &next).or_else(|| minutes(context, &next)) else {
            break;
        };
        let (true, Some(unit)) = (usize::from(id) < smallest, times.get(usize::from(id))) else { break };
        smallest = usize::from(id);
        parts.push((next.value, *unit));
        measure.end = after;
    }
    measure.iso = iso_duration(&parts);
    let (value, name) = total(times, &parts)?;
    measure.value = value;
    measure.unit = Some(name.to_owned());
    if value.is_none() {
        measure.unit = None;
    }
    if number.range.is_some() {
        measure.iso = None;
    }
    Some(measure)
}

/// 两小时十分: behind hours, 分 alone are minutes.
fn minutes(context: &Context<'_>, number: &Number) -> Option<(Suffix, usize, usize)> {
    let at = number.end;
    let minute = context.tables.times.iter().position(|unit| unit.name == "minute")?;
    let suffix = Suffix::Time(u16::try_from(minute).ok()?);
    (context.line.at(at) == '分').then_some((suffix, at, at + 1))
}

/// The parts as one number of one unit: of the smallest, and whole where a smaller unit makes it so.
fn total(times: &[TimeUnit], parts: &[(Decimal, TimeUnit)]) -> Option<(Option<Decimal>, &'static str)> {
    let mut parts = parts.iter();
    let &(mut value, mut unit) = parts.next()?;
    let smaller = |unit: &TimeUnit| {
        let (count, name) = unit.smaller?;
        Some((Decimal::from(count), *times.iter().find(|t| t.name == name)?))
    };
    for &(next, target) in parts {
        let mut steps = 0;
        while unit.name != target.name && steps < 8 {
            let Some((count, lower)) = smaller(&unit) else { return Some((None, target.name)) };
            value = value.checked_mul(count)?;
            unit = lower;
            steps += 1;
        }
        value = value.checked_add(next)?;
    }
    // Half an hour is thirty minutes; years and months stay as they are written.
    while !value.is_integer() && matches!(unit.name, "day" | "hour" | "minute") {
        let Some((count, lower)) = smaller(&unit) else { break };
        value = value.checked_mul(count)?;
        unit = lower;
    }
    Some((Some(value), unit.name))
}

/// ISO 8601: `P2Y3M`, `PT1H30M`.
fn iso_duration(parts: &[(Decimal, TimeUnit)]) -> Option<String> {
    let mut iso = String::from("P");
    let mut clock = false;
    for (value, unit) in parts {
        let (timed, rest) = unit.iso.strip_prefix('T').map_or((false, unit.iso), |rest| (true, rest));
        let letter = rest.chars().last().filter(char::is_ascii_uppercase)?;
        let factor: i64 = rest.trim_end_matches(letter).parse().unwrap_or(1);
        if timed && !clock {
            iso.push('T');
            clock = true;
        }
        iso.push_str(&value.checked_mul(Decimal::from(factor))?.to_string());
        iso.push(letter);
    }
    Some(iso)
}

/// «per second», `/an`, 每秒 behind the measure, or 每秒 before it.
fn rated(context: &Context<'_>, mut measure: Measure) -> Measure {
    if measure.per.is_some() || !matches!(measure.kind, FigureKind::Money | FigureKind::Quantity | FigureKind::Duration)
    {
        return measure;
    }
    let line = context.line;
    let at = line.skip_spaces(measure.end);
    if let Some((_, end)) = context.tables.per_links.longest(&line.plain, at) {
        let glued = line.at(at) == '/' || line.at(at) == '每' || line.before(end) == '\'';
        let target = if glued { line.skip_spaces(end) } else { end + usize::from(line.at(end) == ' ') };
        let weak = line.has(at, "a")
            || line.has(at, "an")
            || line.has(at, "la")
            || line.has(at, "le")
            || line.has(at, "each")
            || line.has(at, "every")
            || line.has(at, "l'");
        if let Some((name, stop)) = context.tables.per.longest(&line.plain, target).filter(|_| glued || target > end) {
            let next = line.skip_spaces(stop);
            let shifted = [
                "ago",
                "earlier",
                "later",
                "before",
                "after",
                "derniere",
                "prochaine",
                "dernier",
                "prochain",
                "passe",
                "passee",
            ]
            .iter()
            .any(|word| line.has(next, word));
            if !(weak && shifted) && !(weak && measure.kind == FigureKind::Duration) {
                measure.per = Some(name);
                measure.end = stop;
                return measure;
            }
        }
    }
    // 每股2.5元, 每秒100亿次
    for length in 1..=9 {
        let Some(start) = measure.start.checked_sub(length) else { break };
        if line.before(start) == '每'
            && let Some((name, end)) = context.tables.per.longest(&line.plain, start)
            && filled(context, end, measure.start)
        {
            measure.per = Some(name);
            break;
        }
    }
    let speed = (2..=6)
        .filter_map(|length| measure.start.checked_sub(length))
        .find(|&at| line.at(at) == '时' && line.at(at + 1) == '速');
    if speed.is_some_and(|at| filled(context, at + 2, measure.start)) {
        measure.per = Some("hour");
    }
    if measure.per.is_none()
        && measure.start >= 2
        && line.at(measure.start - 2) == '时'
        && line.at(measure.start - 1) == '速'
    {
        measure.per = Some("hour");
    }
    measure
}

/// Whether only small words («可达», «约») stand between two places.
fn filled(context: &Context<'_>, from: usize, to: usize) -> bool {
    let between = context.line.plain.get(from..to);
    between.is_some_and(|words| {
        words.iter().all(|c| "约可达超仅近进行能执完成处理运算传输出最高至为到的收益盈利派发息分红售价 过".contains(*c))
    })
}

/// A sum whose sign or code stands before the number: $1.5 billion, EUR 20, US$ 4.7bn, 人民币50元.
fn money_before(context: &Context<'_>, at: usize) -> Option<Measure> {
    let (line, tables) = (context.line, context.tables);
    let negative = line.at(at) == '-' && !line.is_word(at.wrapping_sub(1));
    let from = at + usize::from(negative);
    // A code inside a longer word is none.
    if line.is_word(from) && !line.opens_word(from) {
        return None;
    }
    let (code, end) = tables
        .money_signs
        .longest(&line.cased, from)
        .or_else(|| crate::text::is_han(line.at(from)).then(|| tables.money_signs.longest(&line.plain, from)).flatten())
        .or_else(|| glued_code(context, from))?;
    let mut start = line.skip_spaces(end);
    let minus = line.at(start) == '-' && line.is_digit(start + 1);
    start += usize::from(minus);
    let han = crate::text::is_han(line.at(from));
    if !line.is_digit(start) && line.at(start) != '.' && !(han && super::han::is_numeral(line.at(start))) {
        return None;
    }
    let number = context.rules.number(context, start, true)?;
    if number.ordinal || number.fraction && !line.is_digit(start) {
        return None;
    }
    let mut number = magnitude(context, number, true).unwrap_or(number);
    if negative || minus {
        number.value = number.value.negated();
    }
    number.start = at;
    let mut measure = Measure::with(number, number.end, FigureKind::Money, code.to_owned(), Decimal::ONE)?;
    measure.start = at;
    // 人民币50元, $50 million USD, 50 USD million
    if let Some((Suffix::Money(after, _), _, end)) = suffix_of(context, &number) {
        let same = after == code || (code == "USD" && matches!(after, "CAD" | "AUD" | "HKD" | "SGD" | "NZD" | "TWD"));
        if same || (han && after == "CNY") {
            measure.unit = Some(if after == "CNY" && han { code } else { after }.to_owned());
            measure.end = end;
        }
    }
    add_cents(context, &mut measure);
    Some(rated(context, measure))
}

/// `USD115.5`: letters glued to digits end no word for the table.
fn glued_code(context: &Context<'_>, at: usize) -> Option<(&'static str, usize)> {
    let line = context.line;
    let mut letters: Vec<char> = line.cased.get(at..at + 3)?.to_vec();
    if !letters.iter().all(char::is_ascii_uppercase) {
        letters.truncate(2);
        if letters != ['R', 'M'] && letters != ['R', 's'] && letters != ['R', 'p'] {
            return None;
        }
    }
    let end = at + letters.len();
    if !line.is_digit(end) {
        return None;
    }
    letters.push(' ');
    context
        .tables
        .money_signs
        .longest(&letters, 0)
        .filter(|&(_, stop)| stop == letters.len() - 1)
        .map(|(code, _)| (code, end))
}
