//! HTML: the article of a page, by the scoring of Mozilla's Readability as `dom_smoothie` implements it.

use dom_smoothie::{Config, Readability, TextMode};

use super::error::{ImportError, ImportErrorKind};
use crate::document::Source;
use crate::language::Language;
use crate::text::Timestamp;

/// More elements than this are not read: such a page is no article.
const MOST_ELEMENTS: usize = 200_000;

/// An article and what its page says of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ExtractedPage {
    /// The article: a line for each paragraph and heading, with empty lines between.
    pub text: String,
    /// Its title.
    pub title: Option<String>,
    /// Who wrote it.
    pub author: Option<String>,
    /// When it was published.
    pub published: Option<Timestamp>,
    /// The publication.
    pub site_name: Option<String>,
    /// The language the page claims.
    pub language: Option<Language>,
}

/// Extracts the article from a page. `url` is its address where it is known.
///
/// # Errors
/// A page in which no article could be found.
pub fn extract(html: &str, url: Option<&str>) -> Result<ExtractedPage, ImportError> {
    let no_article = || ImportError::new(ImportErrorKind::NoArticle);
    let config = Config { max_elements_to_parse: MOST_ELEMENTS, text_mode: TextMode::Formatted, ..Config::default() };
    // An address that is no address is no reason to refuse the page.
    let reader =
        Readability::new(html, url, Some(config.clone())).or_else(|_| Readability::new(html, None, Some(config)));
    let article = reader.and_then(|mut reader| reader.parse()).map_err(|_| no_article())?;
    let text = paragraphs(&article.text_content);
    if text.is_empty() {
        return Err(no_article());
    }
    let filled = |text: Option<String>| text.map(|text| one_line(&text)).filter(|text| !text.is_empty());
    Ok(ExtractedPage {
        text,
        title: filled(Some(article.title)),
        author: filled(article.byline),
        published: article.published_time.as_deref().and_then(|time| Timestamp::parse(time.trim())),
        site_name: filled(article.site_name),
        language: article.lang.as_deref().and_then(Language::from_tag),
    })
}

/// Each line trimmed and its inner white space made single, empty lines between.
fn paragraphs(text: &str) -> String {
    let lines = text.lines().map(one_line).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n\n")
}

fn one_line(text: &str) -> String {
    // No-break spaces belong to French numbers and stay.
    text.split(|c: char| c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}'))
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

impl ExtractedPage {
    /// The source to analyse: title and byline as lines above the article, so that spans can point at them.
    pub fn into_source(self) -> Source {
        let mut lines: Vec<String> = Vec::new();
        let title_lines = self.text.lines().take(6).map(str::to_owned).collect::<Vec<_>>();
        lines.extend(self.title.clone().filter(|title| !title_lines.contains(title)));
        let mut byline: Vec<String> = Vec::new();
        byline.extend(self.site_name.map(|name| format!("Source: {name}")));
        byline.extend(self.author.map(|name| format!("Author: {name}")));
        byline.extend(self.published.map(|time| time.to_string()));
        if !byline.is_empty() {
            lines.push(byline.join(" | "));
        }
        lines.push(self.text);
        Source {
            title: self.title,
            language: self.language,
            published: self.published,
            ..Source::new(lines.join("\n\n"))
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::import::read_page;

    #[test]
    fn extracts_an_article_with_its_metadata() {
        let body = "<p>Le constructeur a livré mardi, à Lyon, les premières armoires d’un calculateur de 12 mégawatts commandé par la région et par trois universités.</p>".repeat(6);
        let html = format!(
            "<html lang=fr><head><title>Un calculateur à Lyon</title><meta property=og:site_name content='Le Quotidien'>\
             <meta name=author content='Anne Petit'><meta property=article:published_time content='2025-03-12T08:30:00+01:00'></head>\
             <body><nav><a href=/>Accueil</a></nav><article><h1>Un calculateur à Lyon</h1>{body}<h2>La suite</h2>{body}</article></body></html>"
        );
        let page = extract(&html, None).unwrap();
        assert_eq!(page.title.as_deref(), Some("Un calculateur à Lyon"));
        assert_eq!(page.language, Some(Language::Fr));
        assert!(page.text.contains("12 mégawatts") && !page.text.contains("Accueil"));
        let source = page.into_source();
        let document = read_page(&source);
        let words = |span: Option<crate::text::Span>| span.unwrap().slice(&source.text).to_owned();
        assert_eq!(words(document.metadata.title), "Un calculateur à Lyon");
        assert_eq!(words(document.metadata.author), "Anne Petit");
        assert_eq!(words(document.metadata.source), "Le Quotidien");
        assert_eq!(document.metadata.published.unwrap().to_string(), "2025-03-12T08:30");
    }

    #[test]
    fn finds_no_article_in_an_empty_page() {
        assert!(extract("<html></html>", None).is_err());
    }
}
