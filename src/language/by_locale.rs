use serde::{Deserialize, Serialize};

use super::Locale;

/// One thing for each display language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct ByLocale<T> {
    /// In Chinese.
    pub zh: T,
    /// In English.
    pub en: T,
    /// In French.
    pub fr: T,
}

impl<T> ByLocale<T> {
    /// Makes each of the three in turn.
    pub fn from_fn(mut make: impl FnMut(Locale) -> T) -> Self {
        Self { zh: make(Locale::Zh), en: make(Locale::En), fr: make(Locale::Fr) }
    }

    /// The one for `locale`.
    pub fn get(&self, locale: Locale) -> &T {
        match locale {
            Locale::Zh => &self.zh,
            Locale::En => &self.en,
            Locale::Fr => &self.fr,
        }
    }

    /// The one for `locale`, to change.
    pub fn get_mut(&mut self, locale: Locale) -> &mut T {
        match locale {
            Locale::Zh => &mut self.zh,
            Locale::En => &mut self.en,
            Locale::Fr => &mut self.fr,
        }
    }

    /// All three with their languages, in the order of [`Locale::ALL`].
    pub fn iter(&self) -> impl Iterator<Item = (Locale, &T)> {
        Locale::ALL.into_iter().map(|locale| (locale, self.get(locale)))
    }

    /// Each turned into something else.
    pub fn map<U>(&self, mut change: impl FnMut(&T) -> U) -> ByLocale<U> {
        ByLocale::from_fn(|locale| change(self.get(locale)))
    }
}
