//! A small sequence tagger: an averaged perceptron (Collins 2002) over hashed features, decoded with
//! Viterbi. It knows contexts and shapes; names come from the knowledge base and the lists, whose
//! matches it sees as features. `examples/train_tagger.rs` makes its weights.

mod chinese;
mod feature;
mod label;
mod model;
mod packed;
mod viterbi;

pub use chinese::{ChineseFeatures, ChineseUnits};
pub use feature::{FEATURE_SPACE, FeatureHash};
pub use label::{Label, Tagged};
pub use model::Model;
pub use packed::Tagger;
