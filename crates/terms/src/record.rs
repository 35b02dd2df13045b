//! One entry of a register.

use crate::ids::{BureauId, RecordId, RegisterId, Slot};
use crate::restriction::Restriction;
use crate::{Day, Evaluation, Handling, Values};
use serde::{Deserialize, Serialize};

/// One version of one entry of a register, as its source gave it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// For ever.
    pub id: RecordId,
    /// The register it stands in.
    pub register: RegisterId,
    /// `NOM-2026-000123`: what people say. Given by the store when the record is first written.
    pub number: String,
    /// 1, 2, 3…: each change makes a new version, and history keeps the old ones.
    pub version: u32,
    /// The row this version stands in.
    pub slot: Slot,
    /// The bureau that answers for it.
    pub source: BureauId,
    /// What is committed to and stored as one piece.
    pub body: Body,
}

/// What a version says: everything that is committed to in the ledger and erased in one stroke.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    /// The version of the register's declaration it was entered under.
    #[serde(rename = "cv")]
    pub catalogue_version: u32,
    /// The source's own reference, unique within register and source.
    #[serde(rename = "ref", default, skip_serializing_if = "Option::is_none")]
    pub source_ref: Option<String>,
    /// Whether it is in force.
    #[serde(rename = "st")]
    pub state: State,
    /// What recipients may do with it.
    #[serde(rename = "h")]
    pub handling: Handling,
    /// How far source and information can be trusted, where it is evaluated.
    #[serde(rename = "ev", default, skip_serializing_if = "Option::is_none")]
    pub evaluation: Option<Evaluation>,
    /// What the source forbids to whom.
    #[serde(rename = "rs", default, skip_serializing_if = "Vec::is_empty")]
    pub restrictions: Vec<Restriction>,
    /// The day after which it may no longer be kept.
    #[serde(rename = "ku")]
    pub keep_until: Day,
    /// The values by tag.
    #[serde(rename = "v")]
    pub values: Values,
}

/// Whether a record is in force. Only an active one is found by a search.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// A request that is under review: its source and those who review it see it, and nobody else.
    Provisional,
    /// In force.
    Active,
    /// Held back while a doubt is examined.
    Suspended,
    /// Taken back by its source.
    Withdrawn,
    /// Past its retention.
    Expired,
    /// A request that was reviewed and not published.
    Refused,
}

impl State {
    /// The code of `record-states`.
    pub fn as_str(self) -> &'static str {
        match self {
            State::Provisional => "provisional",
            State::Active => "active",
            State::Suspended => "suspended",
            State::Withdrawn => "withdrawn",
            State::Expired => "expired",
            State::Refused => "refused",
        }
    }
}
