use js_sys::Uint8Array;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

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
pub async fn read_text(file: File) -> Result<String, FileError> {
    if file.size() > LARGEST_TEXT as f64 {
        return Err(FileError::TooLarge);
    }
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| FileError::Unreadable)?;
    let mut text = String::from_utf8(Uint8Array::new(&buffer).to_vec()).map_err(|_| FileError::NotUtf8)?;
    if text.starts_with('\u{feff}') {
        text.remove(0);
    }
    Ok(text)
}
