use gloo::file::File;
use gloo::file::futures::read_as_bytes;

/// The largest text that is read: spans count its bytes.
pub const LARGEST_TEXT: usize = 32 * 1024 * 1024;

/// Why a file was not opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileError {
    /// More than [`LARGEST_TEXT`].
    TooLarge,
    /// Not UTF-8.
    NotUtf8,
    /// The browser could not read it.
    Unreadable,
}

/// The text of a file, a byte order mark at its head left out.
pub async fn read_text(file: web_sys::File) -> Result<String, FileError> {
    let file = File::from(file);
    if file.size() > LARGEST_TEXT as u64 {
        return Err(FileError::TooLarge);
    }
    let bytes = read_as_bytes(&file).await.map_err(|_| FileError::Unreadable)?;
    let text = String::from_utf8(bytes).map_err(|_| FileError::NotUtf8)?;
    Ok(text.strip_prefix('\u{feff}').map_or_else(|| text.clone(), str::to_owned))
}
