use yew::Html;

use super::with_heading;
use crate::app::components::notice::{alert, hint, notice, try_again};
use crate::app::hooks::UseAppHandle;
use crate::app::state::AnnexState;
use crate::locale::Message;

/// In place of a page of the annex, until its module is here.
pub fn annexed(app: &UseAppHandle, title: Message) -> Html {
    let locale = app.locale();
    let notice = match app.annex() {
        AnnexState::Failed { failures } => {
            let (app, failures) = (app.clone(), *failures);
            alert(Message::AppPageFailed, locale)
                .child(hint(Message::FetchUnreachable.text(locale)))
                .child(try_again(locale, move || app.open_annex(failures)))
        }
        AnnexState::Absent { .. } | AnnexState::Coming | AnnexState::Ready(_) => {
            notice(Message::AppPageLoading, locale)
        }
    };
    with_heading(title, notice, locale)
}
