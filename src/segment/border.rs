use super::abbreviation::{Abbreviation, BorderWords, is_dotted};
use crate::text::{fold, is_apostrophe, is_closing, is_han, is_space, is_word};

/// How far back, in bytes, the word before a terminator is looked for, and how far on the next one.
const REACH: usize = 48;

/// The most spaces skipped on the way to the next word; more are a gap of the page.
const WIDEST_GAP: usize = 64;

/// A terminator with everything that belongs to it: «.», «?!», «. . .», «。”», «! »».
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Terminator {
    /// Where its first sign stands.
    pub(super) start: usize,
    /// Where its signs end and quotation marks and brackets that close begin.
    signs_end: usize,
    /// Where the closing marks end: where the next sentence could begin.
    pub(super) end: usize,
    /// Full stops (or an ellipsis, which counts three) among the signs.
    stops: usize,
    /// Whether a question or exclamation mark is among them.
    exclaims: bool,
    /// Whether a full-width sign is among them.
    full_width: bool,
}

impl Terminator {
    /// The first terminator at or after `from`.
    pub(super) fn next(text: &str, from: usize, limit: usize) -> Option<Self> {
        let start = from + text.get(from..limit)?.find(is_terminator)?;
        let mut found = Self { start, signs_end: start, end: start, stops: 0, exclaims: false, full_width: false };
        let mut rest = text.get(start..limit)?;
        while let Some(sign) = rest.chars().next() {
            // «. . .», «! ! !»: signs of a spaced row stand one space apart.
            let row = if found.exclaims { ['!', '?'] } else { ['.', '.'] };
            let follower = rest.chars().nth(1);
            let spaced =
                matches!(sign, ' ' | '\u{a0}') && !found.full_width && follower.is_some_and(|next| row.contains(&next));
            match sign {
                '.' => found.stops += 1,
                '…' => found.stops += 3,
                '!' | '?' | '‼' | '⁇' | '⁈' | '⁉' => found.exclaims = true,
                '。' | '｡' | '！' | '？' | '．' => found.full_width = true,
                _ if spaced => {}
                _ => break,
            }
            rest = rest.get(sign.len_utf8()..)?;
        }
        found.signs_end = limit - rest.len();
        while let Some(sign) = rest.chars().next() {
            if is_closing(sign) && !(is_apostrophe(sign) && rest.chars().nth(1).is_some_and(is_word)) {
                rest = rest.get(sign.len_utf8()..)?;
            } else if is_space(sign) && sign != '\n' && rest.get(sign.len_utf8()..)?.starts_with('»') {
                rest = rest.get(sign.len_utf8() + '»'.len_utf8()..)?;
            } else {
                break;
            }
        }
        // «… at large.[7][8]»: a citation's number belongs to the sentence it follows.
        while let Some(length) = citation(rest) {
            rest = rest.get(length..)?;
        }
        if found.stops == 1
            && text.get(..start)?.chars().next_back().is_some_and(|before| before.is_lowercase() || is_closing(before))
            && let Some(length) = note_mark(rest)
        {
            rest = rest.get(length..)?;
        }
        found.end = limit - rest.len();
        Some(found)
    }

    fn is_ellipsis(&self) -> bool {
        self.stops >= 2 && !self.exclaims
    }

    fn is_quoted(&self) -> bool {
        self.end > self.signs_end
    }
}

fn is_terminator(sign: char) -> bool {
    matches!(sign, '.' | '!' | '?' | '…' | '。' | '｡' | '！' | '？' | '．' | '‼' | '⁇' | '⁈' | '⁉')
}

/// The length of «[12]» at the start of `text`.
fn citation(text: &str) -> Option<usize> {
    let inner = text.strip_prefix('[')?;
    let digits = inner.bytes().take(4).take_while(u8::is_ascii_digit).count();
    (digits > 0 && inner.get(digits..)?.starts_with(']')).then_some(digits + 2)
}

/// The length of «11» or «3 4» at the start of `text`, where a capital comes after: the marks of notes,
/// set high in print and level in plain text.
fn note_mark(text: &str) -> Option<usize> {
    let length = text.bytes().take(8).take_while(|byte| byte.is_ascii_digit() || *byte == b' ').count();
    let marks = text.get(..length)?;
    let spaced = marks.starts_with(|c: char| c.is_ascii_digit()) && marks.ends_with(' ');
    let short = marks.split(' ').all(|mark| mark.len() <= 2);
    let capital = text.get(length..)?.starts_with(char::is_uppercase);
    (spaced && short && capital).then(|| marks.trim_end().len())
}

/// What stands after a terminator.
#[derive(Debug, Clone, Copy)]
struct Next<'a> {
    /// White space between.
    gap: bool,
    /// The first sign that is no white space.
    sign: char,
    /// The first letter or digit, past opening marks.
    letter: char,
    /// The word that letter begins.
    word: &'a str,
    /// The text from that word on, within reach.
    rest: &'a str,
}

