//! `precis briefing`.

use serde_json::{Value, json};

use super::arguments::{Arguments, Format};
use super::input::{self, Item};
use super::{Failure, output};
use crate::Analyzer;
use crate::briefing::{Briefing, KeyFigure, Markup, Period, Record, Signature, Story, no_links, stories, write};
use crate::document::Source;
use crate::language::Locale;
use crate::text::{Date, OffsetMap, OffsetUnit, Span};

/// Reads every input, then writes one briefing on all of them.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    if arguments.format == Format::Jsonl {
        return Err("briefing writes --format markdown, text or json".into());
    }
    let analyzer = Analyzer::new();
    let mut read: Vec<(Record, Signature)> = Vec::new();
    // What could not be read is told on standard error; the rest makes a briefing all the same.
    let outcome = input::for_each(arguments, |item| {
        if let Item::Source(source, _) = item {
            read.push(record(&analyzer, &source));
        }
        Ok(())
    });
    let records = grouped(read);
    let locale = arguments.display.unwrap_or_else(|| usual(&records));
    let briefing = Briefing::new(&records, |_| true, period(arguments, &records), locale);
    output::print(&match arguments.format {
        Format::Json | Format::Jsonl => serde_json::to_string_pretty(&json(&briefing))
            .map(|text| text + "\n")
            .map_err(|error| format!("cannot write the briefing as JSON: {error}"))?,
        Format::Markdown => write(&briefing, Markup::Markdown, &no_links),
        Format::Text => write(&briefing, Markup::Plain, &no_links),
    })?;
    outcome
}

/// A record and a signature; the record's places count Unicode scalar values, as all JSON of the command line does.
fn record(analyzer: &Analyzer, source: &Source) -> (Record, Signature) {
    let analysis = analyzer.analyze(source);
    let mut record = Record::new(source, &analysis);
    let map = OffsetMap::new(&source.text, OffsetUnit::Scalars);
    record.evidence = record.evidence.map(|span| span.map(|span| map.span(span)));
    for figure in &mut record.figures {
        figure.place = figure.place.map(|place| map.span(*place));
    }
    (record, Signature::new(source, &analysis))
}

/// The records, oldest first, each with its story.
pub(super) fn grouped(mut read: Vec<(Record, Signature)>) -> Vec<Record> {
    read.sort_by(|(a, _), (b, _)| (a.published, &a.id).cmp(&(b.published, &b.id)));
    let (mut records, signatures): (Vec<Record>, Vec<Signature>) = read.into_iter().unzip();
    for (record, place) in records.iter_mut().zip(stories(&signatures)) {
        record.story = place.story;
        record.is_copy = place.copy_of.is_some();
    }
    records
}

/// The days asked for. Days are counted back from the last one named, else from the newest article, never from today:
/// the same articles give the same briefing at any time.
fn period(arguments: &Arguments, records: &[Record]) -> Period {
    let asked = arguments.period;
    let newest = records.iter().filter_map(|record| record.published).map(|published| published.date).max();
    match (arguments.days, asked.until.or(newest)) {
        (Some(days), Some(last)) => {
            let counted = Period::ending(last, days);
            Period { since: asked.since.max(counted.since), until: counted.until }
        }
        _ => asked,
    }
}

/// The language of most articles.
fn usual(records: &[Record]) -> Locale {
    let count = |locale: Locale| records.iter().filter(|record| record.language.locale() == Some(locale)).count();
    // Of equal numbers the last wins.
    [Locale::Zh, Locale::Fr, Locale::En].into_iter().max_by_key(|locale| count(*locale)).unwrap_or(Locale::En)
}

fn json(briefing: &Briefing<'_>) -> Value {
    let locale = briefing.locale;
    let date = |date: Option<Date>| date.map(|date| date.to_string());
    let players = briefing.players.iter();
    let figures = briefing.figures.iter();
    json!({
        "display": locale.tag(),
        "since": date(briefing.period.since),
        "until": date(briefing.period.until),
        "articles": briefing.articles,
        "undated": briefing.undated,
        "figures": figures.map(|(figure, story)| with(figure_json(figure, locale), "story", json!(story))).collect::<Vec<_>>(),
        "players": players
            .map(|(player, stories)| json!({ "id": player.key, "name": player.name.get(locale), "stories": stories }))
            .collect::<Vec<_>>(),
        "stories": briefing.stories.iter().map(|story| story_json(story, locale)).collect::<Vec<_>>(),
    })
}

fn story_json(story: &Story<'_>, locale: Locale) -> Value {
    let point = story.core_point(locale);
    let articles = story.articles.iter().map(|record| {
        let (title, language) = record.title(locale);
        json!({
            "id": record.id,
            "title": title,
            "title_language": language.name(),
            "language": record.language.name(),
            "languages": record.languages,
            "source": record.source,
            "published": record.published.map(|published| published.to_string()),
            "copy": record.is_copy,
        })
    });
    let figures = story.figures.iter().map(|(figure, record)| {
        with(with(figure_json(figure, locale), "article", json!(record.id)), "place", place(*figure.place.get(locale)))
    });
    json!({
        "core_point": {
            "text": point.text,
            "language": point.language.name(),
            "article": story.lead.id,
            "evidence": story.lead.evidence.get(locale).map(place),
        },
        "tracking": story.tracking,
        "latest": story.latest.map(|day| day.to_string()),
        "articles": articles.collect::<Vec<_>>(),
        "figures": figures.collect::<Vec<_>>(),
        "players": story
            .players
            .iter()
            .map(|player| json!({ "id": player.key, "name": player.name.get(locale) }))
            .collect::<Vec<_>>(),
    })
}

fn figure_json(figure: &KeyFigure, locale: Locale) -> Value {
    let who = figure.who.as_ref().map(|who| json!({ "id": who.key, "name": who.name.get(locale) }));
    json!({ "text": figure.text.get(locale), "size": figure.size, "about": who })
}

fn place(span: Span) -> Value {
    json!({ "start": span.start, "end": span.end })
}

fn with(mut value: Value, key: &str, field: Value) -> Value {
    if let Some(fields) = value.as_object_mut() {
        fields.insert(key.to_owned(), field);
    }
    value
}
