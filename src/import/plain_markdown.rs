//! Markdown to the text it stands for, after <https://spec.commonmark.org/0.31.2/>, as far as news need it.

use super::markdown::{FrontMatter, markdown};
use crate::document::Source;
use crate::lexicon::search_key;

/// A link's address or a reference's name is no longer than this, in characters.
const LONGEST_TARGET: usize = 2000;

/// More references than this are left as they stand, so that their list stays short to keep sorted.
const MOST_REFERENCES: usize = 2000;

/// A source from Markdown whose text is what a reader of the rendered page would see: no front matter, no
/// marks of headings, quotations, emphasis and code, links without their addresses, no pictures. List items
/// keep a bullet. Spans of its analysis index this text. The title is the front matter's, which becomes
/// the first line, else the first heading of the first level. Linear in the text.
pub fn plain_markdown(text: &str) -> Source {
    let front = FrontMatter::of(text);
    let body = text.get(front.end..).unwrap_or_default();
    let mut writer = Writer { references: references(body), ..Writer::default() };
    let known = front.title.map(|span| span.slice(text).to_owned());
    let mut fence = None;
    for line in body.lines() {
        let bare = line.trim();
        if let Some(opener) = fence_of(bare) {
            match fence {
                None => {
                    writer.flush();
                    fence = Some(opener);
                    continue;
                }
                Some(open) if open == opener => {
                    writer.gap();
                    fence = None;
                    continue;
                }
                Some(_) => {}
            }
        }
        if fence.is_some() { writer.line(line.trim_end()) } else { writer.read(bare) }
    }
    writer.flush();
    let first = writer.out.lines().next().unwrap_or_default();
    let text_of = match &known {
        Some(title) if first != title => [title.as_str(), "\n\n", writer.out.trim_end()].concat(),
        Some(_) | None => writer.out.trim_end().to_owned(),
    };
    Source { title: known.or(writer.title), text: text_of, ..markdown(text) }
}

/// Whether a line opens or closes a block of code, and with which character.
fn fence_of(line: &str) -> Option<char> {
    ['`', '~'].into_iter().find(|mark| line.chars().take_while(|c| c == mark).count() >= 3)
}

/// The names of the first [`MOST_REFERENCES`] link references that the text defines, in small letters, sorted.
fn references(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    for name in text.lines().filter_map(|line| definition(line.trim())).take(MOST_REFERENCES) {
        let name = search_key(name);
        if let Err(place) = names.binary_search(&name) {
            names.insert(place, name);
        }
    }
    names
}

/// The name that a line such as `[name]: https://…` defines.
fn definition(line: &str) -> Option<&str> {
    let (name, rest) = line.strip_prefix('[')?.split_once(']')?;
    (rest.starts_with(':') && !name.is_empty() && !name.contains('[')).then_some(name)
}

/// Collects the lines of a paragraph, and writes it out without its marks.
#[derive(Debug, Default)]
struct Writer {
    out: String,
    paragraph: String,
    title: Option<String>,
    references: Vec<String>,
}

impl Writer {
    /// Takes a trimmed line outside code.
    fn read(&mut self, line: &str) {
        let mut line = line;
        while let Some(rest) = line.strip_prefix('>') {
            line = rest.trim_start();
        }
        let is_rule = line.chars().all(|c| matches!(c, '-' | '*' | '_' | '=' | '|' | ':' | ' '))
            && line.chars().filter(|c| matches!(c, '-' | '*' | '_' | '=')).count() >= 3;
        if line.is_empty() || definition(line).is_some() {
            self.flush();
            self.gap();
        } else if is_rule {
            self.flush();
        } else if let Some((level, heading)) = heading(line) {
            self.flush();
            self.gap();
            self.paragraph.push_str(heading);
            let from = self.out.len();
            self.flush();
            if level == 1 && self.title.is_none() {
                self.title = self.out.get(from..).map(|title| title.trim().to_owned());
            }
            self.gap();
        } else if let Some(item) = item(line) {
            self.flush();
            self.paragraph.push_str("• ");
            self.paragraph.push_str(item);
        } else {
            if !self.paragraph.is_empty() {
                self.paragraph.push('\n');
            }
            self.paragraph.push_str(line);
        }
    }

