//! Facts and insight put into words: one grammar of messages, one file a language.
//!
//! A [`Narrator`] turns a fact into a [`Message`]: what happened, with the names, the sum and the date
//! that its evidence holds. A [`Grammar`] turns messages into sentences. What a message does not hold
//! cannot be said, so that the three languages say the same and none says more than the source.
//!
//! ```
//! use precis::fact::Modality;
//! use precis::language::{ByLocale, Locale};
//! use precis::phrase::{Event, Message, Name, NameClass, grammar};
//!
//! let name = |zh: &str, en: &str, fr: &str, class| Name {
//!     text: ByLocale { zh: zh.into(), en: en.into(), fr: fr.into() },
//!     class,
//! };
//! let message = Message::new(Event::Acquisition {
//!     buyers: vec![name("法国政府", "French government", "gouvernement français", NameClass::Institution)],
//!     targets: vec![name("AMD", "AMD", "AMD", NameClass::Company)],
//!     sum: None,
//! });
//! assert_eq!(grammar(Locale::Fr).sentence(&message), "Le gouvernement français a racheté AMD.");
//! assert_eq!(grammar(Locale::En).sentence(&message), "The French government acquired AMD.");
//! assert_eq!(grammar(Locale::Zh).sentence(&message), "法国政府收购了AMD。");
//! ```

mod concepts;
mod date;
mod elision;
mod en;
mod figure;
mod fr;
mod fr_name;
mod grammar;
mod ground;
mod message;
mod name;
mod narrator;
mod same_event;
mod sums;
mod weight;
mod zh;

pub use concepts::{Aim, Concepts, Deed, Outcome, Wording, language_at};
pub use date::{Moment, month_name};
pub use figure::format_figure;
pub use grammar::{Grammar, grammar};
pub use ground::{Ground, Stress};
pub use message::{Event, Message};
pub use name::{Name, NameClass};
pub use narrator::{Narrator, Told, sentence_at};
pub use weight::{bracket, sum, weight};
