use super::concepts::{Aim, Deed, Wording};
use super::elision::de;
use super::figure::format_figure;
use super::fr_name::NounPhrase;
use super::grammar::{Grammar, capitalized, row};
use super::ground::{Ground, Stress};
use super::message::{Event, Message};
use super::name::{Name, NameClass};
use crate::fact::Modality;
use crate::language::Locale;
use crate::mention::figure::Figure;

/// French: articles, contraction, elision and agreement; what happened in the compound past.
pub struct French;

impl Grammar for French {
    fn sentence(&self, message: &Message) -> String {
        let mut text = clause(message);
        let undertaking = matches!(message.event, Event::Undertaking { .. });
        if !message.aims.is_empty() && !undertaking {
            text = format!("{text} pour {}", aims(&message.aims, str::to_owned));
        }
        if let Some(when) = message.when.map(|when| when.adverbial(Locale::Fr)) {
            text = match message.modality {
                Modality::Planned | Modality::Possible => format!("{text} {when}"),
                Modality::Asserted | Modality::Negated => format!("{when}, {text}"),
            };
        }
        format!("{}.", capitalized(&text).trim_end_matches('.'))
    }

    fn stakes(&self, objects: &[Wording]) -> String {
        format!("L’enjeu\u{a0}: {}.", wordings(objects))
    }

    fn ground(&self, ground: &Ground) -> String {
        match ground {
            Ground::Event(message) => self.sentence(message),
            Ground::Sum(figure) => format!("Il est question {}.", of_figure(figure)),
            Ground::Authorities(names) => {
                let plural = names.len() > 1 || names.first().is_some_and(|name| NounPhrase::of(name).is_plural());
                let are = if plural { "sont parties prenantes" } else { "est partie prenante" };
                format!("{} {are}.", capitalized(&self.names(names)))
            }
            Ground::Ahead(when) => format!("La prochaine échéance est fixée {}.", when.to_french()),
            Ground::Open => "Certains points ne sont pas encore tranchés.".to_owned(),
            Ground::Settled => "Aucune suite n’est annoncée.".to_owned(),
            Ground::Sector(sector, Stress::Title) => format!("L’article évoque {} dès son titre.", sector.fr),
            Ground::Sector(sector, Stress::Often) => format!("L’article évoque {} à plusieurs reprises.", sector.fr),
            Ground::Sector(sector, Stress::Also) => format!("L’article évoque aussi {}.", sector.fr),
        }
    }

    fn names(&self, names: &[Name]) -> String {
        let names: Vec<String> = names.iter().map(|name| NounPhrase::of(name).definite()).collect();
        row(&names, ", ", " et ")
    }

    fn paragraph(&self, sentences: &[String]) -> String {
        sentences.join(" ")
    }
}

fn clause(message: &Message) -> String {
    let names = |names: &[Name]| French.names(names);
    let optional = |word: &str, list: &[Name]| {
        if list.is_empty() { String::new() } else { format!(" {word} {}", names(list)) }
    };
    let subject = message.event.subject();
    let plural = subject.len() > 1 || subject.first().is_some_and(|name| NounPhrase::of(name).is_plural());
    let verb = |infinitive: &str, participle: &str| verb(message.modality, plural, infinitive, participle);
    let predicate = match &message.event {
        Event::Agreement { deed, sum, .. } => format!("{}{}", verb(deed.fr.0, deed.fr.1), worth(sum)),
        Event::Investment { sum, targets, field, .. } => {
            let places = targets.iter().all(|name| name.class == NameClass::Place);
            let into = if places { at(targets) } else { optional("dans", targets) };
            match sum {
                // «engager» holds for money announced as well as for money spent.
                Some(sum) => {
                    let field = field.map(|field| format!(" dans {}", field.fr)).unwrap_or_default();
                    // Where the money is to go somewhere, «investir» says it best.
                    let verb = if message.modality == Modality::Asserted || targets.is_empty() {
                        verb("engager", "engagé")
                    } else {
                        verb("investir", "investi")
                    };
                    format!("{verb} {}{into}{field}", written(sum))
                }
                None => format!("{}{into}", verb("investir", "investi")),
            }
        }
        Event::Funding { sum, investors, .. } => {
            let much = sum.as_ref().map_or_else(|| "des fonds".to_owned(), written);
            let from = investors.iter().map(|name| NounPhrase::of(name).of_phrase()).collect::<Vec<_>>();
            let from = if from.is_empty() { String::new() } else { format!(" auprès {}", row(&from, ", ", " et ")) };
            format!("{} {much}{from}", verb("lever", "levé"))
        }
        Event::Acquisition { targets, sum, .. } => {
            let price = sum.as_ref().map(|sum| format!(" pour {}", written(sum))).unwrap_or_default();
            format!("{} {}{price}", verb("racheter", "racheté"), names(targets))
        }
        Event::Launch { products, .. } => format!("{} {}", verb("lancer", "lancé"), names(products)),
        Event::Selection { chosen, .. } => format!("{} {}", verb("choisir", "choisi"), names(chosen)),
        Event::Appointment { people, leaving: false, .. } => format!("{} {}", verb("nommer", "nommé"), names(people)),
        Event::Appointment { bodies, .. } if bodies.is_empty() => verb("quitter ses fonctions", "quitté ses fonctions"),
        Event::Appointment { bodies, .. } => format!("{} {}", verb("quitter", "quitté"), names(bodies)),
        Event::Regulation { deed, targets, sum, others, .. } => {
            let much = sum.as_ref().map(|sum| format!(" {}", of_figure(sum))).unwrap_or_default();
            let others = others.iter().map(|(name, fine)| {
                format!("une autre {}{}", of_figure(fine), toward(deed, std::slice::from_ref(name)))
            });
            let first = format!("{}{much}{}", verb(deed.fr.0, deed.fr.1), toward(deed, targets));
            row(&std::iter::once(first).chain(others).collect::<Vec<_>>(), ", ", " et ")
        }
        Event::Facility { opened, noun, places, sum, .. } => {
            let verb = if *opened {
                format!("{} {}", verb("ouvrir", "ouvert"), noun.fr)
            } else {
                verb(&format!("construire {}", noun.fr), &format!("lancé la construction {}", de(noun.fr)))
            };
            format!("{verb}{}{}", at(places), cost(sum))
        }
        Event::Meeting { occasions, .. } => {
            let to: Vec<String> = occasions.iter().map(|name| NounPhrase::of(name).to()).collect();
            format!("{} {}", verb("participer", "participé"), row(&to, ", ", " et "))
        }
        Event::Outcome { outcome, figure, .. } => {
            let much = figure.as_ref().map(written).unwrap_or_default();
            let of_much = figure.as_ref().map(of_figure).unwrap_or_default();
            let said = verb(outcome.fr.0, outcome.fr.1).replace("{de}", &of_much).replace("{}", &much);
            if subject.len() > 1 { said.replace(" ses ", " leurs ") } else { said }
        }
        Event::Undertaking { .. } => match (message.modality, plural) {
            (Modality::Possible, _) => verb(&aims(&message.aims, str::to_owned), ""),
            (Modality::Negated, false) => format!("ne prévoit pas {}", aims(&message.aims, de)),
            (Modality::Negated, true) => format!("ne prévoient pas {}", aims(&message.aims, de)),
            (_, false) => format!("entend {}", aims(&message.aims, str::to_owned)),
            (_, true) => format!("entendent {}", aims(&message.aims, str::to_owned)),
        },
    };
    format!("{} {predicate}", names(subject))
}

