use super::story::Story;
use crate::language::Language;
use crate::lexicon::{CueTable, PackTables, Packs};
use crate::mention::Reading;
use crate::text::Span;

/// What a word of judgement does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Speaks well.
    Positive,
    /// Speaks badly.
    Negative,
    /// Turns the next judgement round.
    Negation,
    /// Speaks of a risk.
    Risk,
    /// Says that something is not settled.
    Open,
    /// Speaks well of whom it is directed at.
    Praise,
    /// Speaks badly of whom it is directed at.
    Blame,
    /// Turns what is directed at somebody to its subject.
    Passive,
    /// Calls something a young company.
    Startup,
    /// Calls something a company.
    Company,
}

/// Finds words of judgement, risk and doubt.
#[derive(Debug)]
pub struct ToneFinder {
    judgements: PackTables<CueTable<Tone>>,
    marks: PackTables<CueTable<Tone>>,
    directed: PackTables<CueTable<Tone>>,
    startups: PackTables<CueTable<Tone>>,
    companies: PackTables<CueTable<Tone>>,
    definite: PackTables<CueTable<Tone>>,
    sources: PackTables<CueTable<Tone>>,
}

/// «Analyst», «économiste» stand no further before the name of the house, in characters, and half as far behind it.
const SOURCE_REACH: usize = 16;

/// A passive stands no further before its verb, in bytes.
const PASSIVE_REACH: u32 = 16;

/// The words of all tables: one may both judge and speak of a risk.
const FILE: &str = "tone.tsv";

/// A negation turns a judgement that begins so many bytes after it at most.
const NEGATION_REACH: u32 = 30;

/// So many words of risk make a text speak of risks, if they are as many as one in so many sentences.
const RISKS: usize = 3;
const SENTENCES_A_RISK: usize = 6;

impl ToneFinder {
    /// One that reads with these packs.
    pub fn with(packs: &Packs) -> Self {
        Self {
            judgements: PackTables::new(packs),
            marks: PackTables::new(packs),
            directed: PackTables::new(packs),
            startups: PackTables::new(packs),
            companies: PackTables::new(packs),
            definite: PackTables::new(packs),
            sources: PackTables::new(packs),
        }
    }

    /// Praise and blame inside `span`: each with +1 or −1 and whether it is turned to its subject («was criticised»).
    pub fn directed(&self, reading: &Reading<'_>, span: Span, language: Language) -> Vec<(Span, i32, bool)> {
        let mut passive: Option<Span> = None;
        let mut judged = Vec::new();
        let table = language.locale().and_then(|locale| {
            self.directed.get(locale, |pack| {
                CueTable::of_pack(pack, FILE, |name| match name {
                    "praise" => Some(Tone::Praise),
                    "blame" => Some(Tone::Blame),
                    "passive" => Some(Tone::Passive),
                    _ => None,
                })
            })
        });
        for (word, tone) in table.map_or_else(Vec::new, |table| table.find(reading.text, span, language)) {
            let turned = passive.is_some_and(|at| word.start.saturating_sub(at.end) <= PASSIVE_REACH);
            match tone {
                Tone::Praise => judged.push((word, 1, turned)),
                Tone::Blame => judged.push((word, -1, turned)),
                Tone::Passive => passive = Some(word),
                Tone::Positive
                | Tone::Negative
                | Tone::Negation
                | Tone::Risk
                | Tone::Open
                | Tone::Startup
                | Tone::Company => {}
            }
        }
        judged
    }

    /// Words inside `span` that call something a young company, or any company.
    pub fn companies(&self, reading: &Reading<'_>, span: Span, language: Language, young: bool) -> Vec<Span> {
        let (tables, wanted, tone) = if young {
            (&self.startups, "startup", Tone::Startup)
        } else {
            (&self.companies, "company", Tone::Company)
        };
        let table = language.locale().and_then(|locale| {
            tables.get(locale, |pack| CueTable::of_pack(pack, FILE, |name| (name == wanted).then_some(tone)))
        });
        let found = table.map_or_else(Vec::new, |table| table.find(reading.text, span, language));
        found.into_iter().map(|(word, _)| word).collect()
    }

