use std::collections::BTreeMap;

use crate::language::{ByLocale, Language};
use crate::lexicon::{CueTable, PackTables, Packs, rows};
use crate::mention::Reading;
use crate::text::Span;

/// The same words in three languages.
pub type Wording = ByLocale<&'static str>;

/// What parties or authorities do, in the forms that sentences need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deed {
    /// Chinese verb phrase: 签署意向书.
    pub zh: &'static str,
    /// English base form and past: «sign …», «signed …».
    pub en: (&'static str, &'static str),
    /// French infinitive and past participle: «signer …», «signé …».
    pub fr: (&'static str, &'static str),
    /// The noun, with its article.
    pub noun: Wording,
    /// The preposition before whom or what it concerns: «on», «contre», 对.
    pub toward: Wording,
}

/// What a business comes to («lost … in market value»), with the figure at `{}`; `{de}` is the figure after «de».
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outcome {
    /// Chinese verb phrase.
    pub zh: &'static str,
    /// English base form and past.
    pub en: (&'static str, &'static str),
    /// French infinitive and past participle.
    pub fr: (&'static str, &'static str),
}

/// Something aimed at: «accelerate» and «AI innovation».
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Aim {
    /// The verb, French in the infinitive.
    pub action: Wording,
    /// Its object, French with the article.
    pub object: Wording,
    /// Whether the object is capacity that money is put into: plants, computing, production.
    pub capacity: bool,
}

/// Something that can be done, and the names of what it can be done to.
#[derive(Debug, Clone)]
struct Action {
    wording: Wording,
    objects: Vec<&'static str>,
}

/// Something that can be aimed at; whether it is a stake, a good in itself and not a means, and whether it is capacity.
#[derive(Debug, Clone, Copy)]
struct Object {
    name: &'static str,
    wording: Wording,
    stake: bool,
    capacity: bool,
}

/// What a cue stands for; the number counts within its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cue {
    Deed(usize),
    Action(usize),
    Object(usize),
    Facility(usize),
    Outcome(usize),
    Opened,
    Leaving,
    /// Something takes off, or is brought out.
    LiftOff,
    Losing,
    Gaining,
    Purpose,
    Stake,
}

impl Cue {
    /// Whether it tells what a business came to.
    fn is_of_outcome(&self) -> bool {
        matches!(self, Self::Outcome(_) | Self::Losing | Self::Gaining)
    }
}

/// The building blocks of composed sentences, and the words that tell of them.
#[derive(Debug)]
pub struct Concepts {
    deeds: Vec<Deed>,
    actions: Vec<Action>,
    objects: Vec<Object>,
    facilities: Vec<Wording>,
    outcomes: Vec<Outcome>,
    sectors: BTreeMap<&'static str, Wording>,
    cues: PackTables<CueTable<Cue>>,
    /// Those of outcomes, apart, since the same word may be a cue of an action: 减少.
    results: PackTables<CueTable<Cue>>,
    names: BTreeMap<String, Cue>,
}

/// An action and its object stand no further apart than so many bytes.
const REACH: u32 = 90;
/// More aims than this make a sentence hard to read.
const MOST_AIMS: usize = 3;

impl Default for Concepts {
    fn default() -> Self {
        Self::new()
    }
}

impl Concepts {
    /// The wording, with cues from the packs compiled in.
    pub fn new() -> Self {
        Self::with(&Packs::built_in())
    }

