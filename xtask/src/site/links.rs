//! What the page asks for, in how many pieces, and what goes first.

use std::fs;
use std::path::{Path, PathBuf};

use super::checksum::checksum;
use super::write;
use crate::shell::Outcome;

/// What trunk's script starts the app with, and what it waits for first.
const STARTS: &str = "const wasm = await init(";
const WAIT: &str = "await globalThis.firstShown;\n";

/// Puts the style sheets of `index.html` together into one: text and its marks wait for all of them, and each request
/// costs a way to the host and back.
pub fn styles(site: &Path) -> Outcome {
    let (path, mut html) = index(site)?;
    let links: Vec<String> = links(&html).filter(|tag| has(tag, "rel", "stylesheet")).map(str::to_owned).collect();
    let [first, others @ ..] = links.as_slice() else { return Ok(()) };
    if others.is_empty() {
        return Ok(());
    }
    let mut sheet = String::new();
    for link in &links {
        let file = site.join(attribute(link, "href").unwrap_or_default());
        let unreadable = |error| format!("cannot read {}: {error}", file.display());
        sheet.push_str(&fs::read_to_string(&file).map_err(unreadable)?);
        fs::remove_file(&file).map_err(unreadable)?;
    }
    let name = format!("style-{:016x}.css", checksum(sheet.as_bytes()));
    write(&site.join(&name), sheet)?;
    html = html.replacen(first, &format!("<link rel=stylesheet href=./{name}>"), 1);
    for link in others {
        html = html.replacen(link, "", 1);
    }
    write(&path, html)
}

/// Lets the app wait until what is read is on the page: the links that would fetch it ahead are told by `first.js` when, and
/// the script that starts it waits for the same. Else the module, thirty times as heavy as an article, shares the wire with it.
pub fn after_text(site: &Path) -> Outcome {
    let (path, mut html) = index(site)?;
    let early = |tag: &&str| has(tag, "rel", "modulepreload") || has(tag, "rel", "preload");
    let early: Vec<String> = links(&html).filter(early).map(str::to_owned).collect();
    for link in early {
        html = html.replacen(&link, &link.replacen("rel=", "data-rel=", 1), 1);
    }
    if !html.contains(WAIT) {
        html = html.replacen(STARTS, &[WAIT, STARTS].concat(), 1);
    }
    write(&path, html)
}

fn index(site: &Path) -> Result<(PathBuf, String), String> {
    let path = site.join("index.html");
    let html = fs::read_to_string(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
    Ok((path, html))
}

/// The tags of the page that link to files.
pub(super) fn links(html: &str) -> impl Iterator<Item = &str> {
    html.match_indices("<link ").filter_map(|(at, _)| {
        let tag = html.get(at..)?;
        tag.get(..=tag.find('>')?)
    })
}

/// An attribute's value, quoted or not: trunk writes both.
pub(super) fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let rest = tag.split([' ', '\n']).find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))?;
    Some(match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next().unwrap_or_default(),
        None => rest.trim_end_matches(['>', '/']),
    })
}

fn has(tag: &str, name: &str, value: &str) -> bool {
    attribute(tag, name) == Some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_quoted_and_not() {
        let tag = "<link href=./a.css integrity=sha384-x/y rel=stylesheet>";
        assert_eq!(attribute(tag, "href"), Some("./a.css"));
        assert!(has(tag, "rel", "stylesheet"));
        assert!(has("<link rel=\"preload\" href=\"b\" />", "rel", "preload"));
    }
}
