use std::fmt;

use super::checksum::checksum;
use crate::language::Locale;

mod generated {
    include!(concat!(env!("OUT_DIR"), "/packs.rs"));
}

/// The files of `data/zh`, `data/en` or `data/fr` in one: all that only texts in this language are read with.
///
/// The build makes the packs (`build.rs`). Natively they lie inside the program; on the web each is a file
/// beside the module, whose name says what it holds, and whoever hosts the module hands its bytes to
/// [`Pack::read`].
#[derive(Clone)]
pub struct Pack {
    locale: Locale,
    /// Names and contents, in the order of the names.
    files: Vec<(&'static str, &'static [u8])>,
}

impl Pack {
    /// The name of the file that holds the pack of `locale`: `en-1f0c….txt`. Another content has another
    /// name, so that a module never meets a pack of another version. («.txt» because every host
    /// compresses that.)
    pub fn file_name(locale: Locale) -> &'static str {
        generated::NAMES.get(locale)
    }

    /// Reads the bytes of the file called [`Pack::file_name`]. They are kept for the rest of the program's life, as the tables
    /// point into them.
    ///
    /// # Errors
    /// When the bytes are not those that the build wrote: cut short, of another version, or another page.
    pub fn read(locale: Locale, bytes: Vec<u8>) -> Result<Self, PackError> {
        if checksum(&bytes) != *generated::CHECKSUMS.get(locale) {
            return Err(PackError { locale });
        }
        Self::parse(locale, Box::leak(bytes.into_boxed_slice())).ok_or(PackError { locale })
    }

    /// The pack that was compiled in: every one natively, none in a module for the web unless it was built
    /// with the feature `embedded`.
    pub fn built_in(locale: Locale) -> Option<Self> {
        Self::parse(locale, Self::built_in_bytes(locale))
    }

    /// The bytes of the pack that was compiled in, as they go into the file; empty where there is none.
    pub fn built_in_bytes(locale: Locale) -> &'static [u8] {
        #[cfg(any(not(target_family = "wasm"), feature = "embedded"))]
        return generated::BYTES.get(locale);
        #[cfg(not(any(not(target_family = "wasm"), feature = "embedded")))]
        {
            let _ = locale;
            &[]
        }
    }

    /// Whose texts it is for.
    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// What the file `name`, such as `names.tsv`, holds; nothing where the language has no such file.
    pub fn bytes(&self, name: &str) -> &'static [u8] {
        let found = self.files.binary_search_by_key(&name, |(known, _)| known);
        found.ok().and_then(|index| self.files.get(index)).map_or(&[], |(_, bytes)| bytes)
    }

    /// The same as text.
    pub fn text(&self, name: &str) -> &'static str {
        std::str::from_utf8(self.bytes(name)).unwrap_or_default()
    }

    /// A line for each file, its name and its length; an empty line; the contents one after the other.
    fn parse(locale: Locale, bytes: &'static [u8]) -> Option<Self> {
        let mut files = Vec::new();
        let mut lengths = Vec::new();
        let mut rest = bytes;
        loop {
            let end = rest.iter().position(|byte| *byte == b'\n')?;
            let (line, after) = (rest.get(..end)?, rest.get(end + 1..)?);
            rest = after;
            if line.is_empty() {
                break;
            }
            let (name, length) = std::str::from_utf8(line).ok()?.split_once(' ')?;
            lengths.push((name, length.parse::<usize>().ok()?));
        }
        for (name, length) in lengths {
            let (content, after) = rest.split_at_checked(length)?;
            files.push((name, content));
            rest = after;
        }
        Some(Self { locale, files })
    }
}

impl fmt::Debug for Pack {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Pack").field("locale", &self.locale).field("files", &self.files.len()).finish()
    }
}

/// Bytes that are not the pack they were taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PackError {
    locale: Locale,
}

impl fmt::Display for PackError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "expected the language data in {}", Pack::file_name(self.locale))
    }
}

impl std::error::Error for PackError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_the_build_wrote_and_nothing_else() {
        for locale in Locale::ALL {
            let bytes = Pack::built_in_bytes(locale).to_vec();
            let pack = Pack::read(locale, bytes.clone()).unwrap();
            assert!(pack.text("names.tsv").contains('\t') && pack.text("facts.tsv").contains('\t'), "{locale:?}");
            assert_eq!(pack.text("no_such.tsv"), "");
            assert!(Pack::read(locale, bytes[..bytes.len() - 1].to_vec()).is_err());
            assert!(Pack::read(locale, b"<!doctype html>".to_vec()).is_err());
            let other = if locale == Locale::Zh { Locale::En } else { Locale::Zh };
            assert_eq!(Pack::read(other, bytes).unwrap_err().locale, other);
        }
    }

    #[test]
    fn carries_no_comments() {
        for locale in Locale::ALL {
            let pack = Pack::built_in(locale).unwrap();
            for (name, bytes) in &pack.files {
                let text = std::str::from_utf8(bytes).unwrap_or_default();
                assert!(text.lines().all(|line| !line.is_empty() && !line.starts_with('#')), "{locale:?} {name}");
            }
        }
    }

    #[test]
    fn refuses_lengths_that_do_not_fit() {
        for bytes in [&b""[..], b"a.tsv 3\n", b"a.tsv 3\n\nab", b"a.tsv\n\n", b"a.tsv -1\n\n", b"\xff 1\n\nx"] {
            assert!(Pack::parse(Locale::En, bytes).is_none(), "{bytes:?}");
        }
    }
}
