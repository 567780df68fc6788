use super::line::Line;
use crate::text::Decimal;

/// How a language writes numbers in digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DigitStyle {
    /// 1,234.5
    Point,
    /// 1 234,5 and 1.234,5
    Comma,
}

/// A number in digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Digits {
    /// What it comes to.
    pub value: Decimal,
    /// One past its last character.
    pub end: usize,
    /// Whether it is nothing but digits: what a year, a day, a model number looks like.
    pub bare: bool,
    /// Number of digits in the whole part.
    pub length: usize,
}

/// More digits than this are no figure but a serial number; their value would not fit either.
const MAX_DIGITS: usize = 36;

/// Reads the number in digits at `start`: grouped or not, with or without a fraction.
pub(super) fn read(line: &Line, start: usize, style: DigitStyle) -> Option<Digits> {
    let whole = run(line, start);
    let point = |index| matches!((line.at(index), style), ('.', _) | (',', DigitStyle::Comma));
    let mut text = String::new();
    if whole == 0 {
        // .08, ,08
        let opens = point(start) && !matches!(line.before(start), '.' | ',' | '0'..='9') && line.opens_word(start);
        let fraction = run(line, start + 1);
        if !opens || fraction == 0 || fraction > MAX_DIGITS {
            return None;
        }
        text.push_str("0.");
        push(line, start + 1, fraction, &mut text);
        let value = Decimal::parse(&text)?;
        return Some(Digits { value, end: start + 1 + fraction, bare: false, length: 0 });
    }
    if whole > MAX_DIGITS {
        return None;
    }
    push(line, start, whole, &mut text);
    let mut end = start + whole;
    let mut separator = None;
    if whole <= 3 {
        while let Some(after) = group(line, end, separator, style, line.at(start) == '0') {
            separator = Some(line.at(end));
            push(line, after - 3, 3, &mut text);
            end = after;
            if text.len() > MAX_DIGITS {
                return None;
            }
        }
    }
    let length = text.len();
    // The last of 22,24,26,31 is no decimal either.
    let listed = line.at(end) == ',' && line.before(start) == ',' && start >= 2 && line.is_digit(start - 2);
    let fraction = if listed { 0 } else { fraction(line, end, separator, style) };
    if fraction > 0 {
        if length + fraction > MAX_DIGITS {
            return None;
        }
        text.push('.');
        push(line, end + 1, fraction, &mut text);
        end += 1 + fraction;
    }
    let value = Decimal::parse(&text)?;
    Some(Digits { value, end, bare: separator.is_none() && fraction == 0, length })
}

/// Where the group of three digits behind the separator at `at` ends.
fn group(line: &Line, at: usize, earlier: Option<char>, style: DigitStyle, zero: bool) -> Option<usize> {
    let separator = line.at(at);
    let three = run(line, at + 1) == 3;
    if !three || zero || earlier.is_some_and(|earlier| earlier != separator) {
        return None;
    }
    let end = at + 4;
    // «1.234» is a number with three decimals in English and 1234 in French; «1,234» the other way round,
    // unless more groups follow.
    let chain = separator == '.' && line.at(end + 4) == '.';
    let again = earlier.is_some() || (line.at(end) == separator && run(line, end + 1) == 3 && !chain);
    let groups = match separator {
        ' ' | '\'' => true,
        ',' => style == DigitStyle::Point || again,
        '.' => {
            // 1.234,56 in English text is written the continental way.
            let cents = line.at(end) == ',' && matches!(run(line, end + 1), 1 | 2) && line.at(end + 4) != ',';
            (style == DigitStyle::Comma || again || cents) && !(line.at(end) == '.' && run(line, end + 1) != 3)
        }
        _ => false,
    };
    groups.then_some(end)
}

/// Number of digits after the decimal sign at `at`; 0 where there is none.
fn fraction(line: &Line, at: usize, separator: Option<char>, style: DigitStyle) -> usize {
    let sign = line.at(at);
    let count = run(line, at + 1);
    let allowed = match sign {
        _ if Some(sign) == separator => false,
        '.' => style == DigitStyle::Point || separator == Some(',') || (separator != Some('.') && count != 3),
        // English lists numbers with commas, but not without a space.
        ',' => {
            style == DigitStyle::Comma || matches!(separator, Some('.' | ' ')) || (separator.is_none() && count <= 2)
        }
        _ => false,
    };
    // 1.2.3 is a version, 22,24,26 a list.
    let chain = matches!(line.at(at + 1 + count), '.' | ',') && line.is_digit(at + 2 + count);
    let list = chain && line.at(at + 1 + count) == sign;
    if allowed && !list { count } else { 0 }
}

/// Number of digits at `start`, counted no further than it takes to see that they are too many.
pub(super) fn run(line: &Line, start: usize) -> usize {
    let rest = line.plain.get(start..).unwrap_or_default();
    rest.iter().take(MAX_DIGITS + 1).take_while(|c| c.is_ascii_digit()).count()
}

