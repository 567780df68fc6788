use super::happening::Happening;
use super::trigger::TriggerClass;
use super::types::{Binding, FactKind, Modality};
use crate::language::Language;
use crate::mention::entity::EntityKind;
use crate::mention::figure::FigureKind;
use crate::mention::syntax::{Cue, Form, NameUse, ParsedSentence, Relation, Subject, TokenKind};

/// The longest phrase that belongs to a trigger, in tokens.
const PHRASE_REACH: usize = 40;
/// The names of one list stand so near to its comma.
const LIST_REACH: usize = 8;
/// Between a Chinese place and its verb stands no more than an adverb: 美国昨日正式批准.
const ADVERB_REACH: usize = 4;

/// One past the last token of the phrase that a trigger governs: it ends at a semicolon, a colon, a relative or
/// subordinate clause, and at any comma that does not merely divide a list of names. `limit` is the token where
/// the next verb's own words begin. What lies beyond belongs to somebody else.
pub(super) fn phrase_end(happening: &Happening, sentence: &ParsedSentence<'_>, limit: usize) -> usize {
    let to = limit.min(happening.end + PHRASE_REACH).min(sentence.tokens.len()).max(happening.end);
    (happening.end..to).find(|&at| closes(at, sentence)).unwrap_or(to)
}

fn closes(at: usize, sentence: &ParsedSentence<'_>) -> bool {
    match sentence.kind(at) {
        Some(TokenKind::Stop | TokenKind::Colon) => true,
        Some(TokenKind::Comma) => !is_in_list(at, sentence),
        _ => matches!(sentence.cue(at), Some(Cue::Relative | Cue::Subordinate)),
    }
}

fn is_in_list(comma: usize, sentence: &ParsedSentence<'_>) -> bool {
    let left = sentence.names_between(comma.saturating_sub(LIST_REACH), comma).last();
    let right = sentence.names_between(comma + 1, comma + LIST_REACH).first();
    left.zip(right).is_some_and(|(left, right)| left.group == right.group)
}

/// Whether a subject certainly is that of its verb: a name that hangs on nothing, with no other verb, figure or
/// clause in between, and commas only in pairs («X, filiale de Y, a signé»).
pub(super) fn is_firm_subject(
    subject: &Subject,
    happening: &Happening,
    sentence: &ParsedSentence<'_>,
    language: Language,
) -> bool {
    let Subject::Name(head) = subject else { return false };
    let Some(name) = sentence.list_of(head).last() else { return false };
    if !name.may_act() {
        return false;
    }
    leads_to(name, happening, sentence, language)
}

/// Whether nothing but adverbs and appositions stands between a name and the verb it is the subject of.
pub(super) fn leads_to(
    name: &NameUse,
    happening: &Happening,
    sentence: &ParsedSentence<'_>,
    language: Language,
) -> bool {
    // “Stargate UK”: the place is a part of another name.
    let part = name.kind == EntityKind::Place
        && language != Language::Zh
        && name.token.checked_sub(1).is_some_and(|at| matches!(sentence.kind(at), Some(TokenKind::Name(..))));
    if part || happening.class == TriggerClass::Noun || name.token < happening.previous_end {
        return false;
    }
    let between = name.token + 1..happening.start;
    if language == Language::Zh && happening.kind == FactKind::Results {
        return is_topic(name, happening, sentence);
    }
    let commas = between
        .clone()
        .filter(|&at| sentence.kind(at) == Some(TokenKind::Comma) && !announces(at, language, sentence))
        .count();
    let broken = between.clone().any(|at| match sentence.kind(at) {
        Some(TokenKind::Stop | TokenKind::Colon) => true,
        Some(TokenKind::Figure(_, kind)) => {
            !matches!(kind, FigureKind::Date | FigureKind::Datetime | FigureKind::Time | FigureKind::Ordinal)
                && commas == 0
        }
        _ => {
            matches!(sentence.cue(at), Some(Cue::Relative | Cue::Subordinate)) && commas == 0 && !is_led(at, happening)
        }
    });
    commas % 2 == 0 && !broken && !(language == Language::Zh && qualifies(name, happening, sentence))
}

