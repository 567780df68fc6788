//! The library's cards and filters.

mod article_card;
mod filter_bar;
mod tracking_badge;

pub use article_card::ArticleCard;
pub use filter_bar::FilterBar;
pub use tracking_badge::TrackingBadge;
