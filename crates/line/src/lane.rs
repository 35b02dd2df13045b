//! Four lanes on the line: what is at stake for a life does not wait behind a large file.

use std::fmt;
use std::str::FromStr;

use huecry_terms::IdError;

/// How urgent a message is (`spec/registers.md` 7.6). Each lane has a queue of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lane {
    /// Life at risk.
    Flash,
    /// Hours count.
    Urgent,
    /// In its turn.
    Normal,
    /// Much, and in no hurry: circulations, catalogues, statistics.
    Bulk,
}

impl Lane {
    /// From the most urgent to the least.
    pub const ALL: [Lane; 4] = [Lane::Flash, Lane::Urgent, Lane::Normal, Lane::Bulk];

    /// The number on the wire.
    pub fn number(self) -> u64 {
        self as u64
    }

    /// The lane of a number.
    pub fn of_number(number: u64) -> Option<Self> {
        Self::ALL.into_iter().find(|lane| lane.number() == number)
    }

    /// The word in configuration and messages.
    pub fn word(self) -> &'static str {
        match self {
            Lane::Flash => "flash",
            Lane::Urgent => "urgent",
            Lane::Normal => "normal",
            Lane::Bulk => "bulk",
        }
    }
}

impl FromStr for Lane {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let lane = Self::ALL.into_iter().find(|lane| lane.word() == text);
        lane.ok_or_else(|| IdError::new("lane", text, "`flash`, `urgent`, `normal` or `bulk`"))
    }
}

impl fmt::Display for Lane {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_numbers_come_back() {
        for lane in Lane::ALL {
            assert_eq!((Lane::of_number(lane.number()), lane.word().parse()), (Some(lane), Ok(lane)));
        }
        assert_eq!(Lane::of_number(4), None);
        assert!("Flash".parse::<Lane>().is_err());
        assert!(Lane::Flash < Lane::Urgent && Lane::Normal < Lane::Bulk);
    }
}
