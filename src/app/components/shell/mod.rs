//! What surrounds every page.

mod header;
mod language_switch;
mod layout;
mod theme_switch;

pub use language_switch::own_name;
pub use layout::{framed, shell};
