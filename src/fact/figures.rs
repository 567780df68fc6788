use super::happening::Happening;
use super::trigger::TriggerClass;
use super::types::FactKind;
use crate::language::Language;
use crate::mention::figure::{Figure, FigureId, FigureKind};
use crate::mention::syntax::{Cue, ParsedSentence, Relation, TokenKind};
use crate::text::{Date, Timestamp};

/// What it costs to cross a comma, in tokens.
const COMMA_COST: usize = 4;
/// What it costs to cross a semicolon or colon.
const STOP_COST: usize = 20;
/// A figure before its trigger stands so near: “a €5 billion investment”, 以5亿欧元收购.
const BEFORE_REACH: usize = 4;
/// The sum of a noun stands so near behind it: “a contract worth about €4 million”.
const NOUN_REACH: usize = 4;
/// A date further off, detours included, says nothing of when it happened.
const DATE_REACH: usize = 24;
/// The most figures of one fact.
const LIMIT: usize = 6;

/// Gives each figure of a sentence to the nearest happening that can claim it, most important first.
pub(super) fn assign(happenings: &mut [Happening], sentence: &ParsedSentence<'_>, figures: &[Figure]) {
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
        let claimants = happenings.iter().enumerate().filter(|(_, happening)| {
            (only_statements || happening.kind != FactKind::Statement) && happening.takes_figures()
        });
        let nearest =
            claimants.filter_map(|(index, happening)| Some((claim(happening, at, kind, sentence)?, index))).min();
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

/// How far a figure is from a trigger that can claim it: one inside the phrase, in what it governs, or right
/// before a noun, a passive or a Chinese verb. `None` for all others, which belong to somebody else.
fn claim(happening: &Happening, at: usize, kind: FigureKind, sentence: &ParsedSentence<'_>) -> Option<usize> {
    if (happening.start..happening.end).contains(&at) {
        return Some(0);
    }
    let counted = matches!(kind, FigureKind::Count | FigureKind::Ratio);
    if (happening.end..happening.phrase_end).contains(&at) {
        // A bare number is a figure of the fact only where it counts the very object: “opens three plants”.
        let plain = (happening.end..at).all(|before| sentence.cue(before) == Some(Cue::Filler));
        let counts = sentence.kind(at + 1) == Some(TokenKind::Word)
            && !matches!(sentence.cue(at + 1), Some(Cue::Conjunction | Cue::Relation(Relation::In)));
        // Behind another actor a sum is that one's: «face à X et ses 3 milliards».
        let rival = sentence.names_between(happening.end, at).iter().any(|name| name.relation == Some(Relation::Other));
        // «A prévoit 3 milliards, et B 5»: behind a new subject it is that one's as well.
        let gapped = sentence.names_between(happening.end, at).iter().any(|name| {
            at - name.token <= 2 && name.token > 0 && sentence.cue(name.token - 1) == Some(Cue::Conjunction)
        });
        // 融资3亿元时的估值…: past 的 another noun is counted; a noun's own sum stands right behind it.
        let beyond = (happening.end..at).any(|before| sentence.cue(before) == Some(Cue::Possessive));
        let chinese = happening.language == Language::Zh;
        let gap = at - happening.end;
        let far = happening.class == TriggerClass::Noun && gap > if chinese { 1 } else { NOUN_REACH };
        let rival = rival || gapped || far || chinese && beyond;
        return (!rival && (!counted || plain && counts)).then(|| 1 + at - happening.end);
    }
    let preceding = happening.class == TriggerClass::Noun || happening.passive || happening.language == Language::Zh;
    let near = at < happening.start && happening.start - at <= BEFORE_REACH;
    let plain = || {
        (at + 1..happening.start).all(|between| {
            sentence.kind(between) == Some(TokenKind::Word)
                && !matches!(sentence.cue(between), Some(Cue::Relative | Cue::Subordinate))
        })
    };
    (preceding && near && !counted && plain()).then(|| 1 + happening.start - at)
}

/// How far a date stands from a trigger, commas and stops counted as detours.
fn distance(happening: &Happening, at: usize, costs: &[usize]) -> usize {
    if (happening.start..happening.end).contains(&at) {
        return 0;
    }
    let (from, to) = if at < happening.start { (at, happening.start) } else { (happening.end, at) };
    let cost = |at: usize| costs.get(at).copied().unwrap_or(0);
    1 + to - from + cost(to).saturating_sub(cost(from))
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
        let TokenKind::Figure(id, FigureKind::Date | FigureKind::Datetime) = token.kind else { return None };
        // A day without its month is as likely a stretch of time: 市值一日蒸发.
        let iso = figures.get(id.0 as usize)?.iso.as_deref().filter(|iso| !iso.starts_with("---"))?;
        Some((distance(happening, at, &costs), at, iso)).filter(|(distance, ..)| *distance < DATE_REACH)
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
