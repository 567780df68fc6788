//! Times of day that words make: «half past seven», «three o'clock», «à huit heures et demie», «midi et quart».

use super::clock::{self, Time, narrow};
use crate::mention::figure::context::Context;
use crate::mention::figure::digits;
use crate::mention::figure::number::Form;

/// Reads a time of day in the words of a spaced language at `at`.
pub(super) fn read(context: &Context<'_>, at: usize) -> Option<Time> {
    if !context.line.opens_word(at) {
        return None;
    }
    if context.rules.article_is_one() {
        return named(context, at).or_else(|| french(context, at, false));
    }
    past_or_to(context, at).or_else(|| in_words(context, at)).or_else(|| named(context, at))
}

/// «à 15 heures», «14 h»: an hour that a date before it makes a time of day.
pub(super) fn hour_behind_date(context: &Context<'_>, at: usize) -> Option<Time> {
    french(context, at, true)
}

/// Noon, midnight, midi, minuit, with what French adds to them. With a capital inside a sentence they are names.
pub(super) fn named(context: &Context<'_>, at: usize) -> Option<Time> {
    let line = context.line;
    let ((hour, minute), end) = context.tables.moments.longest(&line.plain, at)?;
    if line.cased_at(at).is_uppercase() && !crate::mention::figure::en::opens_sentence(context, at) {
        return None;
    }
    match french_minutes(context, i32::from(hour), end).filter(|_| context.rules.article_is_one()) {
        Some(((hour, minute), end)) => Some(((narrow(hour), narrow(minute)), end)),
        None => Some(((hour, minute), end)),
    }
}

/// An hour of the clock's face in digits or in words.
fn hour(context: &Context<'_>, at: usize, most: i32) -> Option<(i32, usize, Form)> {
    if let Some((hour, count)) = digits::small(context.line, at) {
        return (count <= 2 && hour <= most).then_some((hour, at + count, Form::Bare(count)));
    }
    let number = context.number(at, false)?;
    let plain = number.form == Form::Words && !number.ordinal && !number.fraction && !number.scaled && !number.vague;
    let hour = number.whole().filter(|hour| plain && number.range.is_none() && (1..=most).contains(hour))?;
    Some((hour, number.end, number.form))
}

/// «half past seven», «quarter to nine», «ten past nine».
fn past_or_to(context: &Context<'_>, at: usize) -> Option<Time> {
    let line = context.line;
    let article = line.has(at, "a") && line.has(line.skip_spaces(at + 1), "quarter");
    let at = if article { line.skip_spaces(at + 1) } else { at };
    let part = [("half", 30), ("quarter", 15)].iter().find(|(word, _)| line.has(at, word));
    let (minutes, mut end) = match part {
        Some((word, minutes)) => (*minutes, at + word.len()),
        None => {
            hour(context, at, 29).filter(|&(_, _, form)| form == Form::Words).map(|(minutes, end, _)| (minutes, end))?
        }
    };
    end = line.skip_spaces(end);
    if line.has(end, "minutes") && part.is_none() {
        end = line.skip_spaces(end + 7);
    }
    let to = line.has(end, "to") && part.is_some_and(|(_, minutes)| *minutes == 15);
    if !to && !line.has(end, "past") {
        return None;
    }
    end = line.skip_spaces(end + if to { 2 } else { 4 });
    let (hour, end, form) = hour(context, end, 12).filter(|&(hour, ..)| hour > 0)?;
    // «a quarter to 5 percent» is a part.
    if to && form != Form::Words && clock::suffix(context, end).is_none() && line.is_word(line.skip_spaces(end)) {
        return None;
    }
    let (hour, end) = part_of_day(context, hour, end);
    let (hour, minute) = if to { ((hour + 23) % 24, 60 - minutes) } else { (hour, minutes) };
    Some(((narrow(hour), narrow(minute)), end))
}

/// a.m., «in the evening» behind an hour.
fn part_of_day(context: &Context<'_>, hour: i32, end: usize) -> (i32, usize) {
    clock::suffix(context, end).map_or((hour, end), |(shift, stop)| (clock::shifted(hour, shift), stop))
}

