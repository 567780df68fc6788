use super::concepts::{Aim, Deed, Wording};
use super::elision::de;
use super::figure::format_figure;
use super::fr_name::NounPhrase;
use super::grammar::{Grammar, capitalized, row};
use super::ground::Ground;
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

    fn nominal(&self, message: &Message) -> String {
        let names = |names: &[Name]| self.names(names);
        let subject = names(message.event.subject());
        let of_subject = of(message.event.subject());
        let optional = |word: &str, list: &[Name]| {
            if list.is_empty() { String::new() } else { format!(" {word} {}", names(list)) }
        };
        let of_sum =
            |sum: &Option<Figure>| sum.as_ref().map(|sum| format!(" {}", de(&written(sum)))).unwrap_or_default();
        match &message.event {
            Event::Agreement { deed, sum, .. } => format!("{} entre {subject}{}", deed.noun.fr, worth(sum)),
            Event::Investment { sum, targets, .. } => {
                format!("un investissement{} par {subject}{}", of_sum(sum), optional("dans", targets))
            }
            Event::Funding { sum, investors, .. } => {
                format!("une levée de fonds{} pour {subject}{}", of_sum(sum), optional("avec", investors))
            }
            Event::Acquisition { targets, sum, .. } => {
                let price = sum.as_ref().map(|sum| format!(" pour {}", written(sum))).unwrap_or_default();
                format!("le rachat {} par {subject}{price}", of(targets))
            }
            Event::Launch { products, .. } => format!("le lancement {} par {subject}", of(products)),
            Event::Selection { chosen, .. } => format!("le choix {} par {subject}", of(chosen)),
            Event::Appointment { people, leaving: false, .. } => format!("la nomination {} par {subject}", of(people)),
            Event::Appointment { .. } => format!("le départ {of_subject}"),
            Event::Regulation { deed, targets, sum, .. } => {
                format!("{}{} {of_subject}{}", deed.noun.fr, of_sum(sum), toward(deed, targets))
            }
            Event::Facility { noun, places, sum, .. } => {
                format!("{} {of_subject}{}{}", noun.fr, at(places), cost(sum))
            }
            Event::Meeting { occasions, .. } => names(occasions),
            Event::Undertaking { .. } => format!("la volonté {of_subject} {}", aims(&message.aims, de)),
        }
    }

    fn stakes(&self, objects: &[Wording]) -> String {
        format!("L’enjeu\u{a0}: {}.", wordings(objects))
    }

    fn reason(&self, grounds: &[Ground]) -> String {
        let parts: Vec<String> = grounds.iter().map(|ground| self.ground(ground)).collect();
        if parts.is_empty() { String::new() } else { format!("{}.", capitalized(&parts.join("\u{a0}; "))) }
    }

    fn names(&self, names: &[Name]) -> String {
        let names: Vec<String> = names.iter().map(|name| NounPhrase::of(name).definite()).collect();
        row(&names, ", ", " et ")
    }

    fn paragraph(&self, sentences: &[String]) -> String {
        sentences.join(" ")
    }
}

impl French {
    fn ground(&self, ground: &Ground) -> String {
        match ground {
            Ground::Event(message) => self.nominal(message),
            Ground::Sum(figure) => format!("{} en jeu", written(figure)),
            Ground::Aims(aims) => format!("l’objectif est {}", self::aims(aims, de)),
            Ground::Stakes(objects) => format!("en jeu\u{a0}: {}", wordings(objects)),
            Ground::Authorities(names) => format!("des pouvoirs publics y prennent part\u{a0}: {}", self.names(names)),
            Ground::Ahead(when) => format!("prochaine échéance\u{a0}: {}", when.plain(Locale::Fr)),
            Ground::Open => "le texte signale des points encore ouverts".to_owned(),
            Ground::Settled => "le texte n’annonce pas de suite".to_owned(),
            Ground::Terms(terms) => {
                let quoted: Vec<String> = terms.fr.iter().map(|term| format!("«\u{a0}{term}\u{a0}»")).collect();
                format!("le texte évoque {}", row(&quoted, ", ", " et "))
            }
        }
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
        Event::Investment { sum, targets, .. } => {
            let places = targets.iter().all(|name| name.class == NameClass::Place);
            let into = if places { at(targets) } else { optional("dans", targets) };
            match sum {
                // «engager» holds for money announced as well as for money spent.
                Some(sum) => format!("{} {}{into}", verb("engager", "engagé"), written(sum)),
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
        Event::Regulation { deed, targets, sum, .. } => {
            let much = sum.as_ref().map(|sum| format!(" {}", de(&written(sum)))).unwrap_or_default();
            format!("{}{much}{}", verb(deed.fr.0, deed.fr.1), toward(deed, targets))
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

/// «de la France et d’AMD»: the preposition is said again before each name.
fn of(names: &[Name]) -> String {
    let names: Vec<String> = names.iter().map(|name| NounPhrase::of(name).of_phrase()).collect();
    row(&names, ", ", " et ")
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
    sum.as_ref().map(|sum| format!(" d’un montant {}", de(&written(sum)))).unwrap_or_default()
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

fn written(figure: &Figure) -> String {
    format_figure(figure, Locale::Fr).unwrap_or_default()
}
