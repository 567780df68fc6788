use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::{CorpusArticle, Manifest};
use crate::app::state::Shared;
use crate::insight::{Category, TrackingLevel};
use crate::language::{ByLocale, Language, Locale};

/// Whether a file named by a manifest lies in the manifest's own folder or below: names joined by slashes, none of which
/// leads up or is hidden, and nothing that an address gives a meaning of its own.
fn stays_inside(file: &str) -> bool {
    file.split('/').all(|name| !name.is_empty() && !name.starts_with('.'))
        && !file.contains(['\\', ':', '?', '#', '%'])
        && !file.contains(char::is_control)
}

/// An object that the browser's JSON parser made, read field by field. A tenth of the code of a general
/// deserializer, whose errors nobody would read.
pub(super) struct Record {
    value: JsValue,
}

impl Record {
    /// Anything may be read; what is no object has no fields.
    pub(super) fn new(value: JsValue) -> Self {
        Self { value }
    }

    /// `None` where an article lacks what every article has.
    pub(super) fn manifest(&self) -> Option<Manifest> {
        let mut articles = Vec::new();
        for article in self.items("articles")? {
            articles.push(Shared::new(Self::new(article).article()?));
        }
        Some(Manifest { articles })
    }

    fn article(&self) -> Option<CorpusArticle> {
        let mut languages = Vec::new();
        for language in self.items("languages")? {
            languages.push(Locale::from_tag(&language.as_string()?)?);
        }
        let mut categories = Vec::new();
        for category in self.items("categories")? {
            categories.push(Category::from_name(&category.as_string()?)?);
        }
        Some(CorpusArticle {
            id: self.text("id")?,
            file: self.text("file").filter(|file| stays_inside(file))?,
            titles: self.texts("titles"),
            title_derived: self.field("title_derived").is_truthy(),
            source: self.text("source"),
            author: self.text("author"),
            published: self.text("published"),
            language: Language::from_tag(&self.text("language")?).unwrap_or_default(),
            languages,
            categories,
            tracking: match self.text("tracking")?.as_str() {
                "strong" => TrackingLevel::Strong,
                "watch" => TrackingLevel::Watch,
                "archive" => TrackingLevel::Archive,
                _ => return None,
            },
            core_point: self.words("core_point"),
            core_point_languages: self.words("core_point_languages"),
            summary: self.words("summary"),
            summary_languages: self.words("summary_languages"),
        })
    }

    /// A field; `undefined` where it is missing.
    fn field(&self, name: &str) -> JsValue {
        Reflect::get(&self.value, &name.into()).unwrap_or_default()
    }

    fn text(&self, name: &str) -> Option<String> {
        self.field(name).as_string()
    }

    fn items(&self, name: &str) -> Option<Array> {
        self.field(name).dyn_into().ok()
    }

    fn texts(&self, name: &str) -> ByLocale<Option<String>> {
        let inner = Self::new(self.field(name));
        ByLocale::from_fn(|locale| inner.text(locale.tag()))
    }

    fn words(&self, name: &str) -> ByLocale<String> {
        let inner = Self::new(self.field(name));
        ByLocale::from_fn(|locale| inner.text(locale.tag()).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_lie_in_the_folder_of_the_manifest() {
        for inside in ["zh/a.txt", "a.txt", "fr/élysée 2030.txt", "trilingual/a..b.txt"] {
            assert!(stays_inside(inside), "{inside}");
        }
        for elsewhere in [
            "",
            "/",
            "/etc/passwd",
            "../index.html",
            "zh/../../index.html",
            "zh/./a.txt",
            "zh//a.txt",
            "zh/",
            "..\\a.txt",
            "https://example.org/a.txt",
            "//example.org/a.txt",
            "data:text/plain,a",
            "javascript:alert(1)",
            "blob:a",
            "%2e%2e/a.txt",
            "a.txt?b",
            "a.txt#b",
            "zh/\ta.txt",
            "zh/.git",
        ] {
            assert!(!stays_inside(elsewhere), "{elsewhere}");
        }
    }
}
