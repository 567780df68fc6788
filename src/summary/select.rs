use super::length::Budget;
use super::rank::{Ranked, Ranking};

/// How much of a sentence's score its likeness to one already chosen takes away: maximal marginal
/// relevance (Carbonell & Goldstein 1998).
const REDUNDANCY: f64 = 0.75;
/// More alike than this, a sentence says the same again and is never added.
const SAME: f64 = 0.7;
/// The share of its score that a sentence keeps when its opening leans on one that is not chosen.
const WITHOUT_ANTECEDENT: f64 = 0.6;
/// A sentence beyond the least number wanted needs this share of the best one's value.
const WORTH_ADDING: f64 = 0.45;
/// No more candidates than this are weighed at each step.
const CANDIDATES: usize = 200;

/// Chooses sentences one by one, each the best that adds something to those chosen; in source order.
pub fn select(ranking: &Ranking, budget: Budget) -> Vec<Ranked> {
    let mut candidates: Vec<(usize, Ranked)> = ranking.sentences.iter().copied().enumerate().collect();
    candidates.sort_by_key(|(index, ranked)| (std::cmp::Reverse(ranked.score), *index));
    candidates.truncate(CANDIDATES.max(budget.at_most));
    let mut chosen: Vec<usize> = Vec::new();
    // For each candidate, its likeness to the nearest sentence chosen.
    let mut nearest = vec![0.0_f64; candidates.len()];
    let mut words = 0;
    let mut highest_value = 0.0_f64;
    while chosen.len() < budget.at_most {
        let fits = |ranked: &Ranked| {
            chosen.len() < budget.at_least || budget.words.is_none_or(|limit| words + ranked.words <= limit)
        };
        let mut best: Option<(f64, usize, Ranked)> = None;
        for ((index, ranked), likeness) in candidates.iter().zip(&nearest) {
            if chosen.contains(index) || !fits(ranked) || *likeness > SAME {
                continue;
            }
            let hanging = ranked.dangling && *index > 0 && !chosen.contains(&(index - 1));
            let kept = if hanging { WITHOUT_ANTECEDENT } else { 1.0 };
            let value = f64::from(ranked.score) * kept * (1.0 - REDUNDANCY * likeness);
            if best.is_none_or(|(highest, _, _)| value > highest) {
                best = Some((value, *index, *ranked));
            }
        }
        let Some((value, index, ranked)) = best else { break };
        if chosen.len() >= budget.at_least && value < highest_value * WORTH_ADDING {
            break;
        }
        highest_value = highest_value.max(value);
        chosen.push(index);
        words += ranked.words;
        for ((other, _), likeness) in candidates.iter().zip(&mut nearest) {
            *likeness = likeness.max(ranking.centrality.likeness(index, *other));
        }
    }
    chosen.sort_unstable();
    chosen.iter().filter_map(|&index| ranking.sentences.get(index).copied()).collect()
}
