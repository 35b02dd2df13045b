//! Free text, with its language where the source says it.

use crate::ids::CodeId;
use serde::{Deserialize, Serialize};

/// A passage of text.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Text {
    /// The text, without control characters but for line breaks.
    #[serde(rename = "n")]
    pub text: String,
    /// Its language, a code of `languages`.
    #[serde(rename = "l", default, skip_serializing_if = "Option::is_none")]
    pub language: Option<CodeId>,
}

impl Text {
    /// Text in a language nobody has named.
    pub fn plain(text: impl Into<String>) -> Self {
        Text { text: text.into(), language: None }
    }

    /// The longest text one value may hold, in bytes (64 KiB, as a message body on the line).
    pub const MOST: usize = 64 * 1024;
}
