use std::collections::BTreeSet;

use super::story::{Story, in_order};
use super::tone::ToneFinder;
use super::types::{Company, Sentiment};
use crate::fact::{Fact, FactKind, Modality};
use crate::lexicon::KnowledgeBase;
use crate::mention::entity::{CompanyStage, Entity, EntityId, EntityKind};
use crate::text::Span;

/// No more companies than this.
const MOST: usize = 8;
/// Sentences read for the sentiment toward one company.
const MOST_SENTENCES: usize = 60;
/// What a company is called stands no further from its name, in bytes: «la start-up grenobloise X».
const APPOSITION_REACH: usize = 28;
/// The role of a stock exchange in the knowledge base.
const EXCHANGE: &str = "stock_exchange";
/// So many first mentions are looked at for it.
const INTRODUCTIONS: usize = 3;

/// The companies of the story, most salient first, and how it speaks of them.
///
/// A company is one that the knowledge base has as such, else an organisation that the text calls a company or that
/// does what only companies do. «Start-up» beside its name says its stage.
///
/// What is said of a company is what stands in a sentence after its name, up to the next company's: «A beat B» praises
/// A. Names in a row share what follows. Praise and blame fall on whom they are directed at: «A praised B» praises B.
/// What happens to it counts as a word each: funds raised, public money and a choice won speak well, a fine, a loss, job
/// cuts badly.
/// More good words than bad make the sentiment positive, and the reverse; against a word on the other side it takes two
/// more.
pub fn companies(story: &Story<'_>, tones: &ToneFinder) -> Vec<Company> {
    let all = (0..).map(EntityId).zip(story.reading.entities);
    let organizations = organizations(story);
    let companies: Vec<(EntityId, &Entity)> =
        all.filter(|(id, entity)| is_company(story, tones, &organizations, *id, entity)).collect();
    let mut names: Vec<Span> = companies.iter().flat_map(|(_, entity)| entity.mentions.iter().copied()).collect();
    names.sort_unstable();
    let said = Said { story, tones, names };
    let kept = companies.iter().take(MOST);
    kept.map(|(id, entity)| {
        let (sentiment, words) = said.sentiment(*id, entity);
        let mut evidence = words;
        if evidence.is_empty() {
            evidence.extend(entity.mentions.first());
        }
        let young = is_young(story, tones, *id, entity).then_some(CompanyStage::Startup);
        Company { entity: *id, stage: young.or(entity.company), sentiment, evidence: in_order(evidence) }
    })
    .collect()
}

/// Whether an entity is a company of the story.
fn is_company(story: &Story<'_>, tones: &ToneFinder, organizations: &[Span], id: EntityId, entity: &Entity) -> bool {
    let takes_part = || story.facts.iter().any(|fact| fact.agents.contains(&id) || fact.objects.contains(&id));
    if entity.kind != EntityKind::Organization || entity.company.is_some() {
        // An exchange that takes part in nothing is where prices are made, or an index.
        let exchange = KnowledgeBase::shared().get(&entity.key).is_some_and(|record| record.role == Some(EXCHANGE));
        return entity.kind == EntityKind::Organization && (!exchange || takes_part());
    }
    if KnowledgeBase::shared().get(&entity.key).is_some() || story.is_authority(entity) {
        return false;
    }
    let does = |fact: &Fact| {
        let part = fact.agents.contains(&id) || fact.kind == FactKind::Acquisition && fact.objects.contains(&id);
        let only_companies =
            matches!(fact.kind, FactKind::Funding | FactKind::Acquisition | FactKind::Results | FactKind::Workforce);
        part && only_companies
    };
    story.facts.iter().any(does)
        || is_called(story, tones, entity, false)
        || is_meant(story, tones, organizations, entity)
}

/// Whether the text calls the company a young one; a grown company is not made young by a word near it.
fn is_young(story: &Story<'_>, tones: &ToneFinder, id: EntityId, entity: &Entity) -> bool {
    entity.company != Some(CompanyStage::Mature)
        && (is_called(story, tones, entity, true) || raises_as_young(story, tones, id))
}

