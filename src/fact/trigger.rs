use super::types::{FactKind, Modality};
use crate::language::ByLocale;
use crate::lexicon::{self, Pack};
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
    /// Somebody to whom it goes: the verb sells, and who acts is the one behind its «to».
    Buyer,
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
    /// Before the trigger: after a verb of speech what is intended, else what may be: “said it would invest”.
    Reported,
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

/// [`Triggers::certainty_reach`] of each language.
const CERTAINTY_REACH: ByLocale<usize> = ByLocale { zh: 18, en: 8, fr: 8 };

impl Triggers {
    /// Builds the tables of one language; its verb classes stand in `syntax`.
    pub fn new(pack: &Pack, syntax: &Syntax) -> Self {
        let mut triggers = Self { certainty_reach: *CERTAINTY_REACH.get(pack.locale()), ..Self::default() };
        for row in lexicon::rows(pack.text("facts.tsv")) {
            let [kind, class, need, patterns] = row.as_slice() else { continue };
            let Some(trigger) = parse_trigger(kind, class, need) else { continue };
            patterns.split(", ").for_each(|pattern| triggers.phrases.add(pattern, &syntax.inflections, &trigger));
        }
        for row in lexicon::rows(pack.text("certainty.tsv")) {
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
        "buyer" => Need::Buyer,
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
        "reported" => CertaintyCue::Reported,
        "condition" => CertaintyCue::Condition,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Locale;
    use crate::lexicon::Packs;
    use crate::mention::syntax::SyntaxTables;

    #[test]
    fn every_class_named_after_a_stem_exists() {
        let packs = Packs::built_in();
        let tables = SyntaxTables::new(&packs);
        for locale in Locale::ALL {
            let (pack, syntax) = (packs.get(locale).unwrap(), tables.of(locale.into()).unwrap());
            for item in pack.text("facts.tsv").lines().chain(pack.text("certainty.tsv").lines()) {
                let items = item.split(['\t', ' ', '|', ',']).filter(|item| item.contains(':'));
                items.for_each(|item| assert!(syntax.inflections.expand(item).len() > 1, "{locale:?} {item}"));
            }
        }
    }

    #[test]
    fn every_row_of_the_tables_is_read() {
        for locale in Locale::ALL {
            let pack = Pack::built_in(locale).unwrap();
            for row in lexicon::rows(pack.text("facts.tsv")) {
                let read =
                    matches!(row.as_slice(), [kind, class, need, _] if parse_trigger(kind, class, need).is_some());
                assert!(read, "{locale:?} {row:?}");
            }
            for row in lexicon::rows(pack.text("certainty.tsv")) {
                let read = matches!(row.as_slice(), [class, _] if parse_cue(class).is_some());
                assert!(read, "{locale:?} {row:?}");
            }
        }
    }
}
