//! An article: its heading, its text with the marks, and what the marks mean.

mod article_header;
mod article_text;
mod article_view;
mod block_view;
mod entity_card;
mod figure_card;
mod legend;
mod mark_card;
mod mark_view;
mod publisher_fields;
mod reading;
mod set_aside;

pub use article_header::ArticleHeader;
pub use article_text::ArticleText;
pub use article_view::ArticleView;
pub use block_view::BlockView;
pub use entity_card::{EntityCard, role as entity_role};
pub use figure_card::FigureCard;
pub use legend::Legend;
pub use mark_card::MarkCard;
pub use publisher_fields::PublisherFields;
pub use reading::Reading;
pub use set_aside::SetAside;

use std::rc::Rc;

use yew::prelude::*;

use crate::app::state::Page;

/// Props of whatever shows a part of a page.
#[derive(Properties, PartialEq)]
pub struct PageProps {
    /// The text and what was found in it.
    pub page: Rc<Page>,
}
