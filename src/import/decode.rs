use encoding_rs::{Encoding, UTF_8};

use super::error::{ImportError, ImportErrorKind, MAX_BYTES};

/// How far into a page its character set is looked for, in bytes, as browsers do.
const PRESCAN: usize = 1024 * 4;

/// Turns the bytes of a file into text. A page may be in any encoding that its byte order mark or
/// `<meta charset>` names; a plain text is UTF-8, or UTF-16 with a byte order mark.
///
/// # Errors
/// Empty input, more than [`MAX_BYTES`], or bytes that are no text.
pub fn decode(bytes: &[u8], is_html: bool) -> Result<String, ImportError> {
    if bytes.is_empty() {
        return Err(ImportError::new(ImportErrorKind::Empty));
    }
    if bytes.len() > MAX_BYTES {
        return Err(ImportError::new(ImportErrorKind::TooLarge));
    }
    let marked = Encoding::for_bom(bytes).filter(|(encoding, _)| *encoding != UTF_8).map(|(encoding, _)| encoding);
    let encoding = marked.or_else(|| if is_html { named_encoding(bytes) } else { None });
    if let Some(encoding) = encoding.filter(|encoding| *encoding != UTF_8) {
        return Ok(encoding.decode(bytes).0.into_owned());
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(_) if is_html => Ok(UTF_8.decode(bytes).0.into_owned()),
        Err(error) => Err(ImportError::new(ImportErrorKind::NotUtf8(error.valid_up_to()))),
    }
}

/// The encoding that `charset=` names in the page's first bytes.
fn named_encoding(bytes: &[u8]) -> Option<&'static Encoding> {
    let start: String = bytes.iter().take(PRESCAN).map(|&byte| char::from(byte).to_ascii_lowercase()).collect();
    let (_, after) = start.split_once("charset")?;
    let value = after.trim_start().strip_prefix('=')?.trim_start().trim_start_matches(['"', '\'']);
    let label: String =
        value.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':')).collect();
    Encoding::for_label(label.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_is_wrong() {
        assert_eq!(decode(b"", false).map_err(|error| error.to_string()), Err("empty, expected a text".into()));
        assert_eq!(decode(b"ab\xffcd", false).map_err(|error| error.to_string()), Err("not UTF-8 at byte 2".into()));
        let large = vec![b'a'; MAX_BYTES + 1];
        assert_eq!(decode(&large, false).map_err(|error| error.kind().clone()), Err(ImportErrorKind::TooLarge));
    }

    #[test]
    fn reads_the_encoding_a_page_names() {
        assert_eq!(
            decode(b"<meta charset=\"iso-8859-1\"><p>\xe9t\xe9", true).ok().as_deref(),
            Some("<meta charset=\"iso-8859-1\"><p>été")
        );
        assert_eq!(decode(b"<meta charset=gbk>\xd6\xd0", true).ok().as_deref(), Some("<meta charset=gbk>中"));
    }
}
