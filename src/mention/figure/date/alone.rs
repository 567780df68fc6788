//! What a blank by itself may be: a month that is also a verb, a short weekday, a feast that names a tree, a number that
//! goes on.

use crate::mention::figure::context::Context;
use crate::mention::figure::measure;
use crate::mention::figure::tables::Suffix;

/// Whether a month alone is a month: not «may», «march» or an abbreviation outside a date.
pub(super) fn month(context: &Context<'_>, at: usize, end: usize) -> bool {
    let line = context.line;
    // «Jan Vermeer», «La planète Mars», «Avril Lavigne»: a capital where the month would have none, or before a name.
    let next = line.skip_spaces(end);
    let name = line.cased_at(next).is_uppercase() && next > end;
    let capital = line.cased_at(at).is_uppercase();
    if context.rules.capital_months() && end - at == 3 && name && !line.has(at, "may") {
        return false;
    }
    if !context.rules.capital_months() && capital && !crate::text::is_han(line.at(at)) {
        return !name && context.word_before_is(at, &["en", "de", "des", "depuis", "fin", "debut", "mi", "a", "d'ici"]);
    }
    let ambiguous = end - at < 4 || line.has(at, "march") || line.before(end) == '.' || line.has(at, "sept");
    if !ambiguous || (!context.rules.capital_months() && end - at >= 3 && line.before(end) != '.') {
        return context.rules.capital_months()
            || !line.has(at, "avr") && !line.has(at, "jan") && !line.has(at, "dec") && !line.has(at, "sept");
    }
    context.word_before_is(
        at,
        &[
            "in", "since", "by", "until", "till", "from", "during", "late", "early", "mid", "of", "to", "through",
            "last", "next", "this", "before", "after", "between", "for",
        ],
    )
}

/// Whether a weekday alone is one: not the short forms.
pub(super) fn weekday(context: &Context<'_>, at: usize, end: usize) -> bool {
    let han = crate::text::is_han(context.line.at(at));
    let capital = !context.rules.capital_months() || context.line.cased_at(at).is_uppercase() || end - at > 5;
    // Monday.com is a company.
    let host = context.line.at(end) == '.' && context.line.at(end + 1).is_ascii_lowercase();
    // «Mardi gras» is no Tuesday that the text dates by.
    let feast = context.tables.dates.feasts.longest(&context.line.plain, at).is_some_and(|(_, stop)| stop > end);
    !host && !feast && (han || (end - at >= 5 && context.line.before(end) != '.' && capital))
}

/// Whether a feast alone is a date: behind a preposition of time, and not the name of a tree or an island.
pub(super) fn feast(context: &Context<'_>, at: usize, end: usize) -> bool {
    let (line, words) = (context.line, &context.tables.dates);
    let behind = context.preceded(&words.feast_behind, at);
    if crate::text::is_han(line.at(at)) {
        return behind || words.feast_before.longest(&line.plain, end).is_some();
    }
    let next = line.skip_spaces(end);
    let plain = line.at(next).is_ascii_lowercase() && !matches!(line.at(end), '-' | '\'');
    // «on Christmas and Easter», «à Noël et à Pâques»: what follows is a small joining word, or nothing.
    let joins =
        ["and", "or", "in", "at", "as", "to", "when", "while", "et", "ou", "a", "au", "en", "dans", "pour", "par"];
    // In languages with capitals it has one, if only inside: «jour de l’An».
    let capital = (at..end).any(|index| line.cased_at(index).is_uppercase());
    behind && capital && (!line.is_word(next) || plain && joins.iter().any(|word| line.has(next, word)))
}

/// Whether what looks like a day or a year goes on as a larger number or has a unit: «March 5 million».
pub(super) fn number_goes_on(context: &Context<'_>, end: usize) -> bool {
    let line = context.line;
    let at = line.skip_spaces(end);
    if !line.is_digit(end.wrapping_sub(1)) {
        return false;
    }
    if at > end
        && context.tables.numeral(line, at).is_some_and(|(n, _)| n.part == crate::mention::figure::tables::Part::Scale)
    {
        return true;
    }
    matches!(measure::unit_at(context, at), Some((Suffix::Percent(_), _)))
        || matches!(measure::unit_at(context, at), Some((Suffix::Money(..), _)) if !crate::text::is_han(line.at(at)))
}
