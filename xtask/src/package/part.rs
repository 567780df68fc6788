use std::io::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::ZlibEncoder;

use super::build::{Build, File};

/// Files that are wanted together, packed as one: `boot.js` unpacks a part when the first of its files is asked for.
pub struct Part<'a> {
    files: Vec<Content<'a>>,
}

/// A file as the page carries it.
struct Content<'a> {
    name: &'a str,
    bytes: Vec<u8>,
}

impl<'a> Part<'a> {
    /// The parts of a build: the app, its annex, the engine, the data of each language, the corpus with its tables.
    pub fn all(build: &'a Build) -> Result<Vec<Self>, String> {
        let snippets: Vec<&str> = build.files_of("snippets/").map(|file| file.name.as_str()).collect();
        let part = |files: Vec<&'a File>| {
            let content = |file: &&'a File| Content { name: &file.name, bytes: with_addresses(file, &snippets) };
            Self { files: files.iter().map(content).collect() }
        };
        let named = |names: &[&str]| -> Result<Vec<&'a File>, String> {
            let find = |name: &&str| {
                build.files.iter().find(|file| file.name == *name).ok_or_else(|| format!("the build has no {name}"))
            };
            names.iter().map(find).collect()
        };
        let mut app = named(&["app.js", "app_bg.wasm"])?;
        app.extend(build.files_of("snippets/"));
        let mut parts = vec![
            part(app),
            part(build.files_of("corpus/").filter(|file| !file.name.ends_with("/README.md")).collect()),
            part(named(&["annex.js", "annex_bg.wasm", "annex.css"])?),
            part(named(&["worker.js", "worker_bg.wasm"])?),
        ];
        parts.extend(build.files_of("data/").map(|data| part(vec![data])));
        Ok(parts)
    }

    /// The element that carries the part: its files one after the other, deflated, in Base64. It says what they are
    /// called and how long each is.
    pub fn element(&self) -> Result<String, String> {
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
        let mut listed = Vec::new();
        for file in &self.files {
            encoder.write_all(&file.bytes).map_err(|error| format!("cannot compress: {error}"))?;
            listed.push(serde_json::json!([file.name, file.bytes.len()]));
        }
        let packed = encoder.finish().map_err(|error| format!("cannot compress: {error}"))?;
        let listed = serde_json::Value::from(listed).to_string().replace('&', "&amp;").replace('\'', "&#39;");
        Ok(format!("<script type=\"text/plain\" data-files='{listed}'>{}</script>\n", STANDARD.encode(packed)))
    }
}

/// A script that imports others by their place beside it does so by names of the form `precis:NAME` here: `boot.js` puts
/// the addresses in, which are new each time that the page is opened.
fn with_addresses(file: &File, others: &[&str]) -> Vec<u8> {
    let Some(script) = std::str::from_utf8(&file.bytes).ok().filter(|_| file.name.ends_with(".js")) else {
        return file.bytes.clone();
    };
    let mut script = script.to_owned();
    for other in others {
        for quote in ["'", "\""] {
            script = script.replace(&[quote, "./", other, quote].concat(), &["\"precis:", other, "\""].concat());
        }
    }
    script.into_bytes()
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use flate2::read::ZlibDecoder;

    use super::*;

    #[test]
    fn carries_its_files_byte_by_byte() {
        let files = [("it's.txt", b"\xef\xbb\xbfone\r\n".to_vec()), ("b.wasm", vec![0, 255, 60, 47])];
        let part = Part { files: files.iter().map(|(name, bytes)| Content { name, bytes: bytes.clone() }).collect() };
        let element = part.element().unwrap();
        assert!(element.contains("data-files='[[\"it&#39;s.txt\",8],[\"b.wasm\",4]]'>"), "{element}");
        let text = element.split_once("]]'>").unwrap().1.split_once('<').unwrap().0;
        let mut bytes = Vec::new();
        ZlibDecoder::new(&*STANDARD.decode(text).unwrap()).read_to_end(&mut bytes).unwrap();
        assert_eq!(bytes, [files[0].1.as_slice(), &files[1].1].concat());
    }

    #[test]
    fn imports_are_named_so_that_they_can_be_found() {
        let script =
            File { name: "app.js".into(), bytes: b"import { a } from './snippets/x/a.js';\n'./other.js'".to_vec() };
        let changed = with_addresses(&script, &["snippets/x/a.js"]);
        assert_eq!(String::from_utf8(changed).unwrap(), "import { a } from \"precis:snippets/x/a.js\";\n'./other.js'");
    }
}
