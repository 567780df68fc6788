use crate::text::{Span, fold, is_han};

/// A shingle is so wide. A Chinese character counts double, as it does in print: four of them say as much as eight
/// letters.
const WIDTH: u32 = 8;

/// So many hashes of a text are kept.
const KEPT: usize = 512;

/// With fewer hashes than this in the shorter text nothing is said about likeness.
const LEAST: usize = 24;

/// In thousandths of the shorter text: as much as this has to stand in the other one.
const NEARLY_ALL: u64 = 700;

/// What a text is made of, small enough to keep and compare: the lowest hashes of its overlapping runs of characters
/// (Broder 1997, "On the resemblance and containment of documents").
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sketch {
    /// Sorted, each once.
    hashes: Vec<u32>,
    /// Every hash of the text up to this one is among those kept.
    limit: u32,
}

impl Sketch {
    /// The sketch of these stretches of a text. Only letters and digits count, in lower case, so that a copy with other
    /// spaces, marks or line ends has the same one.
    pub fn new(text: &str, stretches: impl IntoIterator<Item = Span>) -> Self {
        let mut letters: Vec<char> = Vec::new();
        for stretch in stretches {
            let plain = stretch.slice(text).chars().map(fold).filter(|c| c.is_alphanumeric());
            letters.extend(plain.flat_map(char::to_lowercase));
        }
        let mut hashes: Vec<u32> = Vec::with_capacity(letters.len());
        let mut end = 0;
        let mut width = 0;
        for (start, first) in letters.iter().enumerate() {
            while width < WIDTH
                && let Some(next) = letters.get(end)
            {
                width += width_of(*next);
                end += 1;
            }
            if width < WIDTH {
                break;
            }
            hashes.push(hash(letters.get(start..end).unwrap_or_default()));
            width -= width_of(*first);
        }
        hashes.sort_unstable();
        hashes.dedup();
        let cut = hashes.len() > KEPT;
        hashes.truncate(KEPT);
        let limit = hashes.last().copied().filter(|_| cut).unwrap_or(u32::MAX);
        Self { hashes, limit }
    }

    /// All hashes, lowest first.
    pub fn hashes(&self) -> &[u32] {
        &self.hashes
    }

    /// Whether one of the two texts is, but for a few words, a part of the other or the whole of it.
    pub fn is_copy(&self, other: &Self) -> bool {
        let limit = self.limit.min(other.limit);
        let within = |sketch: &Self| sketch.hashes.partition_point(|hash| *hash <= limit);
        let shorter = within(self).min(within(other));
        if shorter < LEAST {
            return false;
        }
        let shared = self.hashes.iter().take(within(self)).filter(|hash| other.hashes.binary_search(hash).is_ok());
        shared.count() as u64 * 1000 >= shorter as u64 * NEARLY_ALL
    }
}

fn width_of(c: char) -> u32 {
    if is_han(c) { 2 } else { 1 }
}

/// FNV-1a over the characters, its bits stirred at the end: the lowest hashes must be a fair sample.
fn hash(letters: &[char]) -> u32 {
    let mut value = 0x811c_9dc5_u32;
    for letter in letters {
        value = (value ^ u32::from(*letter)).wrapping_mul(0x0100_0193);
    }
    value ^= value >> 16;
    value = value.wrapping_mul(0x85eb_ca6b);
    value ^ (value >> 13)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sketch(text: &str) -> Sketch {
        Sketch::new(text, [Span::of(text)])
    }

    const ENGLISH: &str = "The dockyard in Brest will build two cable ships for the operator, which wants them at sea by the spring of 2028. Each is to carry five thousand kilometres of fibre.";
    const CHINESE: &str =
        "布雷斯特船厂将为该运营商建造两艘海缆敷设船，计划于2028年春季交付使用。每艘船可携带五千公里光缆，船员六十人。";

    #[test]
    fn a_copy_with_other_marks_and_a_few_other_words_is_one() {
        let retouched = ENGLISH.replace("which wants", "which needs").replace(", ", " — ").to_uppercase();
        assert!(sketch(ENGLISH).is_copy(&sketch(&retouched)));
        assert!(sketch(CHINESE).is_copy(&sketch(&CHINESE.replace('，', "。"))));
        assert!(sketch(ENGLISH).is_copy(&sketch(ENGLISH.split_once("Each").unwrap().0)));
    }

    #[test]
    fn another_text_on_the_subject_is_none() {
        let other = "Two vessels for laying submarine cables have been ordered from the yard in Brest. They should sail in early 2028, with 5,000 km of optical fibre on board each.";
        assert!(!sketch(ENGLISH).is_copy(&sketch(other)));
        assert!(!sketch(ENGLISH).is_copy(&sketch(CHINESE)));
        assert!(!sketch("").is_copy(&sketch("")));
    }

    #[test]
    fn a_part_of_a_long_text_is_found_in_it() {
        let long: String = (0..4000).map(|number| format!("{ENGLISH} {} ", number * number)).collect();
        let numbers: String = (0..900).map(|number| format!("part {} of it, ", number * 7919)).collect();
        assert!(sketch(&numbers).is_copy(&sketch(&format!("{numbers}{}", &long[..numbers.len()]))));
        assert!(!sketch(&numbers).is_copy(&sketch(&long)));
    }
}
