use crate::lexicon::name_key;
use crate::text::is_han;

/// Endings that say what a company is in law or in kind, and are left off as often as not.
const LEGAL_ENDINGS: [&str; 24] = [
    " inc",
    " inc.",
    " ltd",
    " ltd.",
    " corp",
    " corp.",
    " llc",
    " llp",
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
    "股份有限公司",
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

/// Small words before a family name that belong to it: «Le Goff», “van der Meer”.
const BEFORE_FAMILY: [&str; 18] = [
    "le", "la", "de", "du", "des", "van", "von", "der", "den", "ter", "di", "da", "dos", "bin", "ibn", "al", "el", "o",
];

/// The last part of a person's full name: its family name in Latin script and in transliterations
/// («埃隆·马斯克» is 马斯克), without small words. `None` for a name of one part and for a family name alone.
pub fn family_name(name: &str) -> Option<&str> {
    let mut parts = name.rsplit(|c: char| c.is_whitespace() || matches!(c, '·' | '•' | '・'));
    let last = parts.next().filter(|last| last.chars().count() > 1)?;
    parts.any(|part| !BEFORE_FAMILY.contains(&part.to_lowercase().as_str())).then(|| after_elision(last))
}

/// The family name with the small words before it: «Le Goff» of «Yves Le Goff». `None` where there are none.
pub fn whole_family_name(name: &str) -> Option<&str> {
    let last = family_name(name)?;
    let mut start = name.len() - last.len();
    if name.get(..start)?.ends_with(['\'', '’']) {
        start = name.get(..start)?.rfind(char::is_whitespace)? + 1;
    }
    for _ in 0..3 {
        let before = name.get(..start)?.trim_end();
        let Some(at) = before.rfind(char::is_whitespace).map(|at| at + 1) else { break };
        if !BEFORE_FAMILY.contains(&before.get(at..)?.to_lowercase().as_str()) {
            break;
        }
        start = at;
    }
    name.get(start..).filter(|whole| whole.len() > last.len())
}

/// What follows an elided word at the start of a family name: «d’**Aubigny**».
fn after_elision(word: &str) -> &str {
    let rest = word.strip_prefix(['d', 'D']).and_then(|rest| rest.strip_prefix(['\'', '’']));
    rest.unwrap_or(word)
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
        assert_eq!(family_name("Van der Meer"), None);
        assert_eq!(whole_family_name("Yves Le Goff"), Some("Le Goff"));
        assert_eq!(whole_family_name("Hélène d’Aubigny"), Some("d’Aubigny"));
        assert_eq!(whole_family_name("Lisa Su"), None);
    }
}
