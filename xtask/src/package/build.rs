use std::fs;
use std::path::Path;

use super::markup::{Tag, tags};

/// A build as trunk and the steps after it left it.
pub struct Build {
    /// The style sheets of the page, in its order.
    pub styles: String,
    /// The icon, an SVG.
    pub icon: Vec<u8>,
    /// Everything else that the app asks for, sorted by name.
    pub files: Vec<File>,
}

/// A file that the app asks for.
pub struct File {
    /// Its path in the build, but for the checksum that trunk puts into the names of the app's script and module.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

impl Build {
    /// Reads what lies in a folder.
    pub fn read(folder: &Path) -> Result<Self, String> {
        let page = String::from_utf8(read(folder, "index.html")?).map_err(|_| "index.html is not UTF-8")?;
        let mut styles = String::new();
        for tag in linked(&page, "stylesheet") {
            let name = tag.attribute("href").unwrap_or_default();
            let sheet = String::from_utf8(read(folder, name)?).map_err(|_| format!("{name} is not UTF-8"))?;
            // A sheet that needs another file would not have it here, and must not end the element it stands in.
            if sheet.contains("url(") || sheet.contains("@import") || sheet.contains("</") {
                return Err(format!(
                    "{name} refers to another file or closes an element: the single file cannot carry it"
                ));
            }
            styles.push_str(&sheet);
        }
        let icon = linked(&page, "icon").find_map(|tag| tag.attribute("href")).unwrap_or_default();
        let icon = read(folder, icon)?;
        let mut files = Vec::new();
        collect(folder, "", &mut files)?;
        files.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(Self { styles, icon, files })
    }

    /// The files whose names begin like this.
    pub fn files_of(&self, beginning: &str) -> impl Iterator<Item = &File> {
        self.files.iter().filter(move |file| file.name.starts_with(beginning))
    }
}

/// The `link` elements of a page with this `rel`.
fn linked<'a>(page: &'a str, rel: &str) -> impl Iterator<Item = Tag<'a>> {
    tags(page).filter(move |tag| tag.name.eq_ignore_ascii_case("link") && tag.attribute("rel") == Some(rel))
}

fn read(folder: &Path, name: &str) -> Result<Vec<u8>, String> {
    let path = folder.join(name.trim_start_matches("./"));
    fs::read(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))
}

fn collect(folder: &Path, inside: &str, files: &mut Vec<File>) -> Result<(), String> {
    let here = folder.join(inside);
    let entries = fs::read_dir(&here).map_err(|error| format!("cannot read {}: {error}", here.display()))?;
    for entry in entries.flatten() {
        let name = entry.file_name();
        let name = [inside, if inside.is_empty() { "" } else { "/" }, &name.to_string_lossy()].concat();
        if entry.path().is_dir() {
            collect(folder, &name, files)?;
        } else {
            let bytes = read(folder, &name)?;
            files.push(File { name: plain_name(&name), bytes });
        }
    }
    Ok(())
}

/// `app-c9e5c428d0843cbe_bg.wasm` is `app_bg.wasm`.
fn plain_name(name: &str) -> String {
    let Some(rest) = name.strip_prefix("app-") else { return name.to_owned() };
    let end = rest.find(|c: char| !c.is_ascii_hexdigit()).unwrap_or(rest.len());
    ["app", rest.get(end..).unwrap_or_default()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_the_checksum_out_of_a_name() {
        assert_eq!(plain_name("app-c9e5c428d0843cbe_bg.wasm"), "app_bg.wasm");
        assert_eq!(plain_name("app-c9e5c428d0843cbe.js"), "app.js");
        assert_eq!(plain_name("corpus/en/app-store.txt"), "corpus/en/app-store.txt");
    }

    #[test]
    fn finds_what_a_page_links_to() {
        let page = "<link href=./a.css rel=stylesheet><link rel=\"modulepreload\" href=b.js><link rel=icon href=i.svg>";
        let sheets: Vec<_> = linked(page, "stylesheet").filter_map(|tag| tag.attribute("href")).collect();
        assert_eq!(sheets, ["./a.css"]);
    }
}
