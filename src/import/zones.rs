use super::byline::{self, Byline};
use super::line::{Line, item_marker};
use super::phrases::{Label, PHRASES, Role};
use super::title;
use crate::document::{BlockKind, FieldKind};
use crate::language::{Language, Locale};
use crate::text::Span;

/// What a line is by its own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Mark {
    Text,
    Byline(Byline),
    Junk,
    Tags,
    Copyright,
    Closing(Span),
    End,
    AuthorBox,
    Caption,
    /// A section's or field's label, with its length in characters where its content follows on the line.
    Label(Label, Option<usize>),
}

/// Which part of a record a line stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    /// No section: the article as such.
    Article,
    /// The publisher's summary; a body follows.
    Summary(Locale),
    /// The article in a language.
    Body(Locale),
    /// The content of a labelled field.
    Field(FieldKind),
}

/// The page with each line's part in it.
#[derive(Debug)]
pub(super) struct Zones<'a> {
    pub(super) text: &'a str,
    pub(super) lines: &'a [Line],
    pub(super) marks: Vec<Mark>,
    pub(super) kinds: Vec<BlockKind>,
    pub(super) sections: Vec<Section>,
    /// The lines that are titles, in order.
    pub(super) titles: Vec<usize>,
    pub(super) markdown: bool,
}

impl<'a> Zones<'a> {
    /// Finds the part of every line. `caller_title` is the title where the caller knows it.
    pub(super) fn new(
        text: &'a str,
        lines: &'a [Line],
        language: Language,
        markdown: bool,
        caller_title: Option<&str>,
    ) -> Self {
        let marks = lines.iter().map(|line| mark(text, line, language, markdown)).collect();
        let mut zones = Self {
            text,
            lines,
            marks,
            kinds: vec![BlockKind::Paragraph; lines.len()],
            sections: vec![Section::Article; lines.len()],
            titles: Vec::new(),
            markdown,
        };
        zones.settle_labels();
        let first = zones.first_of_article();
        if let Some(first) = first {
            zones.read_head(first, caller_title);
            zones.read_rest(first);
        } else {
            zones.read_list();
        }
        zones
    }

    fn mark(&self, at: usize) -> &Mark {
        self.marks.get(at).unwrap_or(&Mark::Junk)
    }

    fn set(&mut self, at: usize, kind: BlockKind) {
        if let Some(slot) = self.kinds.get_mut(at) {
            *slot = kind;
        }
    }

    fn line_is(&self, at: usize, holds: impl Fn(&Line) -> bool) -> bool {
        self.lines.get(at).is_some_and(holds)
    }

    /// A lone «Highlights» is a heading; two field labels, or the label over all of them, make a record.
    fn settle_labels(&mut self) {
        let mut kinds: Vec<FieldKind> = Vec::new();
        let mut group = false;
        let mut summary = false;
        for mark in &self.marks {
            match mark {
                Mark::Label(Label::Field(kind), _) if !kinds.contains(kind) => kinds.push(*kind),
                Mark::Label(Label::Group, None) => group = true,
                Mark::Label(Label::Summary(_), None) => summary = true,
                _ => {}
            }
        }
        let has_fields = kinds.len() >= 2 || (group && !kinds.is_empty());
        for mark in &mut self.marks {
            let keep = match mark {
                Mark::Label(Label::Field(_) | Label::Group, _) => has_fields,
                Mark::Label(Label::Body(_), inline) => summary && inline.is_none(),
                Mark::Label(Label::Summary(_), inline) => inline.is_none(),
                _ => true,
            };
            if !keep {
                *mark = Mark::Text;
            }
        }
    }

    /// The line that the article, or the record's first section, begins with.
    fn first_of_article(&self) -> Option<usize> {
        let running = (0..self.lines.len()).find(|&at| match self.mark(at) {
            Mark::Text => self.line_is(at, Line::is_running),
            Mark::Label(label, _) => !matches!(label, Label::Group) || at > 0,
            _ => false,
        });
        // Two short sentences after a heading are an article as well.
        running.or_else(|| {
            let sentence =
                |at: usize| *self.mark(at) == Mark::Text && self.line_is(at, |line| line.stop && line.words >= 4);
            (1..self.lines.len()).find(|&at| sentence(at) && !sentence(at - 1) && self.line_is(at, |line| line.gap))
        })
    }

