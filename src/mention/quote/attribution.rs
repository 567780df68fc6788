use super::Quote;
use super::marks::Marked;
use super::shape::{Shape, Tie};
use super::speaker::Floor;
use crate::language::Language;
use crate::mention::entity::{EntityId, EntityKind};
use crate::mention::syntax::{
    Cue, Form, Mentions, ParsedSentence, PhraseMatch, SpeechVerb, Subject, Syntax, Token, TokenKind, covered,
    speech_of, tokens,
};
use crate::text::{Span, is_space};

/// How far before and after the marks the reporting words are looked for, in bytes.
const WINDOW: usize = 420;
/// The verb of a reporting clause after the quotation begins within so many tokens.
const VERB_REACH: usize = 14;
/// An incise is at most so long, in tokens.
const INCISE_LENGTH: usize = 26;

/// A block in which quotations are read.
pub(super) struct Passage<'a> {
    pub text: &'a str,
    pub block: Span,
    pub language: Language,
    pub syntax: &'a Syntax,
    pub mentions: &'a Mentions,
}

/// What the words around a quotation say of it.
#[derive(Debug, Clone, Copy)]
struct Report {
    tie: Tie,
    verb: SpeechVerb,
    speaker: Option<(EntityId, EntityKind)>,
    /// Where the reporting words end.
    end: u32,
}

