use crate::language::Language;
use crate::lexicon::CueTable;
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

/// The cues of the three languages.
#[derive(Debug)]
pub struct SummaryCues(CueTable<Part>);

impl SummaryCues {
    /// Reads `data/*/discourse_cues.tsv`.
    pub fn new() -> Self {
        let mut cues = CueTable::default();
        let read = |name: &str| match name {
            "leaning" => Some(Part::Leaning),
            "pronoun" => Some(Part::Pronoun),
            "party" => Some(Part::Party),
            "free" => Some(Part::Free),
            "day" => Some(Part::Day),
            "aside" => Some(Part::Aside),
            "background" => Some(Part::Background),
            _ => None,
        };
        cues.add_file(Language::Zh, include_str!("../../data/zh/discourse_cues.tsv"), read);
        cues.add_file(Language::En, include_str!("../../data/en/discourse_cues.tsv"), read);
        cues.add_file(Language::Fr, include_str!("../../data/fr/discourse_cues.tsv"), read);
        Self(cues)
    }

    /// The cues inside `span`, in order; of two in one place the longer.
    pub fn find(&self, text: &str, span: Span, language: Language) -> Vec<(Span, Part)> {
        self.0.find(text, span, language)
    }
}
