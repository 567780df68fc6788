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
            '•' | '⁃' | '‣' | '◦' | '▪' | '▫' | '●' | '■' | '➢' | '▶' | '◆' => is_space(before),
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

/// The style of an item's number: what follows it, and whether it is a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Style {
    close: &'static str,
    letter: bool,
}

/// Runs of numbered items, «1. … 2. …», «a) … b) …», «1、…»: the first where a text, line or sentence
/// begins, each next one higher by one in the same style.
fn enumerations(text: &str, breaks: &mut Vec<usize>) {
    let mut run: Option<(Style, u32, usize, bool)> = None;
    let mut before = '\n';
    let mut before_space = '\n';
    for (offset, sign) in text.char_indices() {
        if (is_space(before) || matches!(before, '。' | '；' | '：' | '(' | '（')) && (sign.is_ascii_digit() || sign.is_ascii_alphabetic()) {
            let found = text.get(offset..).and_then(item_number);
            if let Some((style, number)) = found {
                match run {
                    Some((kept, last, first, begun)) if kept == style && number == last + 1 => {
                        if !begun {
                            breaks.push(first);
                        }
                        breaks.push(offset);
                        run = Some((style, number, first, true));
                    }
                    _ if number == 1 || run.is_none() => {
                        let opens = matches!(before_space, '\n' | '.' | ':' | '!' | '?' | '。' | '：' | '；' | ';' | '•' | '⁃');
                        if opens {
                            run = Some((style, number, offset, false));
                        }
                    }
                    _ => {}
                }
            }
        }
        if !is_space(sign) || sign == '\n' {
            before_space = sign;
        }
        before = sign;
    }
}

/// Reads «12.», «3.)», «b)», «1、» and what has to follow: a space, or a letter after «、» and «）».
fn item_number(text: &str) -> Option<(Style, u32)> {
    let mut chars = text.chars();
    let first = chars.next()?;
    let (number, letter, length) = if first.is_ascii_digit() {
        let digits: &str = text.get(..text.bytes().take(4).take_while(u8::is_ascii_digit).count())?;
        (digits.parse().ok()?, false, digits.len())
    } else {
        (u32::from(first.to_ascii_lowercase()) - u32::from('a') + 1, true, 1)
    };
    if number > 199 {
        return None;
    }
    let rest = text.get(length..)?;
    let close = [".)", ".", ")", "、", "）", "）"].into_iter().find(|close| rest.starts_with(close))?;
    let next = rest.get(close.len()..)?.chars().next()?;
    // «A. Smith» is an initial: only small letters number items before a stop.
    let initial = letter && first.is_ascii_uppercase() && close == ".";
    let spaced = next.is_whitespace() || matches!(close, "、" | "）");
    (spaced && !initial).then_some((Style { close, letter }, number))
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
        assert!(breaks("It sold 1. Then it sold 5. Nothing else.").is_empty());
    }

    #[test]
    fn wrapped_lines_do_not_part_but_bare_lists_do() {
        assert!(breaks("The firm said on\nMonday that it\nwould close.").is_empty());
        assert_eq!(breaks("chips\nenergy policy\nwater"), ["chips", "energy", "water"]);
        assert_eq!(breaks("One line\n\nAnother"), ["Another"]);
    }
}
