//! Building and serving the app with trunk.

use crate::shell::{Outcome, command, run, step};
use crate::tools;

/// Where `serve` listens unless told otherwise; the same as in `Trunk.toml`.
const PORT: &str = "8080";

/// The release build in `dist/`.
pub fn release() -> Outcome {
    tools::set_up_build()?;
    step("building the release into dist/ (two to four minutes the first time)");
    run(command("trunk").args(["build", "--release"]))
}

/// Serves the app until stopped; `--port N` picks another port.
pub fn serve(arguments: &[String]) -> Outcome {
    let port = match arguments {
        [] => PORT,
        [flag, port] if flag == "--port" && port.parse::<u16>().is_ok() => port,
        _ => return Err("serve takes no argument but «--port N» with N from 1 to 65535".into()),
    };
    tools::set_up_build()?;
    step(&format!(
        "building, then serving on http://127.0.0.1:{port}/ (two to four minutes the first time; stop with Ctrl+C)"
    ));
    run(command("trunk").args([
        "serve",
        "--release",
        "--no-autoreload",
        "true",
        "--address",
        "127.0.0.1",
        "--port",
        port,
    ]))
}
