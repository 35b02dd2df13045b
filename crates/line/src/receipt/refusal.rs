//! Why a message is not taken: a code that machines act on, and the clause a person may look up.

use std::fmt;
use std::str::FromStr;

use huecry_terms::{CodeId, IdError};

use crate::cbor::{Found, Item};
use crate::error::{LineError, Same};

/// Why a message is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The code.
    pub code: Code,
    /// The clause of the agreement, or the article, that says so: both sides see the same reason.
    pub clause: Option<CodeId>,
}

/// What a message is refused for. A gate adds codes of its own; what the line itself refuses has one here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Code {
    /// The suite is not spoken here.
    UnknownSuite,
    /// It is not what the format wants.
    Malformed,
    /// Its signer is not known, or no longer.
    UnknownKey,
    /// A signature does not fit.
    BadSignature,
    /// It is addressed to somebody else.
    NotForUs,
    /// Its time was over when it came.
    Expired,
    /// It is larger than is taken.
    TooLarge,
    /// The key it was sealed to is not here: destroyed, or never was.
    NoEpochKey,
    /// It cannot be opened.
    CannotBeOpened,
    /// Its parts contradict each other.
    Contradiction,
    /// Under this id another content was taken before.
    OtherContent,
    /// In this place of the conversation something else was said before.
    TwoStories,
    /// The recipients of this conversation were others.
    OtherRecipients,
    /// What a gate found, in a code of its own.
    Gate(CodeId),
}

impl Code {
    /// The codes of the line itself with their words.
    pub(super) const OURS: [(Code, &'static str); 13] = [
        (Code::UnknownSuite, "unknown-suite"),
        (Code::Malformed, "malformed"),
        (Code::UnknownKey, "unknown-key"),
        (Code::BadSignature, "bad-signature"),
        (Code::NotForUs, "not-for-us"),
        (Code::Expired, "expired"),
        (Code::TooLarge, "too-large"),
        (Code::NoEpochKey, "no-epoch-key"),
        (Code::CannotBeOpened, "cannot-be-opened"),
        (Code::Contradiction, "contradiction"),
        (Code::OtherContent, "other-content"),
        (Code::TwoStories, "two-stories"),
        (Code::OtherRecipients, "other-recipients"),
    ];

    /// The code with which a node refuses what it could not read.
    pub fn of(error: &LineError) -> Self {
        match error {
            LineError::Suite { .. } => Code::UnknownSuite,
            LineError::Encoding { .. } | LineError::Field { .. } => Code::Malformed,
            LineError::TooLarge { .. } => Code::TooLarge,
            LineError::UnknownKey { .. } => Code::UnknownKey,
            LineError::BadSignature { .. } => Code::BadSignature,
            LineError::Differs { what: Same::To } => Code::NotForUs,
            LineError::Differs { .. } => Code::Contradiction,
            LineError::NoEpoch { .. } | LineError::EpochTooShort { .. } => Code::NoEpochKey,
            LineError::Seal { .. } => Code::CannotBeOpened,
        }
    }

    /// Whether this says that somebody is deceiving, and a person must look.
    pub fn is_alarm(&self) -> bool {
        matches!(self, Code::BadSignature | Code::OtherContent | Code::TwoStories)
    }
}

impl Refusal {
    /// A refusal that the line itself gives.
    pub fn of(code: Code) -> Self {
        Refusal { code, clause: None }
    }

    pub(super) fn item(&self) -> Item {
        let clause = self.clause.as_ref().map(|clause| Item::from(clause.as_str()));
        Item::fields([(1, Some(Item::Text(self.code.to_string()))), (2, clause)])
    }

    pub(super) fn read(found: Found) -> Result<Self, LineError> {
        let mut fields = found.fields()?;
        let code = fields.need(1, "code of a refusal")?.parse("a code")?;
        let clause = fields.may(2, "clause of a refusal").map(|found| found.parse("a code")).transpose()?;
        fields.end()?;
        Ok(Refusal { code, clause })
    }
}

impl FromStr for Code {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        match Self::OURS.into_iter().find(|(_, word)| *word == text) {
            Some((code, _)) => Ok(code),
            None => text.parse().map(Code::Gate),
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Code::Gate(code) => code.fmt(f),
            ours => f.write_str(Self::OURS.iter().find(|(code, _)| code == ours).map_or("", |(_, word)| word)),
        }
    }
}
