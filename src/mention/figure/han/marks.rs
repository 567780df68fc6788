use std::sync::OnceLock;

use crate::lexicon::rows;

/// A numeral character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Digit(i64),
    /// 廿, 卅
    Tens(i64),
    /// 十, 百, 千: a power of ten inside a group.
    Unit(i32),
    /// 万, 亿, 兆: a power of ten that closes a group.
    Group(i32),
}

/// What numeral `c` is, if it is one.
pub(super) fn mark(c: char) -> Option<Mark> {
    // The first of them is 〇; most text is quickly done with.
    if c < '〇' {
        return None;
    }
    let marks = marks();
    let found = marks.binary_search_by_key(&c, |&(numeral, _)| numeral).ok();
    found.and_then(|index| marks.get(index)).map(|&(_, mark)| mark)
}

/// The numeral characters in code order, with what each is.
fn marks() -> &'static [(char, Mark)] {
    static MARKS: OnceLock<Vec<(char, Mark)>> = OnceLock::new();
    MARKS.get_or_init(|| {
        let mut marks = Vec::new();
        for row in rows(include_str!("../../../../data/units/han_numerals.tsv")) {
            let [part, value, characters] = row.as_slice() else { continue };
            let Ok(value) = value.parse::<i64>() else { continue };
            let power = i32::try_from(value).unwrap_or(0);
            let mark = match *part {
                "digit" => Mark::Digit(value),
                "tens" => Mark::Tens(value),
                "unit" => Mark::Unit(power),
                _ => Mark::Group(power),
            };
            marks.extend(characters.chars().map(|c| (c, mark)));
        }
        marks.sort_unstable_by_key(|&(c, _)| c);
        marks
    })
}

/// All numeral characters.
pub(in crate::mention::figure) fn numerals() -> impl Iterator<Item = char> {
    marks().iter().map(|&(c, _)| c)
}

/// How many zeros the numeral adds: 百 two, 万 four. `None` for digits and ten.
pub(in crate::mention::figure) fn round_power(c: char) -> Option<i32> {
    match mark(c)? {
        Mark::Unit(power) | Mark::Group(power) => Some(power).filter(|&power| power > 1),
        Mark::Digit(_) | Mark::Tens(_) => None,
    }
}

/// The value of a Chinese digit.
pub(in crate::mention::figure) fn digit(c: char) -> Option<i64> {
    match mark(c)? {
        Mark::Digit(value) => Some(value),
        Mark::Tens(_) | Mark::Unit(_) | Mark::Group(_) => None,
    }
}

/// Whether a Chinese numeral stands at `at`.
pub(in crate::mention::figure) fn is_numeral(c: char) -> bool {
    mark(c).is_some()
}
