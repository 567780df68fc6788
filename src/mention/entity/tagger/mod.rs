//! A small sequence tagger: an averaged perceptron (Collins 2002) over hashed features, decoded with
//! Viterbi. It knows contexts and shapes; names come from the knowledge base and the lists, whose
//! matches it sees as features. `examples/train_tagger.rs` makes its weights.

mod chinese;
mod model;

pub use chinese::{Active, ChineseFeatures, chinese_features};
pub use model::{FEATURE_SPACE, FeatureHash, Label, Model, Tagged};
