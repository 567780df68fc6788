use super::feature::FeatureHash;
use super::packed::Tagger;

/// What is known of a character of a Chinese sentence before tagging.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ChineseFeatures {
    /// The character; digits are all `0`, Latin letters all `a`.
    pub symbol: char,
    /// Bits for what the character is used for: surnames, transliteration, endings of names.
    pub classes: u8,
    /// Where it stands in a listed name: 0 for outside, else its kind and position.
    pub listed: u8,
    /// Where it stands in its word: 0 alone, 1 first, 2 last, 3 inside.
    pub word: u8,
    /// Whether a longer ending (大学, 委员会) or title (总统) begins (1) or ends (2) here, in four kinds.
    pub words: u8,
}

/// The numbers of the features of one character, in place: sentences are long, and a row each would be an allocation.
#[derive(Debug, Clone, Copy)]
pub struct Active {
    numbers: [u32; Self::MOST],
    count: usize,
}

impl Active {
    /// More than the templates below give a character.
    const MOST: usize = Tagger::MOST;

    fn none() -> Self {
        Self { numbers: [0; Self::MOST], count: 0 }
    }

    fn push(&mut self, number: u32) {
        if let Some(slot) = self.numbers.get_mut(self.count) {
            *slot = number;
            self.count += 1;
        }
    }
}

impl AsRef<[u32]> for Active {
    fn as_ref(&self) -> &[u32] {
        self.numbers.get(..self.count).unwrap_or_default()
    }
}

/// What stands before the first and behind the last character.
const BLANK: ChineseFeatures = ChineseFeatures { symbol: '\0', classes: 0, listed: 0, word: 0, words: 0 };

/// The features of each character, from itself and its neighbours, one after the other.
pub fn chinese_features(units: &[ChineseFeatures]) -> impl Iterator<Item = Active> {
    let ahead = units.iter().skip(3).chain([&BLANK; 3]).copied();
    let at = |index: usize| units.get(index).copied().unwrap_or(BLANK);
    // Two characters before, the character itself, three behind.
    let mut window = [BLANK, BLANK, BLANK, at(0), at(1), at(2)];
    ahead.take(units.len()).map(move |next| {
        window = [window[1], window[2], window[3], window[4], window[5], next];
        features(&window)
    })
}

/// The features of the third of six characters in a row.
fn features(window: &[ChineseFeatures; 6]) -> Active {
    let [_, before, own, after, ..] = window;
    let [s0, s1, s2, s3, s4, _] = window.map(|unit| u32::from(unit.symbol));
    let [c0, c1, c2, c3, c4, _] = window.map(|unit| u32::from(unit.classes));
    let mut features = Active::none();
    for (template, symbol) in (0u8..).zip([s0, s1, s2, s3, s4]) {
        features.push(FeatureHash::new(template).and(symbol).finish());
    }
    for (template, (a, b)) in (8u8..).zip([(s0, s1), (s1, s2), (s2, s3), (s3, s4), (s1, s3)]) {
        features.push(FeatureHash::new(template).and(a).and(b).finish());
    }
    features.push(FeatureHash::new(14).and(s1).and(s2).and(s3).finish());
    for (template, unit) in (20u8..).zip(window) {
        if unit.classes != 0 {
            features.push(FeatureHash::new(template).and(u32::from(unit.classes)).finish());
        }
        if unit.words != 0 {
            features.push(FeatureHash::new(template + 10).and(u32::from(unit.words)).finish());
        }
    }
    features.push(FeatureHash::new(40).and(c1).and(c2).and(c3).finish());
    features.push(FeatureHash::new(41).and(c2).and(c3).and(c4).finish());
    features.push(FeatureHash::new(42).and(c0).and(c1).and(c2).finish());
    let [l1, l2, l3] = [before, own, after].map(|unit| u32::from(unit.listed));
    for (template, listed) in (50u8..).zip([l1, l2, l3]) {
        if listed != 0 {
            features.push(FeatureHash::new(template).and(listed).finish());
        }
    }
    let [w1, w2, w3] = [before, own, after].map(|unit| u32::from(unit.word));
    features.push(FeatureHash::new(60).and(w1).and(w2).and(w3).finish());
    features.push(FeatureHash::new(61).and(w2).and(s2).finish());
    features.push(FeatureHash::new(62).and(w1).and(s1).finish());
    features.push(FeatureHash::new(63).and(w3).and(s3).finish());
    features.push(FeatureHash::new(64).and(w2).and(w3).and(c2).and(c3).finish());
    if l2 != 0 {
        features.push(FeatureHash::new(54).and(l2).and(c3).finish());
        features.push(FeatureHash::new(55).and(l2).and(l3).and(u32::from(after.words)).finish());
    }
    if l1 != 0 {
        features.push(FeatureHash::new(56).and(l1).and(l2).and(s2).finish());
    }
    features
}