    /// Writes the paragraph that was collected.
    fn flush(&mut self) {
        let paragraph = std::mem::take(&mut self.paragraph);
        if !paragraph.is_empty() {
            let words = inline(&paragraph, &self.references);
            self.line(words.trim());
        }
    }

    fn line(&mut self, line: &str) {
        if !line.is_empty() {
            self.out.push_str(line);
            self.out.push('\n');
        }
    }

    /// Leaves one empty line, and none at the top.
    fn gap(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }
}

/// The level and the words of a heading.
fn heading(line: &str) -> Option<(usize, &str)> {
    let level = line.bytes().take_while(|&byte| byte == b'#').count();
    let rest = line.get(level..).filter(|rest| rest.starts_with([' ', '\t']))?;
    let words = rest.trim().trim_end_matches('#').trim_end();
    ((1..=6).contains(&level) && !words.is_empty()).then_some((level, words))
}

/// The words of a list item, without its mark and the box of a task.
fn item(line: &str) -> Option<&str> {
    let rest = line.strip_prefix(['-', '*', '+']).filter(|rest| rest.starts_with([' ', '\t']))?.trim_start();
    let rest = ["[ ] ", "[x] ", "[X] "].iter().find_map(|mark| rest.strip_prefix(mark)).unwrap_or(rest);
    (!rest.is_empty()).then_some(rest)
}

/// An opener that waits for its closer: where it was written.
#[derive(Debug, Clone, Copy)]
struct Bracket {
    at: usize,
    is_image: bool,
}

/// A paragraph without the marks inside its lines.
fn inline(paragraph: &str, references: &[String]) -> String {
    let chars: Vec<char> = paragraph.chars().collect();
    // Written characters; marks that found their partner are taken out again.
    let mut out: Vec<Option<char>> = Vec::with_capacity(chars.len());
    let mut openers: Vec<(char, usize)> = Vec::new();
    let mut brackets: Vec<Bracket> = Vec::new();
    let code = code_spans(&chars);
    let mut at = 0;
    while let Some(&c) = chars.get(at) {
        let next = chars.get(at + 1).copied();
        if let Some(end) = code.get(at).copied().flatten() {
            out.extend(chars.get(at..end).unwrap_or_default().iter().filter(|c| **c != '`').map(|c| Some(*c)));
            at = end;
            continue;
        }
        match c {
            '\\' if next.is_some_and(|next| next.is_ascii_punctuation()) => {
                out.push(next);
                at += 1;
            }
            '!' if next == Some('[') => {
                brackets.push(Bracket { at: out.len(), is_image: true });
                out.extend([Some('!'), Some('[')]);
                at += 1;
            }
            '[' => {
                brackets.push(Bracket { at: out.len(), is_image: false });
                out.push(Some('['));
            }
            ']' => {
                let target = brackets.pop().and_then(|open| Some((open, target(&chars, at + 1, references)?)));
                match target {
                    Some((open, end)) if open.is_image => {
                        out.truncate(open.at);
                        openers.retain(|(_, place)| *place < open.at);
                        at = end.saturating_sub(1);
                    }
                    Some((open, end)) => {
                        remove(&mut out, open.at);
                        at = end.saturating_sub(1);
                    }
                    None => out.push(Some(']')),
                }
            }
            '*' | '_' => {
                let (before, after) = (run_neighbour(&chars, at, c, false), run_neighbour(&chars, at, c, true));
                let (spaced_before, spaced_after) = (is_space(before), is_space(after));
                let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
                let closes = !spaced_before && (c == '*' || !word(after));
                let opens = !spaced_after && (c == '*' || !word(before));
                let partner = if closes { openers.iter().rposition(|(mark, _)| *mark == c) } else { None };
                if let Some((_, place)) = partner.and_then(|index| openers.drain(index..).next()) {
                    remove(&mut out, place);
                } else {
                    if opens {
                        openers.push((c, out.len()));
                    }
                    out.push(Some(c));
                }
            }
            _ => out.push(Some(c)),
        }
        at += 1;
    }
    out.into_iter().flatten().collect()
}

fn remove(out: &mut [Option<char>], at: usize) {
    if let Some(slot) = out.get_mut(at) {
        *slot = None;
    }
}

fn is_space(c: Option<char>) -> bool {
    c.is_none_or(char::is_whitespace)
}

