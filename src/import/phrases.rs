use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::folded::Folded;
use crate::document::FieldKind;
use crate::language::Locale;
use crate::lexicon::rows;
use crate::text::is_word;

/// What a junk phrase makes of its line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// No part of the article.
    Junk,
    /// A word of a line of share buttons.
    Share,
    /// Keywords after the article.
    Tags,
    /// Whose page it is.
    Copyright,
    /// The label over teasers.
    End,
    /// The label over the author's portrait.
    AuthorBox,
    /// A picture's description.
    Caption,
}

/// What a label opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    /// The publisher's summary and, after it, the article in this language.
    Summary(Locale),
    /// The article in this language.
    Body(Locale),
    /// The labelled fields.
    Group,
    /// One field.
    Field(FieldKind),
}

/// All the phrases that tell a page's parts.
#[derive(Debug, Default)]
pub(super) struct Phrases {
    whole: BTreeMap<&'static str, Role>,
    start: BTreeMap<char, Vec<(&'static str, Role)>>,
    end: Vec<&'static str>,
    within: Vec<(&'static str, Role)>,
    glue: Vec<&'static str>,
    models: Vec<&'static str>,
    sections: BTreeMap<&'static str, Label>,
    lists: BTreeMap<&'static str, Vec<&'static str>>,
    words: BTreeMap<&'static str, BTreeSet<&'static str>>,
    /// The words before the title and between it and the publication.
    pub(super) closings: Vec<(&'static str, &'static str)>,
    /// Months by name.
    pub(super) months: BTreeMap<&'static str, u8>,
}

/// The table, made once.
pub(super) static PHRASES: LazyLock<Phrases> = LazyLock::new(Phrases::load);

impl Phrases {
    fn load() -> Self {
        let mut phrases = Self::default();
        phrases.add_junk(include_str!("../../data/pages/zh_junk.tsv"));
        phrases.add_junk(include_str!("../../data/pages/en_junk.tsv"));
        phrases.add_junk(include_str!("../../data/pages/fr_junk.tsv"));
        phrases.add_labels(Locale::Zh, include_str!("../../data/pages/zh_labels.tsv"));
        phrases.add_labels(Locale::En, include_str!("../../data/pages/en_labels.tsv"));
        phrases.add_labels(Locale::Fr, include_str!("../../data/pages/fr_labels.tsv"));
        // The longest label first: «published on» before «published».
        for list in phrases.lists.values_mut() {
            list.sort_by_key(|label| std::cmp::Reverse(label.len()));
        }
        phrases
    }

    fn add_junk(&mut self, file: &'static str) {
        for row in rows(file) {
            let [role, how, phrase] = row.as_slice() else { continue };
            let role = match *role {
                "share" => Role::Share,
                "tags" => Role::Tags,
                "copyright" => Role::Copyright,
                "end" => Role::End,
                "author_box" => Role::AuthorBox,
                "caption" => Role::Caption,
                "model" => {
                    self.models.push(phrase);
                    continue;
                }
                _ => Role::Junk,
            };
            match *how {
                "whole" => drop(self.whole.insert(phrase, role)),
                "start" => {
                    self.start.entry(phrase.chars().next().unwrap_or(' ')).or_default().push((phrase, role));
                }
                "end" => self.end.push(phrase),
                "within" => self.within.push((phrase, role)),
                _ => self.glue.push(phrase),
            }
        }
    }

    fn add_labels(&mut self, locale: Locale, file: &'static str) {
        for row in rows(file) {
            let (Some(&kind), Some(&phrase), third) = (row.first(), row.get(1), row.get(2)) else { continue };
            let field = |kind| Some(Label::Field(kind));
            let section = match kind {
                "summary" => Some(Label::Summary(locale)),
                "body" => Some(Label::Body(locale)),
                "insight" => Some(Label::Group),
                "core_point" => field(FieldKind::CorePoint),
                "key_players" => field(FieldKind::KeyPlayers),
                "impact" => field(FieldKind::Impact),
                "tracking" => field(FieldKind::Tracking),
                "highlights" => field(FieldKind::Highlights),
                "companies" => field(FieldKind::Companies),
                "categories" => field(FieldKind::Categories),
                "processing" => field(FieldKind::Processing),
                _ => None,
            };
            if let Some(section) = section {
                self.sections.insert(phrase, section);
                continue;
            }
            match kind {
                "month" => drop(self.months.insert(phrase, third.and_then(|n| n.parse().ok()).unwrap_or(0))),
                "closing" => self.closings.push((phrase, third.copied().unwrap_or(""))),
                "particle" | "weekday" | "role_word" => {
                    self.words.entry(kind).or_default().extend(phrase.split_whitespace());
                }
                _ => self.lists.entry(kind).or_default().push(phrase),
            }
        }
    }

    /// The labels of one kind, longest first.
    pub(super) fn list(&self, kind: &str) -> &[&'static str] {
        self.lists.get(kind).map_or(&[], Vec::as_slice)
    }

    /// Whether `word` belongs to a set of single words.
    pub(super) fn is(&self, kind: &str, word: &str) -> bool {
        self.words.get(kind).is_some_and(|words| words.contains(word))
    }

    /// The label a line is, or begins with before a colon; with the length of the label in characters
    /// where something follows the colon.
    pub(super) fn label(&self, line: &Folded) -> Option<(Label, Option<usize>)> {
        let text = line.text();
        if text.len() > 400 {
            return None;
        }
        let whole = text.trim_matches(|c: char| !c.is_alphanumeric());
        if let Some(&label) = self.sections.get(whole) {
            return Some((label, None));
        }
        let (before, after) = text.split_once(':')?;
        let label = *self.sections.get(before.trim())?;
        (!after.trim().is_empty()).then(|| (label, Some(before.trim_end().chars().count())))
    }

    /// What the phrases make of a line that weighs `weight`.
    pub(super) fn role(&self, line: &Folded, weight: usize) -> Option<Role> {
        if line.chars().is_empty() || weight > 400 {
            return None;
        }
        let text = line.text();
        if let Some(role) = self.plain_role(&text, weight) {
            return (role != Role::Share).then_some(role);
        }
        let is_junk =
            self.is_share_line(&text) || self.is_breadcrumb(&text) || self.is_glued(&text) || self.is_model(&text);
        is_junk.then_some(Role::Junk)
    }

    fn plain_role(&self, text: &str, weight: usize) -> Option<Role> {
        let bare = text.trim_matches(|c: char| !c.is_alphanumeric() && c != '©');
        if let Some(&role) = self.whole.get(bare) {
            return Some(role);
        }
        let goes_on = |phrase: &str, rest: &str| {
            phrase.chars().next_back().is_some_and(is_word) && rest.chars().next().is_some_and(is_word)
        };
        let first = text.trim_start_matches(['[', '(', '*', '#', ' ', '►', '▶', '→', '>']);
        if weight <= 170 {
            for &(phrase, role) in first.chars().next().and_then(|c| self.start.get(&c)).into_iter().flatten() {
                if first.strip_prefix(phrase).is_some_and(|rest| !goes_on(phrase, rest)) {
                    return Some(role);
                }
            }
            // «À lire aussi : another title» is one line of junk; alone, the label opens the teasers.
            if let Some((label, _)) = first.split_once(':')
                && self.whole.get(label.trim()) == Some(&Role::End)
            {
                return Some(Role::Junk);
            }
        }
        if weight <= 40
            && self.end.iter().any(|phrase| bare.ends_with(phrase) && bare.starts_with(|c: char| c.is_ascii_digit()))
        {
            return Some(Role::Junk);
        }
        (weight <= 300)
            .then(|| self.within.iter().find(|(phrase, _)| text.contains(phrase)))
            .flatten()
            .map(|&(_, role)| role)
    }

    /// Whether a part of a byline is junk by itself: a reading time, a share button.
    pub(super) fn is_junk_part(&self, part: &str) -> bool {
        matches!(self.plain_role(part, part.chars().count()), Some(Role::Junk))
    }

    /// «Partager | X | LinkedIn», «5 min read | Share | Print»: every part is junk.
    fn is_share_line(&self, text: &str) -> bool {
        let parts = || text.split(['|', '·', '•', '/', '\t']).flat_map(|part| part.split("  ")).map(str::trim);
        let spaced = || text.split_whitespace();
        let is_junk = |part: &str| {
            part.is_empty() || matches!(self.plain_role(part, part.chars().count()), Some(Role::Junk | Role::Share))
        };
        let enough = |count: usize| count >= 2;
        (enough(parts().filter(|part| !part.is_empty()).count()) && parts().all(is_junk))
            || (enough(spaced().count()) && spaced().all(is_junk))
    }

    /// «Accueil > Actualités > Énergie».
    fn is_breadcrumb(&self, text: &str) -> bool {
        for mark in ['>', '›', '»', '/', '→'] {
            let mut parts = text.split(mark).map(str::trim).filter(|part| !part.is_empty());
            let Some(first) = parts.next() else { continue };
            let rest: Vec<&str> = parts.take(12).collect();
            let home = self.list("home").contains(&first);
            let short = rest.iter().all(|part| part.split_whitespace().count() <= 4 || home);
            if short && ((home && !rest.is_empty()) || (rest.len() >= 2 && matches!(mark, '>' | '›'))) {
                return true;
            }
        }
        false
    }

    /// A junk phrase stuck to what stood beside it.
    fn is_glued(&self, text: &str) -> bool {
        self.glue.iter().any(|phrase| {
            text.strip_suffix(phrase).or_else(|| text.strip_prefix(phrase)).is_some_and(|rest| {
                let rest = rest.trim();
                rest.split_whitespace().count() <= 2 || self.is_model(rest)
            })
        })
    }

    /// A language model's name on a line of its own: `openai / gpt-4`.
    fn is_model(&self, text: &str) -> bool {
        let mut tokens = text.split([' ', '/', ':', ',']).filter(|token| !token.is_empty());
        let named = |token: &str| {
            token.bytes().any(|byte| byte.is_ascii_digit()) && self.models.iter().any(|model| token.starts_with(model))
        };
        let count = tokens.clone().count();
        count <= 4 && tokens.any(named) && (count == 1 || text.contains(['/', ':']))
    }
}
