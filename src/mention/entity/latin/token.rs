use crate::language::Language;
use crate::mention::entity::lists::{Classes, WordLists};
use crate::text::{Span, fold, is_apostrophe, is_dash, is_han, is_space, is_word};

/// How a token is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// In small letters.
    Lower,
    /// With a capital first: Paris.
    Capital,
    /// In capitals, two or more letters: CEA.
    Upper,
    /// With capitals inside: OpenAI, iPhone.
    Mixed,
    /// Digits.
    Number,
    /// One sign that is not a letter.
    Sign,
}

impl Shape {
    /// Whether it can begin or end a name.
    pub fn is_name(self) -> bool {
        matches!(self, Self::Capital | Self::Upper | Self::Mixed)
    }
}

/// A word or sign of a sentence in Latin script.
#[derive(Debug, Clone, Copy)]
pub struct Token<'a> {
    /// Where it stands.
    pub span: Span,
    /// As written.
    pub text: &'a str,
    /// How it is written.
    pub shape: Shape,
    /// What the lists know of it.
    pub classes: Classes,
    /// An elided word: l’, d’, qu’.
    pub elided: bool,
    /// Whether it has a digit.
    pub has_digit: bool,
    /// Whether a capital says nothing here: first word of a sentence, of a quotation, after a colon.
    pub opens: bool,
}

impl Token<'_> {
    /// Whether it belongs to one of the classes.
    pub fn is(&self, classes: Classes) -> bool {
        self.classes.any(classes)
    }

    /// Whether it is exactly this sign or word.
    pub fn is_text(&self, text: &str) -> bool {
        self.text == text
    }

    /// Whether it could begin or end a name by its shape.
    pub fn is_capitalized(&self) -> bool {
        self.shape.is_name()
    }
}

/// French words that lose their vowel before another.
const ELIDED: [&str; 12] = ["l", "d", "qu", "n", "s", "j", "m", "t", "c", "jusqu", "lorsqu", "puisqu"];

/// Parts of names that are written with a full stop.
const ABBREVIATED: [&str; 9] = ["St", "Ste", "Mt", "Ft", "Jr", "Sr", "Bros", "Inc", "Corp"];
/// Beginnings of family names that a second capital follows.
const CAPITAL_PREFIXES: [&str; 13] = ["Mc", "Mac", "De", "Di", "La", "Le", "Lu", "Van", "Fitz", "O'", "O’", "D'", "D’"];

/// In bytes: no word with signs inside is longer.
const LONGEST_WORD: usize = 120;

/// Cuts a sentence into tokens. French elisions and the English possessive are tokens of their own.
pub fn tokenize<'a>(text: &'a str, span: Span, language: Language, lists: &WordLists) -> Vec<Token<'a>> {
    let sentence = span.slice(text);
    let mut tokens: Vec<Token<'a>> = Vec::new();
    let mut at = 0;
    let mut opens = true;
    while let Some(c) = sentence.get(at..).and_then(|rest| rest.chars().next()) {
        if is_space(c) {
            at += c.len_utf8();
            continue;
        }
        let rest = sentence.get(at..).unwrap_or_default();
        let (length, elided) = if is_word(c) { word_length(rest, language) } else { (c.len_utf8(), false) };
        let word = rest.get(..length).unwrap_or_default();
        let start = span.start as usize + at;
        let shape = shape(word);
        let bare = word.trim_end_matches('.');
        let classes = if shape == Shape::Sign { Classes::default() } else { classes_of(bare, lists) };
        let has_digit = word.chars().any(|c| c.is_ascii_digit());
        let span = Span::new(start, start + length);
        tokens.push(Token { span, text: word, shape, classes, elided, has_digit, opens });
        opens = match shape {
            Shape::Sign => opens || matches!(c, ':' | '«' | '“' | '"' | '•' | '.' | '!' | '?' | '…' | '(' | ';'),
            Shape::Number => opens,
            _ => opens && elided,
        };
        at += length.max(1);
    }
    tokens
}

/// Combining forms of nationalities.
const COMBINING: [&str; 12] =
    ["franco", "anglo", "sino", "russo", "afro", "indo", "italo", "euro", "austro", "luso", "greco", "germano"];

/// The classes of a word. A compound of two nationalities is one: “Franco-German”.
fn classes_of(word: &str, lists: &WordLists) -> Classes {
    let classes = lists.classes(word);
    let Some((first, last)) = word.rsplit_once('-') else { return classes };
    let both = lists.classes(last).any(Classes::DEMONYM)
        && (lists.classes(first).any(Classes::DEMONYM) || COMBINING.contains(&first.to_lowercase().as_str()));
    if both { classes | Classes::DEMONYM } else { classes }
}