/// The surroundings in which a terminator is judged.
#[derive(Debug)]
pub(super) struct Border<'a> {
    pub(super) text: &'a str,
    pub(super) words: &'a BorderWords,
    /// Where the sentence began.
    pub(super) start: usize,
    /// Where the text to cut ends.
    pub(super) end: usize,
}

impl Border<'_> {
    /// Whether the sentence ends with `terminator`.
    pub(super) fn is_end(&self, terminator: &Terminator) -> bool {
        let Some(next) = self.next(terminator.end) else { return true };
        let before = self.char_before(terminator.start);
        if matches!(
            next.sign,
            ',' | ';' | ':' | '，' | '、' | '；' | '：' | '%' | '/' | '@' | '_' | '&' | '=' | '-' | '‑'
        ) {
            // «Yahoo!, …», «« Pourquoi ? », demande-t-il»; a dash opens a reply only on its own.
            return next.sign == '-' && next.gap && next.letter.is_uppercase();
        }
        if is_terminator(next.sign) || (terminator.is_quoted() && next.sign == '(') {
            return false;
        }
        if terminator.full_width || (before.is_some_and(is_han) && is_han(next.sign)) {
            return self.ends_at_full_width(terminator, &next);
        }
        if !next.gap && !is_han(next.sign) && !terminator.is_quoted() && next.sign.is_alphanumeric() {
            return self.is_missing_space(terminator, &next);
        }
        if terminator.is_ellipsis() {
            return self.ends_at_ellipsis(terminator, before, &next);
        }
        if next.letter.is_lowercase() && !has_inner_capital(next.word) {
            return false;
        }
        if terminator.exclaims {
            return self.ends_at_mark(terminator, &next);
        }
        self.ends_at_stop(terminator, &next)
    }

    /// A full-width sign ends the sentence, but not one inside a title, nor one in a bracket that stands
    /// within the sentence, nor a quotation that goes on as part of it («“走？”的提议»).
    fn ends_at_full_width(&self, terminator: &Terminator, next: &Next) -> bool {
        match self.char_before(terminator.end) {
            Some('》' | '〉') => false,
            Some('）' | ')' | '】') => {
                self.text.get(self.start..).is_some_and(|sentence| sentence.trim_start().starts_with(['（', '(', '【']))
            }
            _ => !(terminator.is_quoted() && matches!(next.sign, '的' | '等' | '地')),
        }
    }

    /// Where a space was forgotten («closed.The»), the end of one word and a plain beginning still show
    /// a border; «Node.js», «3.5» and «example.com» do not.
    fn is_missing_space(&self, terminator: &Terminator, next: &Next) -> bool {
        if terminator.signs_end - terminator.start > 1 {
            return next.letter.is_uppercase() && self.words.is_starter(&key(next.word));
        }
        let word = self.word_before(terminator.start);
        let uniform = word.chars().all(|c| !c.is_uppercase());
        let capitalised = word.chars().count() > 3 && word.chars().skip(1).all(char::is_lowercase);
        let plain = !word.is_empty() && !word.contains(['.', '@', '/', ':']) && (uniform || capitalised);
        let following = key(next.word);
        let begins =
            self.words.is_starter(&following) || self.words.abbreviation(&following) == Some(Abbreviation::Inner);
        plain && next.letter.is_uppercase() && begins
    }

    /// Three stops set off by a space leave words out of the middle; attached ones trail off before a
    /// capital; four are an omission and a full stop.
    fn ends_at_ellipsis(&self, terminator: &Terminator, before: Option<char>, next: &Next) -> bool {
        if next.letter.is_lowercase() {
            return false;
        }
        let set_off = before.is_none_or(is_space) && terminator.stops == 3 && !terminator.is_quoted();
        !set_off && next.gap && (!matches!(next.sign, '[' | '(') || next.letter.is_uppercase())
    }

    /// «!» and «?» end a sentence before a capital, but for names that carry one and for a quotation
    /// whose speaker follows: “Really?” Smith asked.
    fn ends_at_mark(&self, terminator: &Terminator, next: &Next) -> bool {
        let word = key(self.word_before(terminator.start));
        if self.words.is_exclamation(&word) && !terminator.is_quoted() {
            return self.words.is_starter(&key(next.word));
        }
        if terminator.is_quoted() {
            let mut following = next.rest.split_whitespace().map(|word| word.trim_matches([',', '.', ':']));
            return !following.by_ref().take(2).any(|word| self.words.is_attribution(word));
        }
        true
    }

    fn ends_at_stop(&self, terminator: &Terminator, next: &Next) -> bool {
        let written = self.word_before(terminator.start);
        let word = key(written);
        if word.is_empty() {
            return next.gap || is_han(next.sign);
        }
        let opens_sentence = terminator.start - written.len() <= self.first_word();
        // «1. Chips», «IV. Method»: a number alone numbers what follows.
        if opens_sentence && (word.chars().all(|c| c.is_ascii_digit()) || is_item_letter(written)) {
            return false;
        }
        let starter =
            self.words.is_starter(&key(next.word)) && next.letter.is_uppercase() || !next.letter.is_alphanumeric();
        match self.words.abbreviation(&word) {
            Some(Abbreviation::Inner) => return terminator.is_quoted(),
            Some(Abbreviation::Number) => {
                let numbered = next.letter.is_numeric() || is_roman(next.word);
                return !numbered;
            }
            Some(Abbreviation::Either) => return starter || matches!(next.sign, '"' | '“' | '«'),
            Some(Abbreviation::Time) => return next.letter.is_uppercase() && self.words_so_far(terminator.start) > 3,
            None => {}
        }
        if is_dotted(&word) {
            return starter || matches!(next.sign, '“' | '«');
        }
        let mut letters = written.chars();
        if let (Some(only), None) = (letters.next(), letters.next())
            && only.is_uppercase()
        {
            // «Q. What is it?»: a capital that opens the sentence labels it.
            return starter && !opens_sentence;
        }
        true
    }

    fn char_before(&self, at: usize) -> Option<char> {
        self.text.get(self.start..at)?.chars().next_back()
    }

    /// The run of signs without white space before `at`, without the marks that open it.
    fn word_before(&self, at: usize) -> &str {
        let Some(sentence) = self.text.get(self.start..at) else { return "" };
        let mut from = at;
        for (offset, sign) in sentence.char_indices().rev() {
            if is_space(sign) || is_han(sign) || sentence.len() - offset > REACH {
                break;
            }
            from = self.start + offset;
        }
        let word = self.text.get(from..at).unwrap_or_default();
        let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
        // «l'U.E.», «d'Inc.»: what an elided article carries is the word.
        match word.rfind(is_apostrophe) {
            Some(mark) if mark <= 4 => word.get(mark..).map_or(word, |rest| rest.trim_start_matches(is_apostrophe)),
            _ => word,
        }
    }

    /// Where the first word of the sentence begins, past bullets and opening marks.
    fn first_word(&self) -> usize {
        let sentence = self.text.get(self.start..self.end).unwrap_or_default();
        let skipped = sentence.char_indices().take(WIDEST_GAP).find(|(_, sign)| sign.is_alphanumeric());
        self.start + skipped.map_or(0, |(offset, _)| offset)
    }

    /// Words between the start of the sentence and `at`; stops counting beyond reach.
    fn words_so_far(&self, at: usize) -> usize {
        if at - self.start > REACH {
            usize::MAX
        } else {
            self.text.get(self.start..at).unwrap_or_default().split_whitespace().count()
        }
    }

    fn next(&self, from: usize) -> Option<Next<'_>> {
        let rest = self.text.get(from..self.end)?;
        let gap_end = rest.char_indices().find(|(_, sign)| !is_space(*sign)).map(|(offset, _)| offset)?;
        let rest = rest.get(gap_end..)?;
        let sign = rest.chars().next()?;
        let opened = rest
            .char_indices()
            .take(4)
            .find(|(_, sign)| !is_opening(*sign) && !is_space(*sign))
            .map_or(0, |(offset, _)| offset);
        let from_word = rest.get(opened..)?;
        let letter = from_word.chars().next().unwrap_or(sign);
        let length = |stop: &dyn Fn(char) -> bool| {
            from_word.char_indices().take(REACH).find(|(_, sign)| stop(*sign)).map_or_else(
                || from_word.char_indices().nth(REACH).map_or(from_word.len(), |(offset, _)| offset),
                |(offset, _)| offset,
            )
        };
        let word = from_word.get(..length(&|sign| !is_word(sign) && !is_apostrophe(sign) && sign != '-'))?;
        Some(Next { gap: gap_end > 0, sign, letter, word, rest: from_word.get(..length(&|sign| sign == '\n'))? })
    }
}

