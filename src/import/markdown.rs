use crate::document::{Metadata, Source};
use crate::language::Language;
use crate::text::{Span, Timestamp};

/// How many lines a front matter may have.
const LONGEST: usize = 60;

/// The simple `key: value` lines that a Markdown file may open with, between two lines of `---`.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct FrontMatter {
    /// Where it ends in the text, in bytes; 0 where there is none.
    pub(super) end: usize,
    pub(super) title: Option<Span>,
    author: Option<Span>,
    source: Option<Span>,
    published: Option<(Timestamp, Span)>,
    language: Option<Language>,
}

impl FrontMatter {
    /// Reads the front matter of a text, if it has any.
    pub(super) fn of(text: &str) -> Self {
        let mut found = Self::default();
        let mut at = 0;
        for (number, line) in text.split_inclusive('\n').take(LONGEST).enumerate() {
            let start = at;
            at += line.len();
            let bare = line.trim_end();
            match (number, bare) {
                (0, "---") => {}
                (0, _) => return Self::default(),
                (_, "---" | "...") => return Self { end: at, ..found },
                _ => found.read(text, start, bare),
            }
        }
        Self::default()
    }

    fn read(&mut self, text: &str, start: usize, line: &str) {
        let Some((key, value)) = line.split_once(':') else { return };
        let from = start + key.len() + 1;
        let mut span = Span::new(from, from + value.len()).trim(text);
        let words = span.slice(text);
        for quote in ['"', '\''] {
            if words.len() >= 2 && words.starts_with(quote) && words.ends_with(quote) {
                span = Span::new(span.start as usize + 1, (span.end as usize).saturating_sub(1));
            }
        }
        let words = span.slice(text);
        if words.is_empty() {
            return;
        }
        match key.trim().to_ascii_lowercase().as_str() {
            "title" => self.title = self.title.or(Some(span)),
            "author" | "authors" | "by" => self.author = self.author.or(Some(span)),
            "source" | "publisher" | "site" => self.source = self.source.or(Some(span)),
            "date" | "published" => self.published = Timestamp::parse(words).map(|published| (published, span)),
            "lang" | "language" => self.language = Language::from_tag(words),
            _ => {}
        }
    }

    /// What the front matter says counts more than what the page's lines say.
    pub(super) fn apply(self, text: &str, metadata: &mut Metadata) {
        metadata.author = self.author.or(metadata.author);
        metadata.source = self.source.or(metadata.source);
        if let Some((published, span)) = self.published {
            metadata.published = Some(published);
            metadata.published_span = Some(span);
        }
        let same = |span: Span| self.title.is_some_and(|title| title.slice(text) == span.slice(text));
        if self.title.is_some() && !metadata.title.is_some_and(same) {
            metadata.title = self.title;
            metadata.titles = metadata.language.locale().zip(self.title).into_iter().collect();
            metadata.title_derived = false;
        }
    }
}

/// A source from Markdown: the text as it is, with what its front matter says.
pub fn markdown(text: &str) -> Source {
    let front = FrontMatter::of(text);
    Source {
        title: front.title.map(|span| span.slice(text).to_owned()),
        language: front.language,
        published: front.published.map(|(published, _)| published),
        ..Source::new(text)
    }
}
