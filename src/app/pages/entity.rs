use yew::Html;

use super::entities::failed;
use super::with_heading;
use crate::app::components::entity::{EntityPage, entity_header, entity_link, facts, figures, mentions, quotes};
use crate::app::components::link::link;
use crate::app::components::notice::{hint, notice};
use crate::app::element::{Element, ListenerKind, el, el_text, text};
use crate::app::hooks::UseAnnexHandle;
use crate::app::route::Route;
use crate::app::services::{FetchError, page};
use crate::app::state::{EntitiesAction, EntityView, Loading, NamedEntity};
use crate::locale::Message;

/// An entity by its id, once the names are here.
pub fn known_entity<'a>(annex: &'a UseAnnexHandle, id: &str) -> Option<&'a NamedEntity> {
    match &annex.entities().index {
        Loading::Ready(index) => index.find(id).map(|(_, entity)| entity),
        Loading::Pending | Loading::Failed(_) => None,
    }
}

/// What all articles of the library say of one entity.
pub fn entity(annex: &UseAnnexHandle, id: &str) -> Html {
    let locale = annex.locale();
    let waiting = || with_heading(Message::EntitiesTitle, notice(Message::EntitiesLoading, locale), locale);
    let (state, library) = (annex.entities(), annex.library());
    let failed = |error: &FetchError| with_heading(Message::EntitiesTitle, failed(annex, error), locale);
    let (index, figures) = match (&state.index, &annex.figures().table, &library.manifest) {
        (Loading::Failed(error), ..) | (_, Loading::Failed(error), _) | (.., Loading::Failed(error)) => {
            return failed(error);
        }
        (Loading::Ready(index), Loading::Ready(figures), Loading::Ready(_)) => (index, figures),
        _ => return waiting(),
    };
    let Some(view) = EntityView::new(index, figures, library, id, locale) else {
        let all = link("button", &Route::Entities { locale }, Message::EntitiesAll.text(locale));
        let notice = notice(Message::EntitiesUnknownTitle, locale);
        let notice = notice.child(hint(Message::EntitiesUnknownHint.text(locale))).child(all);
        return with_heading(Message::EntitiesUnknownTitle, notice, locale);
    };
    for text in index.articles_of(id).filter(|id| library.article(id).is_some()).map(|id| state.text(id)) {
        match text {
            Some(Loading::Failed(error)) => return failed(error),
            Some(Loading::Pending) | None => return waiting(),
            Some(Loading::Ready(_)) => {}
        }
    }
    shown(annex, &EntityPage { locale, index, figures, library, state, view: &view })
}

fn shown(annex: &UseAnnexHandle, page: &EntityPage<'_>) -> Html {
    let locale = page.locale;
    let acting = annex.clone();
    let all = link("entity-page__all", &Route::Entities { locale }, Message::EntitiesAll.text(locale));
    el("article")
        .class("entity-page")
        .on(ListenerKind::onclick, move |event| {
            // The one thing to press here: the next items of a section, by its number.
            let section = page::attribute_around(event.target(), "data-act").and_then(|act| act.parse().ok());
            if let Some(section) = section {
                acting.name(EntitiesAction::More(section));
            }
        })
        .child(el("p").class("entity-page__way").child(all))
        .child(entity_header(page))
        .maybe(company(page))
        .maybe(facts(page))
        .maybe(quotes(page))
        .maybe(figures(page))
        .maybe(mentions(page))
        .into()
}

/// Whom it appears with: those it shares most sentences with first.
fn company(page: &EntityPage<'_>) -> Option<Element> {
    let locale = page.locale;
    let company = &page.view.company;
    let item = |(number, count): &(usize, usize)| {
        let count = Message::InsightTimes.with(locale, &[&count.to_string()]);
        let item = el("li").child(entity_link(page.index.entities.get(*number)?, locale)).child(text(" "));
        Some(item.child(el_text("span", "entity-count", count)))
    };
    let items = company.iter().take(page.state.shown(4)).filter_map(item);
    page.section(4, Message::EntitiesCompany, company.len(), el("ul").class("entity-page__company").list(items))
}
