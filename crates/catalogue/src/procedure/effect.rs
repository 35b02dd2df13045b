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
    /// A request under review is published: whoever may see it finds it from now on.
    PublishRecord,
    /// A request under review is refused.
    RefuseRecord,
    /// The record is ended: kept with its history, found no more.
    EndRecord,
    /// The record's time is over without a reason to keep it.
    LapseRecord,
    /// The record may be kept for another period of its register.
    RenewRecord,
    /// A flag of the request is answered by the person who takes the step.
    AnswerFlag,
    /// What is told stands in the file of the case, and the flags are raised with it.
    NoteOnFile,
    /// Where the step tells that a person was located, the node follows what the source does about it (RPD 87).
    FollowLocation,
    /// The case is remembered: asked for again, by whatever channel or colour, it comes back with its history.
    RememberCase,
    /// An exception from the conditions that its type lets be lifted is granted.
    GrantException,
}

impl Effect {
    /// Every effect with the catalogue's word for it.
    const WORDS: [(&'static str, Effect); 12] = [
        ("suspend-record", Effect::SuspendRecord),
        ("resume-record", Effect::ResumeRecord),
        ("publish-record", Effect::PublishRecord),
        ("refuse-record", Effect::RefuseRecord),
        ("end-record", Effect::EndRecord),
        ("lapse-record", Effect::LapseRecord),
        ("renew-record", Effect::RenewRecord),
        ("answer-flag", Effect::AnswerFlag),
        ("note-on-file", Effect::NoteOnFile),
        ("follow-location", Effect::FollowLocation),
        ("grant-exception", Effect::GrantException),
        ("remember-case", Effect::RememberCase),
    ];

    /// Every effect, for tables and tests.
    pub fn all() -> impl ExactSizeIterator<Item = Effect> {
        Self::WORDS.into_iter().map(|(_, effect)| effect)
    }

    /// The catalogue's word.
    pub fn as_str(self) -> &'static str {
        crate::register::field::word_of(&Self::WORDS, self)
    }

    /// The effect of a word.
    pub fn from_word(word: &str) -> Option<Effect> {
        Effect::all().find(|effect| effect.as_str() == word)
    }
}