/// The bytes of the word that `rest` begins with, and whether it is an elided one.
fn word_length(rest: &str, language: Language) -> (usize, bool) {
    let mut end = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((index, c)) = chars.next() {
        let next = chars.peek().map(|&(_, next)| next);
        if is_word(c) {
            end = index + c.len_utf8();
            continue;
        }
        // What came before is looked at again at every sign, so a word of many parts must end somewhere.
        if index > LONGEST_WORD {
            break;
        }
        let before = rest.get(..index).unwrap_or_default();
        let followed = next.is_some_and(is_word);
        if is_apostrophe(c) && followed {
            let folded = before.to_lowercase();
            if language == Language::Fr && ELIDED.contains(&folded.as_str()) {
                return (index + c.len_utf8(), true);
            }
            let after: String = rest.get(index + c.len_utf8()..).unwrap_or_default().chars().take(3).collect();
            let mut after = after.chars();
            let possessive = matches!(after.next(), Some('s' | 'S')) && !after.next().is_some_and(is_word);
            if possessive {
                break;
            }
        } else if language == Language::En && is_dash(c) && followed && is_said_of(before, rest, index + c.len_utf8()) {
            break;
        } else if (is_dash(c) && fold(c) == '-' && followed && !matches!(c, '—' | '–'))
            || (c == '&' && followed && index <= 3)
        {
            // inside a compound
        } else if c == '.'
            && followed
            && before.chars().rev().take_while(|&c| c != '.').count() == 1
            && next.is_some_and(char::is_uppercase)
        {
            // inside U.S.
        } else if c == '.' && (is_initials(before) || ABBREVIATED.contains(&before)) {
            end = index + 1;
            break;
        } else if matches!(c, '.' | ',')
            && next.is_some_and(|c| c.is_ascii_digit())
            && before.chars().all(|c| !c.is_alphabetic())
        {
            // inside a number
        } else {
            break;
        }
    }
    (end, false)
}

/// Second parts of compounds that say something of the name before the hyphen.
const SAID_OF: [&str; 22] = [
    "style",
    "like",
    "led",
    "run",
    "made",
    "born",
    "built",
    "wide",
    "era",
    "friendly",
    "free",
    "only",
    "sized",
    "class",
    "held",
    "type",
    "linked",
    "bound",
    "grown",
    "wary",
    "hit",
    "sponsored",
];

/// Whether what follows a hyphen says something of the name before it and is no part of it: “Nvidia-**backed**”.
fn is_said_of(before: &str, rest: &str, after: usize) -> bool {
    let word: &str = rest.get(after..).unwrap_or_default();
    let word = word.get(..word.find(|c: char| !is_word(c)).unwrap_or(word.len())).unwrap_or_default();
    let small = word.chars().all(char::is_lowercase) && before.starts_with(char::is_uppercase);
    small && (SAID_OF.contains(&word) || (word.len() > 4 && (word.ends_with("ed") || word.ends_with("ing"))))
}

/// Whether a word before a full stop is an initial or a row of them: `J`, `U.S`.
fn is_initials(word: &str) -> bool {
    word.split('.').all(|part| {
        let mut letters = part.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
    })
}

/// How a word is written.
pub fn shape(word: &str) -> Shape {
    let letters = || word.chars().filter(|c| c.is_alphabetic());
    let Some(first) = letters().next() else {
        return if word.chars().any(char::is_alphanumeric) { Shape::Number } else { Shape::Sign };
    };
    if letters().any(is_han) {
        return Shape::Sign;
    }
    let upper = letters().filter(|c| c.is_uppercase()).count();
    let all = letters().count();
    let starts_with_digit = word.chars().next().is_some_and(|c| c.is_ascii_digit());
    if upper == 0 {
        return if starts_with_digit { Shape::Number } else { Shape::Lower };
    }
    if upper == all && all > 1 {
        return Shape::Upper;
    }
    if starts_with_digit {
        return Shape::Number;
    }
    // «anti-Américain» is a common word; a capital inside the first part is a brand's.
    let head = word.split(is_dash).next().unwrap_or_default();
    // «al-Sadr» is a name as it stands.
    let mut parts = word.split(is_dash);
    let prefix = parts.next().is_some_and(|part| part.chars().count() <= 2);
    if prefix
        && upper > 0
        && parts.next().is_some_and(|part| part.starts_with(char::is_uppercase))
        && first.is_lowercase()
    {
        return Shape::Capital;
    }
    let surname = |prefix: &str| {
        word.strip_prefix(prefix).is_some_and(|rest| {
            rest.starts_with(char::is_uppercase)
                && rest.chars().count() > 2
                && !rest.chars().skip(1).any(char::is_uppercase)
        })
    };
    let inner = head.chars().skip(1).any(char::is_uppercase) && !CAPITAL_PREFIXES.iter().any(|prefix| surname(prefix));
    match (first.is_uppercase(), inner) {
        (true, false) => Shape::Capital,
        (_, true) => Shape::Mixed,
        (false, false) => Shape::Lower,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str, language: Language) -> Vec<&str> {
        tokenize(text, Span::of(text), language, &WordLists::default()).into_iter().map(|token| token.text).collect()
    }

    #[test]
    fn cuts_elisions_and_possessives() {
        assert_eq!(words("L’Oréal d'Île-de-France", Language::Fr), ["L’", "Oréal", "d'", "Île-de-France"]);
        assert_eq!(
            words("Intel's U.S. plants, O'Brien", Language::En),
            ["Intel", "'", "s", "U.S.", "plants", ",", "O'Brien"]
        );
        assert_eq!(words("John F. Kennedy, AT&T 3.5", Language::En), ["John", "F.", "Kennedy", ",", "AT&T", "3.5"]);
    }

    #[test]
    fn tells_shapes() {
        assert_eq!(shape("OpenAI"), Shape::Mixed);
        assert_eq!(shape("CEA"), Shape::Upper);
        assert_eq!(shape("Paris-Saclay"), Shape::Capital);
        assert_eq!(shape("anti-Européen"), Shape::Lower);
        assert_eq!(shape("iPhone"), Shape::Mixed);
        assert_eq!(shape("5G"), Shape::Number);
        assert_eq!(shape("H100"), Shape::Capital);
    }
}
