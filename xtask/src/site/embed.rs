//! What other pages embed: `precis.js`, which defines `<precis-reader>`, the module `index.js`, and in `embed/` what both need.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::write;
use crate::project;
use crate::shell::Outcome;

#[path = "../../../src/text/french.rs"]
mod french;

/// The display languages.
const LANGUAGES: [&str; 3] = ["zh", "en", "fr"];

/// The sections of the locale files that the reader takes words from by name.
const SECTIONS: [&str; 19] = [
    "article",
    "card",
    "category",
    "fact",
    "family",
    "fetch",
    "figure",
    "highlight",
    "insight",
    "kind",
    "language",
    "level",
    "marks",
    "modality",
    "per",
    "section",
    "sentiment",
    "stage",
    "tracking",
];

/// The same of which only some are needed, and the whole of `unit`.
const KEYS: [&str; 5] = ["app.try_again", "app.version", "library.untitled", "nav.language", "text.too_large"];

/// Writes the scripts and the words of the interface. `precis.js` is copied byte for byte: pages name its checksum.
pub fn scripts(site: &Path) -> Outcome {
    let from = project::root().join("embed");
    let folder = site.join("embed");
    fs::create_dir_all(&folder).map_err(|error| format!("cannot make {}: {error}", folder.display()))?;
    for name in ["precis.js", "index.js"] {
        copy(&from.join(name), &site.join(name))?;
    }
    let reader = from.join("reader");
    let unreadable = |error| format!("cannot read {}: {error}", reader.display());
    for entry in fs::read_dir(&reader).map_err(unreadable)?.flatten() {
        copy(&entry.path(), &folder.join(entry.file_name()))?;
    }
    for language in LANGUAGES {
        let words = serde_json::to_string(&words(language)?).map_err(|error| format!("cannot write words: {error}"))?;
        write(&folder.join(format!("words_{language}.js")), format!("export default {words};\n"))?;
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Outcome {
    let bytes = fs::read(from).map_err(|error| format!("cannot read {}: {error}", from.display()))?;
    write(to, bytes)
}

/// The words of one language that the reader uses, by `section.key`; French ones with the spaces that do not break.
fn words(language: &str) -> Result<BTreeMap<String, String>, String> {
    let path = project::root().join(format!("locales/{language}.toml"));
    let text = fs::read_to_string(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
    let table: toml::Table = toml::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
    let mut words = BTreeMap::new();
    for (section, keys) in &table {
        for (key, text) in keys.as_table().into_iter().flatten() {
            let name = format!("{section}.{key}");
            let wanted = SECTIONS.contains(&section.as_str()) || section == "unit" || KEYS.contains(&name.as_str());
            if let Some(text) = text.as_str().filter(|_| wanted) {
                let set = if language == "fr" { french::french(text).into_owned() } else { text.to_owned() };
                words.insert(name, set);
            }
        }
    }
    Ok(words)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// Every `"section.key"` that stands in the reader's scripts.
    fn keys_used() -> Vec<String> {
        let mut keys = Vec::new();
        for entry in fs::read_dir(project::root().join("embed/reader")).unwrap().flatten() {
            let script = fs::read_to_string(entry.path()).unwrap();
            for literal in script.split('"').skip(1).step_by(2) {
                let is_word =
                    |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
                if let Some((section, key)) = literal.split_once('.')
                    && is_word(section)
                    && is_word(key)
                    && !["js", "wasm"].contains(&key)
                {
                    keys.push(literal.to_owned());
                }
            }
        }
        keys
    }

    #[test]
    fn the_reader_has_every_word_that_it_says() {
        let used = keys_used();
        assert!(used.len() > 40, "{} keys", used.len());
        for language in LANGUAGES {
            let words = words(language).unwrap();
            let missing: Vec<_> = used.iter().filter(|key| !words.contains_key(*key)).collect();
            assert!(missing.is_empty(), "{language}: {missing:?}");
        }
    }

    #[test]
    fn french_words_do_not_break_before_their_punctuation() {
        assert!(words("fr").unwrap().values().any(|text| text.contains('\u{202f}') || text.contains('\u{a0}')));
    }
}