    /// No running text at all: everything that is not plainly junk is kept.
    fn read_list(&mut self) {
        let speaks = (0..self.lines.len()).filter(|&at| *self.mark(at) == Mark::Text).count();
        for at in 0..self.lines.len() {
            let kind = match self.mark(at) {
                Mark::Junk | Mark::Tags | Mark::Copyright if speaks > 0 && self.lines.len() > 2 => {
                    BlockKind::Boilerplate
                }
                _ => self.text_kind(at, BlockKind::Paragraph),
            };
            self.set(at, kind);
        }
    }

    /// Titles, bylines and furniture above the article.
    fn read_head(&mut self, first: usize, caller_title: Option<&str>) {
        let lines = self.lines;
        let head: Vec<usize> = (0..first).filter(|&at| *self.mark(at) == Mark::Text).collect();
        let plain = |words: &str| -> String {
            words.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
        };
        let wanted = caller_title.map(plain).filter(|title| !title.is_empty());
        let mut best: Option<(u32, usize)> = None;
        for (order, &at) in head.iter().enumerate().take(60) {
            let Some(line) = lines.get(at) else { continue };
            let given = wanted.as_ref().is_some_and(|title| {
                *title == plain(title::content(self.text, line.span, self.markdown).slice(self.text))
            });
            if !given && !title::can_be_title(line) {
                continue;
            }
            let repeated = head.iter().skip(order + 1).take(20).any(|&other| {
                lines.get(other).is_some_and(|other| title::is_repeat(line, other) || title::is_repeat(other, line))
            });
            let heading = self.markdown && line.span.slice(self.text).starts_with("# ");
            let near = at + 1 == first || matches!(self.mark(at + 1), Mark::Byline(_));
            let score = title::score(line, repeated, heading, near) + 40 * u32::from(given);
            if best.is_none_or(|(most, _)| score > most) {
                best = Some((score, at));
            }
        }
        let title = best.map(|(_, at)| at);
        for at in 0..first {
            let kind = match self.mark(at) {
                Mark::Byline(_) => BlockKind::Byline,
                Mark::Caption => BlockKind::Caption,
                Mark::Text => self.head_kind(at, title),
                Mark::Label(..) => BlockKind::Field,
                _ => BlockKind::Boilerplate,
            };
            if kind == BlockKind::Title {
                self.titles.push(at);
            }
            self.set(at, kind);
        }
    }

    fn head_kind(&mut self, at: usize, title: Option<usize>) -> BlockKind {
        let (Some(line), Some(title_at)) = (self.lines.get(at), title) else {
            return self.text_kind(at, BlockKind::Paragraph);
        };
        let Some(title_line) = self.lines.get(title_at) else { return BlockKind::Paragraph };
        if at == title_at {
            return BlockKind::Title;
        }
        if title::is_repeat(title_line, line) || title::is_repeat(line, title_line) || !line.speaks {
            return BlockKind::Boilerplate;
        }
        let language = |line: &Line| crate::language::detect(line.span.slice(self.text));
        let (this, that) = (language(line), language(title_line));
        let is_other_language = this != that && this != Language::Other && that != Language::Other;
        let taken = self.titles.iter().filter_map(|&at| self.lines.get(at)).any(|line| language(line) == this);
        let seen = self.titles.iter().filter_map(|&at| self.lines.get(at)).any(|other| title::is_same(other, line));
        if is_other_language && !taken && title::can_be_title(line) && line.words >= 3 {
            return BlockKind::Title;
        }
        if seen {
            return BlockKind::Boilerplate;
        }
        // A name right beside the date is the author's.
        let beside = |at: usize| matches!(self.mark(at), Mark::Byline(byline) if byline.author.is_none() && byline.published.is_some());
        let words = line.span.slice(self.text);
        if at > title_at && byline::is_name(words) && (beside(at + 1) || (at > 0 && beside(at - 1))) {
            let author = Some(line.span);
            if let Some(mark) = self.marks.get_mut(at) {
                *mark = Mark::Byline(Byline { author, ..Byline::default() });
            }
            return BlockKind::Byline;
        }
        // The site's name, a rubric, a menu.
        if line.words <= 4 && line.weight <= 45 && !line.stop && (at < title_at || self.in_menu(at)) {
            return BlockKind::Boilerplate;
        }
        if line.weight > 60 || line.stop { BlockKind::Paragraph } else { BlockKind::Heading }
    }

