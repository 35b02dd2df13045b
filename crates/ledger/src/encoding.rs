//! RFC 4648 section 4 and decimal numbers, both in their one canonical spelling.
//!
//! Two spellings of one value would let a changed proof still verify, so padding, spare bits and
//! leading zeroes are refused.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::tree::MAX_TREE_SIZE;

pub(crate) fn to_base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

pub(crate) fn from_base64(text: &str) -> Option<Vec<u8>> {
    STANDARD.decode(text).ok()
}

/// A tree size or an index; at most [`MAX_TREE_SIZE`].
pub(crate) fn from_decimal(text: &str) -> Option<u64> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let canonical = text == "0" || !text.starts_with('0');
    if !digits || !canonical {
        return None;
    }
    text.parse().ok().filter(|number| *number <= MAX_TREE_SIZE)
}
