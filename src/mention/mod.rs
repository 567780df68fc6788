//! Things a text mentions: figures and names, each with the span of its words.

pub mod entity;
pub mod figure;
pub mod quote;
pub mod syntax;

mod reading;

pub use reading::Reading;
