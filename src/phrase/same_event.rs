//! Tellings of one event told apart from those of others, and made one.

use super::message::{Event, Message};
use super::name::NameClass;
use super::narrator::Told;
use crate::mention::figure::Figure;
use crate::text::Decimal;

/// Whether two messages tell the same event: a record in three languages tells each one three times.
pub(super) fn same_event(a: &Message, b: &Message) -> bool {
    std::mem::discriminant(&a.event) == std::mem::discriminant(&b.event)
        && a.event.subject().iter().any(|name| b.event.subject().contains(name))
        && (a.event.sum() == b.event.sum()
            || a.event.sum().is_none()
            || b.event.sum().is_none()
            || a.event.sum().map(|sum| sum.value) == b.event.sum().map(|sum| sum.value)
            || a.event.sum().zip(b.event.sum()).is_some_and(|(a, b)| rounds(a, b) || rounds(b, a)))
}

/// Whether the first sum may be the second one in round numbers: «plus d’un milliard» and «1,1 milliard».
fn rounds(round: &Figure, exact: &Figure) -> bool {
    let size = |figure: &Figure| figure.value.or(figure.low).or(figure.high);
    let rough = round.approximate || round.value.is_none();
    let near = |(a, b): (Decimal, Decimal)| {
        let four = |value: Decimal, times: i64| value.checked_mul(Decimal::from(times));
        // Within a quarter of each other.
        four(a, 5) >= four(b, 4) && four(b, 5) >= four(a, 4)
    };
    rough && round.unit == exact.unit && size(round).zip(size(exact)).is_some_and(near)
}

/// How much a message says: a named deed, a sum, a date, aims, and bodies rather than places that act.
pub(super) fn detail(told: &Told) -> usize {
    let message = &told.message;
    let deed = match &message.event {
        Event::Agreement { deed, .. } | Event::Regulation { deed, .. } => {
            // The plain deeds are the last of their lists and say least.
            let plain = ["reach an agreement", "take a measure", "enter into a partnership"];
            if plain.contains(&deed.en.0) { 0 } else { 3 }
        }
        Event::Facility { places, .. } => places.len().min(1),
        Event::Investment { targets: others, .. }
        | Event::Funding { investors: others, .. }
        | Event::Acquisition { targets: others, .. }
        | Event::Launch { products: others, .. } => others.len().min(1),
        Event::Outcome { figure, .. } => usize::from(figure.is_some()),
        Event::Selection { .. } | Event::Appointment { .. } | Event::Meeting { .. } | Event::Undertaking { .. } => 0,
    };
    let bodies = message.event.subject().iter().filter(|name| name.class != NameClass::Place).count();
    let exact = message.event.sum().is_some_and(|sum| !sum.approximate && sum.value.is_some());
    deed + usize::from(exact)
        + 2 * usize::from(message.event.sum().is_some())
        + usize::from(message.when.is_some())
        + usize::from(!message.aims.is_empty())
        + bodies.min(3)
}

/// Takes over the aims and the date that another telling of the same event adds, with their evidence.
pub(super) fn complete(told: &mut Told, other: Told) {
    let before = (told.message.when, told.message.aims.len());
    if told.message.modality == other.message.modality {
        told.message.when = told.message.when.or(other.message.when);
        if told.message.aims.is_empty() {
            told.message.aims = other.message.aims;
        }
    }
    if before != (told.message.when, told.message.aims.len()) {
        told.evidence.extend(other.evidence);
    }
    let mut seen = Vec::new();
    told.evidence.retain(|span| {
        let new = !seen.contains(span);
        seen.push(*span);
        new
    });
}
