use super::run::Run;
use super::token::{Shape, Token};
use crate::lexicon::KnowledgeBase;
use crate::mention::entity::EntityKind::{Event, Organization, Person, Place, Product};
use crate::mention::entity::candidate::kind_of;
use crate::mention::entity::evidence::Evidence;
use crate::mention::entity::lists::{Classes, WordLists};

/// Weighs what speaks for each kind of a run: its own words, then the words around it.
pub struct Scorer<'t, 'a> {
    /// The source text.
    pub text: &'a str,
    /// The sentence.
    pub tokens: &'t [Token<'a>],
    /// The language's lists.
    pub lists: &'t WordLists,
    /// Whether most words of the sentence are capitalised, so that capitals say little.
    pub title_case: bool,
    /// Whether it is a heading: no longer word begins small.
    pub heading: bool,
}

impl Scorer<'_, '_> {
    fn token(&self, at: usize) -> Option<&Token<'_>> {
        self.tokens.get(at)
    }

    fn is(&self, at: usize, classes: Classes) -> bool {
        self.token(at).is_some_and(|token| token.is(classes))
    }

    fn text_at(&self, at: usize) -> &str {
        self.token(at).map_or("", |token| token.text)
    }

    /// A class of the token, or of its first part in a compound: Jean-Pierre is a given name.
    fn part_is(&self, at: usize, classes: Classes) -> bool {
        self.is(at, classes)
            || self.text_at(at).split_once('-').is_some_and(|(first, _)| self.lists.classes(first).any(classes))
    }

    /// What speaks for each kind of a run, and whether it may be no name at all.
    pub fn score(&self, run: &Run) -> (Evidence, bool) {
        let mut evidence = Evidence::default();
        if let Some(record) = run.record.and_then(|number| KnowledgeBase::shared().record(number)) {
            evidence.add(kind_of(record.kind), if run.ambiguous { 2 } else { 8 });
        }
        self.add_own_words(run, &mut evidence);
        self.add_form(run, &mut evidence);
        let listed = (evidence.best().1 >= 2, evidence.best().1 >= 4);
        self.add_before(run, &mut evidence);
        self.add_after(run, &mut evidence);
        let doubtful = self.is_doubtful(run, listed);
        (evidence, doubtful)
    }

    fn is_doubtful(&self, run: &Run, (listed, strong): (bool, bool)) -> bool {
        if run.spelled_out || (run.record.is_some() && !run.ambiguous) {
            return false;
        }
        let Some(first) = self.token(run.start) else { return true };
        if !listed && self.is_people(run) {
            return true;
        }
        let single = run.end - run.start == 1;
        let telling = matches!(first.shape, Shape::Upper | Shape::Mixed);
        // Any two capitalised words of a heading look like a person.
        if self.title_case {
            return if self.heading { !strong } else { !listed };
        }
        let common = first.is(Classes::COMMON) && single;
        (first.opens && single && !listed && !telling) || (common && !listed)
    }

    fn add_own_words(&self, run: &Run, evidence: &mut Evidence) {
        let count = run.end - run.start;
        let last = run.end - 1;
        let single = count == 1;
        let any = |classes| (run.start..run.end).any(|at| self.is(at, classes));
        let plain = (run.start..run.end).all(|at| {
            self.token(at).is_some_and(|token| token.shape == Shape::Capital || token.is(Classes::NOBILIARY))
        });
        evidence.add(Organization, 1);
        if run.spelled_out {
            evidence.add(Organization, 4);
        }
        // The last word decides: an “Energy Summit” is a summit.
        let event = self.is(last, Classes::EVENT_HEAD) && !self.is(last, Classes::ORGANIZATION_HEAD);
        if any(Classes::ORGANIZATION_HEAD) && !single && !event {
            evidence.add(Organization, 6);
        }
        if !single && self.is(last, Classes::COMPANY_TAIL) {
            evidence.add(Organization, 6);
            evidence.add(Person, -6);
        }
        let head_ends = |at| {
            self.is(at, Classes::ORGANIZATION_HEAD | Classes::EVENT_HEAD | Classes::PLACE_HEAD)
                && !self.is(at, Classes::SURNAME | Classes::GIVEN)
        };
        if !single && (head_ends(last) || self.is(run.start, Classes::INSTITUTION)) {
            evidence.add(Person, -6);
        }
        if !single && any(Classes::LEGAL_FORM) {
            evidence.add(Organization, 7);
        }
        if any(Classes::EVENT_HEAD) && !single {
            evidence.add(Event, 7);
        }
        if !single && (self.is(run.start, Classes::PLACE_HEAD) || self.is(last, Classes::PLACE_HEAD)) {
            evidence.add(Place, 6);
        }
        let whole = self.lists.phrase(self.text, self.token(run.start).map_or(0, |token| token.span.start as usize));
        let end = self.token(last).map_or(0, |token| token.span.end as usize);
        let start = self.token(run.start).map_or(0, |token| token.span.start as usize);
        let whole = whole.filter(|(length, _)| start + length == end).map(|(_, classes)| classes);
        let names = whole.or_else(|| single.then(|| self.token(run.start).map(|token| token.classes)).flatten());
        if names.is_some_and(|classes| classes.any(Classes::PLACE)) {
            evidence.add(Place, 5);
        }
        if names.is_some_and(|classes| classes.any(Classes::ORGANIZATION)) {
            evidence.add(Organization, 5);
        }
        self.add_person_words(run, plain, evidence);
        let Some(first) = self.token(run.start) else { return };
        if single && !first.is(Classes::PLACE | Classes::GIVEN | Classes::SURNAME) {
            let letters = first.text.chars().count();
            match first.shape {
                Shape::Upper if letters <= 6 && !self.title_case => evidence.add(Organization, 3),
                Shape::Mixed => evidence.add(Organization, 2),
                Shape::Lower | Shape::Capital | Shape::Upper | Shape::Number | Shape::Sign => {}
            }
        }
        if any(Classes::PRODUCT_HEAD)
            || (run.start..run.end).any(|at| self.token(at).is_some_and(|token| token.has_digit))
        {
            evidence.add(Product, 6);
        }
        if (run.start..run.end).any(|at| self.text_at(at) == "&" || self.text_at(at).contains('&')) {
            evidence.add(Organization, 3);
        }
    }

    fn add_person_words(&self, run: &Run, plain: bool, evidence: &mut Evidence) {
        let count = run.end - run.start;
        let last = run.end - 1;
        let given = self.part_is(run.start, Classes::GIVEN);
        if count > 1 && given && count <= 5 {
            evidence.add(Person, 5);
        }
        if count == 1 && given {
            evidence.add(Person, 4);
        }
        if (count > 1 && self.part_is(last, Classes::SURNAME)) || (count == 1 && self.is(last, Classes::SURNAME)) {
            evidence.add(Person, 3);
        }
        let initial = |at: usize| {
            self.token(at).is_some_and(|token| token.text.ends_with('.') && token.text.chars().count() <= 4)
        };
        if count > 1 && (run.start..last).any(initial) {
            evidence.add(Person, 4);
        }
        let words = (run.start..run.end).filter(|&at| !self.is(at, Classes::NOBILIARY));
        let odd = words.clone().any(|at| {
            self.is(at, Classes::DEMONYM | Classes::COMMON | Classes::NO_NAME | Classes::INSTITUTION_ADJECTIVE)
                && !self.is(at, Classes::GIVEN | Classes::SURNAME)
        });
        if plain && (2..=3).contains(&words.count()) {
            evidence.add(Person, if odd { 0 } else { 3 });
        }
        if plain && count == 1 {
            evidence.add(Person, 1);
        }
        // «van der Meer», “bin Laden”, “al-Sadr”, “O’Hara”.
        let first = self.text_at(run.start);
        let particle = count > 1
            && self.is(run.start, Classes::NOBILIARY)
            && self.token(run.start).is_some_and(|token| token.shape == Shape::Lower || token.elided);
        let joined = ["al-", "el-", "O'", "O’"].iter().any(|start| first.starts_with(start)) && count == 1;
        if run.record.is_none() && (particle || joined) {
            evidence.add(Person, 4);
        }
    }

    /// Family resemblances of place names, and titles of works in quotation marks.
    fn add_form(&self, run: &Run, evidence: &mut Evidence) {
        const ENDINGS: [&str; 20] = [
            "ville",
            "bourg",
            "burg",
            "berg",
            "stan",
            "land",
            "shire",
            "grad",
            "pur",
            "abad",
            "heim",
            "hausen",
            "stadt",
            "dorf",
            "sur-mer",
            "les-bains",
            "borough",
            "minster",
            "mouth",
            "pore",
        ];
        let single = run.end - run.start == 1;
        let Some(first) = self.token(run.start) else { return };
        let key = first.text.to_lowercase();
        let known = first.is(Classes::GIVEN | Classes::SURNAME);
        if single
            && !known
            && first.shape == Shape::Capital
            && first.text.chars().count() > 5
            && ENDINGS.iter().any(|ending| key.ends_with(ending))
        {
            evidence.add(Place, 3);
        }
        if single && ["-sur-", "-lès-", "-en-", "-les-", "-sous-", "-aux-"].iter().any(|part| key.contains(part)) {
            evidence.add(Place, 6);
        }
        if single
            && ["saint-", "sainte-", "nouveau-", "nouvelle-", "mont-", "haut-", "haute-", "bas-", "basse-"]
                .iter()
                .any(|start| key.starts_with(start))
        {
            evidence.add(Place, 4);
        }
        let opening = run.start.checked_sub(1).map_or("", |at| self.text_at(at));
        let closing = self.text_at(run.end);
        let quoted = matches!((opening, closing), ("\"", "\"") | ("“", "”") | ("«", "»") | ("‘", "’"));
        if quoted && run.record.is_none() {
            evidence.add(Product, 5);
        }
    }

    /// People of a kind in the plural: «les Inuits», “Zionists”.
    fn is_people(&self, run: &Run) -> bool {
        let Some(token) =
            self.token(run.start).filter(|token| run.end - run.start == 1 && token.shape == Shape::Capital)
        else {
            return false;
        };
        let before = run.start.checked_sub(1).map_or("", |at| self.text_at(at)).to_lowercase();
        let plural = matches!(before.as_str(), "les" | "des" | "aux" | "ces" | "ses" | "leurs")
            && token.text.ends_with(['s', 'x']);
        plural || ["ists", "ians", "ites", "iens", "istes", "éens"].iter().any(|ending| token.text.ends_with(ending))
    }

    fn add_before(&self, run: &Run, evidence: &mut Evidence) {
        // The article, an elided one too, stands between a noun and what it says of the name.
        let mut before = run.start;
        let mut article = false;
        let is_article =
            |token: &Token<'_>| matches!(token.text.to_lowercase().as_str(), "the" | "la" | "le" | "les" | "l'" | "l’");
        while before > 0 && self.token(before - 1).is_some_and(is_article) {
            article = true;
            before -= 1;
        }
        let Some(at) = before.checked_sub(1) else { return };
        let of = matches!(self.text_at(at).to_lowercase().as_str(), "de" | "d'" | "d’" | "du" | "of" | "des");
        if of && at > 0 && (self.is(at - 1, Classes::OWNED) || self.text_at(at - 1) == "%") {
            evidence.add(Organization, 4);
            evidence.add(Place, -2);
        }
        // An analyst, a professor works at an organisation.
        if matches!(self.text_at(at), "at" | "chez") && at > 0 && self.is(at - 1, Classes::ROLE) {
            evidence.add(Organization, 4);
        }
        if article && !self.is(at, Classes::LOCATIVE) {
            evidence.add(Person, -2);
        }
        let mut title = at;
        if self.text_at(at) == "." {
            title = at.saturating_sub(1);
        }
        if !article && self.is(title, Classes::HONORIFIC) {
            evidence.add(Person, 8);
        }
        if !article && self.is(at, Classes::ROLE) {
            evidence.add(Person, 5);
        }
        if self.is(at, Classes::ORGANIZATION_CUE) {
            evidence.add(Organization, 5);
        }
        if self.is(at, Classes::PRODUCT_HEAD) {
            evidence.add(Product, 3);
        }
        let known = run.record.and_then(|number| KnowledgeBase::shared().record(number));
        if self.is(at, Classes::LOCATIVE) && known.is_none_or(|record| kind_of(record.kind) == Place) {
            evidence.add(Place, if article { 2 } else { 3 });
        }
        let of = matches!(self.text_at(at).to_lowercase().as_str(), "de" | "d'" | "d’" | "du");
        if of && at > 0 && self.is(at - 1, Classes::HONORIFIC) {
            evidence.add(Person, 6);
        } else if of && at > 0 && self.is(at - 1, Classes::ROLE) {
            evidence.add(Organization, 3);
        } else if of
            && !article
            && run.end - run.start == 1
            && self.token(run.start).is_some_and(|token| token.shape == Shape::Capital)
        {
            evidence.add(Place, 2);
        }
        let cue = if self.is(at, Classes::PARTICLE) || of { at.saturating_sub(1) } else { at };
        if self.is(cue, Classes::PLACE_CUE) {
            evidence.add(Place, 5);
        }
    }

    fn add_after(&self, run: &Run, evidence: &mut Evidence) {
        let next = run.end;
        if self.is(next, Classes::SPEECH) {
            evidence.add(Place, -2);
            evidence.add(Person, 3);
            evidence.add(Organization, 1);
        }
        if self.is(next, Classes::BUSINESS) {
            evidence.add(Organization, 4);
        }
        if matches!(self.text_at(next), "who" | "qui") {
            evidence.add(Person, 2);
        }
        let bracket = self.text_at(next) == "(";
        if bracket
            && self.token(next + 1).is_some_and(|token| token.shape == Shape::Upper)
            && self.text_at(next + 2) == ")"
        {
            evidence.add(Organization, 3);
        }
        if bracket && self.token(next + 1).is_some_and(|token| token.text.len() == 4 && token.shape == Shape::Number) {
            evidence.add(Person, 2);
        }
        if self.text_at(next) == "," {
            let reach = next + 1..next + 5;
            let words = reach.take_while(|&at| !matches!(self.text_at(at), "," | "." | ";"));
            if words
                .clone()
                .any(|at| self.is(at, Classes::ROLE) && self.token(at).is_some_and(|token| token.shape == Shape::Lower))
            {
                evidence.add(Person, 4);
            }
            if self.token(next + 1).is_some_and(|token| token.shape == Shape::Number)
                && matches!(self.text_at(next + 2), "ans" | ",")
            {
                evidence.add(Person, 2);
            }
            if self.is(next + 1, Classes::PLACE) {
                evidence.add(Place, 2);
            }
        }
    }
}
