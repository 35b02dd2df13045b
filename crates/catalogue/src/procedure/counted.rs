//! What a step counts as in the overview of how each member uses notices and diffusions (the Commission's letter of
//! 2015; `spec/notices.md` 6.12): the closed list.

use serde::{Deserialize, Serialize};

/// What is counted when a step is taken. What is counted is anonymous and outlives the dossier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Counted {
    /// A bureau asked for a notice, or sent a diffusion.
    Requested,
    /// It was sent by the urgent path, before it was reviewed.
    Urgent,
    /// It was published, or let through.
    Published,
    /// It was refused, on a ground.
    Refused,
    /// Its source took the request back.
    Withdrawn,
    /// An exception from the thresholds was granted by two signatures (RPD 83(1)(b)).
    Exception,
    /// Its compliance was looked at again (RPD 81).
    ReExamined,
    /// It was looked at again and stays.
    Kept,
    /// It was held back.
    Suspended,
    /// It is in force again.
    Resumed,
    /// It ended, for a reason.
    Ended,
}

impl Counted {
    pub(crate) const WORDS: [(&'static str, Counted); 11] = [
        ("requested", Counted::Requested),
        ("urgent", Counted::Urgent),
        ("published", Counted::Published),
        ("refused", Counted::Refused),
        ("withdrawn", Counted::Withdrawn),
        ("exception", Counted::Exception),
        ("re-examined", Counted::ReExamined),
        ("kept", Counted::Kept),
        ("suspended", Counted::Suspended),
        ("resumed", Counted::Resumed),
        ("ended", Counted::Ended),
    ];

    /// Every word, in the order of a table.
    pub fn all() -> impl ExactSizeIterator<Item = Counted> {
        Self::WORDS.into_iter().map(|(_, counted)| counted)
    }

    /// The catalogue's word.
    pub fn as_str(self) -> &'static str {
        crate::register::field::word_of(&Self::WORDS, self)
    }

    /// What a word counts.
    pub fn from_word(word: &str) -> Option<Counted> {
        Counted::all().find(|counted| counted.as_str() == word)
    }

    /// Whether it is counted with the ground it rests on.
    pub fn has_ground(self) -> bool {
        matches!(self, Counted::Refused | Counted::Ended)
    }
}
