//! Numbers that identify: what was written, and who issued it.

use crate::ids::CodeId;
use serde::{Deserialize, Serialize};

/// A number as it was written. Its scheme belongs to the field; its normal form is made when needed.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Identifier {
    /// As written, unreadable characters included (`?`, `*`, `[38B]` where the scheme allows them).
    #[serde(rename = "n")]
    pub raw: String,
    /// The country that issued it.
    #[serde(rename = "c", default, skip_serializing_if = "Option::is_none")]
    pub country: Option<CodeId>,
    /// What sort of document or number it is: a code of `document-types`.
    #[serde(rename = "t", default, skip_serializing_if = "Option::is_none")]
    pub sort: Option<CodeId>,
    /// What the source adds to it.
    #[serde(rename = "r", default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl Identifier {
    /// A number alone.
    pub fn plain(raw: impl Into<String>) -> Self {
        Identifier { raw: raw.into(), country: None, sort: None, note: None }
    }

    /// The longest number that is accepted, in characters.
    pub const RAW_MOST: usize = 64;
}
