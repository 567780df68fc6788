use yew::Html;

use super::page_header;
use crate::app::components::article::legend;
use crate::app::element::{Element, el};
use crate::app::hooks::UseAppHandle;
use crate::locale::Message;

/// What Précis is, what it cannot do, and how to read it.
pub fn about(app: &UseAppHandle) -> Html {
    let locale = app.locale();
    let titled = |title: Message| el("section").class("about__part").child(el("h2").text(title.text(locale)));
    let part = |title: Message, paragraphs: &[Message]| {
        let mut part = titled(title);
        for paragraph in paragraphs {
            part = part.child(el("p").text(paragraph.text(locale)));
        }
        part
    };
    let key = |(key, message): (&'static str, Message)| -> Element {
        el("div").child(el("dt").child(el("kbd").text(key))).child(el("dd").text(message.text(locale)))
    };
    let keys = [("Tab", Message::AboutKeysTab), ("Enter", Message::AboutKeysEnter), ("Esc", Message::AboutKeysEscape)];
    el("div")
        .class("about")
        .child(page_header(Message::AboutTitle, Message::AboutIntro, locale))
        .child(part(
            Message::AboutHowTitle,
            &[Message::AboutHowRead, Message::AboutHowState, Message::AboutHowLanguages],
        ))
        .child(part(
            Message::AboutLimitsTitle,
            &[Message::AboutLimitsRules, Message::AboutLimitsTranslate, Message::AboutLimitsJudge],
        ))
        .child(part(Message::AboutPrivacyTitle, &[Message::AboutPrivacyBrowser, Message::AboutPrivacyStored]))
        .child(part(Message::AboutMarksTitle, &[Message::AboutMarksText]).child(legend(app, false)))
        .child(titled(Message::AboutKeysTitle).child(el("dl").class("about__keys").list(keys.into_iter().map(key))))
        .child(part(Message::AboutEngineTitle, &[Message::AboutEngineText]))
        .into()
}
