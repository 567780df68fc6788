//! The scripts that wasm-bindgen writes, without the lines that explain them: trunk leaves them as they are.

use std::path::Path;

use super::links::{attribute, links};
use super::{digest, files, read, write};
use crate::shell::Outcome;

/// Shortens them, and has `index.html` expect what they are now.
pub fn shorten(site: &Path) -> Outcome {
    let page = site.join("index.html");
    let mut html = read(&page)?;
    for name in files(site)?.iter().filter(|name| is_glue(name)) {
        let script = without_comments(&read(&site.join(name))?);
        write(&site.join(name), &script)?;
        let link =
            links(&html).find(|tag| attribute(tag, "href").is_some_and(|href| href.trim_start_matches("./") == name));
        let Some(link) = link.map(str::to_owned) else { continue };
        let Some(old) = attribute(&link, "integrity") else { continue };
        html = html.replacen(&link, &link.replacen(old, &digest::integrity(script.as_bytes()), 1), 1);
    }
    write(&page, html)
}

fn is_glue(name: &str) -> bool {
    let ours = ["app-", "annex.js", "worker.js", "snippets/"];
    name.ends_with(".js") && ours.iter().any(|start| name.starts_with(start))
}

/// A script without the space before its lines, and without lines that are nothing but a comment.
fn without_comments(script: &str) -> String {
    let mut short = String::with_capacity(script.len());
    let mut inside = false;
    for line in script.lines().map(str::trim) {
        if inside || line.starts_with("/*") {
            inside = !line.contains("*/");
            // Whatever goes on behind a comment is code.
            let Some((_, code)) = line.split_once("*/").filter(|(_, code)| !code.trim().is_empty()) else { continue };
            short.push_str(code.trim());
        } else if line.is_empty() || line.starts_with("//") {
            continue;
        } else {
            short.push_str(line);
        }
        short.push('\n');
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_go_and_code_stays() {
        let script = "/**\n * What it does.\n */\nexport function f() {\n    // why\n    return 'a // b';\n}\n/* one */ let x = 1;\n\nf();\n";
        assert_eq!(without_comments(script), "export function f() {\nreturn 'a // b';\n}\nlet x = 1;\nf();\n");
        assert_eq!(without_comments(&without_comments(script)), without_comments(script));
    }

    #[test]
    fn the_page_expects_what_is_there() {
        let site = std::env::temp_dir().join(format!("precis-glue-{}", std::process::id()));
        std::fs::create_dir_all(&site).unwrap();
        std::fs::write(site.join("app-1.js"), "// explained\nstart();\n").unwrap();
        std::fs::write(site.join("index.html"), "<link href=./app-1.js integrity=sha384-old rel=modulepreload>")
            .unwrap();
        for _ in 0..2 {
            shorten(&site).unwrap();
            assert_eq!(read(&site.join("app-1.js")).unwrap(), "start();\n");
            let expected = digest::integrity(b"start();\n");
            let page = read(&site.join("index.html")).unwrap();
            assert_eq!(page, format!("<link href=./app-1.js integrity={expected} rel=modulepreload>"));
        }
        std::fs::remove_dir_all(&site).unwrap();
    }
}
