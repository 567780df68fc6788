//! `precis packs`: the data of each language as the files that the module on the web fetches.

use std::fs;

use super::Failure;
use super::arguments::Arguments;
use crate::language::Locale;
use crate::lexicon::Pack;

/// Writes the packs into the one folder that is named.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let [folder] = arguments.files.as_slice() else {
        return Err("packs takes the one folder to write to".into());
    };
    fs::create_dir_all(folder).map_err(|error| format!("cannot make {}: {error}", folder.display()))?;
    for locale in Locale::ALL {
        let path = folder.join(Pack::file_name(locale));
        fs::write(&path, Pack::built_in_bytes(locale))
            .map_err(|error| format!("cannot write {}: {error}", path.display()))?;
    }
    Ok(())
}
