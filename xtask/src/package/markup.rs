//! As much of HTML as trunk's pages need: their tags and the attributes of these.

/// An opening tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tag<'a> {
    /// As written.
    pub name: &'a str,
    /// What stands between the name and the closing bracket.
    attributes: &'a str,
}

impl<'a> Tag<'a> {
    /// An attribute's value as written, with its quotes taken off; empty where it has none.
    pub fn attribute(&self, name: &str) -> Option<&'a str> {
        let mut rest = self.attributes.trim_start();
        while !rest.is_empty() {
            let end = rest.find(|c: char| c == '=' || c.is_ascii_whitespace()).unwrap_or(rest.len());
            let (own, after) = rest.split_at(end);
            let (value, after) = match after.trim_start().strip_prefix('=') {
                Some(after) => value(after.trim_start()),
                None => ("", after),
            };
            if own.eq_ignore_ascii_case(name) {
                return Some(value);
            }
            rest = after.trim_start();
        }
        None
    }
}

/// A value, quoted or not, and what follows it.
fn value(text: &str) -> (&str, &str) {
    if let Some(quote) = text.chars().next().filter(|c| matches!(c, '"' | '\'')) {
        let inside = text.get(1..).unwrap_or_default();
        return inside.split_once(quote).unwrap_or((inside, ""));
    }
    text.split_at(text.find(|c: char| c.is_ascii_whitespace()).unwrap_or(text.len()))
}

/// The opening tags of a page, in order. What stands inside scripts is not told apart from the rest.
pub fn tags(page: &str) -> impl Iterator<Item = Tag<'_>> {
    page.split('<').skip(1).filter_map(|piece| {
        let inside = piece.get(..end_of_tag(piece)?)?;
        let end = inside.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(inside.len());
        let (name, attributes) = inside.split_at(end);
        (!name.is_empty()).then_some(Tag { name, attributes: attributes.trim_end_matches('/') })
    })
}

/// The place of the bracket that closes a tag: the first outside quotes.
fn end_of_tag(text: &str) -> Option<usize> {
    let mut quote = None;
    text.char_indices().find_map(|(at, c)| match (quote, c) {
        (None, '>') => Some(at),
        (None, '"' | '\'') => {
            quote = Some(c);
            None
        }
        (Some(open), _) => {
            if open == c {
                quote = None;
            }
            None
        }
        (None, _) => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_attributes_with_quotes_and_without() {
        let page = "<!doctype html><html lang=en><link href=./a-1.css rel=stylesheet><meta content='a > \"b\"' name=\"x\" hidden/></html>";
        let found: Vec<Tag<'_>> = tags(page).collect();
        let names: Vec<&str> = found.iter().map(|tag| tag.name).collect();
        assert_eq!(names, ["html", "link", "meta"]);
        assert_eq!(found[0].attribute("lang"), Some("en"));
        assert_eq!(found[1].attribute("href"), Some("./a-1.css"));
        assert_eq!(found[1].attribute("rel"), Some("stylesheet"));
        assert_eq!(found[2].attribute("content"), Some("a > \"b\""));
        assert_eq!(found[2].attribute("NAME"), Some("x"));
        assert_eq!(found[2].attribute("hidden"), Some(""));
        assert_eq!(found[2].attribute("missing"), None);
    }
}
