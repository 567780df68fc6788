//! Parts of a page that stay as they are while the reader points and opens cards.

use yew::prelude::*;

use crate::app::hooks::UsePageHandle;

/// Props of [`Part`].
#[derive(Properties)]
pub struct PartProps {
    /// Draws it.
    pub draw: fn(&UsePageHandle) -> Html,
    /// The text.
    pub page: UsePageHandle,
}

impl PartialEq for PartProps {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::fn_addr_eq(self.draw, other.draw) && self.page == other.page
    }
}

/// What a function draws of a page: drawn anew when the page changes, and not before.
#[component]
pub fn Part(props: &PartProps) -> Html {
    (props.draw)(&props.page)
}
