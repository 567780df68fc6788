use crate::language::{ByLocale, Locale};
use crate::mention::entity::{Entity, EntityKind};
use crate::text::is_han;

/// What kind of name it is, as far as articles go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NameClass {
    /// A company: no article in any language.
    Company,
    /// A government, agency, laboratory: an article where its head noun wants one.
    Institution,
    /// A human being.
    Person,
    /// A country, region or city: the article of its name.
    Place,
    /// A product or programme.
    Product,
    /// A summit, fair or contest.
    Occasion,
}

/// A name with its forms in the three languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// The name in each language, without article.
    pub text: ByLocale<String>,
    /// What it names.
    pub class: NameClass,
}

impl Name {
    /// Whether the name can stand in a sentence of each language: not a single letter, and in English and
    /// French not in Chinese characters.
    pub fn is_sayable(&self) -> bool {
        let letters = |text: &String| text.chars().filter(|c| c.is_alphanumeric()).count();
        let foreign = |text: &String| text.chars().any(is_han);
        letters(&self.text.zh) > 1 && letters(&self.text.en) > 1 && !foreign(&self.text.en) && !foreign(&self.text.fr)
    }

    /// The name of an entity: as known in each language, else as the text has it.
    pub fn of(entity: &Entity) -> Self {
        let text = ByLocale::from_fn(|locale: Locale| {
            let known = entity.names.get(locale).as_deref().filter(|name| !name.trim().is_empty());
            known.unwrap_or(&entity.name).trim().to_owned()
        });
        let class = match entity.kind {
            EntityKind::Organization if entity.company.is_some() => NameClass::Company,
            EntityKind::Organization => NameClass::Institution,
            EntityKind::Person => NameClass::Person,
            EntityKind::Place => NameClass::Place,
            EntityKind::Product => NameClass::Product,
            EntityKind::Event => NameClass::Occasion,
        };
        Self { text, class }
    }
}
