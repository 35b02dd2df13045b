//! A candidate above the threshold, with reasons for and against.

use serde::{Deserialize, Serialize};

/// A record that may be what was asked for. Confirmed only by its source.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// The record, as this caller may see it.
    pub record: crate::Record,
    /// In a word.
    pub word: Word,
    /// 0 to 1.
    pub score: f32,
    /// Why it may be the same.
    pub reasons: Vec<Reason>,
    /// Why it may not.
    pub against: Vec<Reason>,
}

/// How sure the match is, in a word. Never shown as a number alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Word {
    /// It may be; a person must look.
    Possible,
    /// It most likely is.
    Strong,
    /// What was asked stands in the record.
    Exact,
}

impl Word {
    /// The catalogue's word.
    pub fn as_str(self) -> &'static str {
        match self {
            Word::Possible => "possible",
            Word::Strong => "strong",
            Word::Exact => "exact",
        }
    }
}

/// One reason for or against, to be read by a person in any language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reason {
    /// The field it is about.
    pub field: String,
    /// What was asked.
    pub asked: String,
    /// What stands in the record.
    pub found: String,
    /// The key of the words that say why (`reason-…`), rendered by the face.
    pub because: String,
    /// Arguments of those words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub with: Vec<(String, String)>,
    /// How much it weighs: above 0 for, below 0 against.
    pub weight: f32,
}
