//! `/api/v1/supervision`: what bureaux are under. Decided by people, in the console or at the command line.

use crate::problem::Stop;
use crate::reply::Reply;
use crate::shapes::moment;
use crate::visit::Visit;
use huecry_desk::supervision;
use huecry_terms::Instant;
use serde::Serialize;
use utoipa::ToSchema;

/// What bureaux are under.
#[derive(Debug, Serialize, ToSchema)]
pub struct Supervisions {
    /// Those in force; a bureau or a capability that is not named is normal.
    supervision: Vec<SupervisionLine>,
}

/// What a bureau is under in one capability.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Supervision)]
pub struct SupervisionLine {
    /// The bureau.
    #[schema(example = "RO")]
    bureau: String,
    /// `search`, `export`, `record`, `notice` or `diffusion`.
    #[schema(example = "diffusion")]
    capability: &'static str,
    /// `supervised`, `corrected` or `suspended`.
    #[schema(example = "supervised")]
    mode: &'static str,
    /// The decision it rests on.
    #[schema(example = "GS/2026/114")]
    decision: String,
    /// Since when (UTC, RFC 3339).
    #[schema(value_type = String, format = DateTime, example = "2026-11-23T02:14:07Z")]
    #[serde(serialize_with = "moment")]
    since: Instant,
    /// Until when; null until it is lifted.
    #[schema(value_type = Option<String>, format = DateTime, example = "2027-02-21T02:14:07Z")]
    until: Option<String>,
}

pub(crate) fn list(visit: &Visit<'_>, _: &[u8]) -> Result<Reply, Stop> {
    visit.parameters(&[])?;
    let decided = supervision::list(visit.desk(), &visit.token()?.officer, visit.asked.now)?;
    let in_force = decided.into_iter().filter(|one| one.counts);
    let supervision = in_force.map(|one| SupervisionLine {
        bureau: one.decision.bureau.to_string(),
        capability: one.decision.capability.as_str(),
        mode: one.decision.mode.as_str(),
        decision: one.decision.decision,
        since: one.decision.since,
        until: one.decision.until.map(|until| until.to_string()),
    });
    Ok(Reply::ok(&Supervisions { supervision: supervision.collect() }))
}
