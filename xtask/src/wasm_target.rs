//! The `wasm32-unknown-unknown` target: by rustup where it can download, else from Debian's Rust.

use std::fs;
use std::path::{Path, PathBuf};

use crate::project;
use crate::shell::{Outcome, answers, apt_install, command, output, privileged, run, step};

const TARGET: &str = "wasm32-unknown-unknown";
/// The name under which rustup knows Debian's Rust.
const DISTRO: &str = "distro";
const PACKAGES: [&str; 7] =
    ["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm", "rust-web-clippy", "rustfmt-web", "lld-22"];

/// Makes `cargo build --target wasm32-unknown-unknown` work in this folder.
pub fn set_up() -> Outcome {
    if is_installed("rustc") {
        return Ok(());
    }
    if answers("rustup") {
        step("adding the WebAssembly target by rustup (under a minute)");
        if run(command("rustup").args(["target", "add", TARGET])).is_ok() && is_installed("rustc") {
            return Ok(());
        }
        println!("rustup could not download it; taking Debian's Rust instead");
    }
    from_debian()
}

/// Whether the standard library for the target stands in the compiler's own folder.
fn is_installed(rustc: &str) -> bool {
    library_folder(rustc).is_some_and(|folder| holds_core(&folder))
}

fn library_folder(rustc: &str) -> Option<PathBuf> {
    output(command(rustc).args(["--print", "target-libdir", "--target", TARGET])).map(PathBuf::from)
}

fn holds_core(folder: &Path) -> bool {
    fs::read_dir(folder)
        .is_ok_and(|entries| entries.flatten().any(|entry| entry.file_name().to_string_lossy().starts_with("libcore-")))
}

/// Debian ships the standard library as source, so it is compiled once and put where rustc looks.
fn from_debian() -> Outcome {
    const RUSTC: &str = "/usr/bin/rustc";
    if output(command("/usr/bin/cargo").arg("clippy").arg("--version")).is_none() || !answers("/usr/bin/wasm-ld-22") {
        step("installing Debian's Rust with its sources (about a minute)");
        apt_install(&PACKAGES)?;
    }
    if !is_installed(RUSTC) {
        step("compiling the standard library for WebAssembly (about two minutes, once)");
        build_standard_library(RUSTC)?;
    }
    if answers("rustup") {
        step("making Debian's Rust this folder's toolchain (rustup override)");
        run(command("rustup").args(["toolchain", "link", DISTRO, "/usr"]))?;
        run(command("rustup").args(["override", "set", DISTRO, "--path"]).arg(project::root()))?;
    }
    if is_installed("rustc") {
        Ok(())
    } else {
        Err(format!(
            "the {TARGET} target is still missing: «rustc --print target-libdir --target {TARGET}» names an empty folder"
        ))
    }
}

fn build_standard_library(rustc: &str) -> Outcome {
    let seed = project::root().join("target/setup/standard-library");
    let unwritable = |error| format!("cannot write {}: {error}", seed.display());
    fs::create_dir_all(seed.join("src")).map_err(unwritable)?;
    fs::write(
        seed.join("Cargo.toml"),
        "[package]\nname = \"seed\"\nversion = \"0.0.0\"\nedition = \"2021\"\n[workspace]\n",
    )
    .map_err(unwritable)?;
    fs::write(seed.join("src/lib.rs"), "").map_err(unwritable)?;
    // Without the embedded bitcode a build with link-time optimisation fails later on.
    run(command("/usr/bin/cargo")
        .current_dir(&seed)
        .env("RUSTC", rustc)
        .env("RUSTC_BOOTSTRAP", "1")
        .env("RUSTFLAGS", "-Cembed-bitcode=yes")
        .env("CARGO_TARGET_DIR", seed.join("target"))
        .args(["build", "--release", "--quiet", "--target", TARGET])
        .arg("-Zbuild-std=std,panic_abort,panic_unwind,test,proc_macro"))?;
    let built = seed.join("target").join(TARGET).join("release/deps");
    let folder = library_folder(rustc).ok_or("rustc names no folder for the target's libraries")?;
    run(privileged("mkdir").arg("-p").arg(&folder))?;
    let entries = fs::read_dir(&built).map_err(|error| format!("cannot read {}: {error}", built.display()))?;
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.ends_with(".rlib") && !name.starts_with("libseed-") {
            run(privileged("cp").arg(entry.path()).arg(&folder))?;
        }
    }
    Ok(())
}
