//! What surrounds every page.

mod footer;
mod header;
mod language_switch;
mod layout;
mod theme_switch;

pub use footer::Footer;
pub use header::Header;
pub use language_switch::{LanguageSwitch, own_name};
pub use layout::Shell;
pub use theme_switch::ThemeSwitch;
