//! What a message says, behind the routing and the signatures: JSON under one media kind.

use huecry_catalogue::Reach;
use huecry_line::Statement;
use huecry_terms::{CodeId, Evaluation, Refusal, RefusalKind};
use serde::{Deserialize, Serialize};

/// The body of a message (`spec/registers.md` 7.3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// What it is about, in a line.
    pub subject: String,
    /// The language of subject and text, a code of `languages`.
    pub language: CodeId,
    /// What it says.
    pub text: String,
    /// How far the source and what it says can be trusted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evaluation: Option<Evaluation>,
    /// Whether the other side reaches by itself what it is asked for: the clock of the answer depends on it.
    #[serde(default)]
    pub indirect: bool,
    /// How pressing it is, a code of `line-priorities`.
    pub priority: CodeId,
    /// The sender's own case.
    pub case: String,
    /// The bureau or unit on whose behalf it is sent, where that is another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_behalf_of: Option<String>,
}

impl Content {
    /// The media kind of the body.
    pub const MEDIA: &'static str = "application/huecry-message+json";

    /// What a statement says.
    ///
    /// # Errors
    /// When its body is something else.
    pub fn of(statement: &Statement) -> Result<Content, Refusal> {
        let other = || Refusal::new(RefusalKind::FormNotSatisfied, statement.media.clone());
        if statement.media != Self::MEDIA {
            return Err(other());
        }
        serde_json::from_slice(&statement.body).map_err(|_| other())
    }

    /// The body's bytes.
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        // INVARIANT: no map with keys that are not texts.
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// Whether the other side reaches by itself what it is asked for.
    pub fn reach(&self) -> Reach {
        if self.indirect { Reach::Indirect } else { Reach::Direct }
    }
}

/// The longest subject, in characters.
pub const SUBJECT_MOST: usize = 200;
/// The longest text, in bytes (`spec/registers.md` 7.3).
pub const TEXT_MOST: usize = 64 * 1024;
