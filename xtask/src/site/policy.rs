//! The content security policy, in each page itself: it holds on hosts that can set no header.

use std::path::Path;

use super::{files, read, write};
use crate::package;
use crate::shell::Outcome;

/// What the page may do, in one line; `docs/hosting.md` gives it as a header and `tests/web/policy.test.mjs` serves it so.
const POLICY: &str = include_str!("../../../web/content-security-policy.txt");
/// What goes before and after it in the page.
const OPENING: &str = r#"<meta http-equiv="Content-Security-Policy" content=""#;
const CLOSING: &str = r#"">"#;

/// Puts the policy at the top of each page's head, where everything after it is bound by it. A page that it would break does not
/// build.
pub fn set(site: &Path) -> Outcome {
    // The single file has a policy of its own.
    for name in files(site)?.into_iter().filter(|name| name.ends_with(".html") && name != package::FILE) {
        let page = site.join(&name);
        let html = with_policy(&read(&page)?).map_err(|error| format!("{name} {error}"))?;
        if let Some(element) = tags(&html).find(|tag| is_barred(tag)) {
            return Err(format!("the policy bars this of {name}: «{element}»"));
        }
        write(&page, html)?;
    }
    Ok(())
}

fn with_policy(html: &str) -> Result<String, String> {
    let mut html = html.to_owned();
    if let Some(start) = html.find(OPENING) {
        let end = html.get(start..).and_then(|rest| rest.find(CLOSING)).ok_or("holds a policy without an end")?;
        html.replace_range(start..start + end + CLOSING.len(), "");
    }
    // After the character set, which has to stand within the first kilobyte.
    let charset = html.find("<meta charset").ok_or("does not say its character set")?;
    let end = html.get(charset..).and_then(|rest| rest.find('>')).ok_or("has a tag without an end")?;
    html.insert_str(charset + end + 1, &[OPENING, POLICY.trim(), CLOSING].concat());
    Ok(html)
}

/// The opening tags of a page, from `<` to `>`.
fn tags(html: &str) -> impl Iterator<Item = &str> {
    html.match_indices('<').filter_map(|(start, _)| {
        let tag = html.get(start..)?;
        let mut quote = None;
        let end = tag.find(|c| match quote {
            Some(open) if open == c => {
                quote = None;
                false
            }
            Some(_) => false,
            None if matches!(c, '"' | '\'') => {
                quote = Some(c);
                false
            }
            None => c == '>',
        })?;
        tag.get(..=end).filter(|tag| tag.chars().nth(1).is_some_and(|c| c.is_ascii_alphabetic()))
    })
}

/// Whether a tag holds script or style of its own.
fn is_barred(tag: &str) -> bool {
    let words = || tag.split(|c: char| c.is_ascii_whitespace() || matches!(c, '<' | '>' | '/'));
    let has = |name: &str| words().any(|word| word.split('=').next() == Some(name));
    let name = words().find(|word| !word.is_empty()).unwrap_or_default();
    name == "style"
        || (name == "script" && !has("src"))
        || words().any(|word| {
            let attribute = word.split('=').next().unwrap_or_default();
            word.contains('=') && (attribute == "style" || attribute.starts_with("on"))
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project;

    #[test]
    fn the_policy_comes_first_and_once() {
        let html = with_policy("<!doctype html><html><meta charset=utf-8><title>a</title>").unwrap();
        assert!(html.starts_with(&format!("<!doctype html><html><meta charset=utf-8>{OPENING}default-src 'none'; ")));
        assert!(html.ends_with("trusted-types default\"><title>a</title>"));
        assert_eq!(with_policy(&html).unwrap(), html);
    }

    #[test]
    fn knows_what_it_bars() {
        for barred in
            ["<script>", "<script type=module>", "<style>", "<p style=\"color:red\">", "<img src=a onerror=b()>"]
        {
            assert!(tags(barred).any(is_barred), "{barred}");
        }
        for fine in [
            "<script type=\"module\" src=./a.js>",
            "<link rel=stylesheet href=a>",
            "<p title=\"a > b style\" class=on>",
            "1 < 2 >",
        ] {
            assert!(!tags(fine).any(is_barred), "{fine}");
        }
    }

    #[test]
    fn the_documentation_gives_the_same_policy() {
        let page = std::fs::read_to_string(project::root().join("docs/hosting.md")).unwrap();
        assert!(
            page.contains(&format!("Content-Security-Policy: {}", POLICY.trim())),
            "docs/hosting.md is out of date"
        );
    }
}
