//! `precis pages`: what a page shows before the app is there, drawn with the app's own functions.

use super::arguments::Arguments;
use super::{Failure, manifest};
use crate::prerender;

/// Fills the one build that is named: `index.html` and the pages of the articles below `read/`, from its `corpus/`.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let [site] = arguments.files.as_slice() else {
        return Err("pages takes the one folder that holds the build".into());
    };
    let articles = manifest::articles(&site.join("corpus"))?;
    prerender::write(site, &articles).map_err(|error| format!("cannot fill {}: {error}", site.display()))
}
