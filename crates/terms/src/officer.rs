//! The person who acts.

use crate::ids::{BureauId, CodeId, EntityId, OfficerId, RoleId};
use serde::{Deserialize, Serialize};

/// A person acting for one bureau in one role at a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Officer {
    /// `FR-0001`.
    pub id: OfficerId,
    /// The bureau the officer acts for.
    pub bureau: BureauId,
    /// The role; another role is another entry in the access-rights register.
    pub role: RoleId,
    /// The name as the officer signs.
    pub name: String,
    /// Of which countries a national (codes of `countries`): nobody decides on a case of their own country. Empty
    /// while nobody has said it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub nationalities: Vec<CodeId>,
    /// The id under which the same person was entered first, where it is another one: who holds several roles
    /// is still one person, and four eyes are never two of theirs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<OfficerId>,
    /// The national entity, where the officer is of one and not of the bureau itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entity: Option<EntityId>,
    /// Ended officers keep their history and may do nothing.
    pub ended: bool,
}
