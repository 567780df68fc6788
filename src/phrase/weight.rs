//! How much a fact matters, for comparison within one text.

use super::narrator::entity;
use crate::fact::{Fact, FactKind, Modality};
use crate::mention::Reading;
use crate::mention::figure::{Figure, FigureKind};
use crate::text::{Decimal, Span};

/// How much a fact matters: its kind, its sum, who acts, how sure it is and how early it stands.
///
/// Kinds weigh 10 to 90; sums add up to 30, the salience of who acts up to 60, an early place up to
/// 60. What may be so or is denied counts half, and so does what lies more than six months back.
pub fn weight(reading: &Reading<'_>, fact: &Fact) -> u32 {
    let kind = match fact.kind {
        FactKind::Acquisition | FactKind::Investment => 90,
        FactKind::Agreement | FactKind::Funding | FactKind::Regulation => 85,
        FactKind::ProductLaunch | FactKind::Facility | FactKind::Results | FactKind::Workforce => 70,
        FactKind::Selection | FactKind::Appointment => 60,
        FactKind::Plan => 50,
        FactKind::Research => 45,
        FactKind::Event => 30,
        FactKind::Statement => 10,
    };
    let money = sum(reading, fact).map_or(0, |figure| 10 * bracket(&figure));
    let salience = fact.agents.iter().filter_map(|id| entity(reading, *id)).map(|entity| entity.salience).max();
    let salience = u32::from(salience.unwrap_or(0)).min(1000) * 60 / 1000;
    let place = fact.evidence.first().map_or(0, |sentence| 60 / (1 + place(reading, *sentence)));
    let total = kind + money + salience + place;
    // What happened half a year before is told as background.
    let total = if months_ago(reading, fact).is_some_and(|ago| ago > 6) { total / 2 } else { total };
    match fact.modality {
        Modality::Asserted => total,
        Modality::Planned => total * 9 / 10,
        Modality::Possible | Modality::Negated => total / 2,
    }
}

/// How many body sentences of the same language come before this one, up to 30.
fn place(reading: &Reading<'_>, sentence: Span) -> u32 {
    let at = reading.sentences.partition_point(|other| other.span.start < sentence.start);
    let language = reading.sentences.get(at).map(|sentence| sentence.language);
    let body = |block| reading.document.block(block).is_some_and(|block| block.kind.is_body());
    let before = reading.sentences.get(..at).unwrap_or_default().iter().rev();
    let same = before.filter(|other| Some(other.language) == language && body(other.block));
    u32::try_from(same.take(30).count()).unwrap_or(30)
}

/// A sum's order of magnitude: 3 from ten thousand million reference units, 2 from a thousand million,
/// 1 from a hundred million, else 0. A reference unit is about a euro or a dollar; see `data/reference_units.tsv`.
pub fn bracket(figure: &Figure) -> u32 {
    let value = figure.value.or(figure.high).or(figure.low).unwrap_or(Decimal::ZERO);
    let unit = figure.unit.as_deref().unwrap_or_default();
    let per_unit = crate::lexicon::rows(include_str!("../../data/reference_units.tsv")).find_map(|row| {
        let (code, rate) = (*row.first()?, *row.get(1)?);
        (code == unit).then(|| Decimal::parse(rate)).flatten()
    });
    let Some(reference) = per_unit.and_then(|rate| value.checked_div(rate, 2)) else { return 0 };
    let at_least = |exponent| Decimal::power_of_ten(exponent).is_some_and(|power| reference >= power);
    u32::from(at_least(8)) + u32::from(at_least(9)) + u32::from(at_least(10))
}

/// The main sum of a fact, if its evidence holds it.
pub fn sum(reading: &Reading<'_>, fact: &Fact) -> Option<Figure> {
    let figures = fact.figures.iter().filter_map(|id| reading.figures.get(id.0 as usize));
    let mut sums = figures.filter(|figure| {
        figure.kind == FigureKind::Money
            && figure.per.is_none()
            && fact.evidence.iter().any(|sentence| sentence.contains(figure.span))
    });
    sums.next().cloned()
}

/// How many months before publication a fact's date lies; negative for dates ahead.
pub(super) fn months_ago(reading: &Reading<'_>, fact: &Fact) -> Option<i32> {
    let published = reading.document.metadata.published?.date;
    let when = fact.when.as_deref()?;
    let year: i32 = when.get(..4)?.parse().ok()?;
    // Of a bare year the last month counts, so that this year's is not past.
    let month: i32 = when.get(5..7).and_then(|month| month.parse().ok()).unwrap_or(12);
    Some((published.year() - year) * 12 + i32::from(published.month()) - month)
}
