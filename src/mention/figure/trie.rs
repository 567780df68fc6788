use super::line::is_word_char;
use super::steps;
use crate::text::is_han;

/// Words and phrases, looked up by the longest that stands at a place.
///
/// A space in a key stands for a few spaces or one hyphen in the text; a key that ends in a letter does not match
/// the beginning of a longer word.
#[derive(Debug)]
pub(super) struct Trie<T> {
    nodes: Vec<Node<T>>,
    /// The characters that keys begin with: at most places stands none of them, which one look tells.
    first: Marked,
    /// The characters that keys end with.
    last: Marked,
}

/// How many bits mark characters: few share one, and the tables of a language stay within some kilobytes.
const BITS: usize = 4096;

/// Characters, a bit each by the lower part of their codes: what is not marked is certainly not among them.
#[derive(Debug)]
struct Marked([u64; BITS / 64]);

impl Marked {
    fn place(c: char) -> (usize, u64) {
        let place = c as usize % BITS;
        (place / 64, 1 << (place % 64))
    }

    fn add(&mut self, c: char) {
        let (word, bit) = Self::place(c);
        self.0.iter_mut().skip(word).take(1).for_each(|word| *word |= bit);
    }

    fn may_have(&self, c: char) -> bool {
        let (word, bit) = Self::place(c);
        self.0.get(word).is_some_and(|word| word & bit != 0)
    }
}

#[derive(Debug)]
struct Node<T> {
    next: Vec<(char, u32)>,
    value: Option<T>,
}

impl<T> Default for Trie<T> {
    fn default() -> Self {
        let none = || Marked([0; BITS / 64]);
        Self { nodes: vec![Node { next: Vec::new(), value: None }], first: none(), last: none() }
    }
}

impl<T: Copy> Trie<T> {
    /// Adds a key. The first value given to a key stays.
    pub fn insert(&mut self, key: &[char], value: T) {
        let mut at = 0;
        if let [first, ..] = key {
            self.first.add(if *first == '-' && key.len() > 1 { ' ' } else { *first });
        }
        key.last().into_iter().for_each(|last| self.last.add(*last));
        for &c in key {
            let c = if c == '-' && key.len() > 1 { ' ' } else { c };
            let fresh = u32::try_from(self.nodes.len()).unwrap_or(u32::MAX);
            let Some(node) = self.nodes.get_mut(at) else { return };
            match node.next.binary_search_by_key(&c, |&(c, _)| c) {
                Ok(index) => at = node.next.get(index).map_or(0, |&(_, to)| to as usize),
                Err(index) => {
                    node.next.insert(index, (c, fresh));
                    self.nodes.push(Node { next: Vec::new(), value: None });
                    at = fresh as usize;
                }
            }
        }
        if let Some(node) = self.nodes.get_mut(at)
            && at != 0
            && node.value.is_none()
        {
            node.value = Some(value);
        }
    }

    /// Whether no key was added.
    pub fn is_empty(&self) -> bool {
        self.nodes.len() <= 1
    }

    /// The characters the keys begin with.
    pub fn openers(&self) -> impl Iterator<Item = char> {
        self.nodes.first().into_iter().flat_map(|node| node.next.iter().map(|&(c, _)| c))
    }

    /// Whether a key may end with a character of the text that is no space and no hyphen.
    pub fn may_end_with(&self, c: char) -> bool {
        matches!(c, ' ' | '-') || self.last.may_have(c)
    }

    /// The value of the longest key at `start`, and where it ends. A key has at most 40 characters.
    pub fn longest(&self, text: &[char], start: usize) -> Option<(T, usize)> {
        let mut best = None;
        self.each(text, start, |value, end| best = Some((value, end)));
        best
    }

    /// Calls `found` for each key at `start`, shortest first.
    pub fn each(&self, text: &[char], start: usize, mut found: impl FnMut(T, usize)) {
        if !text.get(start).is_some_and(|&c| self.first.may_have(c) || c == '-' && self.first.may_have(' ')) {
            return;
        }
        let (mut at, mut position) = (0_usize, start);
        for _ in 0..40 {
            steps::note();
            let (Some(node), Some(&c)) = (self.nodes.get(at), text.get(position)) else { return };
            // «百 分点»: text cut into words sets spaces between the characters of a Chinese name.
            let c = match text.get(position + 1..).filter(|_| c == ' ' && at > 0 && cut_in_words(text, position)) {
                Some(rest) if node.next.binary_search_by_key(&' ', |&(c, _)| c).is_err() => {
                    let spaces = rest.iter().take(2).take_while(|&&c| c == ' ').count();
                    position += 1 + spaces;
                    text.get(position).copied().unwrap_or(c)
                }
                _ => c,
            };
            let step = |c: char| node.next.binary_search_by_key(&c, |&(c, _)| c).ok().and_then(|i| node.next.get(i));
            let gap = matches!(c, ' ' | '-');
            let Some(&(_, to)) = step(if gap { ' ' } else { c }).or_else(|| step(c)) else { return };
            position += 1;
            if gap {
                let more = text.get(position..).unwrap_or_default().iter().take(3);
                position += more.take_while(|c| matches!(c, ' ' | '-')).count();
            }
            at = to as usize;
            let open = is_word_char(c) && text.get(position).is_some_and(|&next| is_word_char(next));
            if let Some(value) = self.nodes.get(at).and_then(|node| node.value)
                && !open
            {
                found(value, position);
            }
        }
    }
}

/// Whether the spaces at `position` stand between two Chinese characters.
fn cut_in_words(text: &[char], position: usize) -> bool {
    let before = position.checked_sub(1).and_then(|index| text.get(index));
    let after = text.get(position..).unwrap_or_default().iter().take(4).find(|&&c| c != ' ');
    before.is_some_and(|&c| is_han(c)) && after.is_some_and(|&c| is_han(c))
}

#[cfg(test)]
mod tests {
    use super::super::line::key;
    use super::*;

    #[test]
    fn takes_the_longest_whole_word() {
        let mut trie = Trie::default();
        for (word, value) in [("dollar", 1), ("dollar canadien", 2), ("元", 3), ("元人民币", 4)] {
            trie.insert(&key(word), value);
        }
        let find = |text: &str| trie.longest(&key(text), 0);
        assert_eq!(find("dollar canadien."), Some((2, 15)));
        assert_eq!(find("dollar-canadien"), Some((2, 15)));
        assert_eq!(find("dollarama"), None);
        assert_eq!(find("元人民"), Some((3, 1)));
    }
}
