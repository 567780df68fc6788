//! Messages and figures put into words, checked row by row: `tests/data/phrases.toml`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::collections::BTreeMap;

use precis::fact::Modality;
use precis::language::{ByLocale, Locale};
use precis::mention::figure::{Figure, FigureKind};
use precis::phrase::{Aim, Concepts, Event, Ground, Message, Moment, Name, NameClass, Stress, format_figure, grammar};
use precis::text::{Decimal, Span};
use serde::Deserialize;

#[derive(Deserialize)]
struct File {
    name: BTreeMap<String, NameRow>,
    test: Vec<Row>,
    ground: Vec<GroundRow>,
    figure: Vec<FigureRow>,
}

#[derive(Deserialize)]
struct NameRow {
    zh: String,
    en: String,
    fr: String,
    class: String,
}

#[derive(Deserialize)]
struct Row {
    event: String,
    subject: Vec<String>,
    #[serde(default)]
    object: Vec<String>,
    deed: Option<String>,
    facility: Option<String>,
    field: Option<String>,
    outcome: Option<String>,
    #[serde(default)]
    opened: bool,
    sum: Option<String>,
    modality: Option<Modality>,
    when: Option<String>,
    #[serde(default)]
    aims: Vec<String>,
    /// Whether what is launched takes off.
    #[serde(default)]
    into_space: bool,
    /// Others who are fined by the same decision, each with its sum.
    #[serde(default)]
    others: BTreeMap<String, String>,
    zh: String,
    en: String,
    fr: String,
}

/// A reason other than an event.
#[derive(Deserialize)]
struct GroundRow {
    ground: String,
    #[serde(default)]
    subject: Vec<String>,
    sum: Option<String>,
    when: Option<String>,
    field: Option<String>,
    zh: String,
    en: String,
    fr: String,
}

#[derive(Deserialize)]
struct FigureRow {
    kind: FigureKind,
    value: Option<String>,
    low: Option<String>,
    high: Option<String>,
    unit: Option<String>,
    per: Option<String>,
    iso: Option<String>,
    #[serde(default)]
    about: bool,
    zh: String,
    en: String,
    fr: String,
}

fn file() -> File {
    toml::from_str(include_str!("data/phrases.toml")).unwrap()
}

fn money(sum: &str) -> Figure {
    let (value, unit) = sum.split_once(' ').unwrap();
    let mut figure = Figure::new(Span::default(), FigureKind::Money);
    figure.value = Decimal::parse(value);
    figure.unit = Some(unit.to_owned());
    figure
}

fn message(row: &Row, names: &BTreeMap<String, NameRow>, concepts: &Concepts) -> Message {
    let list = |keys: &[String]| keys.iter().map(|key| name(&names[key])).collect::<Vec<_>>();
    let (subject, object) = (list(&row.subject), list(&row.object));
    let sum = row.sum.as_deref().map(money);
    let deed = row.deed.as_deref().map(|name| concepts.deed(name).unwrap());
    let event = match row.event.as_str() {
        "agreement" => Event::Agreement { parties: subject, deed: deed.unwrap(), sum },
        "investment" => Event::Investment {
            investors: subject,
            sum,
            targets: object,
            field: row.field.as_deref().map(|name| concepts.sector(name).unwrap()),
        },
        "funding" => Event::Funding { companies: subject, sum, investors: object },
        "acquisition" => Event::Acquisition { buyers: subject, targets: object, sum },
        "launch" => Event::Launch { makers: subject, products: object, into_space: row.into_space },
        "selection" => Event::Selection { choosers: subject, chosen: object },
        "appointment" => Event::Appointment { bodies: subject, people: object, leaving: false },
        "departure" => Event::Appointment { bodies: object, people: subject, leaving: true },
        "regulation" => {
            let own = |(key, sum): (&String, &String)| (name(&names[key]), money(sum));
            let others = row.others.iter().map(own).collect();
            Event::Regulation { authorities: subject, deed: deed.unwrap(), targets: object, sum, others }
        }
        "facility" => Event::Facility {
            builders: subject,
            opened: row.opened,
            noun: concepts.facility(row.facility.as_deref().unwrap()).unwrap(),
            places: object,
            sum,
        },
        "meeting" => Event::Meeting { participants: subject, occasions: object },
        "outcome" => Event::Outcome {
            companies: subject,
            outcome: concepts.outcome(row.outcome.as_deref().unwrap()).unwrap(),
            figure: sum,
        },
        "undertaking" => Event::Undertaking { actors: subject },
        other => panic!("no such event: {other}"),
    };
    let aim = |aim: &String| {
        let (action, object) = aim.split_once(' ').unwrap();
        Aim { action: concepts.action(action).unwrap(), object: concepts.object(object).unwrap(), capacity: false }
    };
    Message {
        event,
        modality: row.modality.unwrap_or_default(),
        when: row.when.as_deref().map(|iso| Moment::parse(iso).unwrap()),
        aims: row.aims.iter().map(aim).collect(),
    }
}

fn name(row: &NameRow) -> Name {
    let class = match row.class.as_str() {
        "company" => NameClass::Company,
        "institution" => NameClass::Institution,
        "person" => NameClass::Person,
        "place" => NameClass::Place,
        "product" => NameClass::Product,
        _ => NameClass::Occasion,
    };
    Name { text: ByLocale { zh: row.zh.clone(), en: row.en.clone(), fr: row.fr.clone() }, class }
}

fn compare(failures: &mut Vec<String>, wanted: [&str; 3], made: impl Fn(Locale) -> String) {
    for (locale, wanted) in Locale::ALL.into_iter().zip(wanted) {
        let made = made(locale).replace('\u{a0}', "_");
        if made != wanted {
            failures.push(format!("wanted  {wanted}\n   made {made}"));
        }
    }
}

#[test]
fn messages_become_sentences() {
    let (file, concepts) = (file(), Concepts::new());
    assert!(file.test.len() >= 30);
    let mut failures = Vec::new();
    for row in &file.test {
        let message = message(row, &file.name, &concepts);
        compare(&mut failures, [&row.zh, &row.en, &row.fr], |locale| grammar(locale).sentence(&message));
    }
    for row in &file.ground {
        let names = || row.subject.iter().map(|key| name(&file.name[key])).collect::<Vec<_>>();
        let sector = || concepts.sector(row.field.as_deref().unwrap()).unwrap();
        let ground = match row.ground.as_str() {
            "sum" => Ground::Sum(Box::new(money(row.sum.as_deref().unwrap()))),
            "authorities" => Ground::Authorities(names()),
            "ahead" => Ground::Ahead(Moment::parse(row.when.as_deref().unwrap()).unwrap()),
            "title" => Ground::Sector(sector(), Stress::Title),
            "often" => Ground::Sector(sector(), Stress::Often),
            other => panic!("no such ground: {other}"),
        };
        compare(&mut failures, [&row.zh, &row.en, &row.fr], |locale| grammar(locale).ground(&ground));
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn figures_are_written_in_each_language() {
    let mut failures = Vec::new();
    for row in file().figure {
        let read = |text: &Option<String>| text.as_deref().map(|text| Decimal::parse(text).unwrap());
        let mut figure = Figure::new(Span::default(), row.kind);
        (figure.value, figure.low, figure.high) = (read(&row.value), read(&row.low), read(&row.high));
        (figure.unit, figure.per, figure.iso) = (row.unit.clone(), row.per.clone(), row.iso.clone());
        figure.approximate = row.about;
        compare(&mut failures, [&row.zh, &row.en, &row.fr], |locale| {
            format_figure(&figure, locale).unwrap_or_default()
        });
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
