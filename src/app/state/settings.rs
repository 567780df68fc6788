use std::rc::Rc;

use yew::Reducible;

use super::MarkKind;
use super::library::toggle;
use crate::language::Locale;

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the system says.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// All of them, in the order of the switch.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// As it is stored and as the style sheet knows it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// Reads a stored name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.name() == name)
    }
}

/// What the reader chose for good.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SettingsState {
    /// The display language of the last visit.
    pub locale: Option<Locale>,
    /// Light or dark.
    pub theme: Theme,
    /// The kinds of marks that are switched off, in the order of the legend.
    pub hidden: Vec<MarkKind>,
}

/// What can happen to the settings.
#[derive(Debug, Clone, Copy)]
pub enum SettingsAction {
    /// Remember the display language.
    RememberLocale(Locale),
    /// Choose light or dark.
    ChooseTheme(Theme),
    /// Switch a kind of mark on or off.
    ToggleMarks(MarkKind),
    /// Switch all marks on, or all off.
    ShowAllMarks(bool),
}

impl Reducible for SettingsState {
    type Action = SettingsAction;

    fn reduce(self: Rc<Self>, action: SettingsAction) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            SettingsAction::RememberLocale(locale) => next.locale = Some(locale),
            SettingsAction::ChooseTheme(theme) => next.theme = theme,
            SettingsAction::ToggleMarks(kind) => toggle(&mut next.hidden, kind),
            SettingsAction::ShowAllMarks(true) => next.hidden.clear(),
            SettingsAction::ShowAllMarks(false) => next.hidden = MarkKind::ALL.to_vec(),
        }
        if next == *self { self } else { Rc::new(next) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_choice_changes_nothing() {
        let state = Rc::new(SettingsState::default());
        assert!(Rc::ptr_eq(&state, &state.clone().reduce(SettingsAction::ChooseTheme(Theme::Auto))));
        assert!(Rc::ptr_eq(&state, &state.clone().reduce(SettingsAction::ShowAllMarks(true))));
    }

    #[test]
    fn marks_are_switched_off_and_on() {
        let state = Rc::new(SettingsState::default()).reduce(SettingsAction::ToggleMarks(MarkKind::Person));
        assert!(state.hidden.contains(&MarkKind::Person));
        let state = state.reduce(SettingsAction::ToggleMarks(MarkKind::Person));
        assert!(state.hidden.is_empty());
        let state = state.reduce(SettingsAction::ShowAllMarks(false));
        assert_eq!(state.hidden.len(), MarkKind::ALL.len());
    }

    #[test]
    fn themes_go_by_their_names() {
        for theme in Theme::ALL {
            assert_eq!(Theme::from_name(theme.name()), Some(theme));
        }
    }
}
