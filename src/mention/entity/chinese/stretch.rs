//! Stretches of Latin letters and digits in Chinese text.

use crate::text::{Span, is_word};

/// Where a model's number ends that stands right behind the name of its family: 昇腾**910B**.
pub(super) fn model_number(text: &str, name: Span) -> Option<u32> {
    let rest = text.get(name.end as usize..)?;
    let length = rest.chars().take(10).take_while(|c| c.is_ascii_alphanumeric() || *c == '-').count();
    let number = rest.get(..length).filter(|number| number.contains(|c: char| c.is_ascii_digit()))?;
    (length < 10).then(|| name.end + u32::try_from(number.trim_end_matches('-').len()).unwrap_or(0))
}

/// Stretches of Latin letters, digits and the signs between them.
pub(super) fn latin_runs(text: &str, span: Span) -> Vec<Span> {
    let mut runs = Vec::new();
    let mut current: Option<Span> = None;
    for (index, c) in span.slice(text).char_indices() {
        let at = span.start as usize + index;
        let here = Span::new(at, at + c.len_utf8());
        let joins = matches!(c, ' ' | '-' | '.' | '&' | '\'' | '’' | '\u{a0}');
        if is_word(c) {
            current = Some(current.map_or(here, |run| run.cover(here)));
        } else if !joins {
            runs.extend(current.take());
        }
    }
    runs.extend(current);
    runs
}