/// The word as the tables list it: lower case, plain apostrophes and dashes.
fn key(word: &str) -> String {
    word.chars().map(fold).flat_map(char::to_lowercase).collect()
}

fn is_opening(sign: char) -> bool {
    matches!(
        sign,
        '(' | '['
            | '{'
            | '"'
            | '\''
            | '“'
            | '‘'
            | '«'
            | '‹'
            | '„'
            | '（'
            | '「'
            | '『'
            | '《'
            | '【'
            | '¿'
            | '¡'
            | '—'
            | '–'
            | '-'
            | '*'
            | '•'
    )
}

/// «iPhone», «eBay»: a name that begins a sentence in spite of its small letter.
fn has_inner_capital(word: &str) -> bool {
    word.chars().skip(1).take(3).any(char::is_uppercase)
}

/// A letter that numbers an item, «a.», or a small Roman number, «iv.»; capitals alone are initials.
fn is_item_letter(word: &str) -> bool {
    let mut letters = word.chars();
    matches!((letters.next(), letters.next()), (Some(only), None) if only.is_lowercase()) || is_roman(word)
}

fn is_roman(word: &str) -> bool {
    (1..=5).contains(&word.len())
        && (word.chars().all(|c| matches!(c, 'I' | 'V' | 'X' | 'L'))
            || word.len() > 1 && word.chars().all(|c| matches!(c, 'i' | 'v' | 'x')))
}