/// Where the digits and groups of digits at `start` end, if they are too many for a number.
pub(super) fn overlong(line: &Line, start: usize, style: DigitStyle) -> Option<usize> {
    let whole = run(line, start);
    if whole > MAX_DIGITS {
        let rest = line.plain.get(start..).unwrap_or_default();
        return Some(start + rest.iter().take_while(|c| c.is_ascii_digit()).count());
    }
    let (mut end, mut count, mut separator) = (start + whole, whole, None);
    while whole <= 3
        && let Some(after) = group(line, end, separator, style, line.at(start) == '0')
    {
        separator = Some(line.at(end));
        count += 3;
        end = after;
    }
    (count > MAX_DIGITS).then_some(end)
}

fn push(line: &Line, start: usize, count: usize, text: &mut String) {
    text.extend(line.plain.get(start..start + count).unwrap_or_default());
}

/// A plain whole number of at most nine digits at `start`, with the number of digits it takes.
pub(super) fn small(line: &Line, start: usize) -> Option<(i32, usize)> {
    let count = run(line, start);
    if count == 0 || count > 9 {
        return None;
    }
    let digits = line.plain.get(start..start + count)?.iter();
    let value = digits.fold(0, |value, c| value * 10 + c.to_digit(10).unwrap_or(0));
    Some((i32::try_from(value).ok()?, count))
}

/// Reads a power of ten behind a number: `e13`, `×10^6`, `x 10¹⁸`. Gives the exponent and the end.
pub(super) fn power(line: &Line, at: usize) -> Option<(i32, usize)> {
    let signed = |at: usize| {
        let negative = line.at(at) == '-';
        let from = at + usize::from(negative || line.at(at) == '+');
        let (exponent, count) = small(line, from).filter(|&(exponent, _)| exponent <= 30)?;
        Some((if negative { -exponent } else { exponent }, from + count))
    };
    if line.at(at) == 'e' {
        return signed(at + 1).filter(|&(_, end)| !line.is_word(end));
    }
    let times = line.skip_spaces(at);
    if !matches!(line.at(times), '×' | 'x' | '*' | '·') {
        return None;
    }
    let ten = line.skip_spaces(times + 1);
    if small(line, ten) != Some((10, 2)) {
        return None;
    }
    if line.at(ten + 2) == '^' {
        return signed(ten + 3);
    }
    superscript(line, ten + 2)
}

/// Reads a power behind its base: `^5`, `^-1`, `^+23`. Gives the exponent and the end.
pub(super) fn exponent(line: &Line, at: usize) -> Option<(i32, usize)> {
    let from = at + 1 + usize::from(matches!(line.at(at + 1), '-' | '+'));
    let (value, count) = small(line, from).filter(|&(value, count)| line.at(at) == '^' && count <= 2 && value <= 64)?;
    let end = from + count;
    (!line.is_word(end)).then_some((if line.at(at + 1) == '-' { -value } else { value }, end))
}

/// A superscript number: ¹⁸, ⁻⁶.
pub(super) fn superscript(line: &Line, at: usize) -> Option<(i32, usize)> {
    let negative = line.at(at) == '⁻';
    let from = at + usize::from(negative);
    let (mut value, mut end) = (0, from);
    while let Some(digit) = "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().position(|c| c == line.cased_at(end)).filter(|_| end < from + 2)
    {
        value = value * 10 + i32::try_from(digit).ok()?;
        end += 1;
    }
    (end > from && value <= 30).then_some((if negative { -value } else { value }, end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    fn value(text: &str, style: DigitStyle) -> String {
        let line = Line::new(text, Span::of(text));
        read(&line, 0, style).map_or_else(String::new, |digits| {
            let rest: String = line.plain.get(digits.end..).unwrap_or_default().iter().collect();
            format!("{}|{rest}", digits.value)
        })
    }

    #[test]
    fn reads_both_styles() {
        for (text, point, comma) in [
            ("1,234,567.8", "1234567.8|", "1234567.8|"),
            ("1\u{202f}234\u{a0}567,8", "1234567.8|", "1234567.8|"),
            ("1.200.000", "1200000|", "1200000|"),
            ("3.5", "3.5|", "3.5|"),
            ("0,08", "0.08|", "0.08|"),
            ("20 1234", "20| 1234", "20| 1234"),
            ("22,24,26", "22|,24,26", "22|,24,26"),
            ("1'000", "1000|", "1000|"),
        ] {
            assert_eq!(value(text, DigitStyle::Point), point, "{text}");
            assert_eq!(value(text, DigitStyle::Comma), comma, "{text}");
        }
        assert_eq!(value("1,234", DigitStyle::Comma), "1.234|");
        assert_eq!(value("1.234", DigitStyle::Comma), "1234|");
        assert_eq!(value("1.234", DigitStyle::Point), "1.234|");
    }
}