/// Whether the company raises money in a sentence that speaks of a young company: «X a levé …, a annoncé la jeune pousse».
fn raises_as_young(story: &Story<'_>, tones: &ToneFinder, id: EntityId) -> bool {
    let raising = story.facts.iter().filter(|fact| fact.kind == FactKind::Funding && fact.agents == [id]);
    let scope = &story.scope;
    let own = |span: &&Span| scope.sentences.iter().any(|(_, sentence)| sentence == *span);
    raising
        .flat_map(|fact| fact.evidence.iter().filter(own))
        .any(|sentence| !tones.companies(story.reading, *sentence, scope.language, true).is_empty())
}

/// Whether a word for a company stands in apposition to one of the entity's first mentions: right before it, without
/// a mark in between, or behind it after a comma.
fn is_called(story: &Story<'_>, tones: &ToneFinder, entity: &Entity, young: bool) -> bool {
    let text = story.reading.text;
    let marks = [',', '，', '。', ';', '；', '、', '(', '（', '.'];
    entity.mentions.iter().take(INTRODUCTIONS).any(|mention| {
        let Some(index) = story.scope.sentence_at(*mention) else { return false };
        let Some((_, sentence)) = story.scope.sentences.get(index) else { return false };
        let words = tones.companies(story.reading, *sentence, story.scope.language, young);
        words.iter().any(|word| {
            if word.end <= mention.start {
                let between = Span { start: word.end, end: mention.start };
                return between.len() <= APPOSITION_REACH && !between.slice(text).contains(marks);
            }
            let between = Span { start: mention.end, end: word.start.max(mention.end) };
            let words = between.slice(text);
            let behind = words.trim_start();
            word.start >= mention.end
                && between.len() <= APPOSITION_REACH
                && behind.starts_with([',', '，'])
                && !behind.trim_start_matches([',', '，']).contains(marks)
        })
    })
}

/// Whether «the company», “the firm” or 该公司 means the entity: it opens a sentence in which no other organisation is
/// named up to there, and the next sentence, or the rest of its own, says «the company» before any other is named.
fn is_meant(story: &Story<'_>, tones: &ToneFinder, organizations: &[Span], entity: &Entity) -> bool {
    let scope = &story.scope;
    let free = |span: Span| {
        let first = organizations.partition_point(|name| name.start < span.start);
        let mut within = organizations.iter().skip(first).take_while(|name| name.end <= span.end);
        within.all(|name| entity.mentions.contains(name))
    };
    entity.mentions.iter().take(INTRODUCTIONS).any(|mention| {
        let Some(index) = scope.sentence_at(*mention) else { return false };
        let Some((_, sentence)) = scope.sentences.get(index) else { return false };
        if !free(Span { start: sentence.start, end: mention.end }) {
            return false;
        }
        let next = scope.sentences.get(index + 1).map_or(sentence.end, |(_, next)| next.end);
        let rest = Span { start: mention.end, end: next };
        let said = tones.definite_companies(story.reading, rest, scope.language);
        said.first().is_some_and(|word| free(Span { start: sentence.start, end: word.end }))
    })
}

/// Every mention of an organisation, in order.
fn organizations(story: &Story<'_>) -> Vec<Span> {
    let named = story.reading.entities.iter().filter(|entity| entity.kind == EntityKind::Organization);
    let mut names: Vec<Span> = named.flat_map(|entity| entity.mentions.iter().copied()).collect();
    names.sort_unstable();
    names
}

/// What is said of the companies of a story.
struct Said<'a> {
    story: &'a Story<'a>,
    tones: &'a ToneFinder,
    /// Every mention of a company, in order.
    names: Vec<Span>,
}

