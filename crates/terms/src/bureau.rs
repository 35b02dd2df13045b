//! Organisations and their bureaux.

use crate::ids::{BureauId, OrganisationId};
use serde::{Deserialize, Serialize};

/// One party to the exchange: a world police body, a regional one, a State.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    /// The short name, made from the full one.
    pub id: OrganisationId,
    /// The full name as its members write it.
    pub name: String,
}

/// A National Central Bureau or an organisation's contact point: the unit that answers for data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bureau {
    /// `FR`, `GS`…
    pub id: BureauId,
    /// The organisation it belongs to.
    pub organisation: OrganisationId,
    /// The country it answers for (a code of `countries`); `None` for a secretariat.
    pub country: Option<crate::CodeId>,
    /// What people call it.
    pub name: String,
}