/// What stands beside a run of marks; runs of more than three are no emphasis anybody writes.
fn run_neighbour(chars: &[char], at: usize, mark: char, forward: bool) -> Option<char> {
    (1..=3)
        .map_while(|step| {
            let place = if forward { at.checked_add(step) } else { at.checked_sub(step) };
            chars.get(place?).copied()
        })
        .find(|c| *c != mark)
}

/// By the place of a backtick that opens a stretch of code: where the stretch ends.
fn code_spans(chars: &[char]) -> Vec<Option<usize>> {
    let mut spans = vec![None; chars.len()];
    let mut open: Option<(usize, usize)> = None;
    let mut at = 0;
    while at < chars.len() {
        let length = chars.iter().skip(at).take_while(|c| **c == '`').count();
        if length == 0 {
            at += 1;
            continue;
        }
        match open {
            Some((start, opener)) if opener == length => {
                if let Some(slot) = spans.get_mut(start) {
                    *slot = Some(at + length);
                }
                open = None;
            }
            Some(_) => {}
            None => open = Some((at, length)),
        }
        at += length;
    }
    spans
}

/// Where the target of a link ends that begins at `start`: `(address)`, or `[name]` of a known reference.
fn target(chars: &[char], start: usize, references: &[String]) -> Option<usize> {
    let rest = chars.get(start..)?;
    match rest.first()? {
        '(' => {
            let mut depth = 0_usize;
            for (length, c) in rest.iter().take(LONGEST_TARGET).enumerate() {
                match c {
                    '(' => depth += 1,
                    ')' => depth = depth.saturating_sub(1),
                    _ => {}
                }
                if depth == 0 {
                    return Some(start + length + 1);
                }
            }
            None
        }
        '[' => {
            let length = rest.iter().take(LONGEST_TARGET).position(|c| *c == ']')?;
            let name: String = rest.get(1..length)?.iter().collect();
            references.binary_search(&search_key(&name)).is_ok().then_some(start + length + 1)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_go_and_words_stay() {
        let rows = [
            ("**Acme** pays *three* million.", "Acme pays three million."),
            ("__Acme__ and _Globex_, ***both***.", "Acme and Globex, both."),
            ("The file snake_case_name and 5 * 3 * 2 stay.", "The file snake_case_name and 5 * 3 * 2 stay."),
            ("[Acme](https://example.org/a_(b)) said [so][note].\n\n[note]: https://example.org", "Acme said so."),
            ("[sic] and [two][three] stay.", "[sic] and [two][three] stay."),
            ("![A plant](plant.jpg)\n\nIt opens.", "It opens."),
            ("[![Logo](a.png)](https://example.org) Acme.", "Acme."),
            ("Run `a * b * c` now.", "Run a * b * c now."),
            ("An \\*escaped\\* star.", "An *escaped* star."),
            ("> Quoted *words*.\n> More.", "Quoted words.\nMore."),
            ("- One **bold**\n- [x] Two\n1. Three", "• One bold\n• Two\n1. Three"),
            ("Before\n\n```rust\nlet a = *b;\n```\n\nAfter", "Before\n\nlet a = *b;\n\nAfter"),
            ("One\n\n---\n\nTwo", "One\n\nTwo"),
            ("**Leiter**公司投资**3亿元**。", "Leiter公司投资3亿元。"),
            ("*Une* phrase sur\n*deux lignes*.", "Une phrase sur\ndeux lignes."),
            ("", ""),
        ];
        for (given, expected) in rows {
            assert_eq!(plain_markdown(given).text, expected, "{given}");
        }
    }

    #[test]
    fn the_title_comes_from_the_front_matter_or_a_heading() {
        let source = plain_markdown("Intro.\n# A *new* plant #\nText.\n## Part\nMore.");
        assert_eq!(source.title.as_deref(), Some("A new plant"));
        assert_eq!(source.text, "Intro.\n\nA new plant\n\nText.\n\nPart\n\nMore.");
        let source = plain_markdown("---\ntitle: A plant\ndate: 2024-03-04\nlang: en\n---\nText.");
        assert_eq!((source.title.as_deref(), source.text.as_str()), (Some("A plant"), "A plant\n\nText."));
        assert!(source.published.is_some() && source.language.is_some());
    }
}
