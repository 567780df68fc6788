use crate::lexicon::name_key;
use crate::text::is_han;

/// Endings that say what a company is in law or in kind, and are left off as often as not.
const LEGAL_ENDINGS: [&str; 22] = [
    " inc",
    " inc.",
    " ltd",
    " ltd.",
    " corp",
    " corp.",
    " llc",
    " plc",
    " gmbh",
    " ag",
    " sa",
    " sas",
    " se",
    " nv",
    " bv",
    " co",
    " corporation",
    " company",
    "有限公司",
    "股份",
    "集团",
    "公司",
];

/// Articles before names.
const ARTICLES: [&str; 6] = ["the ", "le ", "la ", "les ", "l'", "l’"];

/// A name as it is compared: folded, without article and legal form.
pub fn comparison_key(name: &str) -> String {
    let folded: String = name_key(name).split_whitespace().collect::<Vec<_>>().join(" ");
    let mut key = folded.as_str();
    for article in ARTICLES {
        key = key.strip_prefix(article).filter(|rest| rest.chars().count() > 2).unwrap_or(key);
    }
    for ending in LEGAL_ENDINGS {
        key = key
            .strip_suffix(ending)
            .filter(|rest| rest.chars().count() > 1)
            .unwrap_or(key)
            .trim_end_matches([',', ' ']);
    }
    key.to_owned()
}

/// Whether the letters of `acronym` are the initials, in order, of words of `name`, the first among
/// them: CEA is Commissariat à l’énergie atomique, ESA is European Space Agency.
pub fn is_acronym_of(acronym: &str, name: &str) -> bool {
    let capitals = acronym.chars().filter(|c| c.is_uppercase()).count();
    let letters: Vec<char> = name_key(acronym).chars().filter(|c| c.is_alphabetic()).collect();
    if letters.len() < 2 || letters.len() > 9 || capitals < 2 || acronym.chars().any(is_han) {
        return false;
    }
    let key = name_key(name);
    let initials: Vec<char> =
        key.split(|c: char| !c.is_alphanumeric()).filter_map(|word| word.chars().next()).collect();
    if initials.len() < 2 || initials.len() > 24 {
        return false;
    }
    let mut wanted = letters.iter();
    let mut next = wanted.next();
    let mut matched = 0;
    for (index, initial) in initials.iter().enumerate() {
        if next == Some(initial) {
            matched += 1;
            next = wanted.next();
        } else if index == 0 {
            return false;
        }
    }
    next.is_none() && matched == letters.len()
}

/// The last part of a person's full name: its family name in Latin script and in transliterations
/// («埃隆·马斯克» is 马斯克). `None` for a name of one part.
pub fn family_name(name: &str) -> Option<&str> {
    let mut parts = name.rsplit(|c: char| c.is_whitespace() || matches!(c, '·' | '•' | '・'));
    let last = parts.next().filter(|last| last.chars().count() > 1)?;
    parts.next().is_some().then_some(last)
}

/// The first part of a name of several parts.
pub fn first_part(name: &str) -> Option<&str> {
    let (first, _) = name.split_once(|c: char| c.is_whitespace() || matches!(c, '·' | '•' | '・'))?;
    (first.chars().count() > 2 || first.chars().any(is_han)).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compares_without_article_and_legal_form() {
        assert_eq!(comparison_key("The Boeing Company"), comparison_key("Boeing"));
        assert_eq!(comparison_key("华为公司"), comparison_key("华为"));
        assert_eq!(comparison_key("L’Oréal SA"), comparison_key("Oréal"));
    }

    #[test]
    fn knows_acronyms() {
        assert!(is_acronym_of("CEA", "Commissariat à l’énergie atomique et aux énergies alternatives"));
        assert!(is_acronym_of("ESA", "European Space Agency"));
        assert!(!is_acronym_of("IBM", "European Space Agency"));
        assert!(!is_acronym_of("Esa", "European Space Agency"));
    }

    #[test]
    fn finds_family_names() {
        assert_eq!(family_name("Lisa Su"), Some("Su"));
        assert_eq!(family_name("埃隆·马斯克"), Some("马斯克"));
        assert_eq!(family_name("Molière"), None);
    }
}
