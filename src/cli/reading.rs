//! `precis reading`: a folder of articles as plain HTML, for readers whose browser runs no script.
//!
//! A section for each language that anything is carried in, its articles from the newest on, above them links to each.
//! Titles, bylines and the text itself: no junk of the page, and none of the publisher's fields. Nothing of it needs
//! a style sheet.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::arguments::Arguments;
use super::figures::{Article, newest_first};
use super::{Failure, output};
use crate::briefing::versions;
use crate::document::{Block, BlockKind, Document};
use crate::language::{Language, Locale};
use crate::text::{Span, french};

/// Writes the articles below the one folder that is named.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let [folder] = arguments.files.as_slice() else {
        return Err("reading takes the one folder that holds the articles".into());
    };
    let articles = newest_first(folder)?;
    let mut written = String::new();
    for locale in Locale::ALL {
        section(&mut written, locale, &articles);
    }
    output::print(&written)
}

/// The articles that are carried in a language; nothing where there is none.
fn section(written: &mut String, locale: Locale, articles: &[Article]) {
    let carried: Vec<Version<'_>> = articles.iter().filter_map(|article| Version::of(article, locale)).collect();
    if carried.is_empty() {
        return;
    }
    let tag = locale.tag();
    let _ = write!(written, "<section id=\"{tag}\" lang=\"{tag}\">\n<ul>\n");
    for version in &carried {
        let (title, lang) = version.title();
        let _ = writeln!(written, "<li><a href=\"#{}\"{lang}>{title}</a></li>", version.anchor());
    }
    written.push_str("</ul>\n");
    carried.iter().for_each(|version| version.write(written));
    written.push_str("</section>\n");
}

/// An article in one of its languages.
struct Version<'a> {
    article: &'a Article,
    locale: Locale,
    /// The text's own language, which may be none of the three.
    language: Language,
    blocks: Vec<&'a Block>,
}

impl<'a> Version<'a> {
    /// `None` where the article is not carried in that language. One in a language that is not read, or in none that is
    /// known, goes with the English ones, as it is.
    fn of(article: &'a Article, locale: Locale) -> Option<Self> {
        let document = &article.analysis.document;
        if !document.versions.is_empty() {
            let owners = versions(&article.analysis);
            let owned = document.blocks.iter().zip(&owners).filter(|(_, owner)| **owner == Some(locale));
            let blocks: Vec<&Block> = owned.map(|(block, _)| block).collect();
            return (!blocks.is_empty()).then(|| Self { article, locale, language: locale.into(), blocks });
        }
        let language = document.metadata.language;
        let own =
            |block: &&Block| block.kind.is_body() || matches!(block.kind, BlockKind::Heading | BlockKind::Caption);
        let is_here = language.locale().unwrap_or(Locale::En) == locale;
        is_here.then(|| Self { article, locale, language, blocks: document.blocks.iter().filter(own).collect() })
    }

    fn document(&self) -> &'a Document {
        &self.article.analysis.document
    }

    fn anchor(&self) -> String {
        [self.locale.tag(), "-", &escape(&self.article.id)].concat()
    }

    /// The title in this language where the article has one in it, else its own, else the name of its file; and the
    /// attribute that says which language it is in, where that is another.
    fn title(&self) -> (String, String) {
        let metadata = &self.document().metadata;
        if let Some((_, span)) = metadata.titles.iter().find(|(locale, _)| *locale == self.locale) {
            return (self.words(*span, self.locale.into()), String::new());
        }
        let title = metadata.title.map(|span| self.words(span, metadata.language));
        (title.unwrap_or_else(|| escape(&self.article.id).into_owned()), self.lang(metadata.language))
    }

    /// The attribute for words in this language; nothing where the section is in it.
    fn lang(&self, language: Language) -> String {
        if language == Language::from(self.locale) {
            return String::new();
        }
        format!(" lang=\"{}\"", language.tag())
    }

    fn write(&self, written: &mut String) {
        let metadata = &self.document().metadata;
        let (title, lang) = self.title();
        let _ =
            write!(written, "<article id=\"{}\"{}>\n<h2{lang}>{title}</h2>\n", self.anchor(), self.lang(self.language));
        let mut about: Vec<String> = [metadata.source, metadata.author]
            .into_iter()
            .flatten()
            .map(|span| self.words(span, self.language))
            .collect();
        if let Some(published) = metadata.published.map(|published| published.to_string()) {
            about.push(format!("<time datetime=\"{published}\">{}</time>", published.replace('T', " ")));
        }
        if !about.is_empty() {
            let _ = writeln!(written, "<p>{}</p>", about.join(" · "));
        }
        for block in &self.blocks {
            let tag = match block.kind {
                BlockKind::Heading | BlockKind::Title => "h3",
                BlockKind::Quote => "blockquote",
                BlockKind::Byline
                | BlockKind::Paragraph
                | BlockKind::ListItem
                | BlockKind::Caption
                | BlockKind::Field
                | BlockKind::Boilerplate => "p",
            };
            let _ = writeln!(written, "<{tag}>{}</{tag}>", self.words(block.span, self.language));
        }
        written.push_str("</article>\n");
    }

    /// Words of the source, set as French has it where they are French.
    fn words(&self, span: Span, language: Language) -> String {
        let words = span.slice(&self.article.source.text);
        let set = if language == Language::Fr { french(words) } else { Cow::Borrowed(words) };
        escape(&set).into_owned()
    }
}

/// Text as HTML, inside an element or a quoted attribute.
fn escape(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '<', '>', '"']) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            _ => escaped.push(c),
        }
    }
    Cow::Owned(escaped)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Analyzer;
    use crate::document::Source;

    fn written(text: &str) -> String {
        let source = Source::new(text);
        let analysis = Analyzer::new().analyze(&source);
        let articles = [Article { id: "a&b".into(), source, analysis }];
        let mut written = String::new();
        Locale::ALL.into_iter().for_each(|locale| section(&mut written, locale, &articles));
        written
    }

    #[test]
    fn nothing_in_a_text_is_taken_for_markup() {
        let page = "Prices <b>fall</b> & rise\n\nThe mill \"closed\" on Monday & <script>alert(1)</script> was all it said to its workers.\n";
        let html = written(page);
        assert!(html.contains("&amp; &lt;script&gt;alert(1)&lt;/script&gt; was all"), "{html}");
        assert!(!html.contains("<script") && !html.contains("<b>"), "{html}");
        assert!(html.contains("href=\"#en-a&amp;b\"") && html.contains("id=\"en-a&amp;b\""), "{html}");
    }

    #[test]
    fn each_language_has_a_section_of_its_own() {
        let html =
            written("La mairie a fermé le pont vendredi matin : il sera réparé avant l’été prochain, dit-elle.\n");
        assert!(html.starts_with("<section id=\"fr\" lang=\"fr\">"), "{html}");
        assert!(html.contains("matin\u{a0}: il sera"), "{html}");
        assert!(!html.contains("id=\"en\"") && !html.contains("id=\"zh\""), "{html}");
    }
}
