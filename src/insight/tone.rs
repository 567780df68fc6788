use crate::language::Language;
use crate::lexicon::CueTable;
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
    judgements: CueTable<Tone>,
    marks: CueTable<Tone>,
    directed: CueTable<Tone>,
    startups: CueTable<Tone>,
    companies: CueTable<Tone>,
}

/// A passive stands no further before its verb, in bytes.
const PASSIVE_REACH: u32 = 16;

/// A negation turns a judgement that begins so many bytes after it at most.
const NEGATION_REACH: u32 = 30;

impl ToneFinder {
    /// Reads the words of the three languages.
    pub fn new() -> Self {
        let mut finder = Self {
            judgements: CueTable::default(),
            marks: CueTable::default(),
            directed: CueTable::default(),
            startups: CueTable::default(),
            companies: CueTable::default(),
        };
        for (language, file) in [
            (Language::Zh, include_str!("../../data/zh/tone.tsv")),
            (Language::En, include_str!("../../data/en/tone.tsv")),
            (Language::Fr, include_str!("../../data/fr/tone.tsv")),
        ] {
            finder.directed.add_file(language, file, |name| match name {
                "praise" => Some(Tone::Praise),
                "blame" => Some(Tone::Blame),
                "passive" => Some(Tone::Passive),
                _ => None,
            });
            finder.startups.add_file(language, file, |name| (name == "startup").then_some(Tone::Startup));
            finder.companies.add_file(language, file, |name| (name == "company").then_some(Tone::Company));
            // Several tables, since a word may both judge and speak of a risk.
            finder.judgements.add_file(language, file, |name| match name {
                "positive" => Some(Tone::Positive),
                "negative" => Some(Tone::Negative),
                "negation" => Some(Tone::Negation),
                _ => None,
            });
            finder.marks.add_file(language, file, |name| match name {
                "risk" => Some(Tone::Risk),
                "open" => Some(Tone::Open),
                _ => None,
            });
        }
        finder
    }

    /// Praise and blame inside `span`: each with +1 or −1 and whether it is turned to its subject («was criticised»).
    pub fn directed(&self, reading: &Reading<'_>, span: Span, language: Language) -> Vec<(Span, i32, bool)> {
        let mut passive: Option<Span> = None;
        let mut judged = Vec::new();
        for (word, tone) in self.directed.find(reading.text, span, language) {
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
        let table = if young { &self.startups } else { &self.companies };
        table.find(reading.text, span, language).into_iter().map(|(word, _)| word).collect()
    }

    /// Words of risk and doubt inside `span`.
    pub fn find(&self, reading: &Reading<'_>, span: Span, language: Language) -> Vec<(Span, Tone)> {
        self.marks.find(reading.text, span, language)
    }

    /// Judgements inside `span`, with negation reckoned in: +1 for each good word, −1 for each bad one.
    pub fn judgements(&self, reading: &Reading<'_>, span: Span, language: Language) -> Vec<(Span, i32)> {
        let found = self.judgements.find(reading.text, span, language);
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
