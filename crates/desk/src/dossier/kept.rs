//! What a dossier remembers beside what the store's own columns say.

use huecry_store::Dossier;
use huecry_terms::{Instant, OfficerId, StateId, StepId, Trouble};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The body of a dossier.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Kept {
    /// The version of the record it is about when it was opened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about_version: Option<u32>,
    /// Who took each step last: four eyes look here.
    #[serde(default)]
    pub takers: BTreeMap<StepId, OfficerId>,
    /// Milliseconds of earlier stays in each state.
    #[serde(default)]
    pub spent: BTreeMap<StateId, u64>,
    /// How many reminders of the present state's clock were heard.
    #[serde(default)]
    pub reminded: usize,
    /// Whether the present state's clock has run out.
    #[serde(default)]
    pub late: bool,
    /// The flags that were answered: as what they stood then, and by whom.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub answered: BTreeMap<String, Answered>,
    /// When it was counted first: see the overview of use.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counted: Option<Instant>,
    /// The ground that was given last for refusing or ending.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ground: Option<String>,
    /// The version of the request for which an exception was granted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exception: Option<u32>,
}

/// A flag that a person has answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Answered {
    /// Who.
    pub by: OfficerId,
    /// A digest of what had raised it: raised by something else, it is open again.
    pub evidence: String,
}

impl Kept {
    /// From the store's bytes.
    pub fn read(bytes: &[u8]) -> Result<Kept, Trouble> {
        serde_json::from_slice(bytes).map_err(|e| {
            Trouble::new(
                format!("a dossier's body cannot be read: {e}"),
                "run `huecry check`; bring back a copy of the store",
            )
        })
    }

    /// As the store keeps it.
    pub fn write(&self) -> Result<Vec<u8>, Trouble> {
        serde_json::to_vec(self).map_err(|e| Trouble::new(format!("a dossier's body cannot be written: {e}"), ""))
    }

    /// It has left this state.
    pub fn left(&mut self, dossier: &Dossier, now: Instant) {
        let stayed = now.duration_since(dossier.entered).as_millis();
        let spent = self.spent.entry(dossier.state.clone()).or_default();
        *spent = spent.saturating_add(u64::try_from(stayed).unwrap_or(0));
        (self.reminded, self.late) = (0, false);
    }
}
