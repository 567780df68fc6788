use crate::text::{Span, is_word};

/// Longest quotation or bracket, in bytes, kept whole as part of one sentence. Longer ones are cut like
/// running text: a speech of a page is not one sentence.
const LONGEST: usize = 400;

/// How many open signs are remembered: deeper nesting than this is noise.
const DEEPEST: usize = 8;

/// The stretches between matching quotation marks or brackets, inside which no sentence ends: in order,
/// the outermost only.
pub(super) fn protected(text: &str, span: Span) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut open: Vec<(char, usize)> = Vec::new();
    let base = span.start as usize;
    let mut before = ' ';
    let mut chars = span.slice(text).char_indices().peekable();
    while let Some((offset, sign)) = chars.next() {
        let at = base + offset;
        let after = chars.peek().map_or(' ', |&(_, next)| next);
        if sign == '\n' && after == '\n' {
            open.clear();
        }
        if let Some(opener) = opener_of(sign, before, after)
            && let Some(depth) = open.iter().rposition(|&(kind, _)| kind == opener)
            && let Some(&(_, start)) = open.get(depth)
        {
            open.truncate(depth);
            let range = Span::new(start, at + sign.len_utf8());
            if range.len() <= LONGEST {
                while found.last().is_some_and(|&last| range.contains(last)) {
                    found.pop();
                }
                found.push(range);
            }
        } else if opens(sign, before, after) {
            if open.len() == DEEPEST {
                open.remove(0);
            }
            open.push((sign, at));
        }
        before = sign;
    }
    found
}

/// Whether `sign` can open a quotation or bracket where it stands.
fn opens(sign: char, before: char, after: char) -> bool {
    match sign {
        '(' | '[' | '{' | '“' | '«' | '„' | '（' | '【' | '「' | '『' | '《' | '〈' | '〔' | '［' => true,
        // The straight and single marks also close and elide: a space, bracket or dash has to come before.
        '"' => !is_word(before) && !after.is_whitespace(),
        '\'' | '‘' => !is_word(before) && after.is_alphabetic(),
        _ => false,
    }
}

/// The sign that `sign` closes, if it can close one where it stands.
fn opener_of(sign: char, before: char, after: char) -> Option<char> {
    let closes_word = !before.is_whitespace() && !is_word(after);
    match sign {
        ')' => Some('('),
        ']' => Some('['),
        '}' => Some('{'),
        '”' => Some('“'),
        '»' => Some('«'),
        '）' => Some('（'),
        '】' => Some('【'),
        '」' => Some('「'),
        '』' => Some('『'),
        '》' => Some('《'),
        '〉' => Some('〈'),
        '〕' => Some('〔'),
        '］' => Some('［'),
        '"' => closes_word.then_some('"'),
        '’' => closes_word.then_some('‘'),
        '\'' => closes_word.then_some('\''),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slices(text: &str) -> Vec<&str> {
        protected(text, Span::of(text)).into_iter().map(|span| span.slice(text)).collect()
    }

    #[test]
    fn keeps_the_outermost_pairs() {
        assert_eq!(slices("Il dit : « Oui (enfin). » Puis (non)."), ["« Oui (enfin). »", "(non)"]);
        assert_eq!(slices("He said \"no. Never.\" and left."), ["\"no. Never.\""]);
        assert_eq!(slices("他说：“好。走吧。”然后"), ["“好。走吧。”"]);
    }

    #[test]
    fn apostrophes_are_not_quotations() {
        assert!(slices("It's the firm's 'til it isn't.").is_empty());
        assert!(slices("l’IA d’abord").is_empty());
    }
}
