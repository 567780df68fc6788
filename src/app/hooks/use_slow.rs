use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// An analysis that takes no longer than this is not worth a word.
const QUIET_MILLISECONDS: u32 = 300;

/// Whether an attempt has been under way for long enough to be worth a word.
#[hook]
pub fn use_slow(attempt: u32) -> bool {
    let slow = use_state_eq(|| false);
    let setter = slow.setter();
    use_effect_with(attempt, move |_| {
        setter.set(false);
        let timer = Timeout::new(QUIET_MILLISECONDS, move || setter.set(true));
        move || drop(timer)
    });
    *slow
}
