//! What travels over the wire, against the limits in `budget.toml`.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::shell::Outcome;
use crate::{package, project};

/// The parts of a build, in the order they are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    CriticalPath,
    Annex,
    Engine,
    Chinese,
    English,
    French,
    Names,
    Corpus,
    Offline,
    Pages,
    SingleFile,
    EmbedScript,
    Embed,
}

impl Part {
    const ALL: [Self; 13] = [
        Self::CriticalPath,
        Self::Annex,
        Self::Engine,
        Self::Chinese,
        Self::English,
        Self::French,
        Self::Names,
        Self::Corpus,
        Self::Offline,
        Self::Pages,
        Self::SingleFile,
        Self::EmbedScript,
        Self::Embed,
    ];

    /// Its key in `budget.toml`.
    fn key(self) -> &'static str {
        match self {
            Self::CriticalPath => "critical_path",
            Self::Annex => "annex",
            Self::Engine => "engine",
            Self::Chinese => "data_zh",
            Self::English => "data_en",
            Self::French => "data_fr",
            Self::Names => "names",
            Self::Corpus => "corpus",
            Self::Offline => "offline",
            Self::Pages => "pages",
            Self::SingleFile => "single_file",
            Self::EmbedScript => "embed_script",
            Self::Embed => "embed",
        }
    }

    /// What its size is counted in: the single file is copied and opened as it is, everything else travels compressed.
    fn measure(self) -> &'static str {
        if self == Self::SingleFile { "bytes" } else { "bytes brotli" }
    }

    /// Which part a file of `dist/` belongs to, by its path there.
    fn of(path: &str) -> Self {
        if path.starts_with("corpus/") {
            Self::Corpus
        } else if ["service-worker", "offline-", "notices-", "manifest.", "icons/"]
            .iter()
            .any(|name| path.starts_with(name))
        {
            Self::Offline
        } else if path.starts_with("read/") {
            Self::Pages
        } else if path.starts_with("worker") {
            Self::Engine
        } else if path.starts_with("data/zh-") {
            Self::Chinese
        } else if path.starts_with("data/en-") {
            Self::English
        } else if path.starts_with("data/fr-") {
            Self::French
        } else if path == "precis.js" {
            Self::EmbedScript
        } else if path == "index.js" || path.starts_with("embed/") {
            Self::Embed
        } else if path.starts_with("annex") {
            Self::Annex
        } else if path == package::FILE {
            Self::SingleFile
        } else {
            Self::CriticalPath
        }
    }
}

/// Prints each file of `dist/` with its compressed sizes; a part above its limit is an error.
pub fn report() -> Outcome {
    let dist = project::root().join("dist");
    let mut files = Vec::new();
    collect(&dist, &mut files)?;
    files.sort();
    if files.is_empty() {
        return Err("dist/ holds no build: run «cargo xtask build» first".into());
    }
    let mut sums: BTreeMap<Part, usize> = BTreeMap::new();
    println!("{:>10} {:>10} {:>10}  file", "bytes", "gzip", "brotli");
    for path in &files {
        let bytes = fs::read(path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
        let name = path.strip_prefix(&dist).unwrap_or(path).to_string_lossy().replace('\\', "/");
        let (gzip, brotli) = (gzip_size(&bytes)?, brotli_size(&bytes)?);
        println!("{:>10} {gzip:>10} {brotli:>10}  {name}", bytes.len());
        let part = Part::of(&name);
        *sums.entry(part).or_default() += if part == Part::SingleFile { bytes.len() } else { brotli };
    }
    sums.insert(Part::Names, brotli_size(&names_data()?)?);
    compare(&sums, &limits()?)
}

fn compare(sums: &BTreeMap<Part, usize>, limits: &BTreeMap<String, usize>) -> Outcome {
    let mut over = Vec::new();
    println!();
    for part in Part::ALL {
        let key = part.key();
        // The single file is made by a command of its own.
        let Some(&size) = sums.get(&part) else { continue };
        let limit = *limits.get(key).ok_or_else(|| format!("budget.toml names no limit for {key}"))?;
        println!("{key:<14} {size:>8} of {limit:>8} {}", part.measure());
        if size > limit {
            over.push(format!("{key} is {} bytes over its limit", size - limit));
        }
    }
    if over.is_empty() { Ok(()) } else { Err(over.join("; ")) }
}

/// All that names are found by, in the three languages together: the knowledge base and the list of Latin names, which lie
/// in the engine, and each language's own lists with the Chinese tagger, which lie in its data.
fn names_data() -> Result<Vec<u8>, String> {
    let folder = project::root().join("data");
    let mut files = Vec::new();
    collect(&folder.join("knowledge"), &mut files)?;
    files.sort();
    let others = ["latin_names.tsv", "zh/names.tsv", "en/names.tsv", "fr/names.tsv", "zh/tagger.bin"];
    files.extend(others.map(|name| folder.join(name)));
    let mut bytes = Vec::new();
    for path in files {
        bytes.extend(fs::read(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))?);
    }
    Ok(bytes)
}

