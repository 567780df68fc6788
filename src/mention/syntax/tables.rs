use std::sync::Arc;

use super::inflection::Inflections;
use super::pattern::PhraseTable;
use crate::language::{ByLocale, Language};
use crate::lexicon::{self, Pack, PackTables, Packs};

/// How a name hangs on the rest of its clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// by, par, 被, 由: who acts in a passive.
    By,
    /// with, avec: a partner.
    With,
    /// 与, 和, 同: a partner before the verb, or the «and» of a list.
    Together,
    /// between, entre: the parties.
    Between,
    /// of, de: what a noun is about.
    Of,
    /// in, at, à, en, 在: where, or into what.
    In,
    /// to, toward, 向: at whom something is aimed.
    To,
    /// from, auprès de, 从: where something comes from.
    From,
    /// against, contre, 对: whom something strikes.
    Against,
    /// 把: what is acted upon, before its verb.
    Patient,
    /// for, after, like, than …: no part in what happens.
    Other,
}

/// Words that stand for somebody named before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Anaphor {
    /// he, il, 他.
    Person,
    /// the company, l’entreprise, 该公司.
    Organization,
    /// they, elle, 其: either.
    Either,
    /// we, nous, 我们: whoever is speaking.
    Speaker,
}

/// What a function word does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cue {
    /// A preposition.
    Relation(Relation),
    /// and, et, 以及.
    Conjunction,
    /// Articles and the like.
    Filler,
    /// A pronoun or its like.
    Anaphor(Anaphor),
    /// A form of “be”, or 被: the verb after it is passive.
    Passive,
    /// A form of “have”: the participle after it is active.
    Active,
    /// se, s’: the verb after it is active in spite of «être».
    Reflexive,
    /// which, qui: the name before it is the subject.
    Relative,
    /// that, que: a clause begins.
    Subordinate,
    /// A sign of a possessor: 's, 的.
    Possessive,
    /// called, intitulé, 名为: what follows is a title or a term.
    Naming,
    /// Words that look like another cue and are none.
    Nothing,
}

/// A verb that opens or closes reported words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SpeechVerb {
    /// said, a déclaré, 表示: its subject speaks.
    Say,
    /// announced, a dévoilé, 宣布: its subject tells news; what is quoted may be a mere name.
    Announce,
    /// according to, selon, 据: the name after it speaks.
    Source,
    /// Words that look like a speech verb and are none: 说明, 报道.
    Nothing,
}

/// The function words, verb classes and speech verbs of one language.
#[derive(Debug, Default)]
pub struct Syntax {
    /// Verb classes.
    pub inflections: Inflections,
    /// Function words.
    pub cues: PhraseTable<Cue>,
    /// Speech verbs.
    pub speech: PhraseTable<SpeechVerb>,
    /// How far before a name its preposition may stand, in tokens.
    pub reach: usize,
}

/// [`Syntax::reach`] of each language; Chinese counts characters, hence the wider one.
const REACH: ByLocale<usize> = ByLocale { zh: 9, en: 5, fr: 6 };

/// The tables of every language whose pack is there. Copies share them.
#[derive(Debug, Clone)]
pub struct SyntaxTables {
    tables: Arc<PackTables<Syntax>>,
}

impl SyntaxTables {
    /// Tables from these packs, built when they are first asked for.
    pub fn new(packs: &Packs) -> Self {
        Self { tables: Arc::new(PackTables::new(packs)) }
    }

    /// The tables of a language; `None` for one that Précis does not read or whose pack is not there.
    pub fn of(&self, language: Language) -> Option<&Syntax> {
        self.tables.get(language.locale()?, Syntax::new)
    }
}

impl Syntax {
    fn new(pack: &Pack) -> Self {
        let inflections = Inflections::new(pack.text("inflections.tsv"));
        let mut cues = PhraseTable::default();
        for row in lexicon::rows(pack.text("cues.tsv")) {
            let [class, patterns] = row.as_slice() else { continue };
            let Some(cue) = Cue::parse(class) else { continue };
            patterns.split(", ").for_each(|pattern| cues.add(pattern, &inflections, &cue));
        }
        let mut speech = PhraseTable::default();
        for row in lexicon::rows(pack.text("speech.tsv")) {
            let [class, patterns] = row.as_slice() else { continue };
            let Some(verb) = SpeechVerb::parse(class) else { continue };
            patterns.split(", ").for_each(|pattern| speech.add(pattern, &inflections, &verb));
        }
        Self { inflections, cues, speech, reach: *REACH.get(pack.locale()) }
    }
}

impl Cue {
    fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "by" => Self::Relation(Relation::By),
            "with" => Self::Relation(Relation::With),
            "together" => Self::Relation(Relation::Together),
            "between" => Self::Relation(Relation::Between),
            "of" => Self::Relation(Relation::Of),
            "in" => Self::Relation(Relation::In),
            "to" => Self::Relation(Relation::To),
            "from" => Self::Relation(Relation::From),
            "against" => Self::Relation(Relation::Against),
            "patient" => Self::Relation(Relation::Patient),
            "other" => Self::Relation(Relation::Other),
            "conjunction" => Self::Conjunction,
            "filler" => Self::Filler,
            "person" => Self::Anaphor(Anaphor::Person),
            "organization" => Self::Anaphor(Anaphor::Organization),
            "either" => Self::Anaphor(Anaphor::Either),
            "speaker" => Self::Anaphor(Anaphor::Speaker),
            "passive" => Self::Passive,
            "active" => Self::Active,
            "reflexive" => Self::Reflexive,
            "relative" => Self::Relative,
            "subordinate" => Self::Subordinate,
            "possessive" => Self::Possessive,
            "naming" => Self::Naming,
            "nothing" => Self::Nothing,
            _ => return None,
        })
    }
}

impl SpeechVerb {
    fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "say" => Self::Say,
            "announce" => Self::Announce,
            "source" => Self::Source,
            "nothing" => Self::Nothing,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Locale;

    #[test]
    fn every_class_named_after_a_stem_exists() {
        for locale in Locale::ALL {
            let pack = Pack::built_in(locale).unwrap();
            let classes: Vec<&str> =
                lexicon::rows(pack.text("inflections.tsv")).filter_map(|row| row.first().copied()).collect();
            for item in pack.text("cues.tsv").lines().chain(pack.text("speech.tsv").lines()) {
                let items = item.split(['\t', ' ', '|', ',']).filter_map(|item| item.split_once(':'));
                items.for_each(|(stem, class)| assert!(classes.contains(&class), "{locale:?} {stem}:{class}"));
            }
        }
    }

    #[test]
    fn every_row_of_the_tables_is_read() {
        for locale in Locale::ALL {
            let pack = Pack::built_in(locale).unwrap();
            let read = |file, known: fn(&str) -> bool| {
                let rows: Vec<_> = lexicon::rows(pack.text(file)).collect();
                assert!(!rows.is_empty(), "{locale:?} {file}");
                for row in rows {
                    assert!(matches!(row.as_slice(), [class, _] if known(class)), "{locale:?} {row:?}");
                }
            };
            read("cues.tsv", |class| Cue::parse(class).is_some());
            read("speech.tsv", |class| SpeechVerb::parse(class).is_some());
        }
    }
}
