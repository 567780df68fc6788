use crate::text::{Span, is_han, is_word};

/// How the quoted words hang on a speech verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Tie {
    /// No verb near.
    Loose,
    /// The words are part of the reporting sentence: he called it “a very bad idea”.
    Embedded,
    /// A colon or comma divides verb and words, or the verb is set into the words.
    Direct,
}

/// What words between quotation marks look like.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shape {
    words: usize,
    han: usize,
    capitals: usize,
    /// Whether the words end with a full stop, question or exclamation mark.
    pub final_stop: bool,
    /// Whether they end with a comma.
    pub final_comma: bool,
    /// Whether a stop or comma stands among them.
    inner_sign: bool,
}

impl Shape {
    pub fn of(text: &str, inner: Span) -> Self {
        let words = inner.slice(text);
        let (mut shape, mut before) = (
            Self { words: 0, han: 0, capitals: 0, final_stop: false, final_comma: false, inner_sign: false },
            None::<char>,
        );
        for c in words.chars() {
            if is_han(c) {
                shape.han += 1;
            } else if is_word(c) && !before.is_some_and(is_word) {
                shape.words += 1;
                shape.capitals += usize::from(c.is_uppercase());
            }
            shape.inner_sign |= matches!(c, ',' | '，' | '。' | '；' | '.' | ';');
            before = Some(c);
        }
        shape.final_stop = matches!(before, Some('.' | '!' | '?' | '…' | '。' | '！' | '？'));
        shape.final_comma = matches!(before, Some(',' | '，'));
        shape
    }

    /// The length as Latin words; two Chinese characters count as one.
    pub fn length(&self) -> usize {
        self.words + self.han / 2
    }

    /// Whether the words look like a title: nearly each begins with a capital.
    fn is_title(&self) -> bool {
        self.han == 0 && !self.final_stop && self.capitals * 5 >= self.words * 3
    }

    /// Whether somebody's words are quoted, and no name or term. `news` is for verbs that tell news («a
    /// annoncé»), after which names of programmes are quoted too.
    /// `whole`: they are a sentence or a paragraph of their own.
    pub fn is_quotation(&self, tie: Tie, news: bool, whole: bool) -> bool {
        match tie {
            Tie::Loose | Tie::Embedded if whole && self.length() >= 4 => true,
            Tie::Direct if news => self.length() >= 4 || self.final_stop,
            Tie::Direct => true,
            Tie::Embedded => self.length() >= 3 && !news && !self.is_title(),
            Tie::Loose => {
                let long = if self.han > 0 {
                    self.length() >= 9 && (self.inner_sign || self.final_stop)
                } else {
                    self.length() >= 8
                };
                long && !self.is_title()
            }
        }
    }
}
