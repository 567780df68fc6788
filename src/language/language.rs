use serde::{Deserialize, Serialize};

/// The language a piece of text is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Chinese, in either script.
    Zh,
    /// English.
    En,
    /// French.
    Fr,
    /// Any other, or text with no words to tell by.
    #[default]
    Other,
}

impl Language {
    /// The BCP 47 tag: `zh`, `en`, `fr`, and `und` for any other.
    pub fn tag(self) -> &'static str {
        self.locale().map_or("und", Locale::tag)
    }

    /// The name in CONTRACT: the tag, or `other`.
    pub fn name(self) -> &'static str {
        self.locale().map_or("other", Locale::tag)
    }

    /// The display language that is this one.
    pub fn locale(self) -> Option<Locale> {
        match self {
            Self::Zh => Some(Locale::Zh),
            Self::En => Some(Locale::En),
            Self::Fr => Some(Locale::Fr),
            Self::Other => None,
        }
    }

    /// Reads a BCP 47 tag by its first part; `None` for a language Précis does not read.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Locale::from_tag(tag).map(Self::from)
    }
}

/// A language the interface and every derived statement can be shown in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Locale {
    /// Chinese.
    Zh,
    /// English.
    En,
    /// French.
    Fr,
}

impl Locale {
    /// All of them, in the order they are listed to readers.
    pub const ALL: [Self; 3] = [Self::Zh, Self::En, Self::Fr];

    /// The BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh",
            Self::En => "en",
            Self::Fr => "fr",
        }
    }

    /// Reads a BCP 47 tag by its first part: `zh-Hant-TW` is Chinese.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let first = tag.split(['-', '_']).next()?;
        Self::ALL.into_iter().find(|locale| locale.tag().eq_ignore_ascii_case(first))
    }
}

impl From<Locale> for Language {
    fn from(locale: Locale) -> Self {
        match locale {
            Locale::Zh => Self::Zh,
            Locale::En => Self::En,
            Locale::Fr => Self::Fr,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_tags_by_their_first_part() {
        assert_eq!(Locale::from_tag("zh-Hant-TW"), Some(Locale::Zh));
        assert_eq!(Locale::from_tag("FR_ca"), Some(Locale::Fr));
        assert_eq!(Language::from_tag("de"), None);
        assert_eq!(Language::Other.tag(), "und");
    }
}
