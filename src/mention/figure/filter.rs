//! What looks like a figure and is none: numbers inside names, versions, links, phone numbers, footnotes, labels.

use super::context::Context;
use super::{digits, identifier, name, ordinal, phone};
use crate::text::is_han;

/// Where the stretch that begins at `at` and holds no figure ends, if there is one.
pub(super) fn skip(context: &Context<'_>, at: usize) -> Option<usize> {
    let line = context.line;
    let opens = line.opens_word(at);
    if opens && let Some(end) = link(context, at).or_else(|| identifier::read(context, at)) {
        return Some(end);
    }
    if line.at(at) == '第' {
        return ordinal::section_end(context, at);
    }
    if !line.is_digit(at) {
        let hyphen = line.at(at) == '-' && line.is_digit(at + 1) && is_han(line.before(at));
        return footnote(context, at).or_else(|| hyphen.then(|| context.rules.named(context, at + 1)).flatten());
    }
    let before = line.before(at);
    let (glued, hyphened) =
        (super::line::is_word_char(before), before == '-' && super::line::is_word_char(line.before(at - 1)));
    // bac+5, J+7; but «CAGR+9%»
    let measured = || context.number(at, false).is_some_and(|n| super::measure::of_number(context, n).unit.is_some());
    let plus = before == '+' && at >= 2 && line.is_word(at - 2) && !line.is_digit(at - 2) && !measured();
    // HTTP/3, OS/2; but 200 MW/800 MWh
    let capital = |back: usize| at >= back && line.cased_at(at - back).is_ascii_uppercase();
    let slashed = before == '/' && capital(2) && capital(3) && !measured();
    // ID.4
    let stop = before == '.' && at >= 3 && line.cased_at(at - 2).is_uppercase() && line.is_word(at - 3);
    if glued || plus || slashed || stop || matches!(before, '#' | '@' | '_' | '\\' | '^') {
        return Some(token_end(context, at));
    }
    // GPT-4, F-35, Covid-19; but mid-2025, and the dash behind a number.
    if hyphened && line.before(at - 1).is_alphabetic() && !loose_prefix(context, at - 1) {
        return Some(token_end(context, at));
    }
    if let Some(end) = version(context, at)
        .or_else(|| phone::read(context, at))
        .or_else(|| enumerator(context, at))
        .or_else(|| context.rules.named(context, at))
    {
        return Some(end);
    }
    if label(context, at) {
        return Some(identifier::token_end(line, at));
    }
    if let Some(end) = screen_class(context, at) {
        return Some(end);
    }
    (context.tables.has_names() && name::ends_name(context, at)).then(|| token_end(context, at))
}

/// Whether the number behind a Chinese name counts or dates: 小米15家门店, 恒生12月, 工业3.2万亿元.
fn han_counts(context: &Context<'_>, at: usize) -> bool {
    let Some(number) = context.number(at, false) else { return false };
    let next = context.line.at(number.end);
    let counter = matches!(next, '家' | '位' | '名' | '人' | '个' | '年' | '月' | '日' | '时' | '点' | '成' | '倍');
    counter || number.scaled || number.vague || super::measure::of_number(context, number).unit.is_some()
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

/// «a 4K screen», «l'écran 4K»: the class of a screen, where a noun stands beside it and no number of things.
fn screen_class(context: &Context<'_>, at: usize) -> Option<usize> {
    const SCREENS: &[&str] = &[
        "tv",
        "screen",
        "display",
        "television",
        "monitor",
        "camera",
        "projector",
        "video",
        "image",
        "stream",
        "footage",
    ];
    let line = context.line;
    let end = at + 2;
    let class = matches!(line.at(at), '2' | '4' | '5' | '8') && line.cased_at(at + 1) == 'K' && !line.is_word(end);
    if !class || !context.tables.has_names() {
        return None;
    }
    let next = line.skip_spaces(end);
    let screen = SCREENS.iter().any(|word| line.has(next, word) || line.has(next, &format!("{word}s")));
    let counted = name::counts(context, next);
    let noun = line.is_word(next) && !name::is_small(context, next, line.word_end(next));
    // French sets it behind the noun; «filmed in 4K».
    let behind = context.word_before_is(at, &["in", "en"]) && !noun
        || context.rules.article_is_one()
            && line.word_before(at).is_some_and(|word| !name::is_small(context, word, line.word_end(word)));
    (screen || !counted && (noun || behind)).then_some(end)
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
    let more = matches!(line.at(end), ',' | '.') && line.is_digit(end + 1) && digits::run(line, end + 1) >= 3;
    let counted = is_han(line.before(at)) && line.before(at) != '第' && han_counts(context, at);
    let unit = !line.is_word(end) && identifier::measured(context, end);
    !(more || unit || counted)
}
