//! Reading and writing HTML that this crate or trunk wrote: no general parser.

/// Text inside an element or a quoted attribute.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

/// What stands from the first `open` on, up to and with the next `close`.
pub(super) fn part<'a>(html: &'a str, open: &str, close: &str) -> Option<&'a str> {
    let rest = html.get(html.find(open)?..)?;
    rest.get(..rest.find(close)? + close.len())
}

/// The tags of one name, `<link …>`, each with its angle brackets.
fn tags<'a>(html: &'a str, name: &'a str) -> impl Iterator<Item = &'a str> {
    html.match_indices('<').filter_map(move |(at, _)| {
        let tag = html.get(at..)?;
        let tag = tag.get(..=tag.find('>')?)?;
        tag.get(1..)?.strip_prefix(name)?.starts_with([' ', '>']).then_some(tag)
    })
}

/// An attribute's value, quoted or not; trunk writes both.
pub(super) fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let rest = tag.split([' ', '\n']).find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))?;
    match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next(),
        None => Some(rest.trim_end_matches(['>', '/'])),
    }
}

/// What every page links to: the icon and the style sheets, by their kind and their address, without the `./` that trunk puts
/// before it.
pub(super) fn links(html: &str) -> Vec<(&str, &str)> {
    let link = |tag| Some((attribute(tag, "rel")?, attribute(tag, "href")?.trim_start_matches("./")));
    tags(html, "link").filter_map(link).filter(|(rel, _)| matches!(*rel, "icon" | "stylesheet")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_links_however_they_are_written() {
        let html = "<link href=./a.css integrity=x rel=stylesheet><link rel=\"stylesheet\" href=\"./b.css\" /><link href=c rel=icon><link rel=preload href=d>";
        assert_eq!(links(html), [("stylesheet", "a.css"), ("stylesheet", "b.css"), ("icon", "c")]);
    }

    #[test]
    fn parts_and_escapes() {
        assert_eq!(part("<a><main id=x>y</main></a>", "<main", "</main>"), Some("<main id=x>y</main>"));
        assert_eq!(part("<a>", "<main", "</main>"), None);
        assert_eq!(escaped("a < \"b\" & c"), "a &lt; &quot;b&quot; &amp; c");
    }
}
