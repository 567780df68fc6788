use std::collections::BTreeSet;
use std::sync::OnceLock;

use super::concepts::{Aim, Wording};
use super::figure::format_figure;
use super::grammar::{Grammar, capitalized, row};
use super::ground::{Ground, Stress};
use super::message::{Event, Message};
use super::name::{Name, NameClass};
use crate::fact::Modality;
use crate::language::Locale;
use crate::lexicon::rows;
use crate::mention::figure::Figure;

/// English: articles before institutions and some countries, the time before or after the clause.
pub struct English;

impl Grammar for English {
    fn sentence(&self, message: &Message) -> String {
        let mut text = clause(message);
        let undertaking = matches!(message.event, Event::Undertaking { .. });
        if !message.aims.is_empty() && !undertaking {
            text = format!("{text} to {}", aims(&message.aims));
        }
        if let Some(when) = message.when.map(|when| when.adverbial(Locale::En)) {
            text = match message.modality {
                Modality::Planned | Modality::Possible => format!("{text} {when}"),
                Modality::Asserted | Modality::Negated => format!("{when}, {text}"),
            };
        }
        format!("{}.", capitalized(&text).trim_end_matches('.'))
    }

    fn stakes(&self, objects: &[Wording]) -> String {
        format!("At stake: {}.", wordings(objects))
    }

    fn ground(&self, ground: &Ground) -> String {
        match ground {
            Ground::Event(message) => self.sentence(message),
            Ground::Sum(figure) => format!("{} is involved.", capitalized(&written(figure))),
            Ground::Authorities(names) => {
                let take = if names.len() > 1 { "take" } else { "takes" };
                format!("{} {take} part.", capitalized(&self.names(names)))
            }
            Ground::Ahead(when) => format!("The next date to watch is {}.", when.definite(Locale::En)),
            Ground::Open => "Some points are still open.".to_owned(),
            Ground::Settled => "No further steps are announced.".to_owned(),
            Ground::Sector(sector, Stress::Title) => format!("The headline mentions {}.", sector.en),
            Ground::Sector(sector, Stress::Often) => format!("The article mentions {} several times.", sector.en),
            Ground::Sector(sector, Stress::Also) => format!("The article also mentions {}.", sector.en),
        }
    }

    fn names(&self, names: &[Name]) -> String {
        let names: Vec<String> = names.iter().map(with_article).collect();
        row(&names, ", ", " and ")
    }

    fn paragraph(&self, sentences: &[String]) -> String {
        sentences.join(" ")
    }
}

fn clause(message: &Message) -> String {
    let names = |names: &[Name]| English.names(names);
    let optional = |word: &str, list: &[Name]| {
        if list.is_empty() { String::new() } else { format!(" {word} {}", names(list)) }
    };
    let subject = message.event.subject();
    let verb = |base: &str, past: &str| verb(message.modality, subject.len() > 1, base, past);
    let predicate = match &message.event {
        Event::Agreement { deed, sum, .. } => format!("{}{}", verb(deed.en.0, deed.en.1), worth(sum)),
        Event::Investment { sum, targets, field, .. } => {
            let into = if targets.iter().all(|name| name.class == NameClass::Place) { "in" } else { "to" };
            match sum {
                // «committed» holds for money announced as well as for money spent.
                Some(sum) => {
                    // Where the money is to go somewhere, «invest» says it best.
                    let field = field.map(|field| format!(" to {}", field.en)).unwrap_or_default();
                    if message.modality == Modality::Asserted || targets.is_empty() {
                        format!("{} {}{}{field}", verb("commit", "committed"), written(sum), optional(into, targets))
                    } else {
                        format!("{} {}{}", verb("invest", "invested"), written(sum), optional("in", targets))
                    }
                }
                None => format!("{}{}", verb("invest", "invested"), optional("in", targets)),
            }
        }
        Event::Funding { sum, investors, .. } => {
            let much = sum.as_ref().map_or_else(|| "funding".to_owned(), written);
            format!("{} {much}{}", verb("raise", "raised"), optional("from", investors))
        }
        Event::Acquisition { targets, sum, .. } => {
            let price = sum.as_ref().map(|sum| format!(" for {}", written(sum))).unwrap_or_default();
            format!("{} {}{price}", verb("acquire", "acquired"), names(targets))
        }
        Event::Launch { products, .. } => format!("{} {}", verb("launch", "launched"), names(products)),
        Event::Selection { chosen, .. } => format!("{} {}", verb("select", "selected"), names(chosen)),
        Event::Appointment { people, leaving: false, .. } => {
            format!("{} {}", verb("appoint", "appointed"), names(people))
        }
        Event::Appointment { bodies, .. } if bodies.is_empty() => verb("step down", "stepped down"),
        Event::Appointment { bodies, .. } => format!("{} {}", verb("leave", "left"), names(bodies)),
        Event::Regulation { deed, targets, sum, others, .. } => {
            let much = sum.as_ref().map(|sum| format!(" of {}", written(sum))).unwrap_or_default();
            let others = others.iter().map(|(name, fine)| {
                format!("one of {}{}", written(fine), optional(deed.toward.en, std::slice::from_ref(name)))
            });
            let first = format!("{}{much}{}", verb(deed.en.0, deed.en.1), optional(deed.toward.en, targets));
            row(&std::iter::once(first).chain(others).collect::<Vec<_>>(), ", ", " and ")
        }
        Event::Facility { opened, noun, places, sum, .. } => {
            let verb = if *opened { verb("open", "opened") } else { verb("build", "started building") };
            format!("{verb} {}{}{}", noun.en, optional("in", places), cost(sum))
        }
        Event::Meeting { occasions, .. } => format!("{} {}", verb("take part in", "took part in"), names(occasions)),
        Event::Outcome { outcome, figure, .. } => {
            let much = figure.as_ref().map(written).unwrap_or_default();
            let said = verb(outcome.en.0, outcome.en.1).replace("{}", &much);
            if subject.len() > 1 { said.replace(" its ", " their ") } else { said }
        }
        Event::Undertaking { .. } => {
            let verb = match message.modality {
                Modality::Asserted => if subject.len() > 1 { "intend to" } else { "intends to" }.to_owned(),
                Modality::Negated => {
                    if subject.len() > 1 { "do not intend to" } else { "does not intend to" }.to_owned()
                }
                Modality::Planned | Modality::Possible => verb("", ""),
            };
            format!("{} {}", verb.trim_end(), aims(&message.aims))
        }
    };
    format!("{} {predicate}", names(subject))
}

