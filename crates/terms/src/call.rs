//! Who asks, for whom, why, when.

use crate::Instant;
use crate::ids::{BureauId, CaseRef, OfficerId, OrganisationId, PurposeId, RoleId};
use serde::{Deserialize, Serialize};

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
