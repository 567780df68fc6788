use super::concepts::Wording;
use super::date::Moment;
use super::message::Message;
use super::name::Name;
use crate::mention::figure::Figure;

/// A reason that speaks for a judgement, read from the text. Each is said as a sentence of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ground {
    /// What happened, as firmly told.
    Event(Box<Message>),
    /// How much money is involved, where no firm fact says whose it is.
    Sum(Box<Figure>),
    /// Governments and authorities that take part.
    Authorities(Vec<Name>),
    /// A date ahead.
    Ahead(Moment),
    /// Something is said to be undecided or undisclosed.
    Open,
    /// No step ahead is told.
    Settled,
    /// How much the text speaks of a field of the news.
    Sector(Wording, Stress),
}

/// How much a text speaks of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stress {
    /// Its title does.
    Title,
    /// It does again and again.
    Often,
    /// It does in passing.
    Also,
}
