//! The page's own scripts: files, because the page runs under a policy that lets no script stand in it.

use std::fs;
use std::path::Path;

use super::{digest, read, replaced, texts, write};
use crate::project;
use crate::shell::Outcome;

/// Each of them is written as `NAME-HASH.js`.
const SCRIPTS: [&str; 3] = ["boot", "notices", "offline"];

/// Writes the scripts of `web/` with the names and texts that are known now, and has the page load the first of them in
/// place of the script that trunk wrote into it.
pub fn move_out(site: &Path) -> Outcome {
    remove_old(site)?;
    let app = only(site, "app-", ".js")?;
    let module = only(site, "app-", "_bg.wasm")?;
    let web = |name: &str| read(&project::root().join("web").join(name));

    let notices = replaced(&web("notices.js")?, "const TEXTS = {};", &format!("const TEXTS = {};", texts::notices()?))?;
    let notices = add(site, "notices", &notices)?;
    let offline = add(site, "offline", &replaced(&web("offline.js")?, "notices.js", &notices)?)?;
    let mut boot = web("boot.js")?;
    for (name, known_as) in
        [("/app.js", &app), ("/app_bg.wasm", &module), ("/notices.js", &notices), ("/offline.js", &offline)]
    {
        boot = replaced(&boot, name, &format!("/{known_as}"))?;
    }
    let name = add(site, "boot", &boot)?;

    let page = site.join("index.html");
    let html = read(&page)?;
    let integrity = digest::integrity(read(&site.join(&name))?.as_bytes());
    let tag = format!(r#"<script type="module" src="./{name}" integrity="{integrity}" crossorigin></script>"#);
    let old = starting_script(&html).ok_or("index.html has no script that starts the app")?;
    write(&page, replaced(&html, old, &tag)?)
}

/// Writes a script under a name that its content decides, without the lines that explain it.
fn add(site: &Path, name: &str, script: &str) -> Result<String, String> {
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    let short: String = lines.flat_map(|line| [line, "\n"]).collect();
    let file = format!("{name}-{}.js", digest::short(short.as_bytes()));
    write(&site.join(&file), &short)?;
    Ok(file)
}

/// The element whose script starts the app: trunk's, or the one that an earlier run of this put there.
fn starting_script(html: &str) -> Option<&str> {
    html.match_indices("<script").find_map(|(start, _)| {
        let element = html.get(start..)?;
        let element = element.get(..element.find("</script>")? + "</script>".len())?;
        (element.contains("TrunkApplicationStarted") || element.contains("/boot-")).then_some(element)
    })
}

fn remove_old(site: &Path) -> Outcome {
    for name in names(site)? {
        let is_ours = |script: &str| name.strip_prefix(script).is_some_and(|rest| rest.starts_with('-'));
        if name.ends_with(".js") && SCRIPTS.into_iter().any(is_ours) {
            fs::remove_file(site.join(&name)).map_err(|error| format!("cannot remove {name}: {error}"))?;
        }
    }
    Ok(())
}

/// The one file of the site whose name begins and ends like this.
fn only(site: &Path, start: &str, end: &str) -> Result<String, String> {
    let mut found = names(site)?.into_iter().filter(|name| name.starts_with(start) && name.ends_with(end));
    match (found.next(), found.next()) {
        (Some(name), None) => Ok(name),
        _ => Err(format!("the build should have one file {start}…{end}")),
    }
}

fn names(site: &Path) -> Result<Vec<String>, String> {
    let entries = fs::read_dir(site).map_err(|error| format!("cannot read {}: {error}", site.display()))?;
    Ok(entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_names_its_scripts_by_what_they_hold() {
        let site = std::env::temp_dir().join(format!("precis-scripts-{}", std::process::id()));
        fs::create_dir_all(&site).unwrap();
        for name in ["app-1.js", "app-1_bg.wasm", "boot-old.js"] {
            fs::write(site.join(name), "").unwrap();
        }
        fs::write(site.join("index.html"), "<script type=module>\"TrunkApplicationStarted\"</script>").unwrap();
        move_out(&site).unwrap();
        let once = read(&site.join("index.html")).unwrap();
        move_out(&site).unwrap();
        assert_eq!(read(&site.join("index.html")).unwrap(), once, "a second run changes nothing");
        let name = only(&site, "boot-", ".js").unwrap();
        let boot = read(&site.join(&name)).unwrap();
        assert!(once.contains(&format!("src=\"./{name}\" integrity=\"{}\"", digest::integrity(boot.as_bytes()))));
        for part in ["app-1.js", "app-1_bg.wasm", &only(&site, "notices-", ".js").unwrap()] {
            assert!(boot.contains(&format!("\"./{part}\"")), "{part}");
        }
        fs::remove_dir_all(&site).unwrap();
    }

    #[test]
    fn finds_the_script_that_starts_the_app() {
        let trunk = "<script type=module>init();dispatchEvent(new CustomEvent(\"TrunkApplicationStarted\"))</script>";
        let page = format!("<head><script src=./other.js></script>{trunk}</head><body></body>");
        assert_eq!(starting_script(&page), Some(trunk));
        let own = r#"<script type="module" src="./boot-0123456789abcdef.js"></script>"#;
        assert_eq!(starting_script(&page.replace(trunk, own)), Some(own));
        assert_eq!(starting_script("<head></head>"), None);
    }
}