    /// Whether the company named at `mention` is only where somebody works who judges others: «les analystes de X».
    pub fn is_source(&self, reading: &Reading<'_>, sentence: Span, mention: Span, language: Language) -> bool {
        let table = language.locale().and_then(|locale| {
            self.sources
                .get(locale, |pack| CueTable::of_pack(pack, FILE, |name| (name == "source").then_some(Tone::Company)))
        });
        let length = |text: &str| u32::try_from(text.len()).unwrap_or(0);
        let before = Span { start: sentence.start, end: mention.start.max(sentence.start) }.slice(reading.text);
        let kept =
            before.char_indices().rev().take(SOURCE_REACH).last().map_or("", |(at, _)| before.get(at..).unwrap_or(""));
        let after = Span { start: mention.end, end: sentence.end.max(mention.end) }.slice(reading.text);
        let end = after.char_indices().nth(SOURCE_REACH / 2).map_or(after, |(at, _)| after.get(..at).unwrap_or(""));
        let near = Span { start: mention.start - length(kept), end: mention.end + length(end) };
        table.is_some_and(|table| !table.find(reading.text, near, language).is_empty())
    }

    /// Words inside `span` that mean a company named before: «the company», “the firm”, 该公司.
    pub fn definite_companies(&self, reading: &Reading<'_>, span: Span, language: Language) -> Vec<Span> {
        let table = language.locale().and_then(|locale| {
            self.definite.get(locale, |pack| {
                CueTable::of_pack(pack, FILE, |name| (name == "the_company").then_some(Tone::Company))
            })
        });
        let found = table.map_or_else(Vec::new, |table| table.find(reading.text, span, language));
        found.into_iter().map(|(word, _)| word).collect()
    }

    /// Words of risk and doubt inside `span`.
    pub fn find(&self, reading: &Reading<'_>, span: Span, language: Language) -> Vec<(Span, Tone)> {
        let table = language.locale().and_then(|locale| {
            self.marks.get(locale, |pack| {
                CueTable::of_pack(pack, FILE, |name| match name {
                    "risk" => Some(Tone::Risk),
                    "open" => Some(Tone::Open),
                    _ => None,
                })
            })
        });
        table.map_or_else(Vec::new, |table| table.find(reading.text, span, language))
    }

    /// The words of risk of a text that speaks of risks again and again; none of another.
    pub fn risks(&self, story: &Story<'_>) -> Vec<Span> {
        let sentences = &story.scope.sentences;
        let found = sentences.iter().flat_map(|(_, span)| self.find(story.reading, *span, story.scope.language));
        let risks: Vec<Span> = found.filter_map(|(span, tone)| (tone == Tone::Risk).then_some(span)).collect();
        if risks.len() >= RISKS && risks.len() * SENTENCES_A_RISK >= sentences.len() { risks } else { Vec::new() }
    }

    /// Judgements inside `span`, with negation reckoned in: +1 for each good word, −1 for each bad one.
    pub fn judgements(&self, reading: &Reading<'_>, span: Span, language: Language) -> Vec<(Span, i32)> {
        let table = language.locale().and_then(|locale| {
            self.judgements.get(locale, |pack| {
                CueTable::of_pack(pack, FILE, |name| match name {
                    "positive" => Some(Tone::Positive),
                    "negative" => Some(Tone::Negative),
                    "negation" => Some(Tone::Negation),
                    _ => None,
                })
            })
        });
        let found = table.map_or_else(Vec::new, |table| table.find(reading.text, span, language));
        let mut negation: Option<Span> = None;
        let mut judged = Vec::new();
        for (word, tone) in found {
            let near = negation.is_some_and(|at| word.start.saturating_sub(at.end) <= NEGATION_REACH);
            let turn = if near { -1 } else { 1 };
            match tone {
                Tone::Positive => judged.push((word, turn)),
                Tone::Negative => judged.push((word, -turn)),
                Tone::Negation => {
                    negation = Some(word);
                    continue;
                }
                Tone::Risk
                | Tone::Open
                | Tone::Praise
                | Tone::Blame
                | Tone::Passive
                | Tone::Startup
                | Tone::Company => continue,
            }
            negation = None;
        }
        judged
    }
}
