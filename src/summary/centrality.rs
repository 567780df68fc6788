use rustc_hash::FxHashMap;

use super::terms::TermBag;

/// How central each sentence is, and how alike two are.
///
/// A sentence is central by what the rest of the text comes back to: its terms, each as often as it stands in other
/// sentences, summed and dampened by a square root. Unlike a mean or a cosine, the sum favours the sentence that takes
/// in more of the story, which is what an abstract of one sentence has to do. It is linear in the text.
///
/// For likeness, sentences are vectors of their terms, weighted by `count × sqrt(sentences / sentences with the
/// term)`: rarity by square root, since a logarithm need not be the same on every machine.
#[derive(Debug)]
pub struct Centrality {
    vectors: Vec<Vec<(u64, f64)>>,
    scores: Vec<f64>,
}

/// What the whole text has of a term.
#[derive(Default)]
struct Spread {
    occurrences: f64,
    sentences: f64,
}

impl Centrality {
    /// Weighs the terms of the sentences.
    pub fn new(bags: &[TermBag]) -> Self {
        let mut spreads: FxHashMap<u64, Spread> = FxHashMap::default();
        for (term, times) in bags.iter().flatten() {
            let spread = spreads.entry(*term).or_default();
            spread.occurrences += f64::from(*times);
            spread.sentences += 1.0;
        }
        let total = count(bags.len());
        let mut scores = Vec::with_capacity(bags.len());
        let mut vectors = Vec::with_capacity(bags.len());
        for bag in bags {
            let mut elsewhere = 0.0;
            let mut vector = Vec::with_capacity(bag.len());
            for (term, times) in bag {
                let Some(spread) = spreads.get(term) else { continue };
                elsewhere += spread.occurrences - f64::from(*times);
                vector.push((*term, f64::from(*times) * (total / spread.sentences).sqrt()));
            }
            scores.push(elsewhere.sqrt());
            vectors.push(unit(vector));
        }
        let highest = scores.iter().copied().fold(0.0, f64::max);
        if highest > 0.0 {
            scores.iter_mut().for_each(|score| *score /= highest);
        }
        Self { vectors, scores }
    }

    /// How alike two sentences are: the cosine of their vectors, 0 to 1.
    pub fn likeness(&self, a: usize, b: usize) -> f64 {
        match (self.vectors.get(a), self.vectors.get(b)) {
            (Some(a), Some(b)) => dot(a, b),
            _ => 0.0,
        }
    }

    /// The centrality of every sentence, the highest being 1; all 0 where no two sentences share a term.
    pub fn scores(&self) -> &[f64] {
        &self.scores
    }
}

/// A count as a weight; exact, for texts are far shorter than 2^32 sentences.
fn count(size: usize) -> f64 {
    f64::from(u32::try_from(size).unwrap_or(u32::MAX))
}

/// The vector scaled to length 1; an empty one stays.
fn unit(mut vector: Vec<(u64, f64)>) -> Vec<(u64, f64)> {
    let length = vector.iter().map(|(_, weight)| weight * weight).sum::<f64>().sqrt();
    if length > 0.0 {
        vector.iter_mut().for_each(|(_, weight)| *weight /= length);
    }
    vector
}

/// The inner product of two sorted sparse vectors.
fn dot(a: &[(u64, f64)], b: &[(u64, f64)]) -> f64 {
    let (mut left, mut right) = (a.iter().peekable(), b.iter().peekable());
    let mut sum = 0.0;
    while let (Some((x, p)), Some((y, q))) = (left.peek(), right.peek()) {
        match x.cmp(y) {
            std::cmp::Ordering::Less => _ = left.next(),
            std::cmp::Ordering::Greater => _ = right.next(),
            std::cmp::Ordering::Equal => {
                sum += p * q;
                left.next();
                right.next();
            }
        }
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bag(words: &str) -> TermBag {
        let mut bag: TermBag = words
            .split(' ')
            .map(|word| (word.bytes().fold(0, |number, byte| 31 * number + u64::from(byte)), 1))
            .collect();
        bag.sort_unstable();
        bag
    }

    #[test]
    fn the_sentence_that_shares_most_is_central() {
        let bags = [bag("chip plant dresden"), bag("chip plant money"), bag("weather sun"), bag("chip dresden money")];
        let centrality = Centrality::new(&bags);
        let scores = centrality.scores();
        assert!(scores.iter().all(|score| *score <= 1.0 && *score >= 0.0));
        assert!(scores[2] < scores[0] && scores[0] < 1.001);
        assert!(centrality.likeness(0, 0) > 0.999 && centrality.likeness(0, 2) < 0.001);
    }
}
