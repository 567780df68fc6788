//! The front end: a Yew application that shows what the engine found.
//!
//! `services` and `storage` touch the browser, `state` is plain data, `hooks` join the two, `pages` and
//! `components` draw. The engine itself runs elsewhere: see [`services::Engine`].

pub mod hooks;
pub mod services;

/// Puts the application on the page.
pub fn start() {}
