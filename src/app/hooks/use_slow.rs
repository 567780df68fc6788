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

/// Counts turns of the event loop from 0 up to `most`, from when something is ready: what is drawn a part a turn leaves the
/// reader's own doings room between the parts.
#[hook]
pub fn use_turns(ready: bool, most: u32) -> u32 {
    let turns = use_state_eq(|| 0);
    let setter = turns.setter();
    use_effect_with((ready, *turns), move |(ready, turns)| {
        let next = turns + 1;
        let timer = (*ready && next <= most).then(|| Timeout::new(0, move || setter.set(next)));
        move || drop(timer)
    });
    *turns
}
