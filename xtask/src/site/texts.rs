//! What the page around the app says: the section `[site]` of `locales/*.toml`.

use std::collections::BTreeMap;

use serde_json::Value;

use super::embed::french;
use super::read;
use crate::project;

/// The languages of the interface, the one that is taken where nothing is known last.
pub const LOCALES: [&str; 3] = ["zh", "fr", "en"];

/// The texts of a language by their keys, French ones with the spaces that do not break.
pub fn site(locale: &str) -> Result<BTreeMap<String, String>, String> {
    let path = project::root().join("locales").join(locale).with_extension("toml");
    let file: toml::Table = read(&path)?.parse().map_err(|error| format!("{}: {error}", path.display()))?;
    let section = file.get("site").and_then(toml::Value::as_table);
    let section = section.ok_or_else(|| format!("{} has no section [site]", path.display()))?;
    let mut texts = BTreeMap::new();
    for (key, text) in section {
        let text = text.as_str().ok_or_else(|| format!("{}: «{key}» is no text", path.display()))?;
        let text = if locale == "fr" { french::french(text).into_owned() } else { text.to_owned() };
        texts.insert(key.clone(), text);
    }
    Ok(texts)
}

/// What the page's script may say, of all languages, as JSON: everything but what the app is called where it is installed.
pub fn notices() -> Result<Value, String> {
    let mut all = serde_json::Map::new();
    for locale in LOCALES {
        let texts = site(locale)?.into_iter().filter(|(key, _)| !matches!(key.as_str(), "name" | "description"));
        all.insert(locale.to_owned(), texts.map(|(key, text)| (key, Value::String(text))).collect());
    }
    Ok(Value::Object(all))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_says_the_same() {
        let keys = |locale| site(locale).unwrap().into_keys().collect::<Vec<_>>();
        assert!(keys("en").len() > 10);
        for locale in LOCALES {
            assert_eq!(keys(locale), keys("en"), "{locale}");
        }
        assert!(site("fr").unwrap()["no_wasm"].contains("\u{a0}: "));
    }
}
