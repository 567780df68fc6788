use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::signature::{Feature, Signature};
use crate::language::Locale;
use crate::text::Date;

/// Reports of one story appear within so many days.
const WINDOW: i64 = 10;
/// For so many days the evidence counts in full; then less each day, down to a fifth at the end of the window.
const FRESH: i64 = 2;
/// A text is compared with at most so many others for each thing it holds, those published nearest to it. What more
/// texts than that hold in a few days tells stories apart no longer.
const NEIGHBOURS: usize = 64;
/// Every rarity is reckoned as if so many texts without the thing had been read as well: two texts alone show nothing of
/// what is rare.
const UNSEEN: u64 = 50;
/// In thousandths of a bit: so much that is shared is no accident. A name that nobody else has comes to about as much
/// among a hundred texts.
const ENOUGH: u64 = 5_500;
/// The same, times the part that it is of all that the text with less to it holds: bystanders and places that two stories
/// share are a small part of either.
const ENOUGH_IN_PROPORTION: u64 = 2_700;
/// How many of the lowest hashes are looked up in other texts.
const LOOKED_UP: usize = 24;
/// At most so many members of a story are asked whether a text belongs to it.
const ASKED: usize = 8;

/// Where an article belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The number of its story: that of its first article in the order given.
    pub story: usize,
    /// The earlier article that it repeats word for word, or nearly.
    pub copy_of: Option<usize>,
}

