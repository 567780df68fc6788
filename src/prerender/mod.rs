//! What a reader sees before the app is there, and where it cannot run: pages drawn at build time by the app's own
//! functions, with the same words, classes and marks.
//!
//! - `index.html` gets the first cards of the library in each language. [A script](SCRIPT) shows the fitting one.
//! - `read/LANGUAGE/ID.html` is an article as a page of its own, text and marks: for readers without scripts and for search
//!   engines. On an article's address the same script puts its `main` on the page, and the app takes over from there.
//! - `read/LANGUAGE/index.html` lists the articles.

mod draw;
mod first;
mod html;
mod page;
mod words;

use std::path::Path;
use std::{fs, io};

use crate::analysis::Analysis;
use crate::app::services::CorpusArticle;
use crate::document::Source;
use crate::language::Locale;

/// The script that chooses what to show until the app is there.
pub const SCRIPT: &str = include_str!("first.js");

/// An article, what its card says, and what is found in it.
#[derive(Debug, Clone)]
pub struct Article {
    /// Its card.
    pub card: CorpusArticle,
    /// Its text.
    pub source: Source,
    /// What was found.
    pub analysis: Analysis,
}

/// Fills the build in `site`: its `index.html`, which says where the style sheets are, and the pages below `read/`. The
/// articles stand in the library's order. Filling it again changes nothing.
///
/// # Errors
/// Where a file cannot be read or written, or `index.html` is not as trunk writes it.
pub fn write(site: &Path, articles: &[Article]) -> io::Result<()> {
    let index = site.join("index.html");
    let template = fs::read_to_string(&index)?;
    let links = html::links(&template);
    let cards: Vec<CorpusArticle> = articles.iter().map(|article| article.card.clone()).collect();
    let mut blocks = Vec::new();
    for locale in Locale::ALL {
        let folder = site.join("read").join(locale.tag());
        fs::create_dir_all(&folder)?;
        for article in articles {
            let page = page::article(article, locale, &links).ok_or_else(changed)?;
            fs::write(folder.join(page::file(&article.card.id)), page)?;
        }
        let library = draw::library(&cards, locale);
        fs::write(folder.join("index.html"), page::list(&library, locale, &links).ok_or_else(changed)?)?;
        blocks.push((locale, library));
    }
    let script = first::script(site, &cards)?;
    let filled = first::fill(&template, &script, &blocks).ok_or_else(changed)?;
    fs::write(index, filled)
}

fn changed() -> io::Error {
    io::Error::other("the pages of the app, or index.html, are no longer built as src/prerender expects them")
}
