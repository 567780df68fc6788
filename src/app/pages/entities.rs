use yew::Html;

use super::page_header;
use crate::app::components::entity::entity_link;
use crate::app::components::notice::{alert, fetch_hint, notice, try_again};
use crate::app::element::{Element, el, el_text, text};
use crate::app::hooks::UseAnnexHandle;
use crate::app::i18n;
use crate::app::services::FetchError;
use crate::app::state::{EntitiesAction, EntityIndex, Loading};
use crate::language::Locale;
use crate::locale::Message;
use crate::mention::entity::EntityKind;

/// The kinds, in the order of their lists.
const KINDS: [EntityKind; 5] =
    [EntityKind::Organization, EntityKind::Person, EntityKind::Place, EntityKind::Product, EntityKind::Event];

/// Who and what the library names, kind by kind, those it is most about first.
pub fn entities(annex: &UseAnnexHandle) -> Html {
    let locale = annex.locale();
    let body = match &annex.entities().index {
        Loading::Pending => notice(Message::EntitiesLoading, locale),
        Loading::Failed(error) => failed(annex, error),
        Loading::Ready(index) => {
            el("div").class("entity-lists").list(KINDS.into_iter().map(|kind| kind_list(index, kind, locale)))
        }
    };
    el("div")
        .class("entities-page")
        .child(page_header(Message::EntitiesTitle, Message::EntitiesIntro, locale))
        .child(body)
        .into()
}

/// What did not come, and the way to ask again.
pub(super) fn failed(annex: &UseAnnexHandle, error: &FetchError) -> Element {
    let locale = annex.locale();
    let again = annex.clone();
    let retry = try_again(locale, move || {
        again.retry();
        again.name(EntitiesAction::Retry);
    });
    alert(Message::EntitiesFailed, locale).child(fetch_hint(error, locale)).child(retry)
}

fn kind_list(index: &EntityIndex, kind: EntityKind, locale: Locale) -> Element {
    let mut items = Vec::new();
    for (number, entity) in index.entities.iter().enumerate() {
        if entity.kind == kind {
            let articles = index.articles.iter().filter(|article| article.names.contains(&number)).count();
            let count = Message::InsightTimes.with(locale, &[&articles.to_string()]);
            let spoken = in_articles(articles, locale);
            items.push(
                el("li")
                    .child(entity_link(entity, locale))
                    .child(text(" "))
                    .child(el_text("span", "entity-count", count).set("title", spoken)),
            );
        }
    }
    let count = i18n::number(locale, (items.len() as i64).into());
    el("section")
        .class("entity-list")
        .set("data-kind", kind_name(kind))
        .child(
            el("h2")
                .class("entity-page__part")
                .child(text(i18n::mark_kind(kind.into()).text(locale)))
                .child(text(" "))
                .child(el_text("span", "entity-count", count)),
        )
        .child(el("ul").class("entity-list__names").list(items))
}

/// The name a kind has in style sheets.
pub(super) fn kind_name(kind: EntityKind) -> &'static str {
    crate::app::state::MarkKind::from(kind).name()
}

/// «3 articles».
pub(super) fn in_articles(count: usize, locale: Locale) -> String {
    match count {
        1 => Message::LibraryCountOne.text(locale).to_owned(),
        count => Message::LibraryCountMany.with(locale, &[&i18n::number(locale, (count as i64).into())]),
    }
}
