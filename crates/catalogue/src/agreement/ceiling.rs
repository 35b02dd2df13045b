//! The handling codes a message may carry at most.

use huecry_terms::{Handling, IdError};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// `H0`, or H1, H2 and H3 joined by `+`: a message that carries a code which is not among them does not cross.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[allow(missing_docs)] // the handling codes of `terms::Handling`
pub struct Ceiling {
    pub not_in_court: bool,
    pub not_onward: bool,
    pub other: bool,
}

impl Ceiling {
    /// The codes a message carries.
    pub fn of(handling: &Handling) -> Ceiling {
        Ceiling {
            not_in_court: handling.not_in_court,
            not_onward: handling.not_onward,
            other: handling.other.is_some(),
        }
    }

    /// Whether it has every code that another has.
    pub fn covers(self, other: Ceiling) -> bool {
        self.codes().iter().zip(other.codes()).all(|((_, here), (_, there))| *here || !there)
    }

    fn codes(self) -> [(&'static str, bool); 3] {
        [("H1", self.not_in_court), ("H2", self.not_onward), ("H3", self.other)]
    }
}

impl FromStr for Ceiling {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let wrong = || IdError::new("ceiling", text, "`H0`, or `H1`, `H2` and `H3` joined by `+`, in this order");
        let words: Vec<&str> = text.split('+').collect();
        let has = |code| words.contains(&code);
        let ceiling = Ceiling { not_in_court: has("H1"), not_onward: has("H2"), other: has("H3") };
        // One spelling: what it is written as is what was read.
        if ceiling.to_string() == text { Ok(ceiling) } else { Err(wrong()) }
    }
}

impl fmt::Display for Ceiling {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let codes: Vec<&str> = self.codes().into_iter().filter_map(|(code, has)| has.then_some(code)).collect();
        f.write_str(if codes.is_empty() { "H0" } else { "" })?;
        f.write_str(&codes.join("+"))
    }
}

impl TryFrom<String> for Ceiling {
    type Error = IdError;
    fn try_from(text: String) -> Result<Self, IdError> {
        text.parse()
    }
}

impl From<Ceiling> for String {
    fn from(ceiling: Ceiling) -> String {
        ceiling.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [&str; 8] = ["H0", "H1", "H2", "H3", "H1+H2", "H1+H3", "H2+H3", "H1+H2+H3"];

    #[test]
    fn every_combination_is_read_and_covers_its_parts() {
        for one in ALL {
            let ceiling: Ceiling = one.parse().unwrap();
            assert_eq!(ceiling.to_string(), one);
            for other in ALL {
                let part = other == "H0" || other.split('+').all(|code| one.contains(code));
                assert_eq!(ceiling.covers(other.parse().unwrap()), part, "{one} covers {other}");
            }
        }
        for wrong in ["", "H4", "h1", "H0+H1", "H2+H1", "H1+H1", "H1 + H2", "H3: text"] {
            assert!(wrong.parse::<Ceiling>().is_err(), "{wrong}");
        }
        let handling: Handling = "H1+H3: ask first".parse().unwrap();
        assert_eq!(Ceiling::of(&handling).to_string(), "H1+H3");
    }
}
