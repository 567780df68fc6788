use super::rules::TrackingPoints;
use super::story::Story;
use super::tone::{Tone, ToneFinder};
use super::types::{Impact, Level, Tracking};
use crate::fact::{FactKind, Modality};
use crate::mention::figure::Figure;
use crate::phrase::{Ground, Moment, bracket, grammar, sum};
use crate::summary::Scope;
use crate::text::Span;

/// Whether to keep watching, and why; see [`super::rules`] for the levels.
pub fn tracking(story: &Story<'_>, tones: &ToneFinder, impact: &[Impact]) -> Tracking {
    let asserted = || story.facts.iter().filter(|fact| fact.modality != Modality::Negated);
    let largest = asserted().filter_map(|fact| Some((fact, sum(story.reading, fact)?)));
    let largest = largest.max_by_key(|(fact, figure)| (bracket(figure), std::cmp::Reverse(fact.trigger.start)));
    let all: Vec<usize> = (0..story.facts.len()).collect();
    let authorities = story.authorities(&all);
    let ahead = next_date(story);
    let planned = story.told.iter().find(|told| told.message.modality == Modality::Planned);
    let open = |scope: &Scope| {
        let is_open =
            |span: &Span| tones.find(story.reading, *span, scope.language).iter().any(|(_, tone)| *tone == Tone::Open);
        scope.sentences.iter().map(|(_, span)| *span).find(is_open)
    };
    let open: Vec<Span> = story.scopes().filter_map(open).collect();
    let agreement = asserted().any(|fact| fact.kind == FactKind::Agreement);
    let regulation = asserted().any(|fact| fact.kind == FactKind::Regulation);
    let points = TrackingPoints {
        sum: largest.as_ref().map_or(0, |(_, figure)| bracket(figure)),
        regulation,
        authority: !authorities.is_empty(),
        ahead: ahead.is_some() || planned.is_some(),
        open: !open.is_empty(),
        agreement,
        weighty: asserted().any(|fact| story.is_weighty(fact)),
        impact: impact.iter().any(|impact| impact.level == Level::High),
    };
    let mut grounds: Vec<Ground> = Vec::new();
    let mut evidence: Vec<Span> = Vec::new();
    let wanted = if regulation { Some(FactKind::Regulation) } else { agreement.then_some(FactKind::Agreement) };
    let of_kind =
        |kind| story.told.iter().find(|told| story.facts.get(told.fact).is_some_and(|fact| fact.kind == kind));
    if let Some(told) = planned.or_else(|| wanted.and_then(of_kind)).or(story.told.first()) {
        grounds.push(Ground::Event(Box::new(told.message.clone())));
        evidence.extend(&told.evidence);
    }
    let said = grounds.iter().any(|ground| matches!(ground, Ground::Event(message) if message.event.sum().is_some()));
    if let Some((fact, figure)) = largest.filter(|(_, figure)| !said && bracket(figure) > 0) {
        evidence.extend(&fact.evidence);
        evidence.extend(story.sentences_with(&figure));
        grounds.push(Ground::Sum(Box::new(figure)));
    }
    if let Some((moment, spans)) = ahead {
        grounds.push(Ground::Ahead(moment));
        evidence.extend(spans);
    }
    if !open.is_empty() {
        grounds.push(Ground::Open);
        evidence.extend(open);
    }
    if grounds.is_empty() && !authorities.is_empty() {
        evidence.extend(authorities.iter().map(|(_, span)| *span));
        grounds.push(Ground::Authorities(authorities.into_iter().map(|(name, _)| name).collect()));
    }
    if grounds.is_empty() {
        grounds.push(Ground::Settled);
        evidence.extend(story.scopes().filter_map(|scope| scope.sentences.first()).map(|(_, span)| *span));
    }
    if evidence.is_empty() {
        return Tracking::default();
    }
    let reason = Story::state(|locale| grammar(locale).reason(&grounds), evidence);
    Tracking { level: points.level(), reason }
}

/// The first date of the article after its publication, with its sentence in each version.
fn next_date(story: &Story<'_>) -> Option<(Moment, Vec<Span>)> {
    let published = story.reading.document.metadata.published?.date.to_string();
    let mut dates: Vec<(String, Moment, &Figure)> = Vec::new();
    for figure in story.reading.figures {
        let Some(iso) = figure.iso.as_deref().filter(|iso| iso.starts_with(|c: char| c.is_ascii_digit())) else {
            continue;
        };
        let Some(moment) = Moment::parse(iso) else { continue };
        let Some(last) = last_day(iso) else { continue };
        let inside = story.scope.sentence_at(figure.span).is_some();
        if inside && first_day(iso) > published && last > published {
            dates.push((first_day(iso), moment, figure));
        }
    }
    dates.sort_by(|a, b| a.0.cmp(&b.0));
    dates.into_iter().next().map(|(_, moment, figure)| (moment, story.sentences_with(figure)))
}

/// The first day of a year, quarter or month, for comparison by letter.
fn first_day(iso: &str) -> String {
    let month = |quarter: &str| match quarter {
        "Q1" | "H1" => "01",
        "Q2" => "04",
        "Q3" | "H2" => "07",
        _ => "10",
    };
    match iso.split_once('-') {
        None => format!("{iso}-01-01"),
        Some((year, part)) if part.starts_with(['Q', 'H']) => format!("{year}-{}-01", month(part)),
        Some((year, part)) if part.len() == 2 => format!("{year}-{part}-01"),
        Some(_) => iso.to_owned(),
    }
}

/// A day not before the last of the stretch; `None` for what is no date.
fn last_day(iso: &str) -> Option<String> {
    let year = iso.get(..4)?;
    Some(if iso.len() <= 7 { format!("{year}-12-31") } else { iso.to_owned() })
}
