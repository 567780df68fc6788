//! French elision: where `de`, `le`, `que` lose their vowel.

/// Words in `h` before which French does elide; a name in `h` outside this list is taken to be
/// aspirated, as foreign names are («de Huawei»).
const MUTE_H: [&str; 16] = [
    "habit",
    "hebdo",
    "hectare",
    "hectolitre",
    "hélicopt",
    "héri",
    "hermès",
    "heure",
    "hexagone",
    "histoire",
    "homme",
    "hôpita",
    "hôte",
    "hôtel",
    "hydro",
    "humain",
];

/// Whether a word before `next` loses its final vowel: «d’AMD», but «de Nvidia», «de Huawei».
pub fn elides(next: &str) -> bool {
    let lower = next.to_lowercase();
    let Some(first) = lower.chars().next() else { return false };
    match first {
        'a' | 'e' | 'i' | 'o' | 'u' | 'à' | 'â' | 'é' | 'è' | 'ê' | 'ë' | 'î' | 'ï' | 'ô' | 'û' | 'œ' | 'æ' => {
            !["onze", "ouistiti", "oui", "uhlan"].iter().any(|word| lower == *word)
        }
        'h' => MUTE_H.iter().any(|start| lower.starts_with(start)),
        _ => false,
    }
}

/// `de` before a word that stands without an article.
pub fn de(next: &str) -> String {
    if elides(next) { format!("d’{next}") } else { format!("de {next}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elides_before_vowels_and_mute_h() {
        assert_eq!(de("AMD"), "d’AMD");
        assert_eq!(de("Huawei"), "de Huawei");
        assert_eq!(de("hectares"), "d’hectares");
        assert_eq!(de("yens"), "de yens");
    }
}
