use super::mentions::Name;
use crate::language::Language;
use crate::mention::entity::{EntityId, EntityKind};
use crate::mention::figure::{Figure, FigureId, FigureKind};
use crate::text::{Span, fold, is_apostrophe, is_han, is_word};

/// The most tokens read of one stretch: far more than any sentence has.
const TOKEN_LIMIT: usize = 2048;
/// A bracket of at most so many bytes is an aside (an acronym, a conversion) and left out.
const ASIDE_BYTES: usize = 160;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// A word, or a single Chinese character.
    Word,
    /// A name.
    Name(EntityId, EntityKind),
    /// A figure.
    Figure(FigureId, FigureKind),
    /// A comma or dash.
    Comma,
    /// The Chinese comma of a list.
    ListComma,
    /// A colon.
    Colon,
    /// A semicolon or the end of a sentence.
    Stop,
    /// A quotation mark, opening or closing.
    Mark,
}

/// A word, name, figure or sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
    /// A word in lower case with plain apostrophes; empty for all else.
    pub word: String,
}

/// The tokens of `span`, at most a fixed number; short brackets are left out, since what they hold
/// repeats the name or sum before them. `names` must be in order and lie within `span`.
pub fn tokens(
    text: &str,
    span: Span,
    language: Language,
    names: &[Name],
    figures: &[(FigureId, &Figure)],
) -> Vec<Token> {
    let mut reader = Reader { text, span, at: span.start as usize, tokens: Vec::new() };
    let (mut names, mut figures) = (names.iter().peekable(), figures.iter().peekable());
    while reader.at < span.end as usize && reader.tokens.len() < TOKEN_LIMIT {
        while names.next_if(|name| (name.span.start as usize) < reader.at).is_some() {}
        while figures.next_if(|(_, figure)| (figure.span.start as usize) < reader.at).is_some() {}
        if let Some(name) = names.next_if(|name| name.span.start as usize == reader.at) {
            reader.push(name.span, TokenKind::Name(name.entity, name.kind));
        } else if let Some((id, figure)) = figures.next_if(|(_, figure)| figure.span.start as usize == reader.at) {
            reader.push(figure.span, TokenKind::Figure(*id, figure.kind));
        } else {
            let next_name = names.peek().map_or(span.end, |name| name.span.start);
            let next_figure = figures.peek().map_or(span.end, |(_, figure)| figure.span.start);
            reader.step(language, next_name.min(next_figure) as usize);
        }
    }
    reader.tokens
}

struct Reader<'a> {
    text: &'a str,
    span: Span,
    at: usize,
    tokens: Vec<Token>,
}

impl Reader<'_> {
    fn push(&mut self, span: Span, kind: TokenKind) {
        let word = match kind {
            TokenKind::Word => span.slice(self.text).chars().map(fold).flat_map(char::to_lowercase).collect(),
            _ => String::new(),
        };
        self.at = (span.end as usize).max(self.at + 1);
        self.tokens.push(Token { span, kind, word });
    }

    /// Reads one sign or word that ends before `limit`.
    fn step(&mut self, language: Language, limit: usize) {
        let rest = self.text.get(self.at..self.span.end as usize).unwrap_or_default();
        let Some(c) = rest.chars().next() else {
            self.at += 1;
            return;
        };
        let after = self.at + c.len_utf8();
        let one = Span::new(self.at, after);
        if is_word(c) {
            let mut length: usize = rest.chars().take_while(|&c| is_word(c)).map(char::len_utf8).sum();
            length = length.min(limit.saturating_sub(self.at)).max(c.len_utf8());
            let mut end = self.at + length;
            // French elision belongs to the word before it: d’ | intention.
            let mut following = self.text.get(end..self.span.end as usize).unwrap_or_default().chars();
            if language == Language::Fr
                && let Some(mark) = following.next().filter(|&c| is_apostrophe(c))
            {
                end += mark.len_utf8();
            }
            self.push(Span::new(self.at, end), TokenKind::Word);
        } else if is_han(c) {
            self.push(one, TokenKind::Word);
        } else if is_apostrophe(c) && self.before().is_some_and(is_word) && rest.chars().nth(1).is_some_and(is_word) {
            let length: usize = rest.chars().skip(1).take_while(|&c| is_word(c)).map(char::len_utf8).sum();
            self.push(Span::new(self.at, after + length), TokenKind::Word);
        } else if matches!(c, '(' | '（' | '[' | '［') {
            self.at = self.aside_end(rest).unwrap_or(after);
        } else if let Some(kind) = self.sign(c, rest) {
            self.push(one, kind);
        } else {
            self.at = after;
        }
    }

    fn before(&self) -> Option<char> {
        self.text.get(self.span.start as usize..self.at).and_then(|before| before.chars().next_back())
    }

    fn aside_end(&self, rest: &str) -> Option<usize> {
        let closing = rest.char_indices().skip(1).take_while(|(index, _)| *index < ASIDE_BYTES);
        let (index, c) = closing.into_iter().find(|(_, c)| matches!(c, ')' | '）' | ']' | '］'))?;
        Some(self.at + index + c.len_utf8())
    }

    fn sign(&self, c: char, rest: &str) -> Option<TokenKind> {
        let next = rest.chars().nth(1);
        let spaced = next.is_none_or(|next| next.is_whitespace() || is_quotation_mark(next) || is_han(next));
        Some(match c {
            ',' | '，' | '—' | '–' | '―' => TokenKind::Comma,
            '、' => TokenKind::ListComma,
            '：' => TokenKind::Colon,
            ':' if spaced => TokenKind::Colon,
            ';' | '；' | '。' | '！' | '？' | '\n' => TokenKind::Stop,
            '!' | '?' | '…' if spaced => TokenKind::Stop,
            '.' if spaced && !self.is_abbreviation(rest) => TokenKind::Stop,
            _ if is_quotation_mark(c) => TokenKind::Mark,
            _ => return None,
        })
    }

    /// A full stop after a single capital, or before a small letter, ends no sentence.
    fn is_abbreviation(&self, rest: &str) -> bool {
        let before = self.text.get(self.span.start as usize..self.at).unwrap_or_default();
        let mut last = before.chars().rev();
        let initial = last.next().is_some_and(char::is_uppercase) && last.next().is_none_or(|c| !is_word(c));
        let follower = rest.chars().skip(1).find(|c| !c.is_whitespace());
        initial || follower.is_some_and(char::is_lowercase)
    }
}

/// Whether `c` opens or closes words that are quoted, whatever the typographic custom.
fn is_quotation_mark(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | '「' | '」' | '『' | '』' | '＂')
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;

    fn words(text: &str, language: Language) -> Vec<String> {
        tokens(text, Span::of(text), language, &[], &[]).into_iter().map(|token| token.word).collect()
    }

    #[test]
    fn cuts_elisions_and_possessives() {
        assert_eq!(words("L’accord d’intention", Language::Fr), ["l'", "accord", "d'", "intention"]);
        assert_eq!(words("AMD’s plan didn't", Language::En), ["amd", "'s", "plan", "didn", "'t"]);
        assert_eq!(words("a-t-il", Language::Fr), ["a", "t", "il"]);
        assert_eq!(words("签署AMD", Language::Zh), ["签", "署", "amd"]);
    }

    #[test]
    fn leaves_short_brackets_out() {
        assert_eq!(words("the CEA (a public body) said", Language::En), ["the", "cea", "said"]);
    }
}
