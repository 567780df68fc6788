//! Compiles `locales/*.toml` into typed keys, so that a missing translation does not build. French texts get the spaces
//! that do not break.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

#[path = "src/text/french.rs"]
mod french;

const LOCALES: [&str; 3] = ["zh", "en", "fr"];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=locales");
    let mut tables = Vec::new();
    for locale in LOCALES {
        let path = format!("locales/{locale}.toml");
        let text = fs::read_to_string(&path).map_err(|error| format!("cannot read {path}: {error}"))?;
        let nested: toml::Table = toml::from_str(&text).map_err(|error| format!("{path}: {error}"))?;
        let mut flat = BTreeMap::new();
        flatten(&nested, "", &mut flat).map_err(|error| format!("{path}: {error}"))?;
        if locale == "fr" {
            flat.values_mut().for_each(|text| *text = french::french(text).into_owned());
        }
        tables.push(flat);
    }
    let [zh, en, fr] = tables.as_slice() else { return Err("three locales are expected".into()) };
    for (name, table) in [("zh", zh), ("fr", fr)] {
        if let Some(key) = en.keys().find(|key| !table.contains_key(*key)) {
            return Err(format!("locales/{name}.toml lacks «{key}», which locales/en.toml has").into());
        }
        if let Some(key) = table.keys().find(|key| !en.contains_key(*key)) {
            return Err(format!("locales/{name}.toml has «{key}», which locales/en.toml lacks").into());
        }
    }
    let target = Path::new(&env::var("OUT_DIR")?).join("messages.rs");
    fs::write(target, generate(zh, en, fr)?)?;
    Ok(())
}

/// `[section] key = "…"` becomes `section_key`.
fn flatten(table: &toml::Table, prefix: &str, flat: &mut BTreeMap<String, String>) -> Result<(), String> {
    for (key, value) in table {
        let name = format!("{prefix}{key}");
        match value {
            toml::Value::String(text) => {
                flat.insert(name, text.clone());
            }
            toml::Value::Table(inner) => flatten(inner, &format!("{name}_"), flat)?,
            _ => return Err(format!("«{name}» must be a text or a section")),
        }
    }
    Ok(())
}

fn generate(
    zh: &BTreeMap<String, String>,
    en: &BTreeMap<String, String>,
    fr: &BTreeMap<String, String>,
) -> Result<String, std::fmt::Error> {
    let mut variants = String::new();
    let mut names = String::new();
    let mut measures = String::new();
    for key in en.keys() {
        let variant = camel_case(key);
        writeln!(variants, "    /// «{}»\n    {variant},", en[key].replace('\n', " "))?;
        let name = format!("    ({key:?}, Message::{variant}),\n");
        if ["family_", "per_", "unit_"].iter().any(|section| key.starts_with(section)) {
            measures.push_str(&name);
        }
        names.push_str(&name);
    }
    let mut texts = String::new();
    for table in [zh, en, fr] {
        let mut joined = String::new();
        let mut ends = Vec::new();
        for key in en.keys() {
            joined.push_str(&table[key]);
            ends.push(u16::try_from(joined.len()).map_err(|_| std::fmt::Error)?);
        }
        writeln!(texts, "    ({joined:?}, &{ends:?}),")?;
    }
    Ok(format!(
        "/// A text of the interface.\n#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]\npub enum Message {{\n{variants}}}\n\n\
         /// Every key of the locale files with its message, sorted by key.\nconst NAMES: &[(&str, Message)] = &[\n{names}];\n\n\
         /// Those of the sections `family`, `per` and `unit`.\nconst MEASURES: &[(&str, Message)] = &[\n{measures}];\n\n\
         /// In the order of `Locale`: all messages as one text, and where each of them ends in it.\n\
         const TEXTS: [(&str, &[u16]); 3] = [\n{texts}];\n"
    ))
}

fn camel_case(key: &str) -> String {
    let mut name = String::new();
    for part in key.split(['_', '-']) {
        let mut letters = part.chars();
        name.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        name.push_str(letters.as_str());
    }
    name
}
