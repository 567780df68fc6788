//! What is on the page before the app is: see `src/prerender` of the crate.

use std::path::Path;

use super::corpus::precis;
use crate::shell::{Outcome, run};

/// Writes the first screen of the library into `index.html` and the articles as pages of their own below `read/`.
pub fn pages(site: &Path) -> Outcome {
    run(precis().arg("pages").arg(site))
}
