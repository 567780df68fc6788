//! What the browser tests need: Chromium with Chinese fonts, and the npm packages of `tests/web`.

use crate::project;
use crate::shell::{Outcome, answers, apt_install, command, output, run, step};
use crate::tools;

/// Installs the browser and the packages that drive it.
pub fn set_up() -> Outcome {
    tools::node()?;
    let has_font = output(command("fc-list").arg(":lang=zh")).is_some_and(|list| !list.is_empty());
    if !answers("chromium") || !answers("chromedriver") || !has_font {
        step("installing Chromium, its driver and Chinese fonts (one to two minutes)");
        apt_install(&["chromium", "chromium-driver", "fonts-noto-cjk", "fontconfig"])?;
    }
    let folder = project::root().join("tests/web");
    if !is_current(&folder) {
        step("installing the browser tests' npm packages (under a minute)");
        run(command("npm").current_dir(&folder).args([
            "ci",
            "--silent",
            "--no-fund",
            "--no-audit",
            "--ignore-scripts",
        ]))?;
    }
    Ok(())
}

/// Whether npm's own record of what it installed is newer than the lock file.
fn is_current(folder: &std::path::Path) -> bool {
    let changed = |path: &str| folder.join(path).metadata().and_then(|data| data.modified());
    match (changed("node_modules/.package-lock.json"), changed("package-lock.json")) {
        (Ok(installed), Ok(wanted)) => installed >= wanted,
        _ => false,
    }
}
