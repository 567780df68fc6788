//! Compiles `locales/*.toml` into typed keys, so that a missing translation does not build; French texts get the spaces
//! that do not break. Packs the files of `data/zh`, `data/en` and `data/fr` into one file a language.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

#[path = "src/lexicon/checksum.rs"]
mod checksum;
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
    let [zh, en, fr] = tables.as_mut_slice() else { return Err("three locales are expected".into()) };
    for (name, table) in [("zh", &*zh), ("fr", &*fr)] {
        if let Some(key) = en.keys().find(|key| !table.contains_key(*key)) {
            return Err(format!("locales/{name}.toml lacks «{key}», which locales/en.toml has").into());
        }
        if let Some(key) = table.keys().find(|key| !en.contains_key(*key)) {
            return Err(format!("locales/{name}.toml has «{key}», which locales/en.toml lacks").into());
        }
    }
    // What the page's own scripts say is put into them when a build is finished (`xtask/src/site/texts.rs`).
    for table in [&mut *zh, &mut *en, &mut *fr] {
        table.retain(|key, _| !key.starts_with("site_"));
    }
    let target = Path::new(&env::var("OUT_DIR")?).join("messages.rs");
    fs::write(target, generate(zh, en, fr)?)?;
    pack_all()
}

/// Writes `zh.pack`, `en.pack` and `fr.pack`, and what the program knows of each: its name, its checksum, its bytes.
/// The name holds the checksum, so that another content has another address.
fn pack_all() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=data");
    let target = PathBuf::from(env::var("OUT_DIR")?);
    let [mut names, mut checksums, mut bytes] = [const { String::new() }; 3];
    for locale in LOCALES {
        let packed = pack(&Path::new("data").join(locale))?;
        let sum = checksum::checksum(&packed);
        let file = target.join(format!("{locale}.pack"));
        fs::write(&file, packed)?;
        write!(names, "{locale}: \"{locale}-{sum:016x}.txt\", ")?;
        write!(checksums, "{locale}: {sum:#018x}, ")?;
        write!(bytes, "{locale}: include_bytes!({:?}), ", file.to_string_lossy())?;
    }
    let by_locale = "crate::language::ByLocale";
    let code = format!(
        "pub const NAMES: {by_locale}<&str> = {by_locale} {{ {names} }};\n\
         pub const CHECKSUMS: {by_locale}<u64> = {by_locale} {{ {checksums} }};\n\
         #[cfg(any(not(target_family = \"wasm\"), feature = \"embedded\"))]\n\
         pub const BYTES: {by_locale}<&[u8]> = {by_locale} {{ {bytes} }};\n"
    );
    fs::write(target.join("packs.rs"), code)?;
    Ok(())
}

/// The files below `folder` in one, as `Pack` reads them: names and lengths, an empty line, the contents. Comments and empty
/// lines of tables stay behind.
fn pack(folder: &Path) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut files = BTreeMap::new();
    collect(folder, "", &mut files).map_err(|error| format!("cannot read {}: {error}", folder.display()))?;
    let mut packed = Vec::new();
    for (name, content) in &files {
        packed.extend(format!("{name} {}\n", content.len()).into_bytes());
    }
    packed.push(b'\n');
    packed.extend(files.into_values().flatten());
    Ok(packed)
}

fn collect(folder: &Path, prefix: &str, files: &mut BTreeMap<String, Vec<u8>>) -> Result<(), std::io::Error> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = format!("{prefix}{}", path.file_name().unwrap_or_default().to_string_lossy());
        if path.is_dir() {
            collect(&path, &format!("{name}/"), files)?;
        } else if name.ends_with(".tsv") {
            let text = fs::read_to_string(&path)?;
            let rows = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
            files.insert(name, rows.flat_map(|row| [row, "\n"]).collect::<String>().into_bytes());
        } else {
            files.insert(name, fs::read(&path)?);
        }
    }
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
