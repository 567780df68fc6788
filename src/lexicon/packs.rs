use std::sync::{Arc, OnceLock};

use super::Pack;
use crate::language::{ByLocale, Language, Locale};

/// The packs that are there. Copies share them: a pack added to one is there for all, and the tables of its
/// language are built when a text first asks for them.
#[derive(Debug, Clone, Default)]
pub struct Packs {
    slots: Arc<ByLocale<OnceLock<Pack>>>,
}

impl Packs {
    /// No pack yet.
    pub fn none() -> Self {
        Self::default()
    }

    /// The packs that were compiled in: all of them natively.
    pub fn built_in() -> Self {
        let packs = Self::none();
        Locale::ALL.into_iter().filter_map(Pack::built_in).for_each(|pack| packs.add(pack));
        packs
    }

    /// Adds a pack; a second one of the same language changes nothing.
    pub fn add(&self, pack: Pack) {
        self.slots.get(pack.locale()).get_or_init(|| pack);
    }

    /// The pack of a language, if it is there.
    pub fn get(&self, locale: Locale) -> Option<&Pack> {
        self.slots.get(locale).get()
    }

    /// The packs that texts in these languages are read with and that are not there.
    pub fn missing(&self, languages: impl IntoIterator<Item = Language>) -> Vec<Locale> {
        let mut missing: Vec<Locale> = languages.into_iter().flat_map(packs_of).copied().collect();
        missing.retain(|locale| self.get(*locale).is_none());
        missing.sort_unstable();
        missing.dedup();
        missing
    }
}

/// The packs that a text of this language is read with. Chinese news is full of names in Latin letters; they are
/// read as English ones, and so are those of a text whose language cannot be told.
fn packs_of(language: Language) -> &'static [Locale] {
    match language {
        Language::Zh => &[Locale::Zh, Locale::En],
        Language::Fr => &[Locale::Fr],
        Language::En | Language::Other => &[Locale::En],
    }
}

/// One table for each language, made from its pack when it is first looked at.
#[derive(Debug)]
pub struct PackTables<T> {
    packs: Packs,
    tables: ByLocale<OnceLock<T>>,
}

impl<T> PackTables<T> {
    /// Tables that none has asked for yet.
    pub fn new(packs: &Packs) -> Self {
        Self { packs: packs.clone(), tables: ByLocale::from_fn(|_| OnceLock::new()) }
    }

    /// The table of `locale`, which `build` makes at the first call; `None` while its pack is not there.
    pub fn get(&self, locale: Locale, build: impl FnOnce(&Pack) -> T) -> Option<&T> {
        match self.tables.get(locale).get() {
            Some(table) => Some(table),
            None => self.make(locale, build),
        }
    }

    /// Kept out of the callers, who mostly find the table made.
    #[cold]
    #[inline(never)]
    fn make(&self, locale: Locale, build: impl FnOnce(&Pack) -> T) -> Option<&T> {
        let pack = self.packs.get(locale)?;
        Some(self.tables.get(locale).get_or_init(|| build(pack)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_is_missing() {
        let packs = Packs::none();
        assert_eq!(packs.missing([Language::Fr]), [Locale::Fr]);
        assert_eq!(packs.missing([Language::Zh, Language::Other]), [Locale::Zh, Locale::En]);
        packs.add(Pack::built_in(Locale::En).unwrap());
        assert_eq!(packs.missing([Language::Zh, Language::En]), [Locale::Zh]);
        assert!(Packs::built_in().missing([Language::Zh, Language::En, Language::Fr]).is_empty());
    }

    #[test]
    fn a_pack_that_comes_later_is_seen() {
        let packs = Packs::none();
        let tables: PackTables<usize> = PackTables::new(&packs);
        let count = |pack: &Pack| pack.text("stop_words.tsv").lines().count();
        assert_eq!(tables.get(Locale::Fr, count), None);
        packs.add(Pack::built_in(Locale::Fr).unwrap());
        assert!(tables.get(Locale::Fr, count).is_some_and(|lines| *lines > 0));
        assert_eq!(tables.get(Locale::Fr, |_| 0), tables.get(Locale::Fr, count));
    }
}
