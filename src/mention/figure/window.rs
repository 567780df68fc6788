//! What stands near, told without looking: most patterns need a character that is nowhere around.

/// So many characters are summed up together.
const CHUNK: usize = 16;
/// How many chunks are asked: a pattern's characters stand no further off, with numbers in words between them.
const CHUNKS: usize = 6;

/// Which Chinese characters stand in a stretch, as bits of a small Bloom filter: what is not in it is certainly not
/// there. Letters of alphabets are left out: all of them stand in nearly every stretch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Characters([u64; 4]);

impl Characters {
    /// Whether all of `needed` may stand here.
    pub fn may_hold(&self, needed: &Self) -> bool {
        self.0.iter().zip(needed.0).all(|(here, needed)| here & needed == needed)
    }

    /// What both hold.
    pub fn shared(&self, other: &Self) -> Self {
        let mut shared = *self;
        shared.0.iter_mut().zip(other.0).for_each(|(own, other)| *own &= other);
        shared
    }

    fn insert(&mut self, c: char) {
        let code = u32::from(c) as usize;
        if let Some(word) = self.0.get_mut(code / 64 % 4).filter(|_| crate::text::is_han(c)) {
            *word |= 1 << (code % 64);
        }
    }

    fn add(&mut self, other: &Self) {
        self.0.iter_mut().zip(other.0).for_each(|(own, other)| *own |= other);
    }
}

impl FromIterator<char> for Characters {
    fn from_iter<I: IntoIterator<Item = char>>(characters: I) -> Self {
        let mut all = Self::default();
        characters.into_iter().for_each(|c| all.insert(c));
        all
    }
}

/// The characters of a line, chunk by chunk.
#[derive(Debug, Default)]
pub(super) struct Windows {
    chunks: Vec<Characters>,
}

impl Windows {
    /// Sums up a line.
    pub fn new(plain: &[char]) -> Self {
        Self { chunks: plain.chunks(CHUNK).map(|chunk| chunk.iter().copied().collect()).collect() }
    }

    /// What stands in the stretch from `at` on, and perhaps a little before.
    pub fn ahead(&self, at: usize) -> Characters {
        let mut all = Characters::default();
        self.chunks.iter().skip(at / CHUNK).take(CHUNKS).for_each(|chunk| all.add(chunk));
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_what_is_not_there() {
        let line: Vec<char> = "二〇二五年三月。".chars().chain(['x'; 40]).collect();
        let windows = Windows::new(&line);
        let needed = |words: &str| words.chars().collect::<Characters>();
        assert!(windows.ahead(0).may_hold(&needed("年月")) && windows.ahead(0).may_hold(&needed("Q")));
        assert!(!windows.ahead(0).may_hold(&needed("年前")));
        assert!(!windows.ahead(20).may_hold(&needed("年")) && !windows.ahead(900).may_hold(&needed("年")));
    }
}
