use super::happening::Happening;
use super::types::FactKind;
use crate::mention::entity::EntityId;
use crate::mention::figure::{Figure, FigureId, FigureKind};
use crate::mention::syntax::{ParsedSentence, TokenKind};

/// Keeps what says something, and says each thing once.
pub(super) fn settle(happenings: Vec<Happening>, sentence: &ParsedSentence<'_>, figures: &[Figure]) -> Vec<Happening> {
    let governs = |plan: &Happening| {
        happenings.iter().any(|other| {
            other.kind != FactKind::Plan
                && other.kind != FactKind::Statement
                && other.start >= plan.end
                && (plan.end..other.start).all(|at| sentence.kind(at) != Some(TokenKind::Stop))
        })
    };
    let told = |statement: &Happening| {
        happenings.iter().any(|other| {
            other.kind != FactKind::Statement && other.agents.iter().any(|agent| statement.agents.contains(agent))
        })
    };
    let mut kept: Vec<Happening> = Vec::new();
    for happening in &happenings {
        let money = |id: &FigureId| figures.get(id.0 as usize).is_some_and(|figure| figure.kind == FigureKind::Money);
        let has_sum = happening.figures.iter().any(money);
        let says = match happening.kind {
            FactKind::Statement => {
                let first =
                    kept.iter().all(|other| other.kind != FactKind::Statement || other.agents != happening.agents);
                !happening.agents.is_empty() && !told(happening) && first
            }
            FactKind::Plan => !happening.agents.is_empty() && !governs(happening),
            FactKind::Agreement
            | FactKind::Investment
            | FactKind::Funding
            | FactKind::Acquisition
            | FactKind::ProductLaunch
            | FactKind::Selection
            | FactKind::Appointment
            | FactKind::Regulation
            | FactKind::Research
            | FactKind::Event
            | FactKind::Facility
            | FactKind::Results
            | FactKind::Workforce => !happening.agents.is_empty() || !happening.objects.is_empty() || has_sum,
        };
        if !says {
            continue;
        }
        match kept.iter_mut().find(|other| is_same(other, happening)) {
            Some(other) => absorb(other, happening),
            None => kept.push(happening.clone()),
        }
    }
    kept
}

/// Whether two triggers of one sentence tell of one thing: «a signé un accord … ce partenariat».
fn is_same(one: &Happening, other: &Happening) -> bool {
    let within =
        |a: &[EntityId], b: &[EntityId]| a.iter().all(|id| b.contains(id)) || b.iter().all(|id| a.contains(id));
    one.kind == other.kind
        && one.modality == other.modality
        && within(&one.agents, &other.agents)
        && within(&one.objects, &other.objects)
        && (one.figures.is_empty() || other.figures.is_empty())
}

fn absorb(kept: &mut Happening, other: &Happening) {
    let add = |to: &mut Vec<EntityId>, from: &[EntityId], not: &[EntityId]| {
        for id in from {
            if !to.contains(id) && !not.contains(id) {
                to.push(*id);
            }
        }
    };
    let agents = kept.agents.clone();
    add(&mut kept.agents, &other.agents, &[]);
    add(&mut kept.objects, &other.objects, &agents);
    kept.figures.extend(&other.figures);
}
