//! Characters that are not seen but act: they turn the direction of what follows, join or part words, or hide some.
//!
//! A text from outside may hold them to look like another text. On the page each stands in a box of its own with its
//! number, isolated so that it acts on nothing; it stays in the text itself, whose offsets are those of the source.

use std::rc::Rc;

use yew::virtual_dom::{VList, VText};
use yew::{AttrValue, Html};

use super::element::el;

/// So many boxes a text may have; what comes after them is one sign each, so that a text made of nothing else stays small.
const MOST_BOXES: usize = 500;
/// That sign.
const SIGN: char = '\u{fffd}';

/// Whether `c`, after `before`, would act without being seen: controls, marks and overrides of direction (UAX #9), and what
/// has no width. Not so the soft hyphen, and what scripts and emoji are joined by where one of theirs goes before.
pub(super) fn is_unseen(c: char, before: char) -> bool {
    match c {
        // Most letters leave here.
        ' '..='~' | '\u{a0}'..='\u{61b}' => false,
        '\0'..='\u{8}' | '\u{b}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}' => c != '\u{85}',
        '\u{200c}' | '\u{200d}' => before < '\u{590}' || ('\u{3400}'..='\u{9fff}').contains(&before),
        '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' => true,
        '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' => true,
        // The flags of parts of a country are a black flag and such letters.
        '\u{e0000}'..='\u{e007f}' => !matches!(before, '\u{1f3f4}' | '\u{e0000}'..='\u{e007f}'),
        _ => false,
    }
}

/// A stretch of a text.
#[derive(Debug, PartialEq, Eq)]
enum Piece<'a> {
    /// Nothing unseen in it.
    Words(&'a str),
    /// The same unseen character, once or several times in a row.
    Unseen(char, &'a str),
    /// Too much of it: each unseen character is one sign.
    Rest(String),
}

/// Words as nodes, the unseen ones in boxes.
pub(super) fn text(words: AttrValue) -> Html {
    let pieces = cut(&words);
    if let [] | [Piece::Words(_)] = pieces.as_slice() {
        return Html::VText(VText::new(words));
    }
    let mut nodes = Vec::new();
    for piece in pieces {
        nodes.push(match piece {
            Piece::Words(words) => plain(words.to_owned()),
            Piece::Rest(words) => plain(words),
            Piece::Unseen(c, all) => {
                el("span").class("unseen").set("data-unseen", label(c)).child(plain(all.to_owned())).into()
            }
        });
    }
    Html::VList(Rc::new(VList::with_children(nodes, None)))
}

fn plain(words: String) -> Html {
    Html::VText(VText::new(words))
}

fn cut(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut boxes = 0;
    let mut from = 0;
    // What the stretch under way repeats, if it is unseen, and the last character that is seen.
    let mut repeated = None;
    let mut before = '\0';
    for (at, c) in text.char_indices() {
        let unseen = is_unseen(c, before).then_some(c);
        before = if unseen.is_some() { '\0' } else { c };
        if unseen == repeated {
            continue;
        }
        push(&mut pieces, text.get(from..at), repeated);
        (from, repeated) = (at, unseen);
        boxes += usize::from(unseen.is_some());
        if boxes > MOST_BOXES {
            let rest = text.get(at..).unwrap_or_default();
            pieces.push(Piece::Rest(rest.chars().map(|c| if is_unseen(c, '\0') { SIGN } else { c }).collect()));
            return pieces;
        }
    }
    push(&mut pieces, text.get(from..), repeated);
    pieces
}

fn push<'a>(pieces: &mut Vec<Piece<'a>>, stretch: Option<&'a str>, repeated: Option<char>) {
    let stretch = stretch.unwrap_or_default();
    match repeated {
        Some(c) => pieces.push(Piece::Unseen(c, stretch)),
        None if stretch.is_empty() => {}
        None => pieces.push(Piece::Words(stretch)),
    }
}

/// `U+202E`.
fn label(c: char) -> String {
    let mut label = String::from("U+");
    for shift in [16, 12, 8, 4, 0] {
        let digit = (u32::from(c) >> shift) & 15;
        if digit > 0 || shift < 16 {
            label.extend(char::from_digit(digit, 16).map(|digit| digit.to_ascii_uppercase()));
        }
    }
    label
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_words_are_one_piece() {
        for words in
            ["", "Un accord, « deux » sites.", "人工智能", "l’été\u{a0}: oui\u{202f}!", "a\tb\nc", "co\u{ad}opérer"]
        {
            assert!(matches!(cut(words).as_slice(), [] | [Piece::Words(_)]), "{words}");
        }
    }

    #[test]
    fn what_acts_unseen_stands_alone() {
        let pieces = cut("a\u{202e}\u{202e}b\u{200b}\u{feff}");
        let expected = [
            Piece::Words("a"),
            Piece::Unseen('\u{202e}', "\u{202e}\u{202e}"),
            Piece::Words("b"),
            Piece::Unseen('\u{200b}', "\u{200b}"),
            Piece::Unseen('\u{feff}', "\u{feff}"),
        ];
        assert_eq!(pieces, expected);
        assert_eq!(label('\u{202e}'), "U+202E");
        assert_eq!(label('\0'), "U+0000");
        assert_eq!(label('\u{e0041}'), "U+E0041");
    }

    #[test]
    fn joiners_join_where_they_belong() {
        for joined in
            ["👩\u{200d}💻", "می\u{200c}خواهم", "क्\u{200d}ष", "🏴\u{e0067}\u{e0062}\u{e007f}", "🏴\u{200d}☠\u{fe0f}"]
        {
            assert!(matches!(cut(joined).as_slice(), [Piece::Words(_)]), "{joined}");
        }
        for hidden in ["pay\u{200d}pal", "中\u{200c}文", "a\u{e0067}\u{e0062}"] {
            assert!(cut(hidden).len() > 1, "{hidden}");
        }
    }

    #[test]
    fn a_text_of_nothing_else_has_few_pieces() {
        assert_eq!(cut(&"\u{202e}".repeat(100_000)).len(), 1);
        let alternating = "a\u{202e}".repeat(100_000);
        let pieces = cut(&alternating);
        assert!(pieces.len() <= 2 * MOST_BOXES + 2);
        let Some(Piece::Rest(rest)) = pieces.last() else { panic!("the rest is in signs") };
        assert!(rest.starts_with(SIGN) && !rest.contains('\u{202e}'));
    }
}
