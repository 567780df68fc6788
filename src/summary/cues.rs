use crate::language::Language;
use crate::lexicon::{CueTable, Pack, PackTables, Packs};
use crate::text::Span;

/// What a cue tells of its sentence's part in the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// At the start, it ties the sentence to the one before.
    Leaning,
    /// The same, and after an opening adverbial too.
    Pronoun,
    /// A party that only the sentence before names.
    Party,
    /// It opens like one of these and ties to nothing: «il faut», “there are”.
    Free,
    /// A day: what is told of it is news.
    Day,
    /// At the start, an example or the reporter's own hand.
    Aside,
    /// What is not new.
    Background,
}

/// The cues of the languages.
#[derive(Debug)]
pub struct SummaryCues(PackTables<CueTable<Part>>);

impl SummaryCues {
    /// Those of these packs: `discourse_cues.tsv` of each.
    pub fn with(packs: &Packs) -> Self {
        Self(PackTables::new(packs))
    }

    /// The cues inside `span`, in order; of two in one place the longer.
    pub fn find(&self, text: &str, span: Span, language: Language) -> Vec<(Span, Part)> {
        let table = language.locale().and_then(|locale| self.0.get(locale, read));
        table.map_or_else(Vec::new, |table| table.find(text, span, language))
    }
}

fn read(pack: &Pack) -> CueTable<Part> {
    CueTable::of_pack(pack, "discourse_cues.tsv", |name| match name {
        "leaning" => Some(Part::Leaning),
        "pronoun" => Some(Part::Pronoun),
        "party" => Some(Part::Party),
        "free" => Some(Part::Free),
        "day" => Some(Part::Day),
        "aside" => Some(Part::Aside),
        "background" => Some(Part::Background),
        _ => None,
    })
}
