use super::lists::{ChineseLists, SURNAME, TRANSLITERATION, WordUse};
use super::shape::whole_words_end;
use crate::mention::entity::EntityKind;
use crate::mention::entity::candidate::Candidate;
use crate::segment::Word;
use crate::text::{Span, is_han};

/// The longest part of a transliterated name, in characters.
const LONGEST_PART: usize = 8;
/// The longest role, in characters.
const LONGEST_ROLE: usize = 24;

/// Transliterated names with a dot between their parts: 埃隆·马斯克.
pub fn dotted_names<'a>(lists: &'a ChineseLists, text: &'a str, span: Span) -> impl Iterator<Item = Span> + 'a {
    let sentence = span.slice(text);
    let start = span.start as usize;
    let is_part = |c: char| is_han(c) && lists.character(c) & TRANSLITERATION != 0;
    let mut end_before = 0;
    sentence.char_indices().filter(|(_, c)| matches!(c, '·' | '•' | '・' | '‧')).filter_map(move |(dot, mark)| {
        if dot < end_before {
            return None;
        }
        let left: usize =
            sentence.get(..dot)?.chars().rev().take(LONGEST_PART).take_while(|c| is_part(*c)).map(char::len_utf8).sum();
        let mut end = dot + mark.len_utf8();
        let mut parts = 0;
        loop {
            let right: usize =
                sentence.get(end..)?.chars().take(LONGEST_PART).take_while(|c| is_part(*c)).map(char::len_utf8).sum();
            if right == 0 {
                break;
            }
            end += right;
            parts += 1;
            let next = sentence.get(end..)?.chars().next().filter(|c| matches!(c, '·' | '•' | '・' | '‧'));
            match next {
                Some(mark) if parts < 5 => end += mark.len_utf8(),
                _ => break,
            }
        }
        end_before = end;
        let left = left - title_before(lists, text, start + dot - left, start + dot);
        (left > 0 && parts > 0).then(|| Span::new(start + dot - left, start + end))
    })
}

/// How many bytes of what stands before the dot belong to a title: 总**理**弗里德里希·默茨.
fn title_before(lists: &ChineseLists, text: &str, from: usize, dot: usize) -> usize {
    let near = text.get(..from).unwrap_or_default().char_indices().rev().take(4).last().map_or(from, |(at, _)| at);
    let stretch = text.get(near..dot).unwrap_or_default();
    let ends = stretch.char_indices().filter_map(|(index, _)| {
        let (size, word_use) = lists.word(text, near + index)?;
        (word_use == WordUse::Title).then_some(near + index + size)
    });
    ends.filter(|end| (from..dot).contains(end)).max().map_or(0, |end| end - from)
}

/// Names right after a title: a family name with what follows it up to the next verb or sign, or a
/// transliteration of three to six characters (总理**朔尔茨**).
pub fn after_titles<'a>(lists: &'a ChineseLists, text: &'a str, span: Span) -> impl Iterator<Item = Span> + 'a {
    let start = span.start as usize;
    span.slice(text).char_indices().filter_map(move |(index, _)| {
        let at = start + index;
        let (size, word_use) = lists.word(text, at)?;
        if word_use != WordUse::Title {
            return None;
        }
        let rest = text.get(at + size..span.end as usize)?;
        if let Some(length) = native_name(lists, text, at + size, span) {
            return Some(Span::new(at + size, at + size + length));
        }
        let is_part = |c: &char| is_han(*c) && lists.character(*c) & TRANSLITERATION != 0;
        let length: usize = rest.chars().take(7).take_while(is_part).map(char::len_utf8).sum();
        let count = rest.get(..length)?.chars().count();
        let next = rest.get(length..)?.chars().next();
        let dotted = matches!(next, Some('·' | '•' | '・' | '‧'));
        let titled = lists.word(text, at + size).is_some_and(|(_, word_use)| word_use == WordUse::Title);
        ((3..=6).contains(&count) && !dotted && !titled).then(|| Span::new(at + size, at + size + length))
    })
}

/// Small words that come before names and are taken for the first part of them.
const BEFORE: &str = "从由对与向被让把给据因将和及但而于是在应到跟同";

