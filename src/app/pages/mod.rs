//! The pages: each owns the data of its components.

mod about;
mod article;
mod figures;
mod library;
mod text;

pub use about::About;
pub use article::Article;
pub use figures::Figures;
pub use library::Library;
pub use text::Text;