    /// Whether a line stands in a run of at least three very short ones.
    fn in_menu(&self, at: usize) -> bool {
        let tiny = |at: usize| {
            *self.mark(at) == Mark::Text && self.line_is(at, |line| line.weight <= 30 && !line.stop && line.words <= 3)
        };
        let before = (1..=5).take_while(|step| at.checked_sub(*step).is_some_and(tiny)).count();
        let after = (1..=5).take_while(|step| tiny(at + step)).count();
        tiny(at) && before + after >= 4
    }

    /// The article, the fields of a record, and the furniture behind them.
    fn read_rest(&mut self, first: usize) {
        let total: usize = self.lines.iter().map(|line| line.weight).sum();
        let (mut section, mut ended, mut paragraphs, mut weight) = (Section::Article, false, 0_usize, 0_usize);
        // Inside a box of links that the article flows around.
        let mut boxed = false;
        for at in first..self.lines.len() {
            let line_weight = self.lines.get(at).map_or(0, |line| line.weight);
            let mark = self.mark(at).clone();
            let in_fields = matches!(section, Section::Field(_));
            boxed = boxed && !(mark == Mark::Text && self.line_is(at, |line| !line.is_short()));
            let kind = match mark {
                Mark::Label(label, inline) => {
                    ended = false;
                    section = match label {
                        Label::Summary(locale) => Section::Summary(locale),
                        Label::Body(locale) => Section::Body(locale),
                        Label::Group => Section::Field(FieldKind::Processing),
                        Label::Field(kind) => Section::Field(kind),
                    };
                    if inline.is_some() || matches!(section, Section::Field(_)) {
                        BlockKind::Field
                    } else {
                        BlockKind::Heading
                    }
                }
                Mark::End => {
                    ended = ended || paragraphs == 0 || !self.article_returns(at, 2);
                    boxed = !ended;
                    BlockKind::Boilerplate
                }
                Mark::AuthorBox => {
                    ended = ended || (paragraphs > 0 && !self.article_returns(at, 3));
                    BlockKind::Boilerplate
                }
                Mark::Closing(_) | Mark::Copyright => {
                    ended = ended || paragraphs > 0;
                    BlockKind::Boilerplate
                }
                Mark::Tags => {
                    let late = weight * 4 >= total;
                    ended = ended || (late && paragraphs > 0 && !self.article_returns(at, 2));
                    BlockKind::Boilerplate
                }
                Mark::Byline(byline) if !in_fields => self.byline_kind(at, &byline, &mut ended, (paragraphs, weight)),
                Mark::Junk if !in_fields || self.line_is(at, |line| !line.speaks) => BlockKind::Boilerplate,
                Mark::Caption if !ended => BlockKind::Caption,
                Mark::Text | Mark::Byline(_) | Mark::Junk | Mark::Caption => {
                    if in_fields && !ended {
                        BlockKind::Field
                    } else if ended || boxed || self.is_stray(at) {
                        BlockKind::Boilerplate
                    } else {
                        self.text_kind(at, BlockKind::Paragraph)
                    }
                }
            };
            if kind.is_body() && self.line_is(at, |line| line.is_running() || line.stop) {
                paragraphs += 1;
                weight += line_weight;
            }
            self.set(at, kind);
            if let Some(slot) = self.sections.get_mut(at) {
                *slot = section;
            }
            // A summary is the one paragraph, or list, under its label.
            if let Section::Summary(locale) = section {
                let closes = kind == BlockKind::Paragraph && self.line_is(at + 1, |line| line.gap);
                if closes && !self.body_label_follows(at, locale) {
                    section = Section::Body(locale);
                }
            }
        }
    }

    /// Whether the record marks where the summary ends by a label of its own.
    fn body_label_follows(&self, at: usize, locale: Locale) -> bool {
        (at + 1..self.marks.len().min(at + 40))
            .find_map(|at| match self.mark(at) {
                Mark::Label(label, _) => Some(*label == Label::Body(locale)),
                _ => None,
            })
            .unwrap_or(false)
    }

