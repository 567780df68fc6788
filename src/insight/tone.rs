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
}

/// Finds words of judgement, risk and doubt.
#[derive(Debug)]
pub struct ToneFinder {
    judgements: PackTables<CueTable<Tone>>,
    marks: PackTables<CueTable<Tone>>,
}

/// The words of both tables: one may both judge and speak of a risk.
const FILE: &str = "tone.tsv";

/// A negation turns a judgement that begins so many bytes after it at most.
const NEGATION_REACH: u32 = 30;

impl ToneFinder {
    /// One that reads with these packs.
    pub fn with(packs: &Packs) -> Self {
        Self { judgements: PackTables::new(packs), marks: PackTables::new(packs) }
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
                Tone::Risk | Tone::Open => continue,
            }
            negation = None;
        }
        judged
    }
}
