use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::app::services::{fetch_article, page};
use crate::app::state::Loading;
use crate::document::Source;

/// The text of a bundled article on its way.
#[derive(Clone, PartialEq)]
pub struct UseArticleHandle {
    text: UseStateHandle<Loading<Rc<Source>>>,
    attempt: UseStateHandle<u32>,
}

impl UseArticleHandle {
    /// How far it is.
    pub fn text(&self) -> &Loading<Rc<Source>> {
        &self.text
    }

    /// Asks for it again.
    pub fn retry(&self) {
        self.attempt.set(*self.attempt + 1);
    }
}

/// Fetches an article; nothing while its file is not known.
#[hook]
pub fn use_article(id: &str, file: Option<&str>) -> UseArticleHandle {
    let text = use_state_eq(|| Loading::Pending);
    let attempt = use_state_eq(|| 0_u32);
    let setter = text.setter();
    let wanted = (id.to_owned(), file.map(str::to_owned), *attempt);
    use_effect_with(wanted, move |(id, file, _)| {
        setter.set(Loading::Pending);
        // A newer request makes the answer of this one unwanted.
        let wanted = Rc::new(std::cell::Cell::new(true));
        if let Some(file) = file.clone() {
            let (id, wanted) = (id.clone(), wanted.clone());
            spawn_local(async move {
                let answer = fetch_article(&page::base_url(), &file).await;
                if wanted.get() {
                    setter.set(match answer {
                        Ok(text) => Loading::Ready(Rc::new(Source { id, text, ..Source::default() })),
                        Err(error) => Loading::Failed(error),
                    });
                }
            });
        }
        move || wanted.set(false)
    });
    UseArticleHandle { text, attempt }
}