/// A guessed name without what does not belong to it: half a word at its end, a small word before a
/// transliteration, a title or another word behind it.
pub fn trim(lists: &ChineseLists, text: &str, guess: Span, words: &[Word]) -> Span {
    let mut span = guess;
    let count = |span: Span| span.slice(text).chars().count();
    let least = Span { start: span.start, end: whole_words_end(words, span) };
    if count(least) >= 2 {
        span = least;
    }
    let mut chars = span.slice(text).chars();
    let foreign = |c: char| lists.character(c) & TRANSLITERATION != 0;
    if let Some(first) = chars.next().filter(|c| BEFORE.contains(*c) && !foreign(*c))
        && count(span) > 3
        && chars.all(foreign)
    {
        span.start += u32::try_from(first.len_utf8()).unwrap_or(0);
    }
    // 许晴五月: a month or day begins with the last character.
    let numeral = |c: char| "一二三四五六七八九十".contains(c);
    let after = text.get(span.end as usize..).and_then(|rest| rest.chars().next());
    if let Some(last) = span.slice(text).chars().next_back().filter(|c| numeral(*c))
        && after.is_some_and(|c| matches!(c, '月' | '日' | '年' | '号' | '点'))
        && count(span) > 2
    {
        span.end -= u32::try_from(last.len_utf8()).unwrap_or(0);
    }
    // 刘曜顺利: two characters and a word of the dictionary.
    let last = words.partition_point(|word| word.span.end < span.end);
    let native = span.slice(text).chars().next().is_some_and(|c| lists.character(c) & SURNAME != 0);
    let compound = lists.word(text, span.start as usize).is_some_and(|(_, word_use)| word_use == WordUse::Surname);
    if let Some(word) = words.get(last).filter(|word| word.span.end == span.end)
        && native
        && !compound
        && count(span) == 4
        && count(word.span) == 2
        && !span.slice(text).chars().all(foreign)
    {
        span.end = word.span.start;
    }
    span
}

/// The length of a family name with one or two characters after it, where a verb of saying, a title or a
/// sign ends it: 院士**王建国**介绍.
fn native_name(lists: &ChineseLists, text: &str, at: usize, span: Span) -> Option<usize> {
    let rest = text.get(at..span.end as usize)?;
    let surname = rest.chars().next().filter(|c| is_han(*c) && lists.character(*c) & SURNAME != 0)?;
    let mut length = surname.len_utf8();
    for c in rest.chars().skip(1).take(2) {
        if !is_han(c) {
            break;
        }
        length += c.len_utf8();
        let next = rest.get(length..)?.chars().next();
        let word = lists.word(text, at + length).map(|(_, word_use)| word_use);
        if next.is_none_or(|next| !is_han(next)) || matches!(word, Some(WordUse::Speech | WordUse::Title)) {
            return Some(length);
        }
    }
    None
}

/// The post a person is given by the words before the name (AMD公司**总裁**苏姿丰 with the
/// organisation, from the last sign of punctuation on) or after it, behind a comma.
pub fn role_of(lists: &ChineseLists, text: &str, span: Span, candidate: &Candidate) -> Option<Span> {
    if candidate.evidence.best().0 != EntityKind::Person {
        return None;
    }
    before(lists, text, span, candidate.span).or_else(|| after(lists, text, span, candidate.span))
}

fn before(lists: &ChineseLists, text: &str, span: Span, name: Span) -> Option<Span> {
    let end = name.start as usize;
    let left = text.get(span.start as usize..end)?;
    let length: usize =
        left.chars().rev().take(LONGEST_ROLE).take_while(|c| is_role_part(*c)).map(char::len_utf8).sum();
    let start = end - length;
    let stretch = text.get(start..end)?;
    let title = stretch.char_indices().rev().take(8).find_map(|(index, _)| {
        let (size, word_use) = lists.word(text, start + index)?;
        (word_use == WordUse::Title && start + index + size == end).then_some(start + index)
    })?;
    // A verb or particle between the last sign and the title cuts what belongs to the role.
    let inside = text.get(start..title)?;
    let cut = inside
        .char_indices()
        .rev()
        .find(|(_, c)| matches!(c, '的' | '由' | '和' | '与' | '对' | '被' | '在' | '向' | '说' | '称' | '日'));
    let from = cut.map_or(start, |(index, c)| start + index + c.len_utf8());
    Some(Span::new(from, end)).filter(|role| !role.is_empty())
}

fn after(lists: &ChineseLists, text: &str, span: Span, name: Span) -> Option<Span> {
    let rest = text.get(name.end as usize..span.end as usize)?;
    let mark = rest.chars().next()?;
    let direct = !matches!(mark, '，' | ',' | '（' | '(');
    let start = name.end as usize + if direct { 0 } else { mark.len_utf8() };
    let limit = if direct { 8 } else { LONGEST_ROLE };
    let stretch = text.get(start..span.end as usize)?;
    let mut end = None;
    for (index, c) in stretch.char_indices().take(limit) {
        if !is_role_part(c) {
            break;
        }
        if let Some((size, WordUse::Title)) = lists.word(text, start + index) {
            end = Some(start + index + size);
            if direct && index > 0 {
                return None;
            }
        } else if direct && index == 0 {
            return None;
        }
    }
    let end = end.filter(|end| *end <= span.end as usize)?;
    let closed = text.get(end..)?.chars().next().is_none_or(|c| !is_role_part(c));
    (direct || closed).then(|| Span::new(start, end))
}

fn is_role_part(c: char) -> bool {
    is_han(c) || c.is_alphanumeric() || matches!(c, '&' | '-' | '·' | '兼' | ' ')
}
