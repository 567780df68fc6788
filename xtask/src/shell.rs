//! Running other programs, and saying so.

use std::ffi::OsStr;
use std::process::{Command, Stdio};

/// What a step comes to: nothing, or a sentence for the reader of the terminal.
pub type Outcome = Result<(), String>;

/// A command in the project's root. The toolchain that cargo chose for xtask itself is not handed
/// on: rustup's override for the folder decides anew, so that a toolchain set up on the way is used.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(crate::project::root());
    for name in ["RUSTUP_TOOLCHAIN", "CARGO", "RUSTC", "RUSTDOC", "RUST_RECURSION_COUNT"] {
        command.env_remove(name);
    }
    command
}

/// Says what is about to happen and how long it may take.
pub fn step(message: &str) {
    println!("\n==> {message}");
}

/// Runs to the end with the terminal's own output; a failing exit is an error naming the command.
pub fn run(command: &mut Command) -> Outcome {
    let status = command.status().map_err(|error| format!("cannot start {}: {error}", describe(command)))?;
    if status.success() { Ok(()) } else { Err(format!("{} ended with {status}", describe(command))) }
}

/// Standard output of a command that succeeds, trimmed; `None` when it is missing or fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Whether a program answers to `--version`.
pub fn answers(program: &str) -> bool {
    output(command(program).arg("--version")).is_some()
}

/// A command that needs the rights of the system's owner: itself for root, else through sudo.
pub fn privileged(program: &str) -> Command {
    let is_root = output(command("id").arg("-u")).is_some_and(|id| id == "0");
    if is_root || !answers("sudo") {
        return command(program);
    }
    let mut sudo = command("sudo");
    sudo.arg(program);
    sudo
}

/// Installs Debian packages; says what to do by hand where there is no apt.
pub fn apt_install(packages: &[&str]) -> Outcome {
    if !answers("apt-get") {
        return Err(format!(
            "this machine has no apt-get: please install the equivalents of {} by hand and run again",
            packages.join(", ")
        ));
    }
    run(privileged("apt-get").args(["update", "-qq"]))?;
    run(privileged("apt-get")
        .env("DEBIAN_FRONTEND", "noninteractive")
        .args(["install", "-y", "-qq", "--no-install-recommends"])
        .args(packages))
}

fn describe(command: &Command) -> String {
    let mut text = command.get_program().to_string_lossy().into_owned();
    for argument in command.get_args() {
        text.push(' ');
        text.push_str(&argument.to_string_lossy());
    }
    format!("«{text}»")
}
