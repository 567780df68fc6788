use std::collections::BTreeMap;

use super::terms::TermBag;

/// How central each sentence is, and how alike two are.
///
/// Sentences are vectors of their terms, weighted by `count × sqrt(sentences / sentences with the
/// term)`: rarity by square root, since a logarithm need not be the same on every machine. Up to
/// [`ALL_PAIRS_LIMIT`] sentences, centrality is `LexRank`'s (Erkan & Radev 2004): the stationary
/// distribution of a walk from sentence to like sentence. Beyond, it is likeness to the centroid of
/// the text (Radev et al. 2000), which stays linear.
#[derive(Debug)]
pub struct Centrality {
    vectors: Vec<Vec<(u32, f64)>>,
}

/// More sentences than this are compared with their centroid only.
pub const ALL_PAIRS_LIMIT: usize = 90;
/// The share of the walk that follows likeness; the rest starts anew anywhere.
const DAMPING: f64 = 0.85;
/// Steps of the walk; the order of sentences is settled well before.
const STEPS: usize = 25;

impl Centrality {
    /// Weighs the terms of the sentences.
    pub fn new(bags: &[TermBag]) -> Self {
        let mut spread: BTreeMap<&str, (u32, f64)> = BTreeMap::new();
        for term in bags.iter().flat_map(BTreeMap::keys) {
            spread.entry(term).or_insert((0, 0.0)).1 += 1.0;
        }
        for (number, (id, _)) in (0..).zip(spread.values_mut()) {
            *id = number;
        }
        let total = count(bags.len());
        let vectors = bags.iter().map(|bag| {
            let weighed = bag.iter().filter_map(|(term, times)| {
                let (id, sentences) = spread.get(term.as_str())?;
                Some((*id, f64::from(*times) * (total / sentences).sqrt()))
            });
            unit(weighed.collect())
        });
        Self { vectors: vectors.collect() }
    }

    /// How alike two sentences are: the cosine of their vectors, 0 to 1.
    pub fn likeness(&self, a: usize, b: usize) -> f64 {
        match (self.vectors.get(a), self.vectors.get(b)) {
            (Some(a), Some(b)) => dot(a, b),
            _ => 0.0,
        }
    }

    /// The centrality of every sentence, the highest being 1.
    pub fn scores(&self) -> Vec<f64> {
        let raw = if self.vectors.len() <= ALL_PAIRS_LIMIT { self.walk() } else { self.to_centroid() };
        let highest = raw.iter().copied().fold(0.0, f64::max);
        raw.into_iter().map(|score| if highest > 0.0 { score / highest } else { 0.0 }).collect()
    }

    fn walk(&self) -> Vec<f64> {
        let size = self.vectors.len();
        let rows: Vec<Vec<f64>> = (0..size)
            .map(|a| {
                let row: Vec<f64> = (0..size).map(|b| if a == b { 0.0 } else { self.likeness(a, b) }).collect();
                let sum: f64 = row.iter().sum();
                row.into_iter().map(|value| if sum > 0.0 { value / sum } else { 1.0 / count(size) }).collect()
            })
            .collect();
        let start = 1.0 / count(size.max(1));
        let mut scores = vec![start; size];
        for _ in 0..STEPS {
            let mut next = vec![(1.0 - DAMPING) * start; size];
            for (score, row) in scores.iter().zip(&rows) {
                for (target, share) in next.iter_mut().zip(row) {
                    *target += DAMPING * score * share;
                }
            }
            scores = next;
        }
        scores
    }

    fn to_centroid(&self) -> Vec<f64> {
        let mut centroid: BTreeMap<u32, f64> = BTreeMap::new();
        for (id, weight) in self.vectors.iter().flatten() {
            *centroid.entry(*id).or_default() += weight;
        }
        let centroid = unit(centroid.into_iter().collect());
        self.vectors.iter().map(|vector| dot(vector, &centroid)).collect()
    }
}

/// A count as a weight; exact, for texts are far shorter than 2^32 sentences.
fn count(size: usize) -> f64 {
    f64::from(u32::try_from(size).unwrap_or(u32::MAX))
}

/// The vector scaled to length 1; an empty one stays.
fn unit(mut vector: Vec<(u32, f64)>) -> Vec<(u32, f64)> {
    let length = vector.iter().map(|(_, weight)| weight * weight).sum::<f64>().sqrt();
    if length > 0.0 {
        vector.iter_mut().for_each(|(_, weight)| *weight /= length);
    }
    vector
}

/// The inner product of two sorted sparse vectors.
fn dot(a: &[(u32, f64)], b: &[(u32, f64)]) -> f64 {
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
        words.split(' ').map(|word| (word.to_owned(), 1)).collect()
    }

    #[test]
    fn the_sentence_most_like_the_others_is_central() {
        let bags = [bag("chip plant dresden"), bag("chip plant money"), bag("weather sun"), bag("chip dresden money")];
        let centrality = Centrality::new(&bags);
        let scores = centrality.scores();
        assert!(scores.iter().all(|score| *score <= 1.0 && *score >= 0.0));
        assert!(scores.get(2) < scores.first());
        assert!(centrality.likeness(0, 0) > 0.999 && centrality.likeness(0, 2) < 0.001);
    }
}
