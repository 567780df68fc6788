use yew::prelude::*;

use crate::app::services::page;
use crate::app::unseen::is_unseen;
use crate::language::Locale;
use crate::locale::Message;

/// Keeps the focus on the page's heading while the heading of one stage gives way to that of the next.
#[hook]
pub fn use_heading_focus<T: PartialEq + 'static>(stage: T) {
    // While the new stage is being drawn the old heading is still on the page.
    let held = page::heading_has_focus();
    use_effect_with(stage, move |_| {
        if held {
            page::keep_heading_focus();
        }
    });
}

/// Names the page in the browser's tab: the given title, then the app's name. Without a title the name stays as it is.
#[hook]
pub fn use_title(title: Option<AttrValue>, locale: Locale) {
    use_effect_with((title, locale), |(title, locale)| {
        let Some(title) = title else { return };
        let mut text = title.to_string();
        if !text.is_empty() {
            text.push_str(" · ");
        }
        text.push_str(Message::AppName.text(*locale));
        text.retain(|c| !is_unseen(c, c));
        page::set_title(&text);
    });
}