fn verb(modality: Modality, plural: bool, base: &str, past: &str) -> String {
    match modality {
        Modality::Asserted => past.to_owned(),
        Modality::Planned if plural => format!("plan to {base}"),
        Modality::Planned => format!("plans to {base}"),
        Modality::Possible => format!("may {base}"),
        Modality::Negated => format!("did not {base}"),
    }
}

fn worth(sum: &Option<Figure>) -> String {
    sum.as_ref().map(|sum| format!(" worth {}", written(sum))).unwrap_or_default()
}

fn cost(sum: &Option<Figure>) -> String {
    sum.as_ref().map(|sum| format!(" at a cost of {}", written(sum))).unwrap_or_default()
}

fn aims(aims: &[Aim]) -> String {
    let parts: Vec<String> = aims.iter().map(|aim| format!("{} {}", aim.action.en, aim.object.en)).collect();
    row(&parts, ", ", " and ")
}

fn wordings(objects: &[Wording]) -> String {
    let words: Vec<String> = objects.iter().map(|object| object.en.to_owned()).collect();
    row(&words, ", ", " and ")
}

fn written(figure: &Figure) -> String {
    format_figure(figure, Locale::En).unwrap_or_default()
}

/// Names that take `the`, and the nouns that make the name of an institution take it.
#[derive(Debug, Default)]
struct Articles {
    names: BTreeSet<&'static str>,
    heads: BTreeSet<&'static str>,
}

fn articles() -> &'static Articles {
    static ARTICLES: OnceLock<Articles> = OnceLock::new();
    ARTICLES.get_or_init(|| {
        let mut articles = Articles::default();
        for row in rows(include_str!("../../data/phrase/en_articles.tsv")) {
            if let [kind, names] = *row {
                let set = if kind == "name" { &mut articles.names } else { &mut articles.heads };
                set.extend(names.split('|'));
            }
        }
        articles
    })
}

fn with_article(name: &Name) -> String {
    let text = name.text.en.as_str();
    if let Some(rest) = text.strip_prefix("The ") {
        return match name.class {
            NameClass::Institution | NameClass::Place | NameClass::Occasion => format!("the {rest}"),
            NameClass::Company | NameClass::Person | NameClass::Product => text.to_owned(),
        };
    }
    let headed = || text.split([' ', '-']).any(|word| articles().heads.contains(word.to_lowercase().as_str()));
    let needs = articles().names.contains(text)
        || match name.class {
            // «Stanford University» but «the University of Oxford».
            NameClass::Institution => headed() || text.starts_with("University of") || text.starts_with("Bank of"),
            NameClass::Occasion => headed(),
            NameClass::Company | NameClass::Person | NameClass::Place | NameClass::Product => false,
        };
    if needs && !text.starts_with("the ") { format!("the {text}") } else { text.to_owned() }
}