/// The name behind a Chinese preposition to whose phrase a later name still belongs: A for B in 对A旗下的B罚款.
pub(super) fn governor<'s>(
    name: &NameUse,
    sentence: &'s ParsedSentence<'_>,
    language: Language,
) -> Option<&'s NameUse> {
    let before = sentence.names_between(name.token.saturating_sub(PHRASE_REACH), name.token).last()?;
    let led = matches!(before.relation, Some(Relation::Against | Relation::To));
    let open = (before.token + 1..name.token)
        .all(|at| !matches!(sentence.kind(at), Some(TokenKind::Comma | TokenKind::Stop | TokenKind::Colon)));
    (language == Language::Zh && led && open).then_some(before)
}

/// Whether a Chinese comma stands right behind a verb of announcing, whose subject does what follows: A宣布，收购B.
pub(super) fn announces(comma: usize, language: Language, sentence: &ParsedSentence<'_>) -> bool {
    let word = |at: Option<usize>| at.and_then(|at| sentence.tokens.get(at)).map_or("", |token| token.word.as_str());
    let last = word(comma.checked_sub(1));
    let both = format!("{}{last}", word(comma.checked_sub(2)));
    sentence.kind(comma) == Some(TokenKind::Comma)
        && language == Language::Zh
        && ["宣布", "公布", "透露"].iter().any(|verb| both.ends_with(verb))
}

/// What may stand between a comma and the name of a result: the stretch of time and the company's own figures, not
/// the name of a part of its business (广告营收).
const RESULT_WORDS: &str = "一二三四第上下半全本今去当季度年公司集团累计实现录得报总同比期单日股价财单";

/// Whether a Chinese result is that of the sentence's topic: 英伟达股价暴跌17%，市值蒸发5890亿美元. No other name stands
/// in between, and between the last comma, or the name, and the result there are only words of time and of the whole.
fn is_topic(name: &NameUse, happening: &Happening, sentence: &ParsedSentence<'_>) -> bool {
    let between = name.token + 1..happening.start;
    if !sentence.names_between(between.start, between.end).is_empty()
        || between.clone().any(|at| matches!(sentence.kind(at), Some(TokenKind::Stop | TokenKind::Colon)))
    {
        return false;
    }
    let own = between
        .clone()
        .rev()
        .find(|&at| sentence.kind(at) == Some(TokenKind::Comma))
        .map_or(between.start, |at| at + 1);
    (own..happening.start).all(|at| match sentence.kind(at) {
        Some(TokenKind::Figure(_, kind)) => matches!(kind, FigureKind::Date | FigureKind::Duration | FigureKind::Count),
        Some(TokenKind::Word) => {
            sentence.tokens.get(at).is_some_and(|token| token.word.chars().all(|c| RESULT_WORDS.contains(c)))
        }
        _ => false,
    })
}

/// Whether a relative pronoun leads straight to the verb: «X, qui a signé».
fn is_led(at: usize, happening: &Happening) -> bool {
    happening.start - at <= ADVERB_REACH
}

/// Whether a Chinese place only qualifies the noun after it: 美国芯片企业已签署. A place that acts stands before
/// its verb, a preposition or a date.
fn qualifies(name: &NameUse, happening: &Happening, sentence: &ParsedSentence<'_>) -> bool {
    if name.kind != EntityKind::Place {
        return false;
    }
    let words = (name.token + 1..happening.start)
        .take_while(|&at| sentence.kind(at) == Some(TokenKind::Word) && sentence.cue(at).is_none())
        .count();
    words > ADVERB_REACH
}

/// Whether names of this kind can take part in such a happening at all; what cannot was misread, and a role left
/// empty is better than a wrong one.
pub(super) fn may_be_agent(kind: FactKind, name: EntityKind) -> bool {
    match name {
        EntityKind::Organization | EntityKind::Person => true,
        // A place acts only as a state does.
        EntityKind::Place => matches!(
            kind,
            FactKind::Agreement
                | FactKind::Event
                | FactKind::Investment
                | FactKind::Regulation
                | FactKind::Plan
                | FactKind::Selection
                | FactKind::Statement
        ),
        EntityKind::Product | EntityKind::Event => true,
    }
}

