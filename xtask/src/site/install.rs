//! What an installed app is known by: one web manifest a language, and one for who has not chosen.

use std::path::Path;

use serde_json::json;

use super::{texts, write};
use crate::shell::Outcome;

/// The colours of `styles/tokens.css` that a window has before the style sheet comes.
const PAPER: &str = "#fbfaf7";
const ACCENT: &str = "#0f5a63";

/// Writes `manifest.LANGUAGE.webmanifest` for each language and `manifest.webmanifest` in English; addresses are those of the
/// folder they lie in. The app itself opens in the language that was read last.
pub fn manifests(site: &Path) -> Outcome {
    for locale in texts::LOCALES {
        let words = texts::site(locale)?;
        let word = |key: &str| words.get(key).cloned().ok_or_else(|| format!("locales/{locale}.toml lacks site.{key}"));
        let icon = |file: &str, size: u32, purpose: &str| json!({ "src": format!("icons/{file}.png"), "sizes": format!("{size}x{size}"), "type": "image/png", "purpose": purpose });
        let manifest = json!({
            "name": word("name")?,
            "short_name": "Précis",
            "description": word("description")?,
            "lang": locale,
            "dir": "ltr",
            "start_url": "./",
            "scope": "./",
            "display": "standalone",
            "background_color": PAPER,
            "theme_color": ACCENT,
            "categories": ["news", "productivity"],
            "icons": [icon("icon-192", 192, "any"), icon("icon-512", 512, "any"), icon("maskable-512", 512, "maskable")],
        });
        let text = manifest.to_string();
        write(&site.join(format!("manifest.{locale}.webmanifest")), &text)?;
        if locale == "en" {
            write(&site.join("manifest.webmanifest"), &text)?;
        }
    }
    Ok(())
}
