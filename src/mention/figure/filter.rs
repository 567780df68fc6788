//! What looks like a figure and is none: numbers inside names, versions, links, phone numbers, footnotes, labels.

use super::context::Context;
use super::digits;
use super::tables::Part;
use crate::text::is_han;

/// Where the stretch that begins at `at` and holds no figure ends, if there is one.
pub(super) fn skip(context: &Context<'_>, at: usize) -> Option<usize> {
    let line = context.line;
    let opens = line.opens_word(at);
    if opens && let Some(end) = link(context, at) {
        return Some(end);
    }
    if !line.is_digit(at) {
        return footnote(context, at);
    }
    let before = line.before(at);
    let (glued, hyphened) =
        (super::line::is_word_char(before), before == '-' && super::line::is_word_char(line.before(at - 1)));
    if glued || matches!(before, '#' | '@' | '_' | '\\' | '^') {
        return Some(token_end(context, at));
    }
    // GPT-4, F-35, Covid-19; but mid-2025, and the dash behind a number.
    if hyphened && line.before(at - 1).is_alphabetic() && !loose_prefix(context, at - 1) {
        return Some(token_end(context, at));
    }
    if let Some(end) = version(context, at).or_else(|| phone(context, at)).or_else(|| enumerator(context, at)) {
        return Some(end);
    }
    label(context, at).then(|| token_end(context, at))
}

/// The end of a token of letters, digits and what joins them.
fn token_end(context: &Context<'_>, at: usize) -> usize {
    let line = context.line;
    let mut end = line.word_end(at);
    for _ in 0..4 {
        if matches!(line.at(end), '.' | '-' | '_') && line.is_digit(end + 1) {
            end = line.word_end(end + 1);
        }
    }
    end.max(at + 1)
}

fn loose_prefix(context: &Context<'_>, dash: usize) -> bool {
    let line = context.line;
    let Some(start) = line.word_before(dash) else { return false };
    // 9am-5pm, 9h-17h
    if line.is_digit(start) && ["am", "pm", "h"].iter().any(|end| line.has(dash - end.len(), end)) {
        return true;
    }
    ["mid", "pre", "post", "non", "mi", "avant", "apres", "sub", "ultra", "demi", "early", "late", "fin"]
        .iter()
        .any(|word| line.has(start, word))
}

/// Links and addresses: https://…, www.…, name@host.
fn link(context: &Context<'_>, at: usize) -> Option<usize> {
    let line = context.line;
    let opens = matches!(line.at(at), 'h' | 'w')
        && ["http://", "https://", "www."].iter().any(|start| {
            line.plain.get(at..at + start.len()).is_some_and(|found| found.iter().copied().eq(start.chars()))
        });
    let address = || {
        let end = line.word_end(at);
        (end > at && line.at(end) == '@' && line.is_word(end + 1)).then_some(end)
    };
    if !opens {
        address()?;
    }
    let rest = line.plain.get(at..).unwrap_or_default();
    Some(at + rest.iter().take_while(|c| !matches!(c, ' ' | '\n' | '"' | '<' | '>') && !is_han(**c)).count())
}

/// 1.2.3, 192.168.1.2: three or more groups of digits between full stops that make neither a date nor thousands.
fn version(context: &Context<'_>, at: usize) -> Option<usize> {
    let line = context.line;
    let (mut end, mut groups, mut thousands) = (at, 0, true);
    while groups < 8 {
        let count = digits::run(line, end);
        if count == 0 {
            break;
        }
        thousands &= groups == 0 && count <= 3 || groups > 0 && count == 3;
        groups += 1;
        end += count;
        if line.at(end) != '.' || !line.is_digit(end + 1) {
            break;
        }
        end += 1;
    }
    if groups < 3 || thousands {
        return None;
    }
    let date = groups == 3 && super::date::read_numeric(context, at).is_some()
        || super::date::read(context, at).is_some_and(|found| found.end >= end);
    (!date).then_some(end)
}

/// 01 42 34 56 78, 555-123-4567, 400-123-4567, +33 1 23 45 67 89.
fn phone(context: &Context<'_>, at: usize) -> Option<usize> {
    let line = context.line;
    let plus = line.before(at) == '+';
    let mut lengths = [0_usize; 8];
    let (mut groups, mut end) = (0, at);
    let mut separator = '\0';
    while groups < lengths.len() {
        let count = digits::run(line, end);
        if count == 0 {
            break;
        }
        if let Some(length) = lengths.get_mut(groups) {
            *length = count;
        }
        groups += 1;
        end += count;
        let next = line.at(end);
        if !matches!(next, ' ' | '-' | '.') || !line.is_digit(end + 1) || (groups > 1 && separator != next) {
            break;
        }
        separator = next;
        end += 1;
    }
    let lengths = lengths.get(..groups)?;
    let pairs = groups >= 4 && lengths.iter().all(|&length| length == 2);
    let blocks = separator == '-' && matches!(lengths, [3, 3 | 4, 4] | [1, 3, 3, 4] | [3 | 4, 7 | 8] | [3, 3, 3]);
    ((plus && groups >= 3) || pairs || blocks).then_some(end)
}

/// «1.», «2)» and «3、» at the head of a line.
fn enumerator(context: &Context<'_>, at: usize) -> Option<usize> {
    let line = context.line;
    let mut start = at;
    while start > 0 && matches!(line.before(start), ' ' | '(') && at - start < 4 {
        start -= 1;
    }
    let count = digits::run(line, at);
    let head = matches!(line.before(start), '\0' | '\n') && count <= 2;
    let close = line.at(at + count);
    let mark = match close {
        '.' => line.at(at + count + 1) == ' ',
        ')' | '、' | '）' => true,
        _ => false,
    };
    let whole = at + count + 1 >= line.len();
    (head && mark && !whole).then_some(at + count + 1)
}

/// [12] behind a statement.
fn footnote(context: &Context<'_>, at: usize) -> Option<usize> {
    let line = context.line;
    if line.at(at) != '[' {
        return None;
    }
    let count = digits::run(line, at + 1);
    ((1..=3).contains(&count) && line.at(at + 1 + count) == ']').then_some(at + count + 2)
}

/// «Article 5», «iPhone 15», «page 12»: the word before makes the number a label, unless a unit follows.
fn label(context: &Context<'_>, at: usize) -> bool {
    let line = context.line;
    let count = digits::run(line, at);
    if count > 4
        || !context.preceded(&context.tables.labels, at)
        || is_han(line.before(at)) && line.before(at) != '第' && line.at(at + count) == '%'
    {
        return false;
    }
    let end = at + count;
    let next = line.skip_spaces(end);
    let more = matches!(line.at(end), ',' | '.') && line.is_digit(end + 1) && digits::run(line, end + 1) >= 3;
    let unit = super::measure::unit_at(context, next).is_some() && !line.is_word(end);
    let scale = context.tables.numeral(line, next).is_some_and(|(numeral, _)| numeral.part == Part::Scale);
    !(more || unit || scale)
}
