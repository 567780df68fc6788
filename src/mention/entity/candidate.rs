use rustc_hash::FxHashMap;

use super::evidence::Evidence;
use super::{EntityKind, NameMention};
use crate::lexicon::{KnowledgeBase, RecordKind, name_key};
use crate::text::Span;

/// A stretch of text that may be a name, with what speaks for each kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The words.
    pub span: Span,
    /// What speaks for each kind.
    pub evidence: Evidence,
    /// The record of the knowledge base it is a name of.
    pub record: Option<u32>,
    /// Whether that name means other things too.
    pub ambiguous: bool,
    /// Whether it may be no name at all, and counts only with support from elsewhere.
    pub doubtful: bool,
    /// The words nearby that say what it is or does.
    pub role: Option<Span>,
}

/// The kind of entity a record describes.
pub fn kind_of(kind: RecordKind) -> EntityKind {
    match kind {
        RecordKind::Organization => EntityKind::Organization,
        RecordKind::Person => EntityKind::Person,
        RecordKind::Product => EntityKind::Product,
        RecordKind::Event => EntityKind::Event,
        RecordKind::Place => EntityKind::Place,
    }
}

/// Points from which a doubtful candidate is a name after all.
const CONVINCING: i32 = 5;

/// What a whole text has shown of its names: one clear mention decides the unclear ones.
#[derive(Debug, Default)]
struct Memory {
    /// Evidence by name, and how many mentions are beyond doubt.
    names: FxHashMap<String, (Evidence, u32)>,
    /// Family names of persons named in full, and where that is first done.
    surnames: FxHashMap<String, u32>,
    /// First words of organisations of several words.
    openings: FxHashMap<String, ()>,
    /// Records named without ambiguity.
    records: FxHashMap<u32, ()>,
    /// Their keys.
    makers: FxHashMap<&'static str, ()>,
}

impl Memory {
    fn new(text: &str, candidates: &[Candidate]) -> Self {
        let mut memory = Self::default();
        for candidate in candidates {
            let words = candidate.span.slice(text);
            let entry = memory.names.entry(name_key(words)).or_default();
            entry.0.merge(&candidate.evidence, 4);
            if !candidate.doubtful {
                entry.1 += 1;
            }
            if let Some(record) = candidate.record.filter(|_| !candidate.ambiguous) {
                memory.records.insert(record, ());
                memory.makers.extend(KnowledgeBase::shared().record(record).map(|record| (record.key, ())));
            }
            let (kind, points) = candidate.evidence.best();
            let mut parts = words.split(|c: char| c.is_whitespace());
            if points < 3 || candidate.doubtful {
                continue;
            }
            match kind {
                EntityKind::Person => {
                    let last = words
                        .rsplit(|c: char| c.is_whitespace() || c == '·')
                        .next()
                        .filter(|last| last.len() < words.len());
                    if let Some(last) = last {
                        memory.surnames.entry(name_key(last)).or_insert(candidate.span.start);
                    }
                }
                EntityKind::Organization => {
                    let first = parts.next().filter(|first| first.len() < words.len() && first.chars().count() > 3);
                    memory.openings.extend(first.map(|first| (name_key(first), ())));
                }
                EntityKind::Place | EntityKind::Product | EntityKind::Event => {}
            }
        }
        memory
    }

    /// The candidate's evidence with what the rest of the text adds, and whether it is a name.
    fn judge(&self, text: &str, candidate: &Candidate) -> (Evidence, bool) {
        let key = name_key(candidate.span.slice(text));
        let mut evidence = candidate.evidence;
        let mut sure = !candidate.doubtful;
        if let Some((total, count)) = self.names.get(&key) {
            evidence.merge(total, 2);
            sure |= *count > 0;
        }
        let record = candidate.record.and_then(|number| KnowledgeBase::shared().record(number));
        let other = record.is_some_and(|record| record.kind != RecordKind::Person);
        let company = record.is_some_and(|record| record.kind == RecordKind::Organization);
        // A family name that is a company's or a place's too stands for the person only after the full name.
        match self.surnames.get(&key) {
            Some(first) if !other || *first < candidate.span.start => {
                evidence.add(EntityKind::Person, 6);
                sure = true;
            }
            // A bare name in Latin script: news names people in full first.
            Some(_) | None if company && key.is_ascii() => {
                evidence.add(EntityKind::Organization, 2);
            }
            Some(_) | None => {}
        }
        // A product beside its maker.
        let made = record
            .filter(|record| record.kind == RecordKind::Product)
            .is_some_and(|record| record.organization.is_some_and(|maker| self.makers.contains_key(maker)));
        if made {
            evidence.add(EntityKind::Product, 5);
            sure = true;
        }
        if self.openings.contains_key(&key) {
            evidence.add(EntityKind::Organization, 3);
            sure = true;
        }
        sure |= candidate.evidence.best().1 >= CONVINCING;
        (evidence, sure)
    }
}

/// Chooses among candidates: each becomes a mention of one kind, or nothing. They come in order and
/// do not overlap; neither do the mentions.
pub fn decide(text: &str, candidates: Vec<Candidate>) -> Vec<NameMention> {
    let memory = Memory::new(text, &candidates);
    let base = KnowledgeBase::shared();
    let mut mentions = Vec::with_capacity(candidates.len());
    for candidate in candidates {
        let (evidence, sure) = memory.judge(text, &candidate);
        let record = candidate.record.and_then(|number| base.record(number));
        let (kind, points) = evidence.best();
        let known = record.filter(|record| {
            let supported = evidence.of(kind_of(record.kind)) >= 2 && kind == kind_of(record.kind);
            !candidate.ambiguous
                || supported
                || candidate.record.is_some_and(|number| memory.records.contains_key(&number))
        });
        let mention = match known {
            Some(record) => Some((kind_of(record.kind), Some(record.key.to_owned()))),
            None => (sure && points > 0).then_some((kind, None)),
        };
        if let Some((kind, known)) = mention {
            mentions.push(NameMention { span: candidate.span, kind, known, role: candidate.role });
        }
    }
    mentions
}
