use super::types::{FactKind, Modality};
use crate::language::{ByLocale, Locale};
use crate::lexicon;
use crate::mention::syntax::{Form, PhraseTable, Syntax};

/// What a trigger is, which decides where its agents and objects stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TriggerClass {
    /// Subject before, object after; passive where an auxiliary says so.
    Verb,
    /// A verb that has no passive: its participle with «être» is active («est devenu»).
    Active,
    /// A noun: the parties follow by preposition, or the subject of the clause acts.
    Noun,
}

/// What must stand beside a trigger for it to count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Need {
    /// Nothing more.
    Nothing,
    /// A sum of money.
    Money,
    /// Somebody or something acted upon.
    Object,
}

/// A row of the trigger table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Trigger {
    pub kind: FactKind,
    pub class: TriggerClass,
    pub need: Need,
}

/// A sign of how certain the words after it are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CertaintyCue {
    /// Before the trigger.
    Before(Modality),
    /// Just after its verb: «ne signera pas».
    After(Modality),
    /// Before the trigger or just after its verb: «n’a pas signé», «ne signe pas».
    Around(Modality),
    /// At the head of a clause: if, si, 如果.
    Condition,
}

/// The tables of one language.
#[derive(Debug, Default)]
pub(super) struct Triggers {
    /// Trigger phrases; `None` for phrases that look like one and are none.
    pub phrases: PhraseTable<Option<Trigger>>,
    /// Signs of certainty.
    pub certainty: PhraseTable<CertaintyCue>,
    /// How far before a trigger such a sign works, in tokens.
    pub certainty_reach: usize,
}

struct Files {
    facts: &'static str,
    certainty: &'static str,
    certainty_reach: usize,
}

const FILES: ByLocale<Files> = ByLocale {
    zh: Files {
        facts: include_str!("../../data/zh/facts.tsv"),
        certainty: include_str!("../../data/zh/certainty.tsv"),
        certainty_reach: 18,
    },
    en: Files {
        facts: include_str!("../../data/en/facts.tsv"),
        certainty: include_str!("../../data/en/certainty.tsv"),
        certainty_reach: 8,
    },
    fr: Files {
        facts: include_str!("../../data/fr/facts.tsv"),
        certainty: include_str!("../../data/fr/certainty.tsv"),
        certainty_reach: 8,
    },
};

impl Triggers {
    /// Builds the tables of one language.
    pub fn of(locale: Locale) -> Self {
        let files = FILES.get(locale);
        let mut triggers = Self { certainty_reach: files.certainty_reach, ..Self::default() };
        let Some(syntax) = Syntax::of(locale.into()) else { return triggers };
        for row in lexicon::rows(files.facts) {
            let [kind, class, need, patterns] = row.as_slice() else { continue };
            let Some(trigger) = parse_trigger(kind, class, need) else { continue };
            patterns.split(", ").for_each(|pattern| triggers.phrases.add(pattern, &syntax.inflections, &trigger));
        }
        for row in lexicon::rows(files.certainty) {
            let [class, patterns] = row.as_slice() else { continue };
            let Some(cue) = parse_cue(class) else { continue };
            patterns.split(", ").for_each(|pattern| triggers.certainty.add(pattern, &syntax.inflections, &cue));
        }
        triggers
    }
}

/// How certain a verb's own form is.
pub(super) fn modality_of(form: Form) -> Modality {
    match form {
        Form::Plain | Form::Base | Form::Finite | Form::Past | Form::Participle | Form::Gerund => Modality::Asserted,
        Form::Infinitive | Form::Future => Modality::Planned,
        Form::Conditional => Modality::Possible,
    }
}

fn parse_trigger(kind: &str, class: &str, need: &str) -> Option<Option<Trigger>> {
    if kind == "nothing" {
        return Some(None);
    }
    let kind = FactKind::ALL.into_iter().find(|candidate| candidate.name() == kind)?;
    let class = match class {
        "verb" => TriggerClass::Verb,
        "active" => TriggerClass::Active,
        "noun" => TriggerClass::Noun,
        _ => return None,
    };
    let need = match need {
        "-" => Need::Nothing,
        "money" => Need::Money,
        "object" => Need::Object,
        _ => return None,
    };
    Some(Some(Trigger { kind, class, need }))
}

fn parse_cue(class: &str) -> Option<CertaintyCue> {
    Some(match class {
        "asserted" => CertaintyCue::Before(Modality::Asserted),
        "planned" => CertaintyCue::Before(Modality::Planned),
        "possible" => CertaintyCue::Before(Modality::Possible),
        "negated" => CertaintyCue::Before(Modality::Negated),
        "negated_around" => CertaintyCue::Around(Modality::Negated),
        "negated_after" => CertaintyCue::After(Modality::Negated),
        "condition" => CertaintyCue::Condition,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_named_after_a_stem_exists() {
        for (locale, files) in FILES.iter() {
            let Some(syntax) = Syntax::of((locale).into()) else { continue };
            for item in files.facts.lines().chain(files.certainty.lines()).filter(|line| !line.starts_with('#')) {
                let items = item.split(['\t', ' ', '|', ',']).filter(|item| item.contains(':'));
                items.for_each(|item| assert!(syntax.inflections.expand(item).len() > 1, "{locale:?} {item}"));
            }
        }
    }

    #[test]
    fn every_row_of_the_tables_is_read() {
        for (locale, files) in FILES.iter() {
            for row in lexicon::rows(files.facts) {
                let read =
                    matches!(row.as_slice(), [kind, class, need, _] if parse_trigger(kind, class, need).is_some());
                assert!(read, "{locale:?} {row:?}");
            }
            for row in lexicon::rows(files.certainty) {
                let read = matches!(row.as_slice(), [class, _] if parse_cue(class).is_some());
                assert!(read, "{locale:?} {row:?}");
            }
        }
    }
}
