//! Every test there is, natively and in the browser.

use crate::shell::{Outcome, command, run, step};
use crate::{browser, budget, build, embed, package};

/// Sets up what is missing, then runs everything.
pub fn all() -> Outcome {
    build::release()?;
    browser::set_up()?;
    embed::assemble(&[])?;
    step("engine tests without any feature (a minute the first time)");
    run(command("cargo").args(["test", "--package", "precis", "--quiet", "--no-default-features"]))?;
    step("tests with the command line, and xtask's own (a minute the first time)");
    run(command("cargo").args(["test", "--workspace", "--quiet"]))?;
    step("the app's state and what the build draws, natively (a minute the first time)");
    let tests =
        ["test", "--package", "precis", "--quiet", "--lib", "--features", "prerender", "--", "app::", "prerender::"];
    run(command("cargo").args(tests))?;
    step("the single file, dist/precis.html (seconds)");
    package::run()?;
    step("size of the release against its budget (seconds)");
    budget::report()?;
    step("browser journeys in Chromium (a few minutes)");
    run(command("node").args(["--test", "tests/web/"]))
}