    /// The wording, with cues from these packs.
    pub fn with(packs: &Packs) -> Self {
        let mut concepts = Self {
            deeds: Vec::new(),
            actions: Vec::new(),
            objects: Vec::new(),
            facilities: Vec::new(),
            outcomes: Vec::new(),
            sectors: BTreeMap::new(),
            cues: PackTables::new(packs),
            results: PackTables::new(packs),
            names: BTreeMap::new(),
        };
        for row in rows(include_str!("../../data/phrase/deeds.tsv")) {
            if let [
                name,
                zh,
                en_base,
                en_past,
                fr_infinitive,
                fr_participle,
                noun_zh,
                noun_en,
                noun_fr,
                ref toward @ ..,
            ] = *row
            {
                let preposition = |index: usize| toward.get(index).copied().unwrap_or_default();
                concepts.names.insert(format!("deed:{name}"), Cue::Deed(concepts.deeds.len()));
                concepts.deeds.push(Deed {
                    zh,
                    en: (en_base, en_past),
                    fr: (fr_infinitive, fr_participle),
                    noun: ByLocale { zh: noun_zh, en: noun_en, fr: noun_fr },
                    toward: ByLocale { zh: preposition(0), en: preposition(1), fr: preposition(2) },
                });
            }
        }
        for row in rows(include_str!("../../data/phrase/concepts.tsv")) {
            let [part, name, zh, en, fr, ref rest @ ..] = *row else { continue };
            let wording = ByLocale { zh, en, fr };
            let cue = match part {
                "action" => {
                    let objects = rest.first().map(|names| names.split('|').collect()).unwrap_or_default();
                    concepts.actions.push(Action { wording, objects });
                    Cue::Action(concepts.actions.len() - 1)
                }
                "object" => {
                    let marked = |mark: &str| rest.first().is_some_and(|marks| marks.split('|').any(|one| one == mark));
                    let (stake, capacity) = (marked("stake"), marked("capacity"));
                    concepts.objects.push(Object { name, wording, stake, capacity });
                    Cue::Object(concepts.objects.len() - 1)
                }
                _ => {
                    concepts.facilities.push(wording);
                    Cue::Facility(concepts.facilities.len() - 1)
                }
            };
            concepts.names.insert(format!("{part}:{name}"), cue);
        }
        for row in rows(include_str!("../../data/phrase/outcomes.tsv")) {
            let [name, zh, en_base, en_past, fr_infinitive, fr_participle] = *row else { continue };
            concepts.names.insert(format!("outcome:{name}"), Cue::Outcome(concepts.outcomes.len()));
            concepts.outcomes.push(Outcome { zh, en: (en_base, en_past), fr: (fr_infinitive, fr_participle) });
        }
        concepts.sectors.extend(rows(include_str!("../../data/phrase/sectors.tsv")).filter_map(|row| {
            let [name, zh, en, fr] = *row else { return None };
            Some((name, ByLocale { zh, en, fr }))
        }));
        for (name, cue) in [
            ("turn:opened", Cue::Opened),
            ("turn:leaving", Cue::Leaving),
            ("turn:lift_off", Cue::LiftOff),
            ("turn:losing", Cue::Losing),
            ("turn:gaining", Cue::Gaining),
            ("mark:purpose", Cue::Purpose),
            ("mark:stake", Cue::Stake),
        ] {
            concepts.names.insert(name.to_owned(), cue);
        }
        concepts
    }

    /// A deed by its name in the data file.
    pub fn deed(&self, name: &str) -> Option<Deed> {
        match self.names.get(&format!("deed:{name}"))? {
            Cue::Deed(number) => self.deeds.get(*number).copied(),
            _ => None,
        }
    }

    /// An action by its name in the data file.
    pub fn action(&self, name: &str) -> Option<Wording> {
        self.wording("action", name)
    }

    /// The object of an action by its name in the data file.
    pub fn object(&self, name: &str) -> Option<Wording> {
        self.wording("object", name)
    }

    /// A kind of building by its name in the data file.
    pub fn facility(&self, name: &str) -> Option<Wording> {
        self.wording("facility", name)
    }

    fn wording(&self, part: &str, name: &str) -> Option<Wording> {
        match self.names.get(&format!("{part}:{name}"))? {
            Cue::Action(number) => self.actions.get(*number).map(|action| action.wording),
            Cue::Object(number) => self.objects.get(*number).map(|object| object.wording),
            Cue::Facility(number) => self.facilities.get(*number).copied(),
            _ => None,
        }
    }

