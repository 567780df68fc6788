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

pub use article_view::{ArticleView, ArticleViewProps};
pub use block_view::BlockView;
pub use entity_card::role as entity_role;
pub use legend::legend;
pub use reading::reading;

use yew::Html;

use crate::app::element::{Element, el};
use crate::app::i18n;
use crate::app::state::Page;
use crate::document::BlockId;
use crate::language::Language;

/// Blocks as plain paragraphs.
fn paragraphs(page: &Page, blocks: &[BlockId]) -> Html {
    let paragraph = |id: &BlockId| -> Option<Element> {
        let block = page.analysis.document.block(*id)?;
        let lang = (block.language != Language::from(page.locale)).then(|| block.language.tag());
        Some(el("p").key(id.0).lang(lang).child(i18n::shown(page.words(block.span), block.language)))
    };
    crate::app::element::list(blocks.iter().filter_map(paragraph))
}
