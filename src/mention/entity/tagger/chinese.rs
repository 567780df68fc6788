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

/// The characters of a sentence, to be asked for their features one by one.
#[derive(Debug)]
pub struct ChineseUnits {
    /// With blanks before the first and behind the last.
    padded: Vec<ChineseFeatures>,
}

impl ChineseUnits {
    /// How many neighbours before a character its features look at.
    const BEFORE: usize = 2;
    /// How many behind it.
    const BEHIND: usize = 3;

    /// Characters in order.
    pub fn new(units: impl ExactSizeIterator<Item = ChineseFeatures>) -> Self {
        let blank = ChineseFeatures { symbol: '\0', ..ChineseFeatures::default() };
        let mut padded = Vec::with_capacity(units.len() + Self::BEFORE + Self::BEHIND);
        padded.extend([blank; Self::BEFORE]);
        padded.extend(units);
        padded.extend([blank; Self::BEHIND]);
        Self { padded }
    }

    /// The characters, to note more of them.
    pub fn known(&mut self) -> &mut [ChineseFeatures] {
        let end = self.padded.len() - Self::BEHIND;
        self.padded.get_mut(Self::BEFORE..end).unwrap_or_default()
    }

    /// Calls `each` with the features of each character, which stand in one place that is used over and over: copies of so
    /// many numbers would take longer than finding them.
    pub fn features(&self, mut each: impl FnMut(&Active)) {
        let mut active = Active::none();
        for window in self.padded.windows(Self::BEFORE + 1 + Self::BEHIND) {
            if let Ok(window) = window.try_into() {
                active.count = 0;
                features(window, &mut active);
                each(&active);
            }
        }
    }
}

/// The features of the third of six characters in a row.
fn features(window: &[ChineseFeatures; 6], features: &mut Active) {
    let [_, before, own, after, ..] = window;
    let [s0, s1, s2, s3, s4, _] = window.map(|unit| u32::from(unit.symbol));
    let [c0, c1, c2, c3, c4, _] = window.map(|unit| u32::from(unit.classes));
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
}
