use crate::language::ByLocale;
use crate::lexicon::Record;

/// French nouns that open institutions' names and take «du».
const FRENCH_MASCULINE: [&str; 20] = [
    "gouvernement",
    "ministere",
    "institut",
    "conseil",
    "commissariat",
    "centre",
    "groupe",
    "parti",
    "parlement",
    "senat",
    "fonds",
    "laboratoire",
    "bureau",
    "departement",
    "tribunal",
    "comite",
    "secretariat",
    "college",
    "consortium",
    "royaume",
];
/// French nouns that open institutions' names and take «de la».
const FRENCH_FEMININE: [&str; 16] = [
    "commission",
    "banque",
    "societe",
    "cour",
    "federation",
    "fondation",
    "compagnie",
    "direction",
    "caisse",
    "republique",
    "ligue",
    "reserve",
    "maison",
    "chambre",
    "confederation",
    "mairie",
];
/// English nouns whose institutions take «the».
const ENGLISH_WITH_ARTICLE: [&str; 24] = [
    "government",
    "commission",
    "ministry",
    "department",
    "union",
    "council",
    "parliament",
    "senate",
    "agency",
    "committee",
    "bank",
    "institute",
    "university",
    "federation",
    "organization",
    "organisation",
    "court",
    "party",
    "fund",
    "foundation",
    "authority",
    "house",
    "administration",
    "association",
];

/// A post and the organisation it is held in, put together in each language: AMD首席执行官, “chief
/// executive of AMD”, «directrice générale d’AMD».
pub fn post_in(role: &ByLocale<&'static str>, organization: &Record) -> ByLocale<Option<String>> {
    let name = organization.names.map(|name| name.map(|name| name.trim_start_matches('?')));
    ByLocale {
        zh: name.zh.map(|name| format!("{name}{}", role.zh)),
        en: name.en.map(|name| format!("{} of {}", role.en, english_object(name))),
        fr: name.fr.map(|name| format!("{} {}", role.fr, french_of(name))),
    }
}

/// An office of state and its country: 美国总统, “American president”, «président américain». A language in
/// which the country has no adjective gives none.
pub fn office_in(role: &ByLocale<&'static str>, country: &Record, feminine: bool) -> ByLocale<Option<String>> {
    // The adjectives of a country begin with the masculine, then the feminine where it has its own form.
    let masculine = country.demonyms.fr.first();
    let own = country.demonyms.fr.get(1).filter(|adjective| feminine && adjective.ends_with('e'));
    // «président de la République» of one country is «président» with the adjective of another.
    let office = role.fr.split(" de la République").next().unwrap_or(role.fr);
    ByLocale {
        zh: country.names.zh.map(|name| format!("{}{}", name.trim_start_matches('?'), role.zh)),
        en: country.demonyms.en.first().map(|adjective| format!("{adjective} {}", role.en)),
        fr: own.or(masculine).map(|adjective| format!("{office} {adjective}")),
    }
}

fn english_object(name: &str) -> String {
    let article = !name.starts_with("The ")
        && ENGLISH_WITH_ARTICLE.iter().any(|noun| {
            name.split_whitespace().any(|word| word.to_lowercase() == *noun)
                && (name.contains(" of ") || name.to_lowercase().ends_with(noun))
        });
    if article { format!("the {name}") } else { name.to_owned() }
}

/// «de» before a name, contracted and elided as French does.
pub fn french_of(name: &str) -> String {
    let folded = crate::lexicon::name_key(name);
    let first = folded.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    if let Some(rest) = name.strip_prefix("Le ").or_else(|| name.strip_prefix("le ")) {
        return format!("du {rest}");
    }
    if let Some(rest) = name.strip_prefix("Les ").or_else(|| name.strip_prefix("les ")) {
        return format!("des {rest}");
    }
    let several_words = folded.contains(' ');
    let vowel = first.starts_with(['a', 'e', 'i', 'o', 'u']) && !is_spelled(name);
    let institution =
        ["universite", "agence", "academie", "assemblee", "union", "institut", "organisation", "association", "ecole"];
    if several_words && institution.contains(&first) {
        return format!("de l’{name}");
    }
    if several_words && FRENCH_MASCULINE.contains(&first) {
        return format!("du {name}");
    }
    if several_words && FRENCH_FEMININE.contains(&first) {
        return format!("de la {name}");
    }
    if vowel { format!("d’{name}") } else { format!("de {name}") }
}

/// Whether a name's first letter is pronounced as a consonant's name: «de UBS» but «d’AMD».
fn is_spelled(name: &str) -> bool {
    name.starts_with('U') && name.chars().nth(1).is_some_and(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offices_agree_with_country_and_holder() {
        let knowledge = crate::lexicon::KnowledgeBase::shared();
        let office = |role: &str, country: &str, feminine| {
            let role = knowledge.role(role)?.agreeing(feminine);
            Some(office_in(&role, knowledge.get(country)?, feminine))
        };
        let president = office("president", "united_states", false).unwrap_or_default();
        assert_eq!(president.zh.as_deref(), Some("美国总统"));
        assert_eq!(president.en.as_deref(), Some("American president"));
        assert_eq!(president.fr.as_deref(), Some("président américain"));
        let minister = office("prime_minister", "italy", true).unwrap_or_default();
        assert_eq!(minister.fr.as_deref(), Some("Première ministre italienne"));
    }

    #[test]
    fn elides_and_contracts() {
        assert_eq!(french_of("AMD"), "d’AMD");
        assert_eq!(french_of("Renault"), "de Renault");
        assert_eq!(french_of("gouvernement français"), "du gouvernement français");
        assert_eq!(french_of("Commission européenne"), "de la Commission européenne");
        assert_eq!(french_of("Le Monde"), "du Monde");
        assert_eq!(english_object("European Commission"), "the European Commission");
        assert_eq!(english_object("AMD"), "AMD");
    }
}
