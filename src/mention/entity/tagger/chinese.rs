use super::model::FeatureHash;

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
    const MOST: usize = 48;

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

/// The features of each character, from itself and its neighbours.
pub fn chinese_features(units: &[ChineseFeatures]) -> Vec<Active> {
    let blank = ChineseFeatures { symbol: '\0', ..ChineseFeatures::default() };
    let at = |index: usize, offset: isize| {
        index.checked_add_signed(offset).and_then(|index| units.get(index)).copied().unwrap_or(blank)
    };
    (0..units.len())
        .map(|index| {
            let mut features = Active::none();
            let symbol = |offset| u32::from(at(index, offset).symbol);
            for (template, offset) in (0u8..).zip([-2isize, -1, 0, 1, 2]) {
                features.push(FeatureHash::new(template).and(symbol(offset)).finish());
            }
            for (template, (a, b)) in (8u8..).zip([(-2isize, -1isize), (-1, 0), (0, 1), (1, 2), (-1, 1)]) {
                features.push(FeatureHash::new(template).and(symbol(a)).and(symbol(b)).finish());
            }
            features.push(FeatureHash::new(14).and(symbol(-1)).and(symbol(0)).and(symbol(1)).finish());
            for (template, offset) in (20u8..).zip([-2isize, -1, 0, 1, 2, 3]) {
                let unit = at(index, offset);
                if unit.classes != 0 {
                    features.push(FeatureHash::new(template).and(u32::from(unit.classes)).finish());
                }
                if unit.words != 0 {
                    features.push(FeatureHash::new(template + 10).and(u32::from(unit.words)).finish());
                }
            }
            let classes = |offset| u32::from(at(index, offset).classes);
            features.push(FeatureHash::new(40).and(classes(-1)).and(classes(0)).and(classes(1)).finish());
            features.push(FeatureHash::new(41).and(classes(0)).and(classes(1)).and(classes(2)).finish());
            features.push(FeatureHash::new(42).and(classes(-2)).and(classes(-1)).and(classes(0)).finish());
            for (template, offset) in (50u8..).zip([-1isize, 0, 1]) {
                if at(index, offset).listed != 0 {
                    features.push(FeatureHash::new(template).and(u32::from(at(index, offset).listed)).finish());
                }
            }
            let word = |offset| u32::from(at(index, offset).word);
            features.push(FeatureHash::new(60).and(word(-1)).and(word(0)).and(word(1)).finish());
            features.push(FeatureHash::new(61).and(word(0)).and(symbol(0)).finish());
            features.push(FeatureHash::new(62).and(word(-1)).and(symbol(-1)).finish());
            features.push(FeatureHash::new(63).and(word(1)).and(symbol(1)).finish());
            features.push(FeatureHash::new(64).and(word(0)).and(word(1)).and(classes(0)).and(classes(1)).finish());
            let listed = |offset| u32::from(at(index, offset).listed);
            if listed(0) != 0 {
                features.push(FeatureHash::new(54).and(listed(0)).and(classes(1)).finish());
                features.push(
                    FeatureHash::new(55).and(listed(0)).and(listed(1)).and(u32::from(at(index, 1).words)).finish(),
                );
            }
            if listed(-1) != 0 {
                features.push(FeatureHash::new(56).and(listed(-1)).and(listed(0)).and(symbol(0)).finish());
            }
            features
        })
        .collect()
}
