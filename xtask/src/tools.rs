//! trunk, wasm-bindgen and wasm-opt, each at one version.

use crate::project;
use crate::shell::{Outcome, answers, apt_install, command, output, privileged, run, step};
use crate::wasm_target;

/// The newest trunk that the compilers named in the README can build.
const TRUNK: &str = "0.21.14";
/// The npm release of binaryen whose `wasm-opt` calls itself `version_132`, as `Trunk.toml` expects.
const BINARYEN: &str = "132.0.0";

/// Everything `trunk build` needs.
pub fn set_up_build() -> Outcome {
    wasm_target::set_up()?;
    trunk()?;
    wasm_bindgen()?;
    wasm_opt()
}

/// Node.js and npm, for wasm-opt and the browser tests.
pub fn node() -> Outcome {
    if answers("node") && answers("npm") {
        return Ok(());
    }
    step("installing Node.js (about a minute)");
    apt_install(&["nodejs", "npm"])
}

fn trunk() -> Outcome {
    if version_of("trunk").is_some_and(|version| version == TRUNK) {
        return Ok(());
    }
    step(&format!("building trunk {TRUNK} (five to ten minutes, once)"));
    cargo_install(&["--locked", "--force", &format!("trunk@{TRUNK}")])
}

/// The tool must equal the library to the last digit, so `Cargo.lock` decides. It is installed
/// without `--locked`: the lock file it ships may name crates that a registry does not serve yet.
fn wasm_bindgen() -> Outcome {
    let wanted = project::locked_version("wasm-bindgen")?;
    if version_of("wasm-bindgen").is_some_and(|version| version == wanted) {
        return Ok(());
    }
    step(&format!("building wasm-bindgen-cli {wanted} (about four minutes, once)"));
    cargo_install(&["--force", &format!("wasm-bindgen-cli@{wanted}")])
}

fn wasm_opt() -> Outcome {
    let wanted = BINARYEN.split('.').next().unwrap_or(BINARYEN);
    let found = output(command("wasm-opt").arg("--version")).unwrap_or_default();
    if found.split_whitespace().any(|word| word == wanted) {
        return Ok(());
    }
    node()?;
    step(&format!("installing wasm-opt {wanted} from npm (under a minute)"));
    run(privileged("npm")
        .args(["install", "--global", "--silent", "--no-fund", "--no-audit"])
        .arg(format!("binaryen@{BINARYEN}")))
}

/// Installs a command-line tool of the Rust world with optimised but quick-to-build settings.
fn cargo_install(arguments: &[&str]) -> Outcome {
    run(command("cargo").args(["install", "--quiet"]).args(arguments))
}

/// The second word of `TOOL --version`.
fn version_of(tool: &str) -> Option<String> {
    let text = output(command(tool).arg("--version"))?;
    text.split_whitespace().nth(1).map(str::to_owned)
}
