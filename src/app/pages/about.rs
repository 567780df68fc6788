use yew::prelude::*;

use crate::app::components::article::Legend;
use crate::app::hooks::{use_locale, use_title};
use crate::locale::Message;

/// What Précis is, what it cannot do, and how to read it.
#[component]
pub fn About() -> Html {
    let locale = use_locale();
    use_title(Message::AboutTitle.text(locale));
    let part = |title: Message, paragraphs: &[Message]| {
        html! {
            <section class="about__part">
                <h2>{ title.text(locale) }</h2>
                { for paragraphs.iter().map(|paragraph| html! { <p>{ paragraph.text(locale) }</p> }) }
            </section>
        }
    };
    let key = |keys: &'static str, message: Message| {
        html! { <div><dt><kbd>{ keys }</kbd></dt><dd>{ message.text(locale) }</dd></div> }
    };
    html! {
        <div class="about">
            <header class="page-header">
                <h1 tabindex="-1">{ Message::AboutTitle.text(locale) }</h1>
                <p class="page-header__intro">{ Message::AboutIntro.text(locale) }</p>
            </header>
            { part(Message::AboutHowTitle, &[Message::AboutHowRead, Message::AboutHowState, Message::AboutHowLanguages]) }
            { part(Message::AboutLimitsTitle, &[Message::AboutLimitsRules, Message::AboutLimitsTranslate, Message::AboutLimitsJudge]) }
            { part(Message::AboutPrivacyTitle, &[Message::AboutPrivacyBrowser, Message::AboutPrivacyStored]) }
            <section class="about__part">
                <h2>{ Message::AboutMarksTitle.text(locale) }</h2>
                <p>{ Message::AboutMarksText.text(locale) }</p>
                <Legend />
            </section>
            <section class="about__part">
                <h2>{ Message::AboutKeysTitle.text(locale) }</h2>
                <dl class="about__keys">
                    { key("Tab", Message::AboutKeysTab) }
                    { key("Enter", Message::AboutKeysEnter) }
                    { key("Esc", Message::AboutKeysEscape) }
                </dl>
            </section>
            { part(Message::AboutEngineTitle, &[Message::AboutEngineText]) }
        </div>
    }
}
