use std::borrow::Cow;

use yew::Html;

use crate::app::element;
use crate::language::Language;
use crate::text::french;

/// Sets words for display: French punctuation gets the spaces that do not break, as the *Lexique des
/// règles typographiques en usage à l’Imprimerie nationale* has them. Other languages stay as they are.
/// Only what is shown changes; the source and its spans do not.
pub fn set(text: &str, language: Language) -> Cow<'_, str> {
    match language {
        Language::Fr => french(text),
        Language::Zh | Language::En | Language::Other => Cow::Borrowed(text),
    }
}

/// [`set`], as a node of the page.
pub fn shown(text: &str, language: Language) -> Html {
    element::text(set(text, language).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_spaces_do_not_break() {
        assert_eq!(set("« Oui » : vrai ?", Language::Fr), "«\u{202f}Oui\u{202f}»\u{a0}: vrai\u{202f}?");
        assert_eq!(set("10 h : « ", Language::Fr), "10 h\u{a0}: «\u{202f}");
    }

    #[test]
    fn nothing_else_changes() {
        assert!(matches!(set("Un accord, deux sites.", Language::Fr), Cow::Borrowed(_)));
        assert_eq!(set("Why ?", Language::En), "Why ?");
        assert_eq!(set("https://exemple.fr/?a=1", Language::Fr), "https://exemple.fr/?a=1");
    }
}