impl Passage<'_> {
    /// Whether the marked words are a quotation, and whose.
    pub fn read(
        &self,
        marked: &Marked,
        (before, after): (Option<&Marked>, Option<&Marked>),
        floor: &mut Floor,
    ) -> Option<Quote> {
        let shape = Shape::of(self.text, marked.inner);
        let lead = self.lead(marked, before);
        let lead_tokens = self.tokens(lead);
        let small = marked.inner.slice(self.text).starts_with(char::is_lowercase);
        if self.is_named(&lead_tokens) && !(small && shape.length() >= 4) {
            return None;
        }
        let trail = self.trail(marked, after);
        if self.is_title(&lead_tokens, trail) {
            return None;
        }
        let joint = self.joint(marked, &shape, trail);
        let report = self
            .report_before(&lead_tokens, marked, joint, floor)
            .filter(|report| report.tie == Tie::Direct)
            .or_else(|| self.incise(marked, floor))
            .or_else(|| if joint { self.report_after(trail, marked, floor) } else { None })
            .or_else(|| self.report_before(&lead_tokens, marked, joint, floor))
            .or_else(|| self.continuation(marked, before, lead, &shape, floor));
        let (tie, news, speaker, end) = match report {
            Some(report) => (report.tie, report.verb == SpeechVerb::Announce, report.speaker, report.end),
            None => (Tie::Loose, false, None, marked.outer.end),
        };
        let whole = marked.unfinished || shape.final_stop && self.opens_sentence(lead);
        if !shape.is_quotation(tie, news, whole) {
            return None;
        }
        if let Some((speaker, kind)) = speaker {
            floor.take(speaker, kind, end.max(marked.outer.end));
        }
        Some(Quote { span: marked.inner, speaker: speaker.map(|(speaker, _)| speaker) })
    }

    /// The text before the marks, as far back as the previous quotation.
    fn lead(&self, marked: &Marked, before: Option<&Marked>) -> Span {
        let floor = before.map_or(self.block.start, |before| before.outer.end).min(marked.outer.start);
        let mut start = (marked.outer.start as usize).saturating_sub(WINDOW).max(floor as usize);
        while !self.text.is_char_boundary(start) {
            start += 1;
        }
        Span::new(start, marked.outer.start as usize)
    }

    /// The text after the marks, as far as the next quotation.
    fn trail(&self, marked: &Marked, after: Option<&Marked>) -> Span {
        let ceiling = after.map_or(self.block.end, |after| after.outer.start) as usize;
        let mut end = (marked.outer.end as usize + WINDOW).min(ceiling).max(marked.outer.end as usize);
        while !self.text.is_char_boundary(end) {
            end -= 1;
        }
        Span::new(marked.outer.end as usize, end)
    }

    fn tokens(&self, span: Span) -> Vec<Token> {
        tokens(self.text, span, self.language, self.mentions.within(span), &[])
    }

    /// Whether a comma or stop stands at the closing mark, inside or outside, or the text ends there.
    fn joint(&self, marked: &Marked, shape: &Shape, trail: Span) -> bool {
        let next = trail.slice(self.text).chars().find(|c| !is_space(*c));
        let outside =
            next.is_none_or(|c| matches!(c, ',' | '，' | '.' | '。' | ';' | '；' | '—' | '–' | '!' | '?' | '-'));
        shape.final_stop || shape.final_comma || outside || marked.unfinished
    }

    /// Whether nothing of a sentence stands before the marks.
    fn opens_sentence(&self, lead: Span) -> bool {
        let words = lead.slice(self.text).trim_end();
        let whole_lead = lead.start == self.block.start;
        words.is_empty() && whole_lead || words.ends_with(['.', '!', '?', '。', '！', '？', '…'])
    }

    /// «le programme “…”», “dubbed “…”: a name follows, no speech.
    fn is_named(&self, lead: &[Token]) -> bool {
        let parsed = ParsedSentence::new(lead, self.syntax, &[]);
        lead.len().checked_sub(1).is_some_and(|last| parsed.cue(last) == Some(Cue::Naming))
    }

    /// «Leur étude, « … », a été lue»: a sentence that begins with a noun of naming and nothing else before the
    /// marks, and goes on behind a comma, tells the title of a work.
    fn is_title(&self, lead: &[Token], trail: Span) -> bool {
        let start = lead.iter().rposition(|token| token.kind == TokenKind::Stop).map_or(0, |at| at + 1);
        let Some([_, noun, comma]) = lead.get(start..) else { return false };
        let parsed = ParsedSentence::new(std::slice::from_ref(noun), self.syntax, &[]);
        comma.kind == TokenKind::Comma
            && parsed.cue(0) == Some(Cue::Naming)
            && trail.slice(self.text).trim_start().starts_with(',')
            && trail.slice(self.text).trim_start_matches([',', ' ']).starts_with(char::is_lowercase)
    }

    /// Reporting words before the marks, in the same sentence.
    fn report_before(&self, all: &[Token], marked: &Marked, joint: bool, floor: &Floor) -> Option<Report> {
        let start = all.iter().rposition(|token| token.kind == TokenKind::Stop).map_or(0, |at| at + 1);
        let tokens = all.get(start..)?;
        let last = tokens.last()?;
        let speech = speech_of(self.syntax, tokens);
        let parsed = ParsedSentence::new(tokens, self.syntax, &covered(tokens.len(), &speech));
        let divided = matches!(last.kind, TokenKind::Colon) || last.kind == TokenKind::Comma && joint;
        let adjacent = speech.last().is_some_and(|verb| verb.end == tokens.len()) && joint;
        let tie = if divided || adjacent { Tie::Direct } else { Tie::Embedded };
        let end = marked.outer.end;
        let Some(verb) = speech.last() else {
            // «X : “…”», with a verb that no table knows or none at all.
            let colon = last.kind == TokenKind::Colon;
            let subject = parsed.subject_before(tokens.len(), 0);
            let speaker = if colon { self.person_of(subject, tokens, floor) } else { None };
            return speaker.map(|speaker| Report { tie, verb: SpeechVerb::Say, speaker: Some(speaker), end });
        };
        let subject = self.subject_of(&parsed, verb, &speech);
        Some(Report { tie, verb: *verb.value, speaker: self.person_of(subject, tokens, floor), end })
    }

    fn subject_of(
        &self,
        parsed: &ParsedSentence<'_>,
        verb: &PhraseMatch<'_, SpeechVerb>,
        speech: &[PhraseMatch<'_, SpeechVerb>],
    ) -> Subject {
        if *verb.value == SpeechVerb::Source {
            return source_name(parsed, verb);
        }
        match parsed.subject_before(verb.start, 0) {
            // “X said and added”: all verbs of the clause have one subject, so none is looked for in between.
            Subject::Nobody if speech.len() == 1 => parsed.subject_after(verb.start, verb.end, parsed.tokens.len()),
            subject => subject,
        }
    }

    /// Reporting words after the marks: “…,” X said; “…,” said X; «…», a-t-il ajouté; “…”X说.
    fn report_after(&self, trail: Span, marked: &Marked, floor: &Floor) -> Option<Report> {
        let all = self.tokens(trail);
        let first = usize::from(matches!(all.first().map(|token| token.kind), Some(TokenKind::Comma)));
        let stop = all.iter().skip(first).position(|token| token.kind == TokenKind::Stop);
        let tokens = all.get(first..stop.map_or(all.len(), |at| at + first))?;
        let report = self.report_in(tokens, floor)?;
        Some(Report { end: tokens.last().map_or(marked.outer.end, |token| token.span.end), ..report })
    }

    /// A reporting clause: a speech verb with its subject on either side.
    fn report_in(&self, tokens: &[Token], floor: &Floor) -> Option<Report> {
        let speech = speech_of(self.syntax, tokens);
        let verb = speech.first().filter(|verb| verb.start <= VERB_REACH)?;
        let parsed = ParsedSentence::new(tokens, self.syntax, &covered(tokens.len(), &speech));
        let subject = if *verb.value == SpeechVerb::Source {
            source_name(&parsed, verb)
        } else if parsed.names_between(0, verb.start).is_empty() {
            match parsed.subject_after(verb.start, verb.end, tokens.len()) {
                Subject::Nobody => parsed.subject_before(verb.start, 0),
                subject => subject,
            }
        } else {
            parsed.subject_before(verb.start, 0)
        };
        let speaker = self.person_of(subject, tokens, floor);
        Some(Report { tie: Tie::Direct, verb: *verb.value, speaker, end: 0 })
    }

    /// Reporting words set into the quotation between commas: «…, a affirmé X, …».
    fn incise(&self, marked: &Marked, floor: &Floor) -> Option<Report> {
        let end = marked.inner.end.min(marked.inner.start.saturating_add(4000));
        let tokens = self.tokens(Span { start: marked.inner.start, end });
        let speech = speech_of(self.syntax, &tokens);
        let cues = ParsedSentence::new(&tokens, self.syntax, &covered(tokens.len(), &speech));
        for verb in speech.iter().filter(|verb| *verb.value != SpeechVerb::Source) {
            let back = (verb.start.saturating_sub(4)..verb.start).rev();
            let Some(open) =
                back.into_iter().find(|&at| tokens.get(at).is_some_and(|token| token.kind == TokenKind::Comma))
            else {
                continue;
            };
            // Between comma and verb only an auxiliary and an inverted pronoun may stand.
            let light = (open + 1..verb.start).all(|at| {
                matches!(cues.cue(at), Some(Cue::Active | Cue::Passive | Cue::Anaphor(_)))
                    || tokens.get(at).is_some_and(|token| token.word.chars().count() <= 2)
            });
            let clause = tokens.get(open + 1..).unwrap_or_default();
            let close = clause
                .iter()
                .take(INCISE_LENGTH)
                .position(|token| matches!(token.kind, TokenKind::Comma | TokenKind::Stop));
            let clause = clause.get(..close.unwrap_or(clause.len().min(INCISE_LENGTH))).unwrap_or_default();
            let finite = cues.find_cue(open + 1, verb.start, |cue| cue == Cue::Active).is_some()
                || verb.form != Form::Infinitive;
            if !light || !finite || open == 0 {
                continue;
            }
            // «…, dit X, …» needs somebody named, else any verb after a comma would do.
            let Some(report) = self.report_in(clause, floor).filter(|report| report.speaker.is_some()) else {
                continue;
            };
            return Some(Report { end: marked.outer.end, ..report });
        }
        None
    }

    /// A quotation without reporting words of its own goes on with the speaker of the one before it.
    fn continuation(
        &self,
        marked: &Marked,
        before: Option<&Marked>,
        lead: Span,
        shape: &Shape,
        floor: &Floor,
    ) -> Option<Report> {
        let end = marked.outer.end;
        let report = |tie, speaker| Report { tie, verb: SpeechVerb::Say, speaker, end };
        let opens_sentence = self.opens_sentence(lead);
        if before.is_some() && floor.last_speaker().is_some() {
            let lead_tokens = self.tokens(lead);
            let sentences = lead_tokens.iter().filter(|token| token.kind == TokenKind::Stop).count();
            let same_sentence = sentences == 0 && lead_tokens.len() <= 8;
            if same_sentence {
                return Some(report(Tie::Embedded, floor.last_speaker()));
            }
            if sentences <= 1 && opens_sentence && shape.length() >= 5 {
                return Some(report(Tie::Loose, floor.last_speaker()));
            }
        }
        if marked.outer.start == self.block.start && before.is_none() && marked.outer.end == self.block.end {
            return floor.last_speaker().map(|speaker| report(Tie::Loose, Some(speaker)));
        }
        // The sentence before names who is about to speak: «X a réagi hier. “…”»
        if opens_sentence && shape.length() >= 5 {
            let tokens = self.tokens(lead);
            let body = tokens.len().checked_sub(1).and_then(|end| tokens.get(..end))?;
            let start = body.iter().rposition(|token| token.kind == TokenKind::Stop).map_or(0, |at| at + 1);
            let sentence = body.get(start..)?;
            let found = self.report_in(sentence, floor).filter(|report| report.speaker.is_some())?;
            return Some(Report { tie: Tie::Loose, end, ..found });
        }
        None
    }

    /// The speaker a subject comes to.
    fn person_of(&self, subject: Subject, tokens: &[Token], floor: &Floor) -> Option<(EntityId, EntityKind)> {
        match subject {
            Subject::Name(name) => Some((name.entity, name.kind)),
            Subject::Anaphor(anaphor, at) => {
                let at = tokens.get(at).map_or(0, |token| token.span.start);
                floor.resolve(anaphor, at, self.mentions)
            }
            Subject::Nobody => None,
        }
    }
}

/// The name after «selon», or inside 据…介绍.
fn source_name(parsed: &ParsedSentence<'_>, verb: &PhraseMatch<'_, SpeechVerb>) -> Subject {
    let names = parsed.names_between(verb.start, verb.end + 12);
    let person = names.iter().find(|name| name.kind == EntityKind::Person);
    let actor = || names.iter().find(|name| name.kind == EntityKind::Organization);
    person.or_else(actor).map_or(Subject::Nobody, |name| Subject::Name(*name))
}