/// «three o'clock», «seven p.m.», «at nine in the morning».
fn in_words(context: &Context<'_>, at: usize) -> Option<Time> {
    const BEFORE: &[&str] = &["at", "by", "before", "after", "until", "till", "since", "from", "around", "about", "to"];
    let line = context.line;
    let (hour, end, _) = hour(context, at, 12).filter(|&(.., form)| form == Form::Words)?;
    let (shift, stop) = clock::suffix(context, end)?;
    let words = line.skip_spaces(end);
    // «seven in the morning» could be seven of anything.
    if (line.has(words, "in") || line.has(words, "at")) && !context.word_before_is(at, BEFORE) {
        return None;
    }
    let (hour, end) = part_of_day(context, clock::shifted(hour, shift), stop);
    Some(((narrow(hour % 24), 0), end))
}

/// «à 15 heures», «à huit heures et demie», «trois heures du matin»: an hour that a preposition, the part of day or a
/// date before it (`dated`) makes a time and no length.
fn french(context: &Context<'_>, at: usize, dated: bool) -> Option<Time> {
    let line = context.line;
    let (first, count, form) = hour(context, at, 24)?;
    let from = line.skip_spaces(count);
    let end = ["heures", "heure", "h"].iter().find(|word| line.has(from, word)).map(|word| from + word.len());
    let glued = || (line.at(from) == 'h' && line.is_digit(from + 1)).then_some(from + 1);
    let end = end.or_else(glued).filter(|_| dated || form == Form::Words || context.rules.article_is_one())?;
    let minutes = french_minutes(context, first, end);
    let told = minutes.is_some();
    let ((mut hour, minute), mut end) = minutes.unwrap_or(((first, 0), end));
    let suffix = clock::suffix(context, end);
    if let Some((shift, stop)) = suffix.filter(|_| hour <= 12) {
        (hour, end) = (clock::shifted(hour, shift), stop);
    }
    let behind = context.word_before_is(at, &["a", "vers", "des", "jusqu'a"]);
    // «à deux heures de Paris», «passer à 20 heures par semaine»
    let next = line.skip_spaces(end);
    let length = ["de", "d'", "du", "par", "hebdomadaires", "supplementaires"].iter().any(|word| line.has(next, word));
    let time = dated || suffix.is_some() || behind && (told || !length);
    (time && hour <= 24).then_some(((narrow(hour % 24), narrow(minute)), end))
}

/// «30», «trente», «et demie», «et quart», «moins le quart», «moins dix» behind an hour: hour, minute and the end.
fn french_minutes(context: &Context<'_>, hour: i32, at: usize) -> Option<((i32, i32), usize)> {
    let line = context.line;
    let from = line.skip_spaces(at);
    for (words, minutes) in [("et demie", 30), ("et demi", 30), ("et quart", 15), ("moins le quart", -15)] {
        if line.has(from, words) {
            let hour = if minutes < 0 { hour + 23 } else { hour };
            return Some(((hour % 24, minutes + if minutes < 0 { 60 } else { 0 }), from + words.len()));
        }
    }
    if let Some((minutes, _)) = digits::small(line, from).filter(|&(minutes, count)| count == 2 && minutes < 60) {
        let goes_on = matches!(line.at(from + 2), ',' | '.') && line.is_digit(from + 3) || line.is_word(from + 2);
        return (!goes_on).then_some(((hour, minutes), from + 2));
    }
    let number = context.number(from, false).filter(|number| number.form == Form::Words && !number.article)?;
    let plain = !number.ordinal && !number.fraction && !number.scaled && !number.vague && from > at;
    // «à huit heures deux hommes» counts men.
    let closed = !line.is_word(line.skip_spaces(number.end)) && !line.is_digit(line.skip_spaces(number.end));
    let minutes = number.whole().filter(|minutes| plain && closed && (5..60).contains(minutes))?;
    Some(((hour, minutes), number.end))
}
