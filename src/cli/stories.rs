//! `precis stories`: which articles of a folder report one story, with their key players and figures, for the app's briefing.

use super::arguments::Arguments;
use super::{Failure, briefing, manifest, output};
use crate::Analyzer;
use crate::briefing::{Record, Signature, write_table};

/// Writes the table of the articles below the one folder that is named: see [`crate::briefing::write_table`].
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let [folder] = arguments.files.as_slice() else {
        return Err("stories takes the one folder that holds the articles".into());
    };
    let analyzer = Analyzer::new();
    let mut read = Vec::new();
    for path in manifest::article_files(folder)? {
        let (source, analysis) = manifest::read(&analyzer, &path)?;
        let record = Record { id: manifest::id_of(&path), ..Record::new(&source, &analysis) };
        read.push((record, Signature::new(&source, &analysis)));
    }
    output::print(&write_table(&briefing::grouped(read)))
}
