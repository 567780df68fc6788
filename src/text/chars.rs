//! What kind of character a character is.

/// Whether `c` is a Chinese character (Han ideographs of the basic plane, extension A and the supplementary planes, 〇 and 々).
pub fn is_han(c: char) -> bool {
    // The first plane is asked first, and letters of alphabets leave at once.
    c >= '々'
        && matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}' | '\u{20000}'..='\u{3134f}' | '\u{f900}'..='\u{faff}' | '〇' | '々')
}

/// Whether `c` is full-width punctuation as Chinese sets it.
pub fn is_cjk_punctuation(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' | '\u{ff01}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}'
        | '\u{ff3b}'..='\u{ff40}' | '\u{ff5b}'..='\u{ff65}')
}

/// Whether `c` is a sign of the blocks of general and of full-width punctuation, in which are no letters and no digits: told without
/// the tables of Unicode, which are slow for signs that stand in every Chinese sentence.
pub fn is_common_sign(c: char) -> bool {
    matches!(c, '\u{2000}'..='\u{206f}') || is_cjk_punctuation(c)
}

/// Whether `c` is a letter, a digit or a Chinese character: `char::is_alphanumeric`, quicker for what Chinese text is made of.
pub fn is_alphanumeric(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphanumeric() } else { is_han(c) || !is_common_sign(c) && c.is_alphanumeric() }
}

/// Whether `c` is an apostrophe, typewriter's or typographer's.
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '＇')
}

/// Whether `c` joins or separates as a dash: hyphens, en and em dashes, minus signs.
pub fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '−' | '－' | '～')
}

/// Whether `c` is white space of any width, no-break and zero-width ones included.
pub fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}')
}

/// The lower case of `c` where that is one character, else `c`: what all letters of Latin scripts but «İ» have.
pub fn lower(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    // From the supplement of punctuation to the syllables of Yi, Chinese characters between, no letter has a case.
    if matches!(c, '\u{2000}'..='\u{206f}' | '\u{2e00}'..='\u{a63f}') {
        return c;
    }
    let mut lower = c.to_lowercase();
    match (lower.next(), lower.next()) {
        (Some(one), None) => one,
        _ => c,
    }
}

/// Whether `c` closes a quotation or a bracket.
pub fn is_closing(c: char) -> bool {
    matches!(
        c,
        ')' | ']'
            | '}'
            | '"'
            | '\''
            | '”'
            | '’'
            | '»'
            | '›'
            | '）'
            | '】'
            | '」'
            | '』'
            | '》'
            | '〉'
            | '〕'
            | '］'
            | '｝'
    )
}

/// Whether `c` can stand inside a word of a Latin script: letters and digits, but no Chinese character.
pub fn is_word(c: char) -> bool {
    !is_han(c) && is_alphanumeric(c)
}

/// `c` in its plain form for look-ups: full-width forms become ASCII, typographic apostrophes, dashes
/// and spaces their typewriter forms. The length in bytes may change: fold copies, never sources.
pub fn fold(c: char) -> char {
    match c {
        // Most characters of most texts are plain already.
        '!'..='~' | '\u{4e00}'..='\u{9fff}' => c,
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '’' | 'ʼ' | '‘' => '\'',
        '\u{2010}'..='\u{2015}' | '−' => '-',
        _ if is_space(c) => ' ',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_full_width_forms() {
        let folded: String = "１２％，Ｌ’IA\u{a0}".chars().map(fold).collect();
        assert_eq!(folded, "12%,L'IA ");
    }

    #[test]
    fn short_ways_tell_what_unicode_says() {
        for c in (0..=0x3_ffff).filter_map(char::from_u32) {
            assert_eq!(is_alphanumeric(c), c.is_alphanumeric() || is_han(c), "{c:?}");
            let mut mapped = c.to_lowercase();
            let one = mapped.next().filter(|_| mapped.next().is_none());
            assert_eq!(lower(c), one.unwrap_or(c), "{c:?}");
        }
    }

    #[test]
    fn tells_han_from_its_punctuation() {
        assert!(is_han('亿') && is_han('〇'));
        assert!(!is_han('。') && is_cjk_punctuation('。') && is_cjk_punctuation('，'));
        assert!(!is_word('亿') && is_word('é') && is_word('7'));
    }
}
