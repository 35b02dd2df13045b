//! What a step brings about beside moving its dossier: the closed list of effects.

use serde::{Deserialize, Serialize};

/// A named effect. Each is done by one file of `crates/desk/src/effects`, in the step's own transaction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Effect {
    /// The record the dossier is about is held back: found by no search.
    SuspendRecord,
    /// A record that was held back is in force again.
    ResumeRecord,
}

impl Effect {
    /// Every effect, for tables and tests.
    pub const ALL: [Effect; 2] = [Effect::SuspendRecord, Effect::ResumeRecord];

    /// The catalogue's word.
    pub fn as_str(self) -> &'static str {
        match self {
            Effect::SuspendRecord => "suspend-record",
            Effect::ResumeRecord => "resume-record",
        }
    }

    /// The effect of a word.
    pub fn from_word(word: &str) -> Option<Effect> {
        Effect::ALL.into_iter().find(|effect| effect.as_str() == word)
    }
}