    /// The first of the `allowed` deeds, in their order, that the words inside `spans` tell of.
    pub fn find_deed(&self, reading: &Reading<'_>, spans: &[Span], allowed: &[&str]) -> Option<Deed> {
        let found = self.find(reading, spans);
        let told = |name: &&&str| {
            let wanted = self.names.get(&format!("deed:{name}"));
            wanted.is_some_and(|wanted| found.iter().any(|(_, cue)| cue == wanted))
        };
        allowed.iter().find(told).and_then(|name| self.deed(name))
    }

    /// The kind of building that the words inside `spans` name first.
    pub fn find_facility(&self, reading: &Reading<'_>, spans: &[Span]) -> Option<Wording> {
        self.find(reading, spans).into_iter().find_map(|(_, cue)| match cue {
            Cue::Facility(number) => self.facilities.get(number).copied(),
            _ => None,
        })
    }

    /// Whether the words say that something has been opened.
    pub fn tells_of_opening(&self, reading: &Reading<'_>, spans: &[Span]) -> bool {
        self.find(reading, spans).iter().any(|(_, cue)| *cue == Cue::Opened)
    }

    /// What a business came to, by its name in the data file.
    pub fn outcome(&self, name: &str) -> Option<Outcome> {
        match self.names.get(&format!("outcome:{name}"))? {
            Cue::Outcome(number) => self.outcomes.get(*number).copied(),
            _ => None,
        }
    }

    /// A field of the news in words, by the name of its category; French with the article.
    pub fn sector(&self, name: &str) -> Option<Wording> {
        self.sectors.get(name).copied()
    }

