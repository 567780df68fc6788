use crate::text::{Span, is_space};

/// Lines of a list without a full stop are shorter than this, in bytes.
const SHORT_LINE: usize = 60;

/// Places where a sentence ends whatever the words say: blank lines, bullets, items of a numbered list,
/// lines of a bare list. Byte offsets of what begins there, in order, each once.
pub(super) fn hard_breaks(text: &str, span: Span) -> Vec<usize> {
    let inner = span.slice(text);
    let mut breaks = Vec::new();
    line_breaks(inner, &mut breaks);
    bullets(inner, &mut breaks);
    enumerations(inner, &mut breaks);
    breaks.sort_unstable();
    breaks.dedup();
    breaks.iter_mut().for_each(|offset| *offset += span.start as usize);
    breaks
}

/// Blank lines always part; single line breaks only where every line is short and none holds the end of
/// a sentence, as in a list set without bullets. Other single breaks are hard-wrapped text.
fn line_breaks(text: &str, breaks: &mut Vec<usize>) {
    let mut lines = 0;
    let bare_list = text.lines().filter(|line| !line.trim().is_empty()).all(|line| {
        lines += 1;
        line.len() <= SHORT_LINE && !line.contains(['.', '!', '?', '。', '！', '？', '…'])
    }) && lines >= 3;
    let mut offset = 0;
    let mut blank_before = false;
    for line in text.split_inclusive('\n') {
        let blank = line.trim().is_empty();
        if !blank && (blank_before || bare_list) {
            breaks.push(offset);
        }
        blank_before = blank;
        offset += line.len();
    }
}

/// A bullet at the start of a line or after a space begins an item.
fn bullets(text: &str, breaks: &mut Vec<usize>) {
    let mut before = '\n';
    let mut line_start = true;
    let mut chars = text.char_indices().peekable();
    while let Some((offset, sign)) = chars.next() {
        let after = chars.peek().map_or(' ', |&(_, next)| next);
        let bullet = match sign {
            _ if is_bullet(sign) => is_space(before),
            '-' | '*' | '–' | '—' | '+' => line_start && is_space(after),
            _ => false,
        };
        if bullet {
            breaks.push(offset);
        }
        line_start = sign == '\n' || (line_start && is_space(sign));
        before = sign;
    }
}

/// How items are numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Numerals {
    Arabic,
    Roman,
    Letters,
}

/// The style of an item's number: its numerals and what follows them.
type Style = (Numerals, &'static str);

/// A list being read: its style, the number last seen, where its first item began, whether a second came.
#[derive(Debug, Clone, Copy)]
struct Run {
    style: Style,
    last: u32,
    first: usize,
    begun: bool,
}

/// Runs of numbered items, «1. … 2. …», «a) … b) …», «(i) … (ii) …», «1、…»: the first where a text, line
/// or sentence begins, each next one higher by one in the same style.
fn enumerations(text: &str, breaks: &mut Vec<usize>) {
    let mut run: Option<Run> = None;
    let mut before = '\n';
    let mut last_sign = '\n';
    for (offset, sign) in text.char_indices() {
        let could_number = (is_space(before) || matches!(before, '。' | '；' | '：')) && !is_bullet(last_sign);
        if could_number && (sign.is_ascii_alphanumeric() || matches!(sign, '(' | '（')) {
            let opens = matches!(last_sign, '\n' | '.' | ':' | '!' | '?' | '。' | '：' | '；' | ';');
            for (style, number) in text.get(offset..).map(item_numbers).into_iter().flatten().flatten() {
                match run {
                    Some(list) if list.style == style && number == list.last + 1 => {
                        if !list.begun {
                            breaks.push(list.first);
                        }
                        breaks.push(offset);
                        run = Some(Run { last: number, begun: true, ..list });
                        break;
                    }
                    _ if opens && (number == 1 || run.is_none()) => {
                        run = Some(Run { style, last: number, first: offset, begun: false });
                    }
                    _ => {}
                }
            }
        }
        if !is_space(sign) || sign == '\n' {
            last_sign = sign;
        }
        before = sign;
    }
}

/// Reads «12.», «(3)», «b)», «iv)», «1、» with the space that has to follow (none after «、» and «）»).
/// Letters can be Roman numerals as well: both readings are given, the letter first.
fn item_numbers(text: &str) -> [Option<(Style, u32)>; 2] {
    let inner = text.strip_prefix(['(', '（']).unwrap_or(text);
    let bracketed = inner.len() < text.len();
    let length = inner.bytes().take(5).take_while(u8::is_ascii_alphanumeric).count();
    let label = inner.get(..length).unwrap_or_default();
    let rest = inner.get(length..).unwrap_or_default();
    let closes: &[&'static str] = if bracketed { &[")", "）"] } else { &[".)", ".", ")", "、", "）"] };
    let Some(close) = closes.iter().copied().find(|close| rest.starts_with(close)) else { return [None, None] };
    let next = rest.get(close.len()..).and_then(|rest| rest.chars().next());
    if !next.is_some_and(|next| next.is_whitespace() || matches!(close, "、" | "）")) {
        return [None, None];
    }
    if let Ok(number) = label.parse::<u32>() {
        return [(number < 200).then_some(((Numerals::Arabic, close), number)), None];
    }
    let letter = match label.as_bytes() {
        // «A. Smith» is an initial: before a stop only small letters number items.
        [only] if close != "." || only.is_ascii_lowercase() => {
            only.is_ascii_alphabetic().then(|| u32::from(only.to_ascii_lowercase() - b'a') + 1)
        }
        _ => None,
    };
    let roman = ROMAN.iter().zip(1..).find(|(numeral, _)| **numeral == label).map(|(_, number)| number);
    [letter.map(|number| ((Numerals::Letters, close), number)), roman.map(|number| ((Numerals::Roman, close), number))]
}

const ROMAN: [&str; 12] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

fn is_bullet(sign: char) -> bool {
    matches!(sign, '•' | '⁃' | '‣' | '◦' | '▪' | '▫' | '●' | '■' | '➢' | '▶' | '◆')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn breaks(text: &str) -> Vec<&str> {
        let found = hard_breaks(text, Span::of(text));
        found.into_iter().filter_map(|offset| text.get(offset..)?.split_whitespace().next()).collect()
    }

    #[test]
    fn numbered_items_part() {
        assert_eq!(breaks("1. Chips 2. Power 3. Water"), ["1.", "2.", "3."]);
        assert_eq!(breaks("Three aims: a) speed b) reach"), ["a)", "b)"]);
        assert_eq!(breaks("Trois axes : (i) former (ii) investir (iii) juger"), ["(i)", "(ii)", "(iii)"]);
        assert!(breaks("It sold 1. Then it sold 5. Nothing else.").is_empty());
    }

    #[test]
    fn wrapped_lines_do_not_part_but_bare_lists_do() {
        assert!(breaks("The firm said on\nMonday that it\nwould close.").is_empty());
        assert_eq!(breaks("chips\nenergy policy\nwater"), ["chips", "energy", "water"]);
        assert_eq!(breaks("One line\n\nAnother"), ["Another"]);
    }
}
