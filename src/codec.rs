//! Protocol messages as bytes: postcard, whose format is fixed and small.

use serde::Serialize;
use serde::de::DeserializeOwned;

/// The bytes of a message. An empty vector stands for one that cannot be written, which no message of
/// the protocol is; [`decode`] refuses it.
pub fn encode<T: Serialize>(message: &T) -> Vec<u8> {
    postcard::to_allocvec(message).unwrap_or_default()
}

/// The message of some bytes; `None` for bytes of another version.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    postcard::from_bytes(bytes).ok()
}
