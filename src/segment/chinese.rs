use rustc_hash::FxHashMap;

use crate::lexicon::{Pack, rows};

/// What a character alone costs that no list has: in quarters of a bit, as all costs here.
const UNKNOWN: u32 = 72;

/// What a numeral of two characters or more costs: 三百五十, 两千.
const NUMERAL: u32 = 56;

/// A cost for each tier of frequency, 1 the most frequent: about −4·log₂ of a word's share of a text.
const TIERS: [u32; 5] = [28, 40, 48, 56, 62];

/// The lists, by field.
const LISTS: [&str; 8] = [
    "words/function.tsv",
    "words/daily.tsv",
    "words/society.tsv",
    "words/politics.tsv",
    "words/economy.tsv",
    "words/technology.tsv",
    "words/places.tsv",
    "words/idioms.tsv",
];

/// Chinese words by frequency, and the cutting of a run of Chinese characters into them.
///
/// Each word has a cost; the cheapest way through the run wins (unigram maximum probability, found by
/// dynamic programming over a window of [`ChineseWords::LONGEST`] characters).
#[derive(Debug)]
pub struct ChineseWords {
    costs: FxHashMap<&'static str, u32>,
    longest: usize,
}

impl ChineseWords {
    /// The longest word, in characters, that is ever looked for.
    pub const LONGEST: usize = 8;

    /// Reads the lists.
    pub(super) fn new(pack: &Pack) -> Self {
        let mut costs = FxHashMap::default();
        let mut longest = 1;
        for (tier, words) in LISTS.into_iter().flat_map(|list| tiers(pack.text(list))) {
            for word in words.split_whitespace() {
                longest = longest.max(word.chars().count());
                costs.entry(word).or_insert(tier);
            }
        }
        Self { costs, longest: longest.min(Self::LONGEST) }
    }

    /// Cuts `run`, Chinese characters only, and hands each word's start and end in bytes to `word`.
    pub(super) fn cut(&self, run: &str, word: &mut dyn FnMut(usize, usize)) {
        // The cheapest way to each character border: its cost, and where its last word began.
        let borders: Vec<usize> = run.char_indices().map(|(at, _)| at).chain([run.len()]).collect();
        let mut best = vec![(u64::MAX, 0_usize); borders.len()];
        if let Some(first) = best.first_mut() {
            first.0 = 0;
        }
        for number in 0..borders.len() - 1 {
            let numerals = numeral_run(run, &borders, number);
            let Some((so_far, _)) = best.get(number).copied() else { continue };
            let Some(&start) = borders.get(number) else { continue };
            for length in 1..=self.longest.max(numerals) {
                let Some(&end) = borders.get(number + length) else { break };
                let listed = run.get(start..end).and_then(|piece| self.costs.get(piece).copied());
                let numeral = (length >= 2 && length == numerals).then_some(NUMERAL);
                let cost = match (listed, numeral, length) {
                    (Some(listed), numeral, _) => listed.min(numeral.unwrap_or(listed)),
                    (None, Some(numeral), _) => numeral,
                    (None, None, 1) => UNKNOWN,
                    (None, None, _) => continue,
                };
                let total = so_far.saturating_add(u64::from(cost));
                if let Some(way) = best.get_mut(number + length)
                    && total < way.0
                {
                    *way = (total, number);
                }
            }
        }
        let mut ends = Vec::new();
        let mut border = borders.len() - 1;
        while border > 0 {
            ends.push(border);
            border = best.get(border).map_or(0, |way| way.1.min(border - 1));
        }
        let mut start = 0;
        for end in ends.into_iter().rev().filter_map(|border| borders.get(border).copied()) {
            word(start, end);
            start = end;
        }
    }
}

/// How many numerals stand from character `number` on, up to the window's width.
fn numeral_run(run: &str, borders: &[usize], number: usize) -> usize {
    let rest = borders.get(number).and_then(|&start| run.get(start..)).unwrap_or_default();
    rest.chars().take(ChineseWords::LONGEST).take_while(|c| is_numeral(*c)).count()
}

fn is_numeral(c: char) -> bool {
    matches!(
        c,
        '〇' | '零'
            | '一'
            | '二'
            | '三'
            | '四'
            | '五'
            | '六'
            | '七'
            | '八'
            | '九'
            | '十'
            | '百'
            | '千'
            | '万'
            | '亿'
            | '两'
    )
}

/// The rows of a list: cost and words.
fn tiers(file: &'static str) -> impl Iterator<Item = (u32, &'static str)> {
    rows(file).filter_map(|row| match row.as_slice() {
        [tier, words] => {
            let tier: usize = tier.parse().ok()?;
            Some((*TIERS.get(tier.checked_sub(1)?)?, *words))
        }
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use rustc_hash::FxHashSet;

    use super::*;
    use crate::language::Locale;
    use crate::text::is_han;

    #[test]
    fn no_word_is_listed_twice() {
        let mut seen = FxHashSet::default();
        let pack = Pack::built_in(Locale::Zh).unwrap();
        for list in LISTS {
            for word in tiers(pack.text(list)).flat_map(|(_, words)| words.split_whitespace()) {
                assert!(seen.insert(word), "{word} is listed twice");
                assert!(word.chars().all(is_han), "{word} is not Chinese");
                assert!(word.chars().count() <= ChineseWords::LONGEST, "{word} is too long");
            }
        }
        assert!(seen.len() >= 6_000, "{} words", seen.len());
    }
}
