use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::core_point::Foretold;
use super::{
    Categories, Companies, CorePoint, Entities, Facts, Figures, Highlights, IndustryImpact, KeyPlayers, Keywords,
    ProcessingLine, Quotes, SummaryText, TrackingAdvice,
};
use crate::app::components::notice::Notice;
use crate::app::hooks::{use_locale, use_reader};
use crate::app::services::CorpusArticle;
use crate::app::state::Phase;
use crate::locale::Message;
use crate::pipeline::Stage;

/// An analysis that takes no longer than this is not worth a word.
const QUIET_MILLISECONDS: u32 = 300;

/// Props of [`InsightPanel`].
#[derive(Properties, PartialEq)]
pub struct InsightPanelProps {
    /// What the library knows of the article.
    pub card: Option<Rc<CorpusArticle>>,
}

/// Everything Précis says about the article: in short, which a narrow page shows before the text, and
/// in detail, which it shows after the text.
#[component]
pub fn InsightPanel(props: &InsightPanelProps) -> Html {
    let locale = use_locale();
    let reader = use_reader();
    let slow = use_state_eq(|| false);
    let attempt = reader.as_ref().map(|reader| reader.state().attempt);
    let setter = slow.setter();
    use_effect_with(attempt, move |_| {
        setter.set(false);
        let timer = Timeout::new(QUIET_MILLISECONDS, move || setter.set(true));
        move || drop(timer)
    });
    let Some(reader) = reader else { return Html::default() };
    let phase = &reader.state().phase;
    let status = match phase {
        Phase::Waiting | Phase::Working(_) if !*slow => None,
        Phase::Waiting => Some(Message::InsightWaiting),
        Phase::Working(Stage::Structure) => Some(Message::InsightStageStructure),
        Phase::Working(Stage::Figures) => Some(Message::InsightStageFigures),
        Phase::Working(Stage::Entities) => Some(Message::InsightStageEntities),
        Phase::Working(Stage::Insight) => Some(Message::InsightStageInsight),
        Phase::Done { .. } => Some(Message::InsightReady).filter(|_| *slow),
        Phase::Failed => None,
    };
    let busy = matches!(phase, Phase::Waiting | Phase::Working(_));
    let retry = {
        let reader = reader.clone();
        Callback::from(move |_: MouseEvent| reader.retry())
    };
    html! {
        <aside
            class="insight"
            id="insight"
            tabindex="-1"
            aria-label={Message::InsightTitle.text(locale)}
            aria-busy={if busy { "true" } else { "false" }}
        >
            <div class="insight__brief" tabindex="-1">
                <div class="insight__head">
                    <h2 class="insight__title">{ Message::InsightTitle.text(locale) }</h2>
                    <p class={if busy { "insight__status" } else { "visually-hidden" }} role="status">
                        { status.map(|message| message.text(locale)) }
                    </p>
                </div>
                if let Phase::Failed = phase {
                    <Notice alert=true title={Message::InsightFailed.text(locale)} hint={Message::InsightFailedHint.text(locale)}>
                        <button type="button" class="button" onclick={retry}>{ Message::AppTryAgain.text(locale) }</button>
                    </Notice>
                }
                if let Some(page) = reader.page() {
                    <CorePoint page={page.clone()} />
                    <SummaryText page={page.clone()} />
                } else if let Some(card) = &props.card {
                    <Foretold card={card.clone()} />
                }
            </div>
            <div class="insight__rest">
                if let Some(page) = reader.page() {
                    <KeyPlayers page={page.clone()} />
                    <IndustryImpact page={page.clone()} />
                    <TrackingAdvice page={page.clone()} />
                    <Highlights page={page.clone()} />
                    <Companies page={page.clone()} />
                    <Categories page={page.clone()} />
                    <Keywords page={page.clone()} />
                    <Quotes page={page.clone()} />
                    <Figures page={page.clone()} />
                    <Entities page={page.clone()} />
                    <Facts page={page.clone()} />
                    <ProcessingLine page={page.clone()} />
                }
            </div>
        </aside>
    }
}
