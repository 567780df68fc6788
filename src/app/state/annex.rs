use std::rc::Rc;

use yew::Reducible;

use super::{
    BriefingAction, BriefingState, EntitiesAction, EntitiesState, FiguresAction, FiguresState, LibraryAction,
    LibraryState,
};

/// What the pages of the annex know. It outlives each of them.
#[derive(Debug, Clone, Default)]
pub struct AnnexPagesState {
    /// The bundled articles.
    pub library: Rc<LibraryState>,
    /// The figures of all of them.
    pub figures: Rc<FiguresState>,
    /// The stories they tell.
    pub briefing: Rc<BriefingState>,
    /// Who and what they name.
    pub entities: Rc<EntitiesState>,
}

/// What can happen to it.
#[derive(Debug)]
pub enum AnnexPagesAction {
    /// Something happened to the library.
    Library(LibraryAction),
    /// Something happened to the figures.
    Figures(FiguresAction),
    /// Something happened to the briefing.
    Briefing(BriefingAction),
    /// Something happened to the names.
    Entities(EntitiesAction),
}

impl PartialEq for AnnexPagesState {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.library, &other.library)
            && Rc::ptr_eq(&self.figures, &other.figures)
            && Rc::ptr_eq(&self.briefing, &other.briefing)
            && Rc::ptr_eq(&self.entities, &other.entities)
    }
}

impl Reducible for AnnexPagesState {
    type Action = AnnexPagesAction;

    fn reduce(self: Rc<Self>, action: AnnexPagesAction) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            AnnexPagesAction::Library(action) => next.library = next.library.reduce(action),
            AnnexPagesAction::Figures(action) => next.figures = next.figures.reduce(action),
            AnnexPagesAction::Briefing(action) => next.briefing = next.briefing.reduce(action),
            AnnexPagesAction::Entities(action) => next.entities = next.entities.reduce(action),
        }
        if next == *self { self } else { Rc::new(next) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_changes_nothing_keeps_the_state() {
        let state = Rc::new(AnnexPagesState::default());
        for action in
            [AnnexPagesAction::Library(LibraryAction::ClearFilters), AnnexPagesAction::Figures(FiguresAction::Retry)]
        {
            assert!(Rc::ptr_eq(&state, &state.clone().reduce(action)));
        }
        let more = state.clone().reduce(AnnexPagesAction::Figures(FiguresAction::MoreRows));
        assert!(more.figures.rows > state.figures.rows && Rc::ptr_eq(&more.library, &state.library));
    }
}