impl Said<'_> {
    fn sentiment(&self, id: EntityId, entity: &Entity) -> (Sentiment, Vec<Span>) {
        let mut good: BTreeSet<Span> = BTreeSet::new();
        let mut bad: BTreeSet<Span> = BTreeSet::new();
        for fact in self.story.facts {
            // Only where a sentence of the fact names it.
            let named = |span: &Span| entity.mentions.iter().any(|mention| span.contains(*mention));
            let Some(sentence) = fact.evidence.iter().copied().find(named) else { continue };
            let words = if sentence.contains(fact.trigger) { fact.trigger } else { sentence };
            match self.turn(fact, id) {
                1 => good.insert(words),
                -1 => bad.insert(words),
                _ => false,
            };
        }
        for mention in entity.mentions.iter().take(MOST_SENTENCES) {
            for (word, judgement) in self.judgements(*mention) {
                if judgement > 0 {
                    good.insert(word)
                } else {
                    bad.insert(word)
                };
            }
        }
        let (sentiment, words) = match (good.len(), bad.len()) {
            (goods, bads) if goods > bads && (bads == 0 || goods >= bads + 2) => (Sentiment::Positive, good),
            (goods, bads) if bads > goods && (goods == 0 || bads >= goods + 2) => (Sentiment::Negative, bad),
            _ => (Sentiment::Neutral, BTreeSet::new()),
        };
        (sentiment, words.into_iter().take(6).collect())
    }

    /// What a fact is for a company that takes part in it: +1 good, −1 bad, 0 neither.
    fn turn(&self, fact: &Fact, id: EntityId) -> i32 {
        let (acts, undergoes) = (fact.agents.contains(&id), fact.objects.contains(&id));
        if matches!(fact.modality, Modality::Negated | Modality::Possible) {
            return 0;
        }
        match fact.kind {
            FactKind::Funding if fact.agents.first() == Some(&id) => 1,
            FactKind::Investment if undergoes && self.story.has_authority(fact) => 1,
            FactKind::Selection if undergoes => 1,
            FactKind::Results if acts => match self.story.outcome(fact) {
                Some("loss" | "market_loss") => -1,
                Some("profit" | "market_gain") => 1,
                _ => 0,
            },
            FactKind::Workforce if acts => -1,
            FactKind::Regulation if undergoes && self.story.is_penalty(fact) => -1,
            FactKind::Agreement
            | FactKind::Investment
            | FactKind::Funding
            | FactKind::Acquisition
            | FactKind::ProductLaunch
            | FactKind::Selection
            | FactKind::Plan
            | FactKind::Appointment
            | FactKind::Regulation
            | FactKind::Research
            | FactKind::Event
            | FactKind::Facility
            | FactKind::Results
            | FactKind::Workforce
            | FactKind::Statement => 0,
        }
    }

    /// The judgements of one sentence that fall on the company named at `mention`.
    fn judgements(&self, mention: Span) -> Vec<(Span, i32)> {
        let scope = &self.story.scope;
        let Some(index) = scope.sentence_at(mention) else { return Vec::new() };
        let Some((_, sentence)) = scope.sentences.get(index) else { return Vec::new() };
        if self.tones.is_source(self.story.reading, *sentence, mention, scope.language) {
            return Vec::new();
        }
        let at = self.names.partition_point(|name| name.start <= mention.start);
        // Names in a row share what follows the last of them.
        let (mut from, mut next) = (mention.end, at);
        while let Some(name) = self.names.get(next).filter(|name| name.end <= sentence.end && name.start >= from) {
            let between = Span { start: from, end: name.start }.slice(self.story.reading.text).trim();
            if !matches!(between, "," | "，" | "、" | "and" | "or" | "et" | "ou" | "和" | "与" | "及" | ", and") {
                break;
            }
            (from, next) = (name.end, next + 1);
        }
        let follower = self.names.get(next).filter(|name| name.start < sentence.end);
        let end = follower.map_or(sentence.end, |name| name.start).max(from);
        let mut after = Span { start: from, end };
        // Behind a company that is not the first of its sentence the sentence goes on about the first.
        let first =
            at.checked_sub(2).and_then(|last| self.names.get(last)).is_none_or(|name| name.end <= sentence.start);
        if let Some(comma) = after.slice(self.story.reading.text).find([',', '，', ';', '；']).filter(|_| !first) {
            after.end = after.start + u32::try_from(comma).unwrap_or(0);
        }
        let mut found = self.tones.judgements(self.story.reading, after, scope.language);
        let directed = self.tones.directed(self.story.reading, after, scope.language);
        found.extend(directed.into_iter().filter(|(.., turned)| *turned).map(|(word, turn, _)| (word, turn)));
        // What is directed at it stands before its name.
        let before = at.checked_sub(2).and_then(|last| self.names.get(last)).map_or(0, |name| name.end);
        let before = Span { start: before.max(sentence.start).min(mention.start), end: mention.start };
        // The nearest only: «criticised A and praised B».
        let directed = self.tones.directed(self.story.reading, before, scope.language).pop();
        found.extend(directed.into_iter().filter(|(.., turned)| !turned).map(|(word, turn, _)| (word, turn)));
        found
    }
}