/// Finds the articles that report the same story, in whatever languages.
///
/// Two texts report one story when what they share is rare enough among all texts to be no accident, makes up a good part
/// of what the shorter holds, and they appeared within days of each other; or when one repeats the other. Stories grow
/// from the likest pairs on; two become one if at least half of the pairs across them are alike, so that a chain of
/// likenesses makes no story.
///
/// Give them oldest first: a story is numbered by its first article, and of two copies the later is the copy.
///
/// The work grows with the number of texts times what each holds, whatever they share: see [`NEIGHBOURS`].
pub fn stories(signatures: &[Signature]) -> Vec<Place> {
    let copies = copies(signatures);
    let mut links: Vec<(u64, usize, usize)> =
        likenesses(signatures).into_iter().map(|((a, b), likeness)| (likeness, a, b)).collect();
    links.extend(copies.iter().map(|(copy, original)| (u64::MAX, *original, *copy)));
    links.sort_unstable_by(|a, b| b.0.cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let alike: BTreeSet<(usize, usize)> = links.iter().map(|(_, a, b)| (*a, *b)).collect();

    let mut story_of: Vec<usize> = (0..signatures.len()).collect();
    let mut members: Vec<Vec<usize>> = (0..signatures.len()).map(|number| vec![number]).collect();
    for (_, a, b) in links {
        let (Some(&one), Some(&other)) = (story_of.get(a), story_of.get(b)) else { continue };
        let (low, high) = (one.min(other), one.max(other));
        if low == high || !belong(members.get(low), members.get(high), &alike) {
            continue;
        }
        let joining = members.get_mut(high).map(std::mem::take).unwrap_or_default();
        for member in &joining {
            if let Some(story) = story_of.get_mut(*member) {
                *story = low;
            }
        }
        if let Some(all) = members.get_mut(low) {
            all.extend(joining);
        }
    }
    let place = |(number, story): (usize, &usize)| Place { story: *story, copy_of: copies.get(&number).copied() };
    story_of.iter().enumerate().map(place).collect()
}

/// Whether at least half of the pairs across two stories are alike.
fn belong(one: Option<&Vec<usize>>, other: Option<&Vec<usize>>, alike: &BTreeSet<(usize, usize)>) -> bool {
    let (Some(one), Some(other)) = (one, other) else { return false };
    let (mut pairs, mut found) = (0, 0);
    for a in one.iter().take(ASKED) {
        for b in other.iter().take(ASKED) {
            pairs += 1;
            found += usize::from(alike.contains(&(*a.min(b), *a.max(b))));
        }
    }
    found * 2 >= pairs
}

/// The pairs that report one story, and how much they share beyond what is needed, in thousandths of a bit.
fn likenesses(signatures: &[Signature]) -> BTreeMap<(usize, usize), u64> {
    // Within a feature, texts that appeared together stand together; those without a date are compared with one another
    // and with the newest.
    let mut order: Vec<usize> = (0..signatures.len()).collect();
    order.sort_by_key(|number| {
        let published = signatures.get(*number).and_then(|signature| signature.published);
        (published.is_some(), Reverse(published), *number)
    });
    let mut holders: BTreeMap<&Feature, Vec<(usize, u32)>> = BTreeMap::new();
    for number in order {
        for (feature, strength) in signatures.get(number).into_iter().flat_map(|signature| &signature.features) {
            holders.entry(feature).or_default().push((number, *strength));
        }
    }
    let mut held: Vec<u64> = vec![0; signatures.len()];
    let mut shared: BTreeMap<(usize, usize), u64> = BTreeMap::new();
    for texts in holders.values() {
        let rarity = bits(signatures.len() as u64 + UNSEEN, texts.len() as u64);
        for (place, (a, strength)) in texts.iter().enumerate() {
            if let Some(held) = held.get_mut(*a) {
                *held += rarity * u64::from(*strength) / 1000;
            }
            for (b, other) in texts.iter().skip(place + 1).take(NEIGHBOURS) {
                if nearness(signatures.get(*a), signatures.get(*b)) == 0 {
                    break;
                }
                let strength = root(u64::from(*strength) * u64::from(*other));
                *shared.entry((*a.min(b), *a.max(b))).or_default() += rarity * strength / 1000;
            }
        }
    }
    let enough = |((a, b), evidence): ((usize, usize), u64)| {
        let near = nearness(signatures.get(a), signatures.get(b));
        let evidence = evidence * near / 1000;
        let lesser = held.get(a).min(held.get(b)).copied().unwrap_or(0).max(1);
        let in_proportion = evidence * evidence / lesser;
        (evidence >= ENOUGH && in_proportion >= ENOUGH_IN_PROPORTION).then_some(((a, b), evidence))
    };
    shared.into_iter().filter_map(enough).collect()
}

/// What the distance of two days of publication leaves of the evidence, in thousandths. Where a day is not known, most.
fn nearness(a: Option<&Signature>, b: Option<&Signature>) -> u64 {
    let day = |signature: Option<&Signature>| signature.and_then(|signature| signature.published).map(Date::day_number);
    let (Some(a), Some(b)) = (day(a), day(b)) else { return 800 };
    let days = (a - b).abs();
    match days {
        0..=FRESH => 1000,
        _ if days > WINDOW => 0,
        _ => 1000 - u64::try_from((days - FRESH) * 800 / (WINDOW - FRESH)).unwrap_or(1000),
    }
}

/// The articles that repeat an earlier one, each with the first that it repeats.
fn copies(signatures: &[Signature]) -> BTreeMap<usize, usize> {
    let mut holders: BTreeMap<(Locale, u32), Vec<usize>> = BTreeMap::new();
    for (number, signature) in signatures.iter().enumerate() {
        for (language, sketch) in &signature.sketches {
            for hash in sketch.hashes() {
                let texts = holders.entry((*language, *hash)).or_default();
                // What so many texts hold is a phrase of the trade, not a copy.
                if texts.len() < NEIGHBOURS {
                    texts.push(number);
                }
            }
        }
    }
    let mut found = BTreeMap::new();
    for (number, signature) in signatures.iter().enumerate() {
        for (language, sketch) in &signature.sketches {
            let looked_up = sketch.hashes().iter().take(LOOKED_UP);
            let candidates: BTreeSet<usize> =
                looked_up.filter_map(|hash| holders.get(&(*language, *hash))).flatten().copied().collect();
            for other in candidates.into_iter().filter(|other| *other != number) {
                let twin = signatures.get(other).into_iter().flat_map(|signature| &signature.sketches);
                if twin.filter(|(own, _)| own == language).any(|(_, twin)| twin.is_copy(sketch)) {
                    let (first, second) = (number.min(other), number.max(other));
                    let known = found.entry(second).or_insert(first);
                    *known = first.min(*known);
                }
            }
        }
    }
    found
}

/// How unlikely it is that a text holds what `holders` of `texts` hold: the binary logarithm, in thousandths, straight
/// between powers of two.
fn bits(texts: u64, holders: u64) -> u64 {
    let ratio = (texts << 10) / (holders + 1);
    let Some(whole) = ratio.checked_ilog2() else { return 0 };
    let fraction = ((ratio - (1 << whole)) * 1000) >> whole;
    (u64::from(whole) * 1000 + fraction).saturating_sub(10_000)
}

/// The whole part of the square root.
fn root(square: u64) -> u64 {
    square.isqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rarer_says_more() {
        assert_eq!(bits(64, 1), 5000);
        assert_eq!(bits(96, 1), 5500);
        assert!(bits(1050, 400) < bits(1050, 40));
        assert_eq!(bits(1, 5), 0);
    }

    #[test]
    fn nothing_makes_no_stories() {
        assert!(stories(&[]).is_empty());
        let alone = stories(&[Signature::default(), Signature::default()]);
        assert_eq!(alone.iter().map(|place| place.story).collect::<Vec<_>>(), [0, 1]);
    }

    /// Thousands of texts that all hold the same: the work stays within bounds, and one story comes out of it.
    #[test]
    fn many_texts_alike_are_compared_with_their_neighbours_only() {
        let signature = Signature {
            published: Date::parse("2026-04-17"),
            features: (0..20).map(|number| (Feature::Size(number.to_string()), 1000)).collect(),
            sketches: Vec::new(),
        };
        let all = vec![signature; 3000];
        assert_eq!(stories(&all).len(), 3000);
    }
}
