use std::cell::Cell;
use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::app::services::{fetch_article, page};
use crate::app::state::{Loading, Shared};
use crate::document::Source;

/// The text of a bundled article on its way.
#[derive(Clone)]
pub struct UseArticleHandle {
    /// How often it was asked for, and how far it is.
    state: UseStateHandle<(u32, Loading<Shared<Source>>)>,
}

impl UseArticleHandle {
    /// How far it is.
    pub fn text(&self) -> &Loading<Shared<Source>> {
        &self.state.1
    }

    /// Asks for it again.
    pub fn retry(&self) {
        self.state.set((self.state.0 + 1, Loading::Pending));
    }
}

/// Fetches an article; nothing while its file is not known.
#[hook]
pub fn use_article(id: &str, file: Option<&str>) -> UseArticleHandle {
    let state = use_state(|| (0, Loading::Pending));
    let setter = state.setter();
    let wanted = (id.to_owned(), file.map(str::to_owned), state.0);
    use_effect_with(wanted, move |(id, file, attempt)| {
        // A newer request makes the answer of this one unwanted.
        let wanted = Rc::new(Cell::new(true));
        if let Some(file) = file.clone() {
            let (id, attempt, wanted) = (id.clone(), *attempt, wanted.clone());
            spawn_local(async move {
                let answer = fetch_article(&page::base_url(), &file).await;
                if wanted.get() {
                    let text = match answer {
                        Ok(text) => Loading::Ready(Shared::new(Source { id, text, ..Source::default() })),
                        Err(error) => Loading::Failed(error),
                    };
                    setter.set((attempt, text));
                }
            });
        }
        move || wanted.set(false)
    });
    UseArticleHandle { state }
}
