//! A procedure that runs: how pressing it is.

use serde::{Deserialize, Serialize};

/// How pressing a dossier is: the clocks of its states differ by it (`spec/notices.md` 3.3 and 4.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Default)]
#[serde(rename_all = "kebab-case")]
pub enum Priority {
    /// In its turn.
    #[default]
    Routine,
    /// Before what is routine.
    Urgent,
    /// At once.
    Immediate,
}

impl Priority {
    /// From the least pressing to the most.
    pub const ALL: [Priority; 3] = [Priority::Routine, Priority::Urgent, Priority::Immediate];

    /// The catalogue's word.
    pub fn as_str(self) -> &'static str {
        match self {
            Priority::Routine => "routine",
            Priority::Urgent => "urgent",
            Priority::Immediate => "immediate",
        }
    }

    /// The priority of a word.
    pub fn from_word(word: &str) -> Option<Priority> {
        Priority::ALL.into_iter().find(|priority| priority.as_str() == word)
    }
}
