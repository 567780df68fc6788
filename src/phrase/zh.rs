use super::concepts::{Aim, Deed, Wording};
use super::figure::format_figure;
use super::grammar::{Grammar, row};
use super::ground::{Ground, Stress};
use super::message::{Event, Message};
use super::name::{Name, NameClass};
use crate::fact::Modality;
use crate::language::Locale;
use crate::mention::figure::Figure;

/// Chinese: no articles, no agreement; the time opens the sentence, aims follow after 旨在.
pub struct Chinese;

impl Grammar for Chinese {
    fn sentence(&self, message: &Message) -> String {
        let when = message.when.map(|when| when.plain(Locale::Zh));
        let clause = match (&when, message.modality) {
            // What is planned for a time happens then: the time belongs to the verb.
            (Some(when), Modality::Planned | Modality::Possible) => clause(message, &format!("于{when}")),
            (Some(when), _) => format!("{when}，{}", clause(message, "")),
            (None, _) => clause(message, ""),
        };
        let undertaking = matches!(message.event, Event::Undertaking { .. });
        let purpose = match message.aims.as_slice() {
            [] => String::new(),
            _ if undertaking => String::new(),
            aims => format!("，旨在{}", self::aims(aims)),
        };
        format!("{clause}{purpose}。")
    }

    fn stakes(&self, objects: &[Wording]) -> String {
        format!("此事关系到{}。", wordings(objects))
    }

    fn ground(&self, ground: &Ground) -> String {
        match ground {
            Ground::Event(message) => self.sentence(message),
            Ground::Sum(figure) => format!("涉及金额{}。", sum(figure)),
            Ground::Authorities(names) => format!("{}参与其中。", self.names(names)),
            Ground::Ahead(when) => format!("下一个值得关注的时间点是{}。", when.plain(Locale::Zh)),
            Ground::Open => "部分细节尚未确定。".to_owned(),
            Ground::Settled => "文中未提及后续安排。".to_owned(),
            Ground::Sector(sector, Stress::Title) => format!("标题就提到了{}。", sector.zh),
            Ground::Sector(sector, Stress::Often) => format!("文中多次提到{}。", sector.zh),
            Ground::Sector(sector, Stress::Also) => format!("文中也提到了{}。", sector.zh),
        }
    }

    fn names(&self, names: &[Name]) -> String {
        let names: Vec<String> = names.iter().map(|name| name.text.zh.clone()).collect();
        row(&names, "、", if names.len() == 2 { "与" } else { "和" })
    }

    fn paragraph(&self, sentences: &[String]) -> String {
        sentences.concat()
    }
}