    /// A byline under a standfirst, one that stands at the article's foot with the author's portrait
    /// behind it, or words that only look like one.
    fn byline_kind(
        &mut self,
        at: usize,
        byline: &Byline,
        ended: &mut bool,
        (paragraphs, weight): (usize, usize),
    ) -> BlockKind {
        if *ended {
            return if byline.labelled && byline.author.is_some() && self.box_above(at) {
                BlockKind::Byline
            } else {
                BlockKind::Boilerplate
            };
        }
        let near_head = paragraphs <= 1 && weight <= 600;
        let end_follows =
            (at + 1..at + 6).any(|at| matches!(self.mark(at), Mark::End | Mark::AuthorBox) && at < self.marks.len());
        if byline.labelled
            && byline.author.is_some()
            && ((paragraphs >= 2 && weight >= 400) || (paragraphs >= 1 && end_follows))
        {
            *ended = !self.article_returns(at, 2);
            return BlockKind::Byline;
        }
        if near_head || byline.labelled {
            return BlockKind::Byline;
        }
        if let Some(mark) = self.marks.get_mut(at) {
            *mark = Mark::Text;
        }
        if self.is_stray(at) { BlockKind::Boilerplate } else { self.text_kind(at, BlockKind::Paragraph) }
    }

    fn box_above(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|above| *self.mark(above) == Mark::AuthorBox)
    }

    /// Whether the article plainly goes on after a box inside it: a few short lines, then `needed` long
    /// paragraphs on end. Teasers alternate between heading and paragraph instead.
    fn article_returns(&self, at: usize, needed: usize) -> bool {
        let (mut short, mut long) = (0, 0);
        for next in at + 1..self.lines.len().min(at + 14) {
            let Some(line) = self.lines.get(next) else { break };
            match self.mark(next) {
                Mark::Text if line.is_running() && line.weight >= 160 => {
                    long += 1;
                    if long >= needed {
                        return true;
                    }
                }
                Mark::Text if long == 0 && line.is_short() && short < 4 => short += 1,
                Mark::Junk | Mark::Caption => {}
                _ => return false,
            }
        }
        false
    }

    /// A line without words, or a menu inside the article.
    fn is_stray(&self, at: usize) -> bool {
        self.line_is(at, |line| !line.speaks) || {
            let tiny = |at: usize| {
                *self.mark(at) == Mark::Text
                    && self.line_is(at, |line| {
                        line.weight <= 25
                            && !line.stop
                            && line.words <= 3
                            && item_marker(line.span.slice(self.text)) == 0
                    })
            };
            let before = (1..=6).take_while(|step| at.checked_sub(*step).is_some_and(tiny)).count();
            let after = (1..=6).take_while(|step| tiny(at + step)).count();
            tiny(at) && before + after >= 6
        }
    }

    /// Heading, item, quotation or `other`.
    fn text_kind(&self, at: usize, other: BlockKind) -> BlockKind {
        let Some(line) = self.lines.get(at) else { return other };
        let words = line.span.slice(self.text);
        if self.markdown && words.starts_with('#') && line.weight <= 300 {
            return BlockKind::Heading;
        }
        if self.markdown && words.starts_with('>') {
            return BlockKind::Quote;
        }
        if item_marker(words) > 0 {
            return BlockKind::ListItem;
        }
        let follows = (at + 1..self.lines.len().min(at + 3)).find(|&next| matches!(self.mark(next), Mark::Text));
        let opens = line.is_short() && !words.ends_with([':', '：', ',', '，', ';']) && line.speaks;
        let over_text = follows.is_some_and(|next| {
            next <= at + 2 && self.line_is(next, |next| next.is_running() && next.weight > line.weight)
        });
        if opens && over_text && line.weight <= 120 { BlockKind::Heading } else { other }
    }
}

/// What a line is by its own words alone.
fn mark(text: &str, line: &Line, language: Language, markdown: bool) -> Mark {
    if !line.speaks {
        return Mark::Junk;
    }
    if line.folded.chars().is_empty() {
        return Mark::Text;
    }
    if let Some((label, inline)) = PHRASES.label(&line.folded) {
        return Mark::Label(label, inline);
    }
    if let Some(source) = byline::closing_source(text, line) {
        return Mark::Closing(source);
    }
    let words = line.span.slice(text);
    if markdown && words.starts_with("![") {
        return Mark::Junk;
    }
    match PHRASES.role(&line.folded, line.weight) {
        Some(Role::Junk | Role::Share) => return Mark::Junk,
        Some(Role::Tags) => return Mark::Tags,
        Some(Role::Copyright) => return Mark::Copyright,
        Some(Role::End) => return Mark::End,
        Some(Role::AuthorBox) => return Mark::AuthorBox,
        Some(Role::Caption) => return Mark::Caption,
        None => {}
    }
    byline::read(text, line, language).map_or(Mark::Text, Mark::Byline)
}
