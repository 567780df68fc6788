//! Compiles `locales/*.toml` into typed keys, so that a missing translation does not build.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

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
    let mut arms: [String; 3] = Default::default();
    for key in en.keys() {
        let variant = camel_case(key);
        writeln!(variants, "    /// «{}»\n    {variant},", en[key].replace('\n', " "))?;
        writeln!(names, "    ({key:?}, Message::{variant}),")?;
        for (arm, table) in arms.iter_mut().zip([zh, en, fr]) {
            writeln!(arm, "            Message::{variant} => {:?},", table[key])?;
        }
    }
    let [zh, en, fr] = arms;
    Ok(format!(
        "/// A text of the interface.\n#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]\npub enum Message {{\n{variants}}}\n\n\
         /// Every key of the locale files with its message, sorted by key.\nconst NAMES: &[(&str, Message)] = &[\n{names}];\n\n\
         fn template(message: Message, locale: Locale) -> &'static str {{\n    match locale {{\n\
         \x20       Locale::Zh => match message {{\n{zh}        }},\n\
         \x20       Locale::En => match message {{\n{en}        }},\n\
         \x20       Locale::Fr => match message {{\n{fr}        }},\n    }}\n}}\n"
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