/// The clause without its full stop; `time` stands before the verb.
fn clause(message: &Message, time: &str) -> String {
    let names = |names: &[Name]| Chinese.names(names);
    let subject = names(message.event.subject());
    // Signs of completion go with what has happened only.
    let done = if message.modality == Modality::Asserted { "了" } else { "" };
    let lead = match message.modality {
        Modality::Asserted => time.to_owned(),
        Modality::Planned => format!("计划{time}"),
        Modality::Possible => format!("可能{time}"),
        Modality::Negated => format!("{time}没有"),
    };
    match &message.event {
        Event::Agreement { deed, sum, .. } => match (sum, deed.zh.strip_suffix(deed.noun.zh)) {
            // 签订总额3亿欧元的合同
            (Some(figure), Some(verb)) => {
                format!("{subject}{lead}{verb}总额{}的{}", self::sum(figure), deed.noun.zh)
            }
            (Some(figure), None) => format!("{subject}{lead}{}，金额{}", deed.zh, self::sum(figure)),
            (None, _) => format!("{subject}{lead}{}", deed.zh),
        },
        Event::Investment { sum, targets, field, .. } => {
            let to = if targets.iter().all(|name| name.class == NameClass::Place) { "在" } else { "向" };
            let field = field.map(|field| format!("在{}领域", field.zh)).unwrap_or_default();
            let into = if targets.is_empty() { field } else { format!("{to}{}", names(targets)) };
            match sum {
                Some(figure) => format!("{subject}{lead}{into}投资{}", self::sum(figure)),
                None => format!("{subject}{lead}{into}投资"),
            }
        }
        Event::Funding { sum, investors, .. } => {
            let from = if investors.is_empty() { String::new() } else { format!("从{}", names(investors)) };
            match (sum, investors.is_empty()) {
                (Some(figure), true) => format!("{subject}{lead}融资{}", self::sum(figure)),
                (Some(figure), false) => format!("{subject}{lead}{from}获得{}融资", self::sum(figure)),
                (None, _) => format!("{subject}{lead}{from}获得融资"),
            }
        }
        Event::Acquisition { targets, sum, .. } => match sum {
            Some(figure) => format!("{subject}{lead}以{}收购{done}{}", self::sum(figure), names(targets)),
            None => format!("{subject}{lead}收购{done}{}", names(targets)),
        },
        Event::Launch { products, into_space, .. } => {
            let verb = if *into_space { "发射" } else { "推出" };
            format!("{subject}{lead}{verb}{done}{}", names(products))
        }
        Event::Selection { chosen, .. } => format!("{subject}{lead}选定{done}{}", names(chosen)),
        Event::Appointment { people, leaving: false, .. } => format!("{subject}{lead}任命{done}{}", names(people)),
        Event::Appointment { bodies, .. } if bodies.is_empty() => format!("{subject}{lead}离任"),
        Event::Appointment { bodies, .. } => format!("{subject}{lead}离开{done}{}", names(bodies)),
        Event::Regulation { deed, targets, sum, others, .. } => {
            // 处以2亿欧元罚款: the sum stands before the noun.
            let much = sum.as_ref().map(|figure| format!("处以{}", self::sum(figure))).unwrap_or_default();
            let said = regulation(&subject, &lead, deed, targets);
            let said = if much.is_empty() { said } else { said.replacen("处以", &much, 1) };
            let others = others
                .iter()
                .map(|(name, fine)| format!("，对{}处以{}{}", name.text.zh, self::sum(fine), deed.noun.zh));
            std::iter::once(said).chain(others).collect()
        }
        Event::Facility { opened, noun, places, sum, .. } => {
            let place = if places.is_empty() { String::new() } else { format!("在{}", names(places)) };
            // 已开工而未建成: no sign of completion.
            let (verb, done) = match (*opened, message.modality) {
                (true, _) => ("启用", done),
                (false, Modality::Asserted) => ("开始建设", ""),
                (false, Modality::Planned | Modality::Possible | Modality::Negated) => ("建设", ""),
            };
            let cost = sum.as_ref().map(|figure| format!("，投资{}", self::sum(figure))).unwrap_or_default();
            format!("{subject}{lead}{place}{verb}{done}{}{cost}", noun.zh)
        }
        Event::Meeting { occasions, .. } => format!("{subject}{lead}参加{done}{}", names(occasions)),
        Event::Outcome { outcome, figure, .. } => {
            let much = figure.as_ref().map(sum).unwrap_or_default();
            format!("{subject}{lead}{}", outcome.zh.replace("{}", &much))
        }
        Event::Undertaking { .. } => {
            let lead = match message.modality {
                Modality::Asserted => format!("要{time}"),
                Modality::Negated => format!("{time}不打算"),
                Modality::Planned | Modality::Possible => lead,
            };
            format!("{subject}{lead}{}", aims(&message.aims))
        }
    }
}

fn regulation(subject: &str, lead: &str, deed: &Deed, targets: &[Name]) -> String {
    if targets.is_empty() {
        format!("{subject}{lead}{}", deed.zh)
    } else if deed.toward.zh == "对" {
        format!("{subject}{lead}对{}{}", Chinese.names(targets), deed.zh)
    } else {
        format!("{subject}{lead}{}，涉及{}", deed.zh, Chinese.names(targets))
    }
}

fn aims(aims: &[Aim]) -> String {
    let parts: Vec<String> = aims.iter().map(|aim| format!("{}{}", aim.action.zh, aim.object.zh)).collect();
    row(&parts, "、", if parts.len() == 2 { "并" } else { "，并" })
}

fn wordings(objects: &[Wording]) -> String {
    let words: Vec<String> = objects.iter().map(|object| object.zh.to_owned()).collect();
    row(&words, "、", "和")
}

fn sum(figure: &Figure) -> String {
    format_figure(figure, Locale::Zh).unwrap_or_default()
}
