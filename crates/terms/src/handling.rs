//! What a recipient may do with a record: the handling codes H0 to H3.
//!
//! Sense as published in Council document 6243/18 (via Statewatch 2018), see `spec/registers.md` 7.4.

use crate::ids::IdError;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// H0 alone, or any of H1, H2, H3 together; H3 always with its text.
///
/// Written `H0`, `H1`, `H1+H2`, `H2+H3: ask the source before any arrest`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Handling {
    /// H1: not to be disclosed in court proceedings without the provider's permission.
    pub not_in_court: bool,
    /// H2: not to be passed on without the provider's permission.
    pub not_onward: bool,
    /// H3: other restrictions, in the provider's words, to be read before the content.
    pub other: Option<String>,
}

impl Handling {
    /// The longest text an H3 may carry, in characters.
    pub const OTHER_MOST: usize = 500;

    /// The codes without the text: `H0`, `H1+H3`.
    pub fn codes(&self) -> String {
        let codes: Vec<&str> = [(self.not_in_court, "H1"), (self.not_onward, "H2"), (self.other.is_some(), "H3")]
            .iter()
            .filter_map(|(set, code)| set.then_some(*code))
            .collect();
        if codes.is_empty() { "H0".into() } else { codes.join("+") }
    }

    /// Derived items inherit the union of the codes (`spec/registers.md` 7.4).
    pub fn union(&self, other: &Handling) -> Handling {
        let text = match (&self.other, &other.other) {
            (Some(a), Some(b)) if a != b => Some(format!("{a}; {b}")),
            (a, b) => a.clone().or_else(|| b.clone()),
        };
        Handling {
            not_in_court: self.not_in_court || other.not_in_court,
            not_onward: self.not_onward || other.not_onward,
            other: text,
        }
    }
}

impl FromStr for Handling {
    type Err = IdError;
    fn from_str(text: &str) -> Result<Self, IdError> {
        let wrong = || {
            IdError::new("handling code", text, "`H0`, or `H1`, `H2` joined by `+`, or `H3: the restriction in words`")
        };
        let (codes, words) = match text.split_once(':') {
            Some((codes, words)) => (codes, words.trim()),
            None => (text, ""),
        };
        let mut handling = Handling::default();
        let (mut zero, mut three) = (false, false);
        for code in codes.trim().split('+') {
            match code.trim() {
                "H0" => zero = true,
                "H1" => handling.not_in_court = true,
                "H2" => handling.not_onward = true,
                "H3" => three = true,
                _ => return Err(wrong()),
            }
        }
        let others = handling.not_in_court || handling.not_onward || three;
        if (zero && others) || three == words.is_empty() || words.chars().count() > Self::OTHER_MOST {
            return Err(wrong());
        }
        handling.other = three.then(|| words.to_string());
        Ok(handling)
    }
}

impl TryFrom<String> for Handling {
    type Error = IdError;
    fn try_from(text: String) -> Result<Self, IdError> {
        text.parse()
    }
}

impl From<Handling> for String {
    fn from(h: Handling) -> String {
        h.to_string()
    }
}

impl fmt::Display for Handling {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.other {
            Some(words) => write!(f, "{}: {words}", self.codes()),
            None => f.write_str(&self.codes()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_combine_and_h0_stands_alone() {
        for text in ["H0", "H1", "H2", "H1+H2", "H3: ask first", "H1+H2+H3: ask first"] {
            assert_eq!(text.parse::<Handling>().unwrap().to_string(), text);
        }
        for text in ["", "H4", "H0+H1", "H3", "H3:", "H1: words without H3", "h1"] {
            assert!(text.parse::<Handling>().is_err(), "{text}");
        }
        let a: Handling = "H1".parse().unwrap();
        let b: Handling = "H2+H3: x".parse().unwrap();
        assert_eq!(a.union(&b).to_string(), "H1+H2+H3: x");
    }
}
