use std::cmp::Reverse;

use super::length::Budget;
use super::rank::{Ranked, Ranking, penalty};

/// How much of a sentence's worth its likeness to one already taken takes away: maximal marginal
/// relevance (Carbonell & Goldstein 1998).
const REDUNDANCY: f64 = 0.75;
/// More alike than this, a sentence says the same again and is never taken.
const SAME: f64 = 0.7;
/// What a sentence is worth with one that leans on it, as a share of both.
const PAIR: f64 = 0.5;
/// No more candidates than this are weighed at each step.
const CANDIDATES: usize = 200;

/// The indices of `ranking.sentences` in the order in which they are taken, `most` at most: each the best that adds
/// something to those before it.
///
/// Every beginning of it is a summary: a sentence that leans on another comes after that one. Only where no sentence
/// stands alone does a leaning one open it.
pub fn order(ranking: &Ranking, most: usize) -> Vec<usize> {
    let mut walk = Walk::new(ranking, most);
    while walk.taken.len() < most && walk.step() {}
    walk.taken
}

/// Cuts an order to a length; the indices come in source order. Where a number of words is all that was asked for,
/// shorter sentences further on fill what a long one leaves.
pub fn cut(ranking: &Ranking, order: &[usize], budget: Budget) -> Vec<Ranked> {
    let mut chosen: Vec<usize> = Vec::new();
    let mut words = 0;
    for &index in order {
        let Some(ranked) = ranking.sentences.get(index) else { continue };
        let fits = budget.words.is_none_or(|limit| words + ranked.words <= limit);
        let enough = chosen.len() >= budget.at_least;
        if chosen.len() >= budget.at_most || (enough && !fits && !budget.fills) {
            break;
        }
        let hangs = ranked.leaning && !chosen.contains(&antecedent(index));
        if enough && (!fits || (hangs && budget.fills)) {
            continue;
        }
        chosen.push(index);
        words += ranked.words;
    }
    chosen.sort_unstable();
    chosen.iter().filter_map(|&index| ranking.sentences.get(index).copied()).collect()
}

/// The sentence that a leaning one leans on: the one before it. What opens the text points forward.
fn antecedent(index: usize) -> usize {
    index.checked_sub(1).unwrap_or(1)
}

/// An order in the making.
struct Walk<'a> {
    ranking: &'a Ranking,
    /// The sentences that are weighed, and for each its likeness to the nearest one taken.
    candidates: Vec<(usize, f64)>,
    is_taken: Vec<bool>,
    taken: Vec<usize>,
}

impl<'a> Walk<'a> {
    fn new(ranking: &'a Ranking, most: usize) -> Self {
        let mut best: Vec<(usize, &Ranked)> = ranking.sentences.iter().enumerate().collect();
        if best.len() > CANDIDATES {
            best.sort_by_key(|(index, ranked)| (Reverse(ranked.opening.max(ranked.following)), *index));
            best.truncate(CANDIDATES.max(most));
            best.sort_by_key(|(index, _)| *index);
        }
        Self {
            ranking,
            candidates: best.into_iter().map(|(index, _)| (index, 0.0)).collect(),
            is_taken: vec![false; ranking.sentences.len()],
            taken: Vec::new(),
        }
    }

    /// Takes one more sentence; `false` where none is left that adds anything.
    fn step(&mut self) -> bool {
        let free = self.candidates.iter().copied().filter(|(index, likeness)| !self.has(*index) && *likeness <= SAME);
        let free: Vec<(usize, f64)> = free.collect();
        let standing = free.iter().filter(|(index, _)| self.stands(*index));
        let best = standing.map(|(index, likeness)| (self.worth(*index, *likeness), *index));
        // Of two that are worth the same, the earlier.
        let best = best.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
        let Some((_, index)) = best.or_else(|| self.otherwise(&free)) else { return false };
        self.take(index);
        true
    }

    fn take(&mut self, index: usize) {
        self.taken.push(index);
        if let Some(taken) = self.is_taken.get_mut(index) {
            *taken = true;
        }
        for (other, likeness) in &mut self.candidates {
            *likeness = likeness.max(self.ranking.centrality.likeness(index, *other));
        }
    }

    fn has(&self, index: usize) -> bool {
        self.is_taken.get(index).copied().unwrap_or(false)
    }

    /// Whether a sentence can be read beside those taken.
    fn stands(&self, index: usize) -> bool {
        let Some(ranked) = self.ranking.sentences.get(index) else { return false };
        (!ranked.leaning || self.has(antecedent(index))) && (ranked.whole || !self.taken.is_empty())
    }

    /// What is taken where nothing can be read alone: first the best whole sentence, later the earliest.
    fn otherwise(&self, free: &[(usize, f64)]) -> Option<(f64, usize)> {
        if !self.taken.is_empty() {
            return free.first().map(|(index, _)| (0.0, *index));
        }
        let rows = free.iter().filter_map(|(index, _)| Some((*index, self.ranking.sentences.get(*index)?)));
        let best = rows.max_by_key(|(index, ranked)| (ranked.whole, ranked.opening, Reverse(*index)));
        best.map(|(index, _)| (0.0, index))
    }

    /// What a sentence adds; an antecedent is also worth what it opens the way for.
    fn worth(&self, index: usize, likeness: f64) -> f64 {
        let own = self.adds(index, likeness);
        let next = self.ranking.sentences.get(index + 1).filter(|next| next.leaning && !self.has(index + 1));
        match next {
            Some(_) if !self.taken.is_empty() => {
                let at = self.candidates.binary_search_by_key(&(index + 1), |(index, _)| *index);
                let next = at.ok().and_then(|at| self.candidates.get(at)).filter(|(_, likeness)| *likeness <= SAME);
                next.map_or(own, |(next, likeness)| own.max((own + self.adds(*next, *likeness)) * PAIR))
            }
            _ => own,
        }
    }

    fn adds(&self, index: usize, likeness: f64) -> f64 {
        let Some(ranked) = self.ranking.sentences.get(index) else { return 0.0 };
        let new = 1.0 - REDUNDANCY * likeness;
        match self.taken.first() {
            None => f64::from(ranked.opening) * new,
            Some(&news) if ranked.scene && index < news => f64::from(ranked.following) * new * penalty::SCENE,
            Some(_) => f64::from(ranked.following) * new,
        }
    }
}