    /// The name of the outcome that the words inside `spans` tell of, as in the data file.
    pub fn find_outcome(&self, reading: &Reading<'_>, spans: &[Span]) -> Option<&'static str> {
        let find = |span: &Span| {
            let language = language_at(reading, *span);
            self.results(language).map_or_else(Vec::new, |table| table.find(reading.text, *span, language))
        };
        let found: Vec<Cue> = spans.iter().flat_map(find).map(|(_, cue)| cue).collect();
        let told = |name: &str| self.names.get(&format!("outcome:{name}")).is_some_and(|wanted| found.contains(wanted));
        if told("market_gain") {
            return match (found.contains(&Cue::Losing), found.contains(&Cue::Gaining)) {
                (true, false) => Some("market_loss"),
                (false, true) => Some("market_gain"),
                (true, true) | (false, false) => None,
            };
        }
        ["loss", "profit", "revenue"].into_iter().find(|name| told(name))
    }

    /// Whether the words say that something is launched, as a rocket may be.
    pub fn tells_of_lift_off(&self, reading: &Reading<'_>, spans: &[Span]) -> bool {
        self.find(reading, spans).iter().any(|(_, cue)| *cue == Cue::LiftOff)
    }

    /// Whether the words say that somebody leaves.
    pub fn tells_of_leaving(&self, reading: &Reading<'_>, spans: &[Span]) -> bool {
        self.find(reading, spans).iter().any(|(_, cue)| *cue == Cue::Leaving)
    }

    /// What the sentences say is aimed at: an action and its object after a word of purpose.
    pub fn find_aims(&self, reading: &Reading<'_>, sentences: &[Span]) -> Vec<Aim> {
        let mut aims: Vec<Aim> = Vec::new();
        let mut objects: Vec<usize> = Vec::new();
        for sentence in sentences {
            let found = self.find(reading, &[*sentence]);
            let Some(purpose) = found.iter().position(|(_, cue)| *cue == Cue::Purpose) else { continue };
            // In Chinese the last noun of a phrase is its head, in English and French the first.
            let head_last = language_at(reading, *sentence) == Language::Zh;
            let mut action: Option<(Span, usize)> = None;
            let mut object: Option<usize> = None;
            for (span, cue) in found.iter().skip(purpose + 1).copied().chain([(*sentence, Cue::Purpose)]) {
                let (at, verb) = match (action, cue) {
                    (None, Cue::Action(number)) => {
                        (action, object) = (Some((span, number)), None);
                        continue;
                    }
                    (None, _) => continue,
                    (Some(pair), _) => pair,
                };
                let ends = span.start < at.end || matches!(cue, Cue::Action(_)) || !same_clause(reading.text, at, span);
                if let Cue::Object(number) = cue
                    && !ends
                    && span.start.saturating_sub(at.end) <= REACH
                    && (head_last || object.is_none())
                    && self.goes_with(verb, number)
                {
                    object = Some(number);
                }
                if !ends {
                    continue;
                }
                if let Some(number) = object.take().filter(|number| !objects.contains(number) && aims.len() < MOST_AIMS)
                    && let (Some(action), Some(object)) = (self.actions.get(verb), self.objects.get(number))
                {
                    objects.push(number);
                    aims.push(Aim { action: action.wording, object: object.wording, capacity: object.capacity });
                }
                action = match cue {
                    Cue::Action(number) => Some((span, number)),
                    _ => None,
                };
            }
        }
        aims
    }

    /// Whether the action can be done to the object: costs are reduced, not built.
    fn goes_with(&self, action: usize, object: usize) -> bool {
        let name = self.objects.get(object).map(|object| object.name);
        self.actions.get(action).is_some_and(|action| name.is_some_and(|name| action.objects.contains(&name)))
    }

    /// What a sentence says is at stake, with the words that say so; empty where it has no word of stakes.
    pub fn find_stakes(&self, reading: &Reading<'_>, sentence: Span) -> Vec<Wording> {
        let found = self.find(reading, &[sentence]);
        if !found.iter().any(|(_, cue)| *cue == Cue::Stake) {
            return Vec::new();
        }
        let mut numbers: Vec<usize> = Vec::new();
        for (_, cue) in &found {
            if let Cue::Object(number) = cue
                && !numbers.contains(number)
                && self.objects.get(*number).is_some_and(|object| object.stake)
                && numbers.len() < 2
            {
                numbers.push(*number);
            }
        }
        numbers.into_iter().filter_map(|number| self.objects.get(number)).map(|object| object.wording).collect()
    }

    fn find(&self, reading: &Reading<'_>, spans: &[Span]) -> Vec<(Span, Cue)> {
        let find = |span: &Span| {
            let language = language_at(reading, *span);
            self.cues(language).map_or_else(Vec::new, |table| table.find(reading.text, *span, language))
        };
        spans.iter().flat_map(find).collect()
    }

    fn cues(&self, language: Language) -> Option<&CueTable<Cue>> {
        let read = |name: &str| self.names.get(name).copied().filter(|cue| !cue.is_of_outcome());
        self.cues.get(language.locale()?, |pack| CueTable::of_pack(pack, "message_cues.tsv", read))
    }

    fn results(&self, language: Language) -> Option<&CueTable<Cue>> {
        let read = |name: &str| self.names.get(name).copied().filter(Cue::is_of_outcome);
        self.results.get(language.locale()?, |pack| CueTable::of_pack(pack, "message_cues.tsv", read))
    }
}

/// Whether nothing that ends a clause stands between the two.
fn same_clause(text: &str, before: Span, after: Span) -> bool {
    let between = Span { start: before.end, end: after.start.max(before.end) };
    !between.slice(text).contains(['，', ',', ';', '；', ':', '：', '。', '、'])
}

/// The language of the sentence that holds a span.
pub fn language_at(reading: &Reading<'_>, span: Span) -> Language {
    let after = reading.sentences.partition_point(|sentence| sentence.span.start <= span.start);
    let sentence = after.checked_sub(1).and_then(|index| reading.sentences.get(index));
    sentence.map_or(reading.document.metadata.language, |sentence| sentence.language)
}