/// `key = number` lines; that is all the file holds.
fn limits() -> Result<BTreeMap<String, usize>, String> {
    let path = project::root().join("budget.toml");
    let text = fs::read_to_string(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
    let mut limits = BTreeMap::new();
    for line in text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
        let entry = line.split_once('=').and_then(|(key, value)| Some((key.trim(), value.trim().parse().ok()?)));
        let (key, limit) = entry.ok_or_else(|| format!("budget.toml: «{line}» is not «key = number of bytes»"))?;
        limits.insert(key.to_owned(), limit);
    }
    Ok(limits)
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Outcome {
    let entries = fs::read_dir(folder).map_err(|error| format!("cannot read {}: {error}", folder.display()))?;
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

fn gzip_size(bytes: &[u8]) -> Result<usize, String> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let packed = encoder.write_all(bytes).and_then(|()| encoder.finish());
    packed.map(|packed| packed.len()).map_err(|error| format!("cannot compress: {error}"))
}

fn brotli_size(bytes: &[u8]) -> Result<usize, String> {
    let mut packed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut packed, &parameters)
        .map_err(|error| format!("cannot compress: {error}"))?;
    Ok(packed.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorts_files_into_parts() {
        assert_eq!(Part::of("worker_bg.wasm"), Part::Engine);
        assert_eq!(Part::of("data/fr-0123456789abcdef.txt"), Part::French);
        assert_eq!(Part::of("annex.css"), Part::Annex);
        assert_eq!(Part::of("corpus/zh/a.txt"), Part::Corpus);
        assert_eq!(Part::of("read/fr/index.html"), Part::Pages);
        assert_eq!(Part::of("first-12ab.js"), Part::CriticalPath);
        assert_eq!(Part::of("precis.html"), Part::SingleFile);
        assert_eq!(Part::of("precis.js"), Part::EmbedScript);
        assert_eq!(Part::of("embed/reader.js"), Part::Embed);
        assert_eq!(Part::of("app-12ab_bg.wasm"), Part::CriticalPath);
        assert_eq!(Part::of("boot-12ab.js"), Part::CriticalPath);
        assert_eq!(Part::of("service-worker.js"), Part::Offline);
    }

    #[test]
    fn says_what_is_too_large() {
        let limits: BTreeMap<String, usize> = Part::ALL.map(|part| (part.key().to_owned(), 10)).into();
        let sums = BTreeMap::from([(Part::Engine, 11)]);
        assert_eq!(compare(&sums, &limits).unwrap_err(), "engine is 1 bytes over its limit");
        assert!(compare(&BTreeMap::new(), &limits).is_ok());
    }

    #[test]
    fn every_part_has_a_committed_limit() {
        let limits = limits().unwrap();
        assert!(Part::ALL.iter().all(|part| limits.contains_key(part.key())));
    }
}
