use crate::text::{Span, is_han, is_word};

/// How many quotations may be open inside each other.
const DEPTH_LIMIT: usize = 8;

/// Words between a pair of quotation marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Marked {
    /// With the marks.
    pub outer: Span,
    /// Without them, and without white space at either end.
    pub inner: Span,
    /// Whether the closing mark is missing, as where a quotation goes on in the next paragraph.
    pub unfinished: bool,
}

/// The outermost pairs of quotation marks of a block, in order. In a quotation of several paragraphs each
/// opens with a mark and only the last closes; `continued` says that the block before was left open.
pub(super) fn find(text: &str, block: Span, continued: bool) -> Vec<Marked> {
    let slice = block.slice(text);
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    let mut before: Option<char> = None;
    let mut characters = slice.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        let after = characters.peek().map(|(_, next)| *next);
        let straight_open = matches!(c, '"' | '＂') && !open.iter().any(|(_, mark)| *mark == c);
        let closing = c == '\'' && open.iter().any(|(_, mark)| closes(*mark, c, before, after));
        if closer_of(c).is_some() && !closing && !matches!(c, '"' | '＂') || straight_open && opens(before, after) {
            let apostrophe = matches!(c, '‘' | '\'')
                && !(before.is_none_or(|c| !is_word(c)) && after.is_some_and(is_word))
                || c == '\'' && !after.is_some_and(char::is_uppercase);
            if open.len() < DEPTH_LIMIT && !apostrophe {
                open.push((at, c));
            }
        } else if let Some(depth) = open.iter().rposition(|(_, mark)| closes(*mark, c, before, after)) {
            if let Some((start, _)) = open.get(depth) {
                pairs.push((*start, at + c.len_utf8()));
            }
            open.truncate(depth);
        }
        before = Some(c);
    }
    let mut found = outermost(text, block, pairs);
    let unclosed = open
        .iter()
        .find(|(at, mark)| *at == 0 && *mark != '\'')
        .filter(|_| found.iter().all(|marked| marked.outer.start > block.start));
    if let Some((_, mark)) = unclosed {
        let begin = block.start as usize + mark.len_utf8();
        let inner = Span::new(begin, block.end as usize).trim(text);
        found.clear();
        found.push(Marked { outer: block, inner, unfinished: true });
    } else if continued && found.is_empty() && open.is_empty() {
        // French custom: the closing mark stands alone at the end of the last paragraph.
        let closing = slice.char_indices().find(|(_, c)| matches!(c, '»' | '”'));
        if let Some((at, c)) = closing {
            let outer = Span::new(block.start as usize, block.start as usize + at + c.len_utf8());
            let inner = Span::new(block.start as usize, block.start as usize + at).trim(text);
            found.push(Marked { outer, inner, unfinished: false });
        }
    }
    found
}

/// Drops the pairs that lie inside others.
fn outermost(text: &str, block: Span, mut pairs: Vec<(usize, usize)>) -> Vec<Marked> {
    pairs.sort_by_key(|(start, end)| (*start, usize::MAX - *end));
    let mut reached = 0;
    let mut found = Vec::new();
    for (start, end) in pairs {
        if start < reached {
            continue;
        }
        reached = end;
        let outer = Span::new(start, end).shift(block.start);
        let words = outer.slice(text);
        let first = words.chars().next().map_or(0, char::len_utf8);
        let last = words.chars().next_back().map_or(0, char::len_utf8);
        let inner = Span::new(outer.start as usize + first, (outer.end as usize).saturating_sub(last)).trim(text);
        if !inner.is_empty() {
            found.push(Marked { outer, inner, unfinished: false });
        }
    }
    found
}

fn closer_of(open: char) -> Option<char> {
    Some(match open {
        '«' => '»',
        '“' | '„' => '”',
        '「' => '」',
        '『' => '』',
        '‘' => '’',
        '\'' => '\'',
        '"' => '"',
        '＂' => '＂',
        _ => return None,
    })
}

fn closes(open: char, c: char, before: Option<char>, after: Option<char>) -> bool {
    match c {
        // As likely an apostrophe: closes only at the end of a word that a sign or a space follows.
        '’' => open == '‘' && after.is_none_or(|c| !is_word(c)) && before.is_some_and(|c| !c.is_whitespace()),
        // A straight one is an apostrophe unless a sign ends the words before it.
        '\'' => {
            open == '\''
                && after.is_none_or(|c| !is_word(c))
                && before.is_some_and(|c| matches!(c, ',' | '.' | '!' | '?' | '…'))
        }
        '"' => matches!(open, '"' | '“'),
        _ => closer_of(open) == Some(c),
    }
}

/// A straight mark opens where something follows it; one after a digit is a sign of inches.
fn opens(before: Option<char>, after: Option<char>) -> bool {
    let joined = before.is_some_and(|c| c.is_ascii_digit() || c.is_alphabetic() && !is_han(c));
    !joined && after.is_some_and(|c| !c.is_whitespace() || before.is_none_or(char::is_whitespace))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;

    fn inner(text: &str) -> Vec<&str> {
        find(text, Span::of(text), false).iter().map(|marked| marked.inner.slice(text)).collect()
    }

    #[test]
    fn reads_every_custom() {
        assert_eq!(inner("Il dit : « Oui ». Elle dit : “Non”."), ["Oui", "Non"]);
        assert_eq!(inner("他说：“好。”她说「不」"), ["好。", "不"]);
        assert_eq!(inner("He said \"yes\" and \"no\"."), ["yes", "no"]);
        assert_eq!(inner("‘It’s ours,’ he said."), ["It’s ours,"]);
        assert_eq!(inner("'It's the workers' plant,' he said."), ["It's the workers' plant,"]);
        assert_eq!(inner("'Tis the bosses' year, he said."), Vec::<&str>::new());
    }

    #[test]
    fn keeps_the_outermost() {
        assert_eq!(inner("« Le mot “IA” est partout »"), ["Le mot “IA” est partout"]);
        assert_eq!(inner("“He told me ‘no’ twice”"), ["He told me ‘no’ twice"]);
        assert_eq!(inner("a 27\" screen and a 5\" phone"), Vec::<&str>::new());
    }

    #[test]
    fn reads_on_where_the_closing_mark_is_missing() {
        let text = "“We begin now.";
        let found = find(text, Span::of(text), false);
        assert!(found[0].unfinished);
        assert_eq!(found[0].inner.slice(text), "We begin now.");
    }
}
