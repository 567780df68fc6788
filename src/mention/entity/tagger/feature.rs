/// How many numbers features are hashed to. At the number of features that are kept, one in a hundred
/// strangers falls on a known number; each doubling halves that and costs a bit a feature.
pub const FEATURE_SPACE: u32 = 1 << 21;

/// The number that stands for a feature.
#[derive(Debug, Clone, Copy)]
pub struct FeatureHash(u64);

impl FeatureHash {
    /// A feature of the given template.
    pub fn new(template: u8) -> Self {
        Self(0xcbf2_9ce4_8422_2325).and(u32::from(template))
    }

    /// The feature with one more part (FNV-1a over 32-bit parts).
    pub fn and(self, part: u32) -> Self {
        Self((self.0 ^ u64::from(part)).wrapping_mul(0x0000_0100_0000_01b3))
    }

    /// The number, below [`FEATURE_SPACE`].
    pub fn finish(self) -> u32 {
        let mixed = (self.0 ^ (self.0 >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        u32::try_from(mixed >> 32).unwrap_or(0) % FEATURE_SPACE
    }
}
