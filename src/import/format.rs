/// What a text is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum InputFormat {
    /// Page text without mark-up.
    Plain,
    /// An HTML page or a part of one.
    Html,
    /// Markdown.
    Markdown,
}

/// How far into a text the marks are looked for, in bytes.
const WINDOW: usize = 16 * 1024;

/// Tags that a page or a part of one opens with.
const TAGS: [&str; 12] =
    ["<!doctype", "<html", "<head", "<body", "<article", "<main", "<div", "<p>", "<p ", "<section", "<h1", "<meta"];

/// Tells HTML and Markdown from plain text by the first 16 KiB.
pub fn detect_format(text: &str) -> InputFormat {
    let mut end = text.len().min(WINDOW);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let window = text.get(..end).unwrap_or_default().trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let opening: String = window.chars().take(2000).map(|c| c.to_ascii_lowercase()).collect();
    let opens_with_tag = TAGS.iter().any(|tag| opening.starts_with(tag))
        || (opening.starts_with(['<']) && opening.contains("<html"))
        || (opening.starts_with("<!--") && TAGS.iter().any(|tag| opening.contains(tag)));
    if opens_with_tag {
        return InputFormat::Html;
    }
    if is_markdown(window) { InputFormat::Markdown } else { InputFormat::Plain }
}

/// Headings, front matter or links: one sure sign or two lesser ones.
fn is_markdown(window: &str) -> bool {
    if window.starts_with("---\n") && window.get(4..).is_some_and(|rest| rest.contains("\n---")) {
        return true;
    }
    let mut signs = 0;
    for line in window.lines() {
        let hashes = line.bytes().take_while(|&byte| byte == b'#').count();
        let heading = (1..=6).contains(&hashes) && line.get(hashes..).is_some_and(|rest| rest.starts_with(' '));
        signs += 2 * usize::from(heading);
        signs += usize::from(line.starts_with("> ") || line.starts_with("![") || line.contains("]("));
    }
    signs >= 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_formats_apart() {
        assert_eq!(detect_format("\u{feff}<!DOCTYPE html><html>"), InputFormat::Html);
        assert_eq!(detect_format("# Titre\n\nDu texte."), InputFormat::Markdown);
        assert_eq!(detect_format("---\ntitle: x\n---\nText"), InputFormat::Markdown);
        assert_eq!(detect_format("Prices < 5 and > 3, #1 in sales."), InputFormat::Plain);
        assert_eq!(detect_format("#AI is trending"), InputFormat::Plain);
    }
}
