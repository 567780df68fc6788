/// How far behind its first character a pattern's literal characters may stand: numbers in words and lengths of time
/// between them are shorter.
const REACH: usize = 96;

/// Which Chinese characters stand in a stretch, as bits of a small Bloom filter: what is not in it is certainly not
/// there. Some hundred patterns can open at a number, and most need a character that is nowhere near.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Characters([u64; 4]);

impl Characters {
    /// Those of the window that begins at `at`.
    pub fn ahead(plain: &[char], at: usize) -> Self {
        plain.get(at..).unwrap_or_default().iter().take(REACH).copied().collect()
    }

    /// Whether all of `needed` may stand here.
    pub fn may_hold(&self, needed: &Self) -> bool {
        self.0.iter().zip(needed.0).all(|(here, needed)| here & needed == needed)
    }
}

impl FromIterator<char> for Characters {
    /// Letters of alphabets are left out: all of them stand in nearly every window.
    fn from_iter<I: IntoIterator<Item = char>>(characters: I) -> Self {
        let mut bits = [0; 4];
        for c in characters.into_iter().filter(|&c| crate::text::is_han(c)) {
            let code = u32::from(c) as usize;
            if let Some(word) = bits.get_mut(code / 64 % 4) {
                *word |= 1 << (code % 64);
            }
        }
        Self(bits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_what_is_not_there() {
        let line: Vec<char> = "二〇二五年三月".chars().collect();
        let needed = |words: &str| words.chars().collect::<Characters>();
        let ahead = Characters::ahead(&line, 0);
        assert!(ahead.may_hold(&needed("年月")) && ahead.may_hold(&needed("Q")));
        assert!(!ahead.may_hold(&needed("年前")));
        assert!(!Characters::ahead(&line, 5).may_hold(&needed("年")));
    }
}
