use super::pattern::PhraseMatch;
use super::tables::{Anaphor, Cue, Relation, SpeechVerb, Syntax};
use super::token::{Token, TokenKind};
use crate::mention::entity::{EntityId, EntityKind};

/// The widest gap between two names of one list, in tokens.
const LIST_GAP: usize = 7;

/// A name in its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NameUse {
    /// The number of its token.
    pub token: usize,
    /// Who or what is named.
    pub entity: EntityId,
    /// What kind of thing that is.
    pub kind: EntityKind,
    /// The preposition it hangs on.
    pub relation: Option<Relation>,
    /// Names of one list («AMD, le CEA et Orange») share their group's number.
    pub group: usize,
    /// Whether it only qualifies what follows: “AMD’s …”, AMD的….
    pub possessor: bool,
}

/// A sentence read as a row of tokens with the roles of its function words and names.
#[derive(Debug)]
pub struct ParsedSentence<'a> {
    /// Its tokens.
    pub tokens: &'a [Token],
    /// The function word each token belongs to.
    pub cues: Vec<Option<Cue>>,
    /// Its names, from left to right.
    pub names: Vec<NameUse>,
}

/// How one name follows another.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    And,
    Comma,
    Apart,
}

impl<'a> ParsedSentence<'a> {
    /// Reads the tokens; `barrier` says which of them belong to a verb, beyond which no preposition reaches.
    pub fn new(tokens: &'a [Token], syntax: &Syntax, barrier: &[bool]) -> Self {
        let mut cues = vec![None; tokens.len()];
        for phrase in syntax.cues.find_all(tokens) {
            if *phrase.value != Cue::Nothing {
                cues.iter_mut().take(phrase.end).skip(phrase.start).for_each(|cue| *cue = Some(*phrase.value));
            }
        }
        let mut sentence = Self { tokens, cues, names: Vec::new() };
        sentence.read_names(syntax, barrier);
        sentence.join_lists(barrier);
        sentence
    }

    /// The cue of a token.
    pub fn cue(&self, token: usize) -> Option<Cue> {
        self.cues.get(token).copied().flatten()
    }

    /// The kind of a token.
    pub fn kind(&self, token: usize) -> Option<TokenKind> {
        self.tokens.get(token).map(|token| token.kind)
    }

    /// The names whose tokens lie in `from..to`.
    pub fn names_between(&self, from: usize, to: usize) -> &[NameUse] {
        let first = self.names.partition_point(|name| name.token < from);
        let last = self.names.partition_point(|name| name.token < to);
        self.names.get(first..last.max(first)).unwrap_or_default()
    }

    /// All names of the list that `name` belongs to.
    pub fn list_of(&self, name: &NameUse) -> impl Iterator<Item = &NameUse> {
        let from = self.names.partition_point(|other| other.group < name.group);
        let to = self.names.partition_point(|other| other.group <= name.group);
        self.names.get(from..to.max(from)).unwrap_or_default().iter()
    }

    fn read_names(&mut self, syntax: &Syntax, barrier: &[bool]) {
        for (index, token) in self.tokens.iter().enumerate() {
            let TokenKind::Name(entity, kind) = token.kind else { continue };
            let possessor = self.cue(index + 1) == Some(Cue::Possessive);
            let relation = self.relation_before(index, syntax.reach, barrier);
            let group = self.names.len();
            self.names.push(NameUse { token: index, entity, kind, relation, group, possessor });
        }
    }

    /// The preposition nearest before token `index`. Past «de» the look goes on: in «par le ministre de
    /// l’Économie X» the first word rules.
    fn relation_before(&self, index: usize, reach: usize, barrier: &[bool]) -> Option<Relation> {
        let mut nearest = None;
        let is_place = matches!(self.kind(index), Some(TokenKind::Name(_, EntityKind::Place)));
        for at in (index.saturating_sub(reach)..index).rev() {
            if barrier.get(at).copied().unwrap_or(false) {
                break;
            }
            match self.kind(at)? {
                TokenKind::Word => {}
                // «与美国芯片公司AMD», “by AMD’s Lisa Su”: a name that only qualifies the next.
                TokenKind::Name(_, EntityKind::Place) if at + 1 < index => continue,
                TokenKind::Name(..) if self.cue(at + 1) == Some(Cue::Possessive) => continue,
                // 在德国德累斯顿: the wider place before the narrower one.
                TokenKind::Name(_, EntityKind::Place) if is_place => continue,
                TokenKind::Mark => continue,
                _ => break,
            }
            match self.cue(at) {
                Some(Cue::Relation(Relation::Of)) => nearest = nearest.or(Some(Relation::Of)),
                Some(Cue::Relation(relation)) if nearest.is_none() => return Some(relation),
                Some(Cue::Relation(relation @ (Relation::By | Relation::Between))) => return Some(relation),
                // «par l’entreprise commune X»: the noun is the name's apposition, no pronoun.
                Some(Cue::Anaphor(Anaphor::Organization))
                    if [at.checked_sub(1), Some(at + 1)]
                        .into_iter()
                        .flatten()
                        .any(|next| self.cue(next) == Some(Cue::Anaphor(Anaphor::Organization))) => {}
                Some(Cue::Relation(_) | Cue::Conjunction | Cue::Relative | Cue::Subordinate | Cue::Anaphor(_)) => break,
                Some(Cue::Passive | Cue::Active) => break,
                Some(Cue::Filler | Cue::Possessive | Cue::Naming | Cue::Reflexive | Cue::Nothing) | None => {}
            }
        }
        nearest
    }