/// As `may_be_agent`, for what is acted upon.
pub(super) fn may_be_object(kind: FactKind, name: EntityKind) -> bool {
    match name {
        EntityKind::Organization => true,
        EntityKind::Person => matches!(
            kind,
            FactKind::Appointment | FactKind::Event | FactKind::Selection | FactKind::Regulation | FactKind::Plan
        ),
        EntityKind::Place => !matches!(
            kind,
            FactKind::ProductLaunch | FactKind::Funding | FactKind::Research | FactKind::Plan | FactKind::Statement
        ),
        EntityKind::Product | EntityKind::Event => true,
    }
}

/// How firmly a happening is bound to those it is told of.
pub(super) fn of(happening: &Happening, hedged: bool) -> Binding {
    let acted = !happening.agents.is_empty() && happening.agents_firm;
    let undergone = (happening.passive || happening.thing.is_some())
        && happening.agents.is_empty()
        && !happening.objects.is_empty();
    let told = matches!(happening.modality, Modality::Asserted | Modality::Planned);
    let verb = happening.class != TriggerClass::Noun && happening.kind != FactKind::Statement;
    if verb && told && !hedged && (acted || undergone && happening.subject_firm) {
        Binding::Firm
    } else {
        Binding::Loose
    }
}

/// Whether a happening says enough to be told: a loosely bound one needs two of agent, object and figure.
pub(super) fn says_enough(happening: &Happening, binding: Binding) -> bool {
    let (agents, objects) = (!happening.agents.is_empty(), !happening.objects.is_empty());
    let figures = !happening.figures.is_empty();
    let finite = happening.class == TriggerClass::Verb
        && !matches!(happening.form, Form::Plain | Form::Base | Form::Infinitive | Form::Gerund);
    match (happening.kind, binding) {
        (FactKind::Agreement, _) if happening.agents.len() > 1 => true,
        (FactKind::Statement, _) => agents && figures && happening.subject_firm,
        // “host”, “plan” without “to” beside one actor is a noun: a verb would have its -s.
        _ if happening.language == Language::En
            && happening.class != TriggerClass::Noun
            && matches!(happening.form, Form::Plain | Form::Base)
            && happening.modality == Modality::Asserted
            && happening.end - happening.start == 1
            && happening.kind != FactKind::Plan
            && happening.agents.len() == 1
            && !objects
            && !figures =>
        {
            false
        }
        // «a choisi de signer»: nothing is selected.
        (FactKind::Selection, _)
            if happening.class == TriggerClass::Verb && !happening.passive && !objects && !figures =>
        {
            false
        }
        // That somebody intends something says nothing without what.
        (FactKind::Plan, _) => agents && (objects || figures || happening.subject_firm),
        (_, Binding::Firm) => true,
        (_, Binding::Loose) => {
            usize::from(agents) + usize::from(objects) + usize::from(figures) >= 2
                || happening.class == TriggerClass::Noun && figures
                || happening.subject_firm && (agents || happening.thing.is_some() && objects)
                || finite && (objects || happening.kind == FactKind::Research && agents && !happening.is_anaphoric)
                || happening.passive && objects
        }
    }
}

/// Whether the form of a speech verb can report: “state”, “tell” in their bare form are nouns or infinitives.
pub(super) fn may_report(form: Form, language: Language) -> bool {
    language == Language::Zh || !matches!(form, Form::Plain | Form::Base | Form::Infinitive)
}

/// Whether a preposition between verb and name is Chinese and so belongs to the verb that follows, except 于.
pub(super) fn belongs_to_next_verb(name: &NameUse, sentence: &ParsedSentence<'_>, language: Language) -> bool {
    let preverbal = matches!(
        name.relation,
        Some(Relation::In | Relation::With | Relation::Together | Relation::Against | Relation::To | Relation::By)
    );
    let led = (name.token.saturating_sub(LIST_REACH)..name.token)
        .rev()
        .find(|&at| matches!(sentence.cue(at), Some(Cue::Relation(_))));
    let after_verb = led.and_then(|at| sentence.tokens.get(at)).is_some_and(|token| token.word == "于");
    language == Language::Zh && preverbal && !after_verb
}
