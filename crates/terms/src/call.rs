//! Who asks, for whom, why, when.

use crate::ids::{BureauId, CaseRef, IdError, OfficerId, OrganisationId, PurposeId, RegisterId, RoleId, TokenId};
use crate::{Instant, Limits};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Who asks, for whom, why, when. Every desk function takes one; there is no other way in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// The acting officer.
    pub officer: OfficerId,
    /// The bureau the officer acts for.
    pub bureau: BureauId,
    /// The organisation that bureau belongs to.
    pub organisation: OrganisationId,
    /// The role in which the officer acts.
    pub role: RoleId,
    /// Why this act of processing happens.
    pub purpose: PurposeId,
    /// The case it belongs to.
    pub case: CaseRef,
    /// When, as the node's clock says.
    pub now: Instant,
    /// The face through which the call came.
    pub face: Face,
    /// The only registers this call may touch, where it comes under a key that was issued for some of
    /// them; `None` narrows nothing, an empty list leaves nothing.
    pub within: Option<Arc<[RegisterId]>>,
    /// What narrows the call beyond the role: what its bureau is under. `None` narrows nothing.
    pub limits: Option<Arc<Limits>>,
    /// What makes the call count once however often it is sent; `None` counts each time.
    pub once: Option<Once>,
}

/// A machine's own name for one request: sent again, it is answered again and done once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Once {
    /// Whose name it is: two machines may choose the same one.
    pub client: TokenId,
    /// The name, as the machine chose it.
    pub key: Arc<str>,
    /// SHA-256 of what was asked, so that the same name for something else is noticed.
    pub request: [u8; 32],
}

impl Once {
    /// The longest name of a request, in characters.
    pub const KEY_MOST: usize = 200;

    /// A request under its name.
    ///
    /// # Errors
    /// When the name is not 1 to 200 printable characters of ASCII: it stands in a header.
    pub fn new(client: TokenId, key: &str, request: [u8; 32]) -> Result<Once, IdError> {
        let sound = (1..=Self::KEY_MOST).contains(&key.len()) && key.bytes().all(|b| (0x20..0x7f).contains(&b));
        if !sound {
            return Err(IdError::new("idempotency key", key, "1 to 200 printable characters of ASCII"));
        }
        Ok(Once { client, key: key.into(), request })
    }
}

/// Where a call came from; written into the act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Face {
    /// The command line of the machine itself: its operator is trusted to say who acts.
    LocalCommandLine,
    /// The web console.
    Web,
    /// The programming interface.
    Api,
    /// The node itself, in the system's own name: clocks, subscriptions, retention.
    Node,
}