    /// Names linked by «A, B et C» become one list and share the first one's preposition.
    fn join_lists(&mut self, barrier: &[bool]) {
        let joints: Vec<Joint> = self.names.windows(2).map(|pair| pair_joint(self, pair, barrier)).collect();
        let mut start = 0;
        while start < joints.len() {
            let length = joints.iter().skip(start).take_while(|joint| **joint != Joint::Apart).count();
            let run = joints.get(start..start + length).unwrap_or_default();
            // A comma joins only where an «and» ends the list; else it sets off an apposition.
            if let Some(last_and) = run.iter().rposition(|joint| *joint == Joint::And) {
                let commas = run.iter().take(last_and).rev().take_while(|joint| **joint == Joint::Comma).count();
                let listed = if run.iter().all(|joint| *joint == Joint::And) { last_and } else { commas };
                self.merge(start + last_and - listed.min(last_and), start + last_and + 1);
            }
            start += length + 1;
        }
    }

    fn merge(&mut self, first: usize, last: usize) {
        let Some(head) = self.names.get(first).copied() else { return };
        for name in self.names.iter_mut().take(last + 1).skip(first + 1) {
            name.group = head.group;
            name.relation = head.relation;
        }
    }

    /// The first function word of the given kind within `from..to`.
    pub fn find_cue(&self, from: usize, to: usize, wanted: impl Fn(Cue) -> bool) -> Option<usize> {
        (from..to.min(self.tokens.len())).find(|&at| self.cue(at).is_some_and(&wanted))
    }
}

fn pair_joint(sentence: &ParsedSentence<'_>, pair: &[NameUse], barrier: &[bool]) -> Joint {
    let [left, right] = pair else { return Joint::Apart };
    if right.token - left.token > LIST_GAP || left.entity == right.entity {
        return Joint::Apart;
    }
    let (mut and, mut comma, mut words) = (false, false, 0);
    for at in left.token + 1..right.token {
        if barrier.get(at).copied().unwrap_or(false) {
            return Joint::Apart;
        }
        let first = at == left.token + 1;
        match (sentence.kind(at), sentence.cue(at)) {
            (Some(TokenKind::ListComma), _) | (_, Some(Cue::Conjunction)) => and = true,
            (_, Some(Cue::Relation(Relation::Together))) if first || and => and = true,
            (_, Some(Cue::Relation(relation))) if and && left.relation == Some(relation) => {}
            (Some(TokenKind::Comma), _) => comma = true,
            (Some(TokenKind::Word), Some(Cue::Filler)) => {}
            (Some(TokenKind::Word), None) if and => words += 1,
            (Some(TokenKind::Mark), _) => {}
            _ => return Joint::Apart,
        }
    }
    // «… à Paris, et AMD …»: a place where something happens makes no list with an actor.
    let mixed =
        left.kind == EntityKind::Place && right.kind != EntityKind::Place && left.relation == Some(Relation::In);
    match (and, comma) {
        _ if words > 4 || mixed => Joint::Apart,
        (true, _) => Joint::And,
        (false, true) => Joint::Comma,
        (false, false) => Joint::Apart,
    }
}

/// Which tokens belong to one of `phrases`.
pub(crate) fn covered<T>(length: usize, phrases: &[PhraseMatch<'_, T>]) -> Vec<bool> {
    let mut covered = vec![false; length];
    for phrase in phrases {
        covered.iter_mut().take(phrase.end).skip(phrase.start).for_each(|at| *at = true);
    }
    covered
}

/// The speech verbs of a row of tokens.
pub(crate) fn speech_of<'t>(syntax: &'t Syntax, tokens: &[Token]) -> Vec<PhraseMatch<'t, SpeechVerb>> {
    let mut found = syntax.speech.find_all(tokens);
    found.retain(|phrase| *phrase.value != SpeechVerb::Nothing);
    found
}
