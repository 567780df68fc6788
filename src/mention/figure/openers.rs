/// The characters a figure can begin with in one language: a test of one bit before any rule is tried.
///
/// Characters beyond the basic plane begin no figure, but are let through: the rules decide.
#[derive(Debug, Default)]
pub(super) struct Openers {
    bits: Vec<u64>,
}

impl Openers {
    /// Adds a character.
    pub fn insert(&mut self, c: char) {
        let code = c as usize;
        if code < 0x1_0000 {
            self.bits.resize(0x1_0000 / 64, 0);
            if let Some(word) = self.bits.get_mut(code / 64) {
                *word |= 1 << (code % 64);
            }
        }
    }

    /// Whether a figure can begin with `c`.
    pub fn contains(&self, c: char) -> bool {
        let code = c as usize;
        code >= 0x1_0000 || self.bits.get(code / 64).is_some_and(|word| (word >> (code % 64)) & 1 == 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holds_what_was_put_in() {
        let mut openers = Openers::default();
        assert!(!openers.contains('亿'));
        openers.insert('亿');
        openers.insert('a');
        assert!(openers.contains('亿') && openers.contains('a'));
        assert!(!openers.contains('b') && !openers.contains('人'));
    }
}
