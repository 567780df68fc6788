//! Date patterns by what they open with: a part that many begin with is read once for all of them.

use super::Found;
use super::pattern::{Element, Pattern};
use super::resolve::Fields;
use crate::mention::figure::context::Context;
use crate::mention::figure::window::Characters;

/// Patterns as a tree of their parts.
#[derive(Debug, Default)]
pub(in crate::mention::figure) struct PatternTree {
    patterns: Vec<Pattern>,
    nodes: Vec<Node>,
    /// The nodes of the parts that patterns open with.
    roots: Vec<usize>,
}

/// A part, with the parts that go on from it and the patterns that end with it.
#[derive(Debug)]
struct Node {
    element: Element,
    /// Whether a space may stand before it.
    loose: bool,
    /// The characters without which none of the patterns from here on can stand.
    needed: Characters,
    next: Vec<usize>,
    ends: Vec<usize>,
}

/// The longest date so far, and the number of its pattern: of equally long ones the first counts.
type Best = Option<(Found, usize)>;

impl PatternTree {
    /// Adds a pattern, which comes after those that are there.
    pub fn insert(&mut self, pattern: Pattern) {
        let (elements, loose) = pattern.parts();
        let mut last: Option<usize> = None;
        for element in elements {
            // Nothing stands before the first part, so that it is one for all patterns.
            let loose = loose && last.is_some();
            let beside = last.map_or(Some(&self.roots), |node| self.nodes.get(node).map(|node| &node.next));
            let is_same = |node: &Node| node.element == *element && node.loose == loose;
            let known = beside
                .and_then(|beside| beside.iter().copied().find(|&node| self.nodes.get(node).is_some_and(is_same)));
            let here = known.unwrap_or(self.nodes.len());
            if known.is_none() {
                let (element, needed) = (element.clone(), *pattern.needed());
                self.nodes.push(Node { element, loose, needed, next: Vec::new(), ends: Vec::new() });
                let beside =
                    last.map_or(Some(&mut self.roots), |node| self.nodes.get_mut(node).map(|node| &mut node.next));
                beside.into_iter().for_each(|beside| beside.push(here));
            }
            if let Some(node) = self.nodes.get_mut(here) {
                node.needed = node.needed.shared(pattern.needed());
            }
            last = Some(here);
        }
        if let Some(node) = last.and_then(|node| self.nodes.get_mut(node)) {
            node.ends.push(self.patterns.len());
            self.patterns.push(pattern);
        }
    }

    /// The longest date at `at` that a pattern reads.
    pub(super) fn read(&self, context: &Context<'_>, at: usize) -> Option<Found> {
        let ahead = context.line.windows.ahead(at);
        let mut best = None;
        for &root in &self.roots {
            self.follow(context, (at, at), Fields::default(), root, &ahead, &mut best);
        }
        best.map(|(found, _)| found)
    }

    /// Reads a part, and what goes on from it, in the stretch that begins and so far ends where `stretch` says.
    fn follow(
        &self,
        context: &Context<'_>,
        (at, end): (usize, usize),
        mut fields: Fields,
        node: usize,
        ahead: &Characters,
        best: &mut Best,
    ) {
        let Some(node) = self.nodes.get(node).filter(|node| ahead.may_hold(&node.needed)) else { return };
        let space = node.loose && context.line.at(end) == ' ';
        let Some(end) = node.element.read(context, end + usize::from(space), &mut fields) else { return };
        for &id in &node.ends {
            let counts = best.as_ref().is_none_or(|(best, number)| end > best.end || end == best.end && id < *number);
            let found =
                self.patterns.get(id).filter(|_| counts).and_then(|pattern| pattern.found(context, at, end, fields));
            if let Some(found) = found {
                *best = Some((found, id));
            }
        }
        for &next in &node.next {
            self.follow(context, (at, end), fields, next, ahead, best);
        }
    }
}
