use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::build::Build;
use super::policy::policy;

/// The page around everything; `{name}` stands for what is put in.
const PAGE: &str = include_str!("page.html");
/// What says, before anything is drawn, whether the app can run.
const CHECK: &str = include_str!("check.js");
/// What starts it.
const BOOT: &str = include_str!("boot.js");
/// How the plain articles look, where they are all there is.
const STYLES: &str = include_str!("plain.css");

/// The whole file: `plain` is the articles as HTML, `parts` what carries the app.
pub fn write(build: &Build, plain: &str, parts: &str) -> Result<String, String> {
    let policy = policy(&[CHECK, BOOT]);
    let icon = ["data:image/svg+xml;base64,", &STANDARD.encode(&build.icon)].concat();
    let styles = [&build.styles, STYLES].concat();
    let values = [
        ("policy", policy.as_str()),
        ("icon", &icon),
        ("styles", &styles),
        ("check", CHECK),
        ("plain", plain),
        ("parts", parts),
        ("boot", BOOT),
    ];
    fill(PAGE, &values)
}

/// Puts each value in the one place that names it.
fn fill(template: &str, values: &[(&str, &str)]) -> Result<String, String> {
    let mut written = String::new();
    let mut rest = template;
    for (name, value) in values {
        let place = ["{", name, "}"].concat();
        let (before, after) = rest.split_once(&place).ok_or_else(|| format!("the page has no place for {name}"))?;
        written.push_str(before);
        written.push_str(value);
        rest = after;
    }
    written.push_str(rest);
    Ok(written)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_has_its_place() {
        let build = Build { styles: "p{}".into(), icon: b"<svg/>".to_vec(), files: Vec::new() };
        let page = write(&build, "<p>{boot}</p>", "<script type=\"text/plain\"></script>").unwrap();
        assert!(page.contains("<p>{boot}</p>"), "an article may say anything");
        assert!(page.contains(&["<script>", CHECK, "</script>"].concat()));
        assert!(page.contains(&["<script type=\"module\">", BOOT, "</script>"].concat()));
        assert!(fill("a {b}", &[("c", "")]).is_err());
    }

    #[test]
    fn a_script_inside_a_page_does_not_end_itself() {
        assert!(!CHECK.contains("</script") && !BOOT.contains("</script") && !BOOT.contains("<!--"));
    }
}
