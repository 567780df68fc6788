use crate::text::{fold, lower};

/// `c` as names are compared: full-width forms and typographic signs made plain, diacritics taken off
/// Latin letters, hyphens read as spaces («Ile de France» is «Île-de-France»). Case is kept.
pub fn fold_name(c: char) -> char {
    match fold(c) {
        '-' => ' ',
        plain if plain.is_ascii() || plain > 'ž' => plain,
        'À'..='Å' | 'Ā' | 'Ă' | 'Ą' => 'A',
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'Ç' | 'Ć' | 'Č' => 'C',
        'ç' | 'ć' | 'č' => 'c',
        'È'..='Ë' | 'Ē' | 'Ę' | 'Ě' => 'E',
        'è'..='ë' | 'ē' | 'ę' | 'ě' => 'e',
        'Ì'..='Ï' | 'Ī' | 'İ' => 'I',
        'ì'..='ï' | 'ī' | 'ı' => 'i',
        'Ñ' | 'Ń' => 'N',
        'ñ' | 'ń' => 'n',
        'Ò'..='Ö' | 'Ø' | 'Ō' | 'Ő' => 'O',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => 'o',
        'Ù'..='Ü' | 'Ū' | 'Ű' => 'U',
        'ù'..='ü' | 'ū' | 'ű' => 'u',
        'Ś' | 'Š' | 'Ş' => 'S',
        'ś' | 'š' | 'ş' => 's',
        'Ž' | 'Ź' | 'Ż' => 'Z',
        'ž' | 'ź' | 'ż' => 'z',
        'Ğ' => 'G',
        'ğ' => 'g',
        'Ł' => 'L',
        'ł' => 'l',
        'Ý' => 'Y',
        'ý' | 'ÿ' => 'y',
        plain => plain,
    }
}

/// A name as a key: folded and in lower case.
pub fn name_key(name: &str) -> String {
    name.chars().map(|letter| lower(fold_name(letter))).collect()
}

/// Words as the app searches and orders them, and as Markdown compares the names of references: without accents and
/// case. Latin letters only, unlike [`name_key`]: the tables of all scripts are 15 KB of WebAssembly.
pub fn search_key(words: &str) -> String {
    let mut key = String::with_capacity(words.len());
    for letter in words.chars() {
        key.push(match fold_name(letter) {
            'Œ' => 'œ',
            'Æ' => 'æ',
            plain => plain.to_ascii_lowercase(),
        });
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_without_accents_and_case() {
        assert_eq!(search_key("L’État et l’ŒUVRE"), "l'etat et l'œuvre");
        assert_eq!(search_key("华为 AI"), "华为 ai");
    }

    #[test]
    fn spellings_of_one_name_share_a_key() {
        assert_eq!(name_key("Île-de-France"), name_key("ile de france"));
        assert_eq!(name_key("L’Oréal"), "l'oreal");
        assert_eq!(name_key("ＡＭＤ"), "amd");
    }
}
