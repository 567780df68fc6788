use super::concepts::{Aim, Wording};
use super::date::Moment;
use super::message::Message;
use super::name::Name;
use crate::language::ByLocale;
use crate::mention::figure::Figure;

/// A reason that speaks for a judgement, read from the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ground {
    /// What happened: «a letter of intent between A and B».
    Event(Box<Message>),
    /// How much is at stake.
    Sum(Box<Figure>),
    /// What is aimed at.
    Aims(Vec<Aim>),
    /// What is at stake, in words.
    Stakes(Vec<Wording>),
    /// Governments and authorities that take part.
    Authorities(Vec<Name>),
    /// A date ahead.
    Ahead(Moment),
    /// Something is said to be undecided or undisclosed.
    Open,
    /// No step ahead is told.
    Settled,
    /// The words by which the text speaks of the matter: for each language those of its own version, else of the
    /// dominant one.
    Terms(ByLocale<Vec<String>>),
}
