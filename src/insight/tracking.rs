use super::rules::TrackingPoints;
use super::story::Story;
use super::tone::{Tone, ToneFinder};
use super::types::{Highlight, Impact, Level, Tag, Tracking};
use crate::fact::{FactKind, Modality};
use crate::mention::figure::Figure;
use crate::phrase::{Ground, Moment, grammar};
use crate::summary::Scope;
use crate::text::{Date, Span};

/// Whether to keep watching, and why; see [`super::rules`] for the levels.
pub fn tracking(story: &Story<'_>, tones: &ToneFinder, impact: &[Impact], highlights: &[Tag<Highlight>]) -> Tracking {
    let asserted = || story.facts.iter().filter(|fact| fact.modality != Modality::Negated);
    let largest = story.largest(asserted());
    let order = largest.as_ref().map_or(0, |(fact, figure)| story.order(fact, figure));
    let all: Vec<usize> = (0..story.facts.len()).collect();
    let authorities = story.authorities(&all);
    let ahead = next_date(story);
    let planned = story.central().find(|told| told.message.modality == Modality::Planned);
    let open = |scope: &Scope| {
        let is_open =
            |span: &Span| tones.find(story.reading, *span, scope.language).iter().any(|(_, tone)| *tone == Tone::Open);
        scope.sentences.iter().map(|(_, span)| *span).find(is_open)
    };
    let open: Vec<Span> = story.scopes().filter_map(open).collect();
    let agreement = asserted().any(|fact| fact.kind == FactKind::Agreement);
    let regulation = asserted().any(|fact| fact.kind == FactKind::Regulation);
    let highlighted = |wanted: Highlight| highlights.iter().any(|tag| tag.tag == wanted);
    let points = TrackingPoints {
        sum: order,
        regulation,
        authority: asserted().any(|fact| story.has_authority(fact)),
        ahead: ahead.is_some() || planned.is_some(),
        open: !open.is_empty(),
        agreement,
        business: asserted().any(|fact| matches!(fact.kind, FactKind::Results | FactKind::Workforce)),
        weighty: asserted().any(|fact| story.is_weighty(fact)),
        impact: impact.iter().any(|impact| impact.level == Level::High),
        launch: highlighted(Highlight::ProductLaunch),
        risk: highlighted(Highlight::Risk)
            && !asserted().any(|fact| matches!(fact.kind, FactKind::Results | FactKind::Workforce)),
    };
    let mut grounds: Vec<Ground> = Vec::new();
    let mut evidence: Vec<Span> = Vec::new();
    let wanted = if regulation { Some(FactKind::Regulation) } else { agreement.then_some(FactKind::Agreement) };
    let of_kind = |kind| story.central().find(|told| story.facts.get(told.fact).is_some_and(|fact| fact.kind == kind));
    // The largest sum first, if it is told firmly; then what is planned; then what binds.
    let with_sum = largest.as_ref().filter(|_| order > 0).and_then(|(_, sum)| story.told_with(sum, |_| true));
    let event = with_sum.or(planned).or_else(|| wanted.and_then(of_kind)).or_else(|| story.central().next());
    if let Some(told) = event {
        grounds.push(Ground::Event(Box::new(told.message.clone())));
        evidence.extend(&told.evidence);
    }
    let said = grounds.iter().any(|ground| matches!(ground, Ground::Event(message) if message.event.sum().is_some()));
    if let Some((fact, figure)) = largest.filter(|_| !said && order > 0) {
        evidence.extend(&fact.evidence);
        evidence.extend(story.sentences_with(&figure));
        grounds.push(Ground::Sum(Box::new(figure)));
    }
    // A date that the event has named already is not named again.
    let dated = event.and_then(|told| told.message.when);
    if let Some((moment, spans)) = ahead.filter(|(moment, _)| Some(*moment) != dated) {
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
    let published_on = story.reading.document.metadata.published?.date;
    let published = published_on.to_string();
    let mut dates: Vec<(String, Moment, &Figure)> = Vec::new();
    for figure in story.reading.figures {
        let Some(iso) = figure.iso.as_deref().and_then(|iso| with_year(iso, published_on)) else { continue };
        let Some(moment) = Moment::parse(&iso) else { continue };
        let Some(last) = last_day(&iso) else { continue };
        let inside = story.scope.sentence_at(figure.span).is_some();
        if inside && first_day(&iso) > published && last > published {
            dates.push((first_day(&iso), moment, figure));
        }
    }
    dates.sort_by(|a, b| a.0.cmp(&b.0));
    dates.into_iter().next().map(|(_, moment, figure)| (moment, story.sentences_with(figure)))
}

/// A date as it is, or, where the text leaves the year out (`--09-10`), in the year that brings it nearest to the
/// publication; `None` for what is no date.
fn with_year(iso: &str, published: Date) -> Option<String> {
    let Some(rest) = iso.strip_prefix("--") else {
        return iso.starts_with(|c: char| c.is_ascii_digit()).then(|| iso.to_owned());
    };
    let (month, day) = rest.split_once('-').unwrap_or((rest, "15"));
    let (month, day): (u8, u8) = (month.parse().ok()?, day.parse().ok()?);
    let years = [published.year(), published.year() - 1, published.year() + 1];
    let dates = years.into_iter().filter_map(|year| Date::new(year, month, day));
    let nearest = dates.min_by_key(|date| (date.day_number() - published.day_number()).abs())?;
    Some(format!("{:04}-{rest}", nearest.year()))
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