/// The verb of a clause, in the compound past, or as what is planned, possible or denied.
fn verb(modality: Modality, plural: bool, infinitive: &str, participle: &str) -> String {
    match (modality, plural) {
        (Modality::Asserted, false) => format!("a {participle}"),
        (Modality::Asserted, true) => format!("ont {participle}"),
        (Modality::Planned, false) => format!("prévoit {}", de(infinitive)),
        (Modality::Planned, true) => format!("prévoient {}", de(infinitive)),
        (Modality::Possible, false) => format!("pourrait {infinitive}"),
        (Modality::Possible, true) => format!("pourraient {infinitive}"),
        (Modality::Negated, false) => format!("n’a pas {}", denied(participle)),
        (Modality::Negated, true) => format!("n’ont pas {}", denied(participle)),
    }
}

/// Under negation an indefinite article becomes `de`: «n’ont pas conclu d’accord».
fn denied(predicate: &str) -> String {
    for article in [" un ", " une ", " des "] {
        if let Some((before, after)) = predicate.split_once(article) {
            return format!("{before} {}", de(after));
        }
    }
    predicate.to_owned()
}

/// « en France, à Dresde », with the space before it; empty for no place.
fn at(places: &[Name]) -> String {
    let places: Vec<String> = places.iter().map(|name| NounPhrase::of(name).at()).collect();
    if places.is_empty() { String::new() } else { format!(" {}", row(&places, ", ", " et ")) }
}

/// Whom a deed concerns, with its preposition, which may melt into the article: «à la Chine», «au Japon».
fn toward(deed: &Deed, targets: &[Name]) -> String {
    if targets.is_empty() {
        return String::new();
    }
    if deed.toward.fr == "à" {
        let names: Vec<String> = targets.iter().map(|name| NounPhrase::of(name).to()).collect();
        return format!(" {}", row(&names, ", ", " et "));
    }
    format!(" {} {}", deed.toward.fr, French.names(targets))
}

fn worth(sum: &Option<Figure>) -> String {
    sum.as_ref().map(|sum| format!(" d’un montant {}", of_figure(sum))).unwrap_or_default()
}

fn cost(sum: &Option<Figure>) -> String {
    sum.as_ref().map(|sum| format!(" pour {}", written(sum))).unwrap_or_default()
}

fn aims(aims: &[Aim], lead: impl Fn(&str) -> String) -> String {
    let parts: Vec<String> = aims.iter().map(|aim| format!("{} {}", lead(aim.action.fr), aim.object.fr)).collect();
    row(&parts, ", ", " et ")
}

fn wordings(objects: &[Wording]) -> String {
    let words: Vec<String> = objects.iter().map(|object| object.fr.to_owned()).collect();
    row(&words, ", ", " et ")
}

/// «de 3 milliards d’euros», «d’environ 3 milliards»; a range has its own «de».
fn of_figure(figure: &Figure) -> String {
    let text = written(figure);
    if text.starts_with("de ") { text } else { de(&text) }
}

fn written(figure: &Figure) -> String {
    format_figure(figure, Locale::Fr).unwrap_or_default()
}
