use super::extract::Happening;
use super::types::FactKind;
use crate::mention::figure::{Figure, FigureId, FigureKind};
use crate::mention::syntax::{ParsedSentence, TokenKind};
use crate::text::{Date, Timestamp};

/// What it costs to cross a comma, in tokens.
const COMMA_COST: usize = 4;
/// What it costs to cross a semicolon or colon.
const STOP_COST: usize = 20;
/// Beyond this distance a figure belongs to nothing.
const REACH: usize = 60;
/// The advantage of kinds that are about money over others, where a sum is concerned.
const MONEY_BONUS: usize = 6;
/// The most figures of one fact.
const LIMIT: usize = 6;

/// Gives each figure of a sentence to the happening nearest to it, most important first.
pub(super) fn assign(happenings: &mut [Happening], sentence: &ParsedSentence<'_>, figures: &[Figure]) {
    let costs = crossing_costs(sentence);
    let only_statements = happenings.iter().all(|happening| happening.kind == FactKind::Statement);
    let mut taken: Vec<(usize, usize, usize, FigureId)> = Vec::new();
    for (at, token) in sentence.tokens.iter().enumerate() {
        let TokenKind::Figure(id, kind) = token.kind else { continue };
        let Some(weight) = weight(kind) else { continue };
        // A conversion in brackets says the same sum again.
        let repeated = figures.get(id.0 as usize).and_then(|figure| figure.conversion).is_some_and(|other| other < id);
        if repeated {
            continue;
        }
        let distances = happenings.iter().enumerate().filter(|(_, happening)| {
            (only_statements || happening.kind != FactKind::Statement) && happening.takes_figures()
        });
        let nearest = distances
            .map(|(index, happening)| (distance(happening, at, kind, &costs), index))
            .filter(|(distance, _)| *distance < REACH)
            .min();
        if let Some((distance, index)) = nearest {
            taken.push((index, weight, distance, id));
        }
    }
    taken.sort();
    for (index, _, _, id) in taken {
        if let Some(happening) = happenings.get_mut(index)
            && happening.figures.len() < LIMIT
        {
            happening.figures.push(id);
        }
    }
}

/// Money before shares, shares before quantities, these before bare numbers; dates and ranks not at all.
fn weight(kind: FigureKind) -> Option<usize> {
    match kind {
        FigureKind::Money => Some(0),
        FigureKind::Percentage => Some(1),
        FigureKind::Quantity => Some(2),
        FigureKind::Count | FigureKind::Ratio => Some(3),
        FigureKind::Duration => Some(4),
        FigureKind::Ordinal | FigureKind::Date | FigureKind::Time | FigureKind::Datetime | FigureKind::Age => None,
    }
}

fn distance(happening: &Happening, at: usize, kind: FigureKind, costs: &[usize]) -> usize {
    if (happening.start..happening.end).contains(&at) {
        return 0;
    }
    let (from, to) = if at < happening.start { (at, happening.start) } else { (happening.end, at) };
    let cost = |at: usize| costs.get(at).copied().unwrap_or(0);
    // A figure before the trigger belongs to it less readily than one after.
    let before = if at < happening.start { 2 } else { 0 };
    let bonus = match happening.kind {
        FactKind::Investment | FactKind::Funding | FactKind::Acquisition if kind == FigureKind::Money => MONEY_BONUS,
        _ => 0,
    };
    (1 + to - from + cost(to).saturating_sub(cost(from)) + before).saturating_sub(bonus).max(1)
}

/// The costs of all commas and stops up to each token.
fn crossing_costs(sentence: &ParsedSentence<'_>) -> Vec<usize> {
    let mut sum = 0;
    let costs = sentence.tokens.iter().map(|token| {
        sum += match token.kind {
            TokenKind::Comma => COMMA_COST,
            TokenKind::Stop | TokenKind::Colon => STOP_COST,
            TokenKind::Word | TokenKind::Name(..) | TokenKind::Figure(..) | TokenKind::ListComma | TokenKind::Mark => 0,
        };
        sum
    });
    costs.collect()
}

/// When it happened: the date nearest to the trigger, by its ISO form.
pub(super) fn when(
    happening: &Happening,
    sentence: &ParsedSentence<'_>,
    figures: &[Figure],
    published: Option<Timestamp>,
) -> Option<String> {
    let costs = crossing_costs(sentence);
    let dates = sentence.tokens.iter().enumerate().filter_map(|(at, token)| {
        let TokenKind::Figure(id, kind @ (FigureKind::Date | FigureKind::Datetime)) = token.kind else { return None };
        let iso = figures.get(id.0 as usize)?.iso.as_deref()?;
        Some((distance(happening, at, kind, &costs), at, iso))
    });
    let (_, _, iso) = dates.min()?;
    Some(complete(iso, published).unwrap_or_else(|| iso.to_owned()))
}

/// A date without its year (`--04-16`) in the year that brings it nearest to the publication.
fn complete(iso: &str, published: Option<Timestamp>) -> Option<String> {
    let rest = iso.strip_prefix("--")?;
    let published = published?.date;
    let (month, day) = rest.split_once('-').map_or((rest, None), |(month, day)| (month, Some(day)));
    let month: u8 = month.parse().ok()?;
    let day_number: u8 = day.map_or(Some(1), |day| day.parse().ok())?;
    let years = [published.year(), published.year() - 1, published.year() + 1];
    let dates = years.into_iter().filter_map(|year| Date::new(year, month, day_number));
    let nearest = dates.min_by_key(|date| (date.day_number() - published.day_number()).abs())?;
    Some(if day.is_some() { nearest.to_string() } else { format!("{:04}-{month:02}", nearest.year()) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn completes_the_year_from_the_publication() {
        let published = Timestamp::parse("2026-01-05");
        assert_eq!(complete("--12-30", published).as_deref(), Some("2025-12-30"));
        assert_eq!(complete("--02", published).as_deref(), Some("2026-02"));
        assert_eq!(complete("2024", published), None);
    }
}
