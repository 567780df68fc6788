//! The library's cards and filters.

mod article_card;
mod filter_bar;
mod tracking_badge;

pub use article_card::article_card;
pub use filter_bar::filter_bar;
pub use tracking_badge::tracking_badge;
