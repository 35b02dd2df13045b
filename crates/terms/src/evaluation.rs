//! How far a source and what it says can be trusted (Europol Regulation art. 29, 4×4).

use crate::ids::IdError;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// Source A, B, C or X times information 1 to 4, written `B2`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Evaluation {
    /// `A` always reliable, `B` mostly, `C` mostly not, `X` cannot be assessed.
    pub source: char,
    /// 1 not in doubt … 4 not known personally and not corroborated.
    pub information: u8,
}

impl FromStr for Evaluation {
    type Err = IdError;
    fn from_str(text: &str) -> Result<Self, IdError> {
        let shape = "a source A, B, C or X and an information 1 to 4, such as `B2`";
        let mut chars = text.chars();
        match (chars.next(), chars.next(), chars.next()) {
            (Some(source @ ('A' | 'B' | 'C' | 'X')), Some(n @ '1'..='4'), None) => {
                Ok(Evaluation { source, information: n as u8 - b'0' })
            }
            _ => Err(IdError::new("evaluation", text, shape)),
        }
    }
}

impl TryFrom<String> for Evaluation {
    type Error = IdError;
    fn try_from(text: String) -> Result<Self, IdError> {
        text.parse()
    }
}

impl From<Evaluation> for String {
    fn from(e: Evaluation) -> String {
        e.to_string()
    }
}

impl fmt::Display for Evaluation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.source, self.information)
    }
}
