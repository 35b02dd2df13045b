//! A proof that somebody brings, judged for people: what holds, or which step does not.

use super::{Content, Verified, verify_here_as};
use crate::audit;
use crate::node::{Desk, refuse};
use huecry_access::may_act;
use huecry_catalogue::Verb;
use huecry_ledger::LedgerError;
use huecry_terms::{Call, Failure};

/// What becomes of a proof.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Judged {
    /// Every step holds.
    Stands(Verified),
    /// One does not.
    Falls {
        /// The key of the words for the step: `proof-not-signed`.
        key: &'static str,
        /// What exactly, as the ledger says it.
        why: String,
    },
}

/// Verifies a proof with this node's own key, for an officer. What became of the act's content is said only to
/// those who may see it.
///
/// # Errors
/// Refused when the role may not have proofs. Trouble.
pub fn verify_for(desk: &Desk, call: &Call, proof: &[u8]) -> Result<Judged, Failure> {
    may_act(&desk.catalogue, call, Verb::Prove).map_err(|no| refuse(desk, call, "prove", no))?;
    Ok(match verify_here_as(desk, proof)? {
        Ok(verified) if audit::may_see(desk, call, verified.act)? => Judged::Stands(verified),
        // A leaf that is not ours is no matter of who may see what.
        Ok(verified) if verified.content == Content::Differs => Judged::Stands(verified),
        Ok(verified) => Judged::Stands(Verified { content: Content::NotAsked, ..verified }),
        Err(error) => Judged::Falls { key: key_of(&error), why: error.to_string() },
    })
}

/// Which step it is that does not hold.
fn key_of(error: &LedgerError) -> &'static str {
    match error {
        LedgerError::Malformed { .. } | LedgerError::TooLarge { .. } | LedgerError::KeyType { .. } => {
            "proof-not-a-proof"
        }
        LedgerError::BadSignature { .. } => "proof-bad-signature",
        LedgerError::NotSigned => "proof-not-signed",
        LedgerError::OtherOrigin { .. } => "proof-other-log",
        LedgerError::OutsideTree { .. } | LedgerError::ProofLength { .. } | LedgerError::RootDiffers { .. } => {
            "proof-does-not-lead"
        }
    }
}
