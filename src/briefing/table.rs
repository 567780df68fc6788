//! What the page of briefings needs beyond the library's cards, as a file: `corpus/stories.tsv`.
//!
//! Rows of columns separated by tabs; the first column says what a row is, and figures belong to the article above them.
//! Names come first, each once, and are numbered from 0 in their order:
//!
//! | row | columns |
//! |---|---|
//! | `name` | an entity's key, its name in Chinese, English, French |
//! | `article` | id; number of its story; `copy` or nothing; where the core point stands in the Chinese, English and French version; the numbers of the key players |
//! | `figure` | what it comes to; in Chinese, English, French words; where it stands in each version; the number of whom it is about |
//!
//! Places are bytes of UTF-8, the three of them separated by commas. What is not known is empty.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::{KeyFigure, Player, Record};
use crate::language::{ByLocale, Locale};
use crate::text::Span;

/// Writes the table of these records.
pub fn write_table(records: &[Record]) -> String {
    let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
    let mut table = String::new();
    for player in records.iter().flat_map(|record| &record.players).chain(about(records)) {
        let number = numbers.len();
        if let std::collections::btree_map::Entry::Vacant(place) = numbers.entry(&player.key) {
            place.insert(number);
            let ByLocale { zh, en, fr } = &player.name;
            row(&mut table, &["name", &player.key, zh, en, fr]);
        }
    }
    let number = |player: &Player| numbers.get(player.key.as_str()).map(usize::to_string).unwrap_or_default();
    for record in records {
        let players: Vec<String> = record.players.iter().map(number).collect();
        let copy = if record.is_copy { "copy" } else { "" };
        let evidence = places(|locale| *record.evidence.get(locale));
        row(&mut table, &["article", &record.id, &record.story.to_string(), copy, &evidence, &players.join(",")]);
        for figure in &record.figures {
            let ByLocale { zh, en, fr } = &figure.text;
            let place = places(|locale| Some(*figure.place.get(locale)));
            let who = figure.who.as_ref().map(number).unwrap_or_default();
            row(&mut table, &["figure", &figure.size, zh, en, fr, &place, &who]);
        }
    }
    table
}

fn about(records: &[Record]) -> impl Iterator<Item = &Player> {
    records.iter().flat_map(|record| &record.figures).filter_map(|figure| figure.who.as_ref())
}

fn places(of: impl Fn(Locale) -> Option<Span>) -> String {
    let places = Locale::ALL.map(|locale| of(locale).map(|span| span.start.to_string()).unwrap_or_default());
    places.join(",")
}

/// One row. Tabs and line ends inside a column become spaces.
fn row(table: &mut String, columns: &[&str]) {
    for (index, column) in columns.iter().enumerate() {
        let plain = column.replace(['\t', '\n', '\r'], " ");
        let _ = write!(table, "{}{plain}", if index == 0 { "" } else { "\t" });
    }
    table.push('\n');
}

/// Reads what [`write_table`] writes: records that know only what the table holds. `None` for any other file.
pub fn read_table(table: &str) -> Option<Vec<Record>> {
    let mut names: Vec<Player> = Vec::new();
    let mut records: Vec<Record> = Vec::new();
    for line in table.lines() {
        let mut columns = line.split('\t');
        match columns.next()? {
            "name" => {
                let key = columns.next()?.to_owned();
                names.push(Player { key, name: words(&mut columns)? });
            }
            "article" => {
                let id = columns.next()?.to_owned();
                let story = columns.next()?.parse().ok()?;
                let is_copy = columns.next()? == "copy";
                let evidence = spans(columns.next()?)?;
                let mut players = Vec::new();
                for number in columns.next()?.split(',').filter(|number| !number.is_empty()) {
                    players.push(names.get(number.parse::<usize>().ok()?)?.clone());
                }
                records.push(Record { id, story, is_copy, evidence, players, ..Record::default() });
            }
            "figure" => {
                let size = columns.next()?.to_owned();
                let text = words(&mut columns)?;
                let place = spans(columns.next()?)?.map(|place| place.unwrap_or_default());
                let who = match columns.next()? {
                    "" => None,
                    number => Some(names.get(number.parse::<usize>().ok()?)?.clone()),
                };
                records.last_mut()?.figures.push(KeyFigure { size, text, place, who });
            }
            _ => return None,
        }
    }
    (!records.is_empty()).then_some(records)
}

fn words<'t>(columns: &mut impl Iterator<Item = &'t str>) -> Option<ByLocale<String>> {
    Some(ByLocale { zh: columns.next()?.into(), en: columns.next()?.into(), fr: columns.next()?.into() })
}

/// Three places, each an empty span or unknown.
fn spans(column: &str) -> Option<ByLocale<Option<Span>>> {
    let mut places = column.split(',').map(|place| match place {
        "" => Some(None),
        place => place.parse().ok().map(|start| Some(Span { start, end: start })),
    });
    Some(ByLocale { zh: places.next()??, en: places.next()??, fr: places.next()?? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let player =
            |key: &str| Player { key: key.into(), name: ByLocale::from_fn(|locale| key.to_owned() + locale.tag()) };
        let at = |start: u32| Span { start, end: start };
        let figure = |who| KeyFigure {
            size: "3 EUR".into(),
            text: ByLocale { zh: "3欧元".into(), en: "€3".into(), fr: "3 euros".into() },
            place: ByLocale { zh: at(1), en: at(20), fr: at(300) },
            who,
        };
        let records = [
            Record {
                id: "a".into(),
                evidence: ByLocale { zh: None, en: Some(at(7)), fr: Some(at(9)) },
                players: vec![player("x"), player("y")],
                figures: vec![figure(Some(player("z"))), figure(None)],
                ..Record::default()
            },
            Record { id: "b".into(), story: 1, is_copy: true, players: vec![player("y")], ..Record::default() },
        ];
        let table = write_table(&records);
        assert_eq!(table.matches("\nname\ty\t").count(), 1, "{table}");
        assert_eq!(read_table(&table).as_deref(), Some(&records[..]));
    }

    #[test]
    fn another_file_is_refused() {
        assert_eq!(read_table("<!doctype html>"), None);
        assert_eq!(read_table(""), None);
        assert_eq!(read_table("article\ta\t0\t\t,,\t7\n"), None);
    }
}
