//! What `index.html` holds before the app draws.

use std::fmt::Write as _;
use std::path::Path;
use std::{fs, io};

use super::html::part;
use super::{SCRIPT, words};
use crate::app::services::CorpusArticle;
use crate::language::Locale;
use crate::lexicon::checksum::checksum;
use crate::text::french;

/// So many cards begin to fill the first screen of a desk; a telephone shows two of them. Each weighs a quarter of a kilobyte a
/// language on the way to the first page.
const CARDS: usize = 4;

/// Writes the script beside `index.html` and returns its name, which changes with its content.
pub(super) fn script(site: &Path, cards: &[CorpusArticle]) -> io::Result<String> {
    for old in fs::read_dir(site)?.flatten() {
        let name = old.file_name();
        if name.to_string_lossy().starts_with("first-") {
            fs::remove_file(old.path())?;
        }
    }
    // Comments and the space before lines stay behind.
    let lines = SCRIPT.lines().map(str::trim_start).filter(|line| !line.is_empty() && !line.starts_with("//"));
    let files: Vec<&str> = cards.iter().map(|card| card.file.as_str()).collect();
    let files = format!("const FILES = \"{}\";", files.join(" ").replace(['"', '\\'], ""));
    let script: String = lines.flat_map(|line| [line, "\n"]).collect();
    let script = script.replacen("const FILES = \"\";", &files, 1);
    let name = format!("first-{:016x}.js", checksum(script.as_bytes()));
    fs::write(site.join(&name), script)?;
    Ok(name)
}

/// The page with the script and the first screen of the library in each language. `None` where the page is not as
/// trunk writes it.
pub(super) fn fill(page: &str, script: &str, libraries: &[(Locale, String)]) -> Option<String> {
    let page = with_script(page, script)?;
    let mut first = String::from("<div class=\"without\">");
    for locale in Locale::ALL {
        let (tag, words) = (locale.tag(), words::without(locale));
        let words = if locale == Locale::Fr { french(words) } else { words.into() };
        let all = words::all_articles(locale);
        let _ = write!(first, "<p lang=\"{tag}\">{words} <a href=\"read/{tag}/index.html\">{all}</a></p>");
    }
    first.push_str("</div>");
    for (locale, library) in libraries {
        let _ = write!(first, "<div class=\"first\" lang=\"{}\">{}</div>", locale.tag(), screen(library, *locale)?);
    }
    let host = format!("<div class=\"root\" id=\"app\">{first}</div>");
    // The host ends where that of the annex begins.
    let start = ["id=app", "id=\"app\""].into_iter().find_map(|id| page.find(id))?;
    let start = page.get(..start)?.rfind("<div")?;
    let end = ["id=annex", "id=\"annex\""].into_iter().find_map(|id| page.find(id))?;
    let end = page.get(..end)?.rfind("<div")?;
    Some([page.get(..start)?, &host, page.get(end..)?].concat())
}

/// The script goes before the style sheets, so that it does not wait for them.
fn with_script(page: &str, script: &str) -> Option<String> {
    let old = part(page, "<script src=\"./first-", "</script>").unwrap_or_default().to_owned();
    let page = if old.is_empty() { page.to_owned() } else { page.replacen(&old, "", 1) };
    let at = page.find("<title")?;
    let (before, after) = page.split_at(at);
    Some(format!("{before}<script src=\"./{script}\"></script>{after}"))
}

/// The header and the first cards. Their links lead to the pages of the articles: the script turns them into
/// addresses of the app.
fn screen(library: &str, locale: Locale) -> Option<String> {
    let mut end = library.find("library__cards")?;
    for _ in 0..CARDS {
        match library.get(end..)?.find("</li>") {
            Some(next) => end += next + "</li>".len(),
            None => break,
        }
    }
    let tag = locale.tag();
    let shown = library.get(..end)?.replace(&format!("#/{tag}/article/"), &format!("read/{tag}/"));
    let mut screen = String::new();
    let mut rest = shown.as_str();
    let link = format!("href=\"read/{tag}/");
    while let Some((before, after)) = rest.split_once(&link) {
        let (id, after) = after.split_once('"')?;
        let _ = write!(screen, "{before}{link}{id}.html\"");
        rest = after;
    }
    screen.push_str(rest);
    // Without scripts the English one is shown, and an id is given once.
    if locale != Locale::En {
        screen = screen.replacen(" id=\"main\"", "", 1);
    }
    screen.push_str("</ul></div></main>");
    Some(screen)
}
