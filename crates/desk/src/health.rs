//! How the node fares, in figures about nobody.

use crate::node::{Desk, acts, index, last_act};
use crate::token;
use huecry_access::may_act;
use huecry_catalogue::Verb;
use huecry_terms::{Call, CaseRef, Face, Instant, Trouble};

/// How the node fares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Health {
    /// Acts in the store.
    pub acts: u64,
    /// Acts the indexes have not seen.
    pub index_lag: u64,
}

/// How the node fares, without asking the disk.
pub fn of(desk: &Desk) -> Health {
    let seen = index(desk).cursor.map_or(0, |act| act.0 + 1);
    let acts = acts(desk);
    Health { acts, index_lag: acts.saturating_sub(seen) }
}

/// Whether the store answers: reads its last leaf.
///
/// # Errors
/// Trouble of the store.
pub fn answers(desk: &Desk) -> Result<(), Trouble> {
    let Some(last) = last_act(desk) else { return Ok(()) };
    let leaves = desk.store.leaves(last, huecry_terms::ActId(last.0 + 1))?;
    match leaves.is_empty() {
        false => Ok(()),
        true => Err(Trouble::new(format!("the leaf of act {last} is not there"), "run `huecry check`")),
    }
}

/// Whether a machine with this key may see how the node fares: when its officer may sign checkpoints. The
/// figures are about nobody, and looking at them is no act.
///
/// # Errors
/// Trouble of the store.
pub fn may_be_seen_by(desk: &Desk, secret: &str, now: Instant) -> Result<bool, Trouble> {
    let Some(token) = token::bearer(desk, secret, now)? else { return Ok(false) };
    let (Some(purpose), Ok(case)) = (token.purposes.first().cloned(), "-".parse::<CaseRef>()) else { return Ok(false) };
    let call = Call {
        officer: token.officer.id.clone(),
        bureau: token.bureau.id.clone(),
        organisation: token.bureau.organisation.clone(),
        role: token.officer.role.clone(),
        purpose,
        case,
        now,
        face: Face::Api,
        within: None,
        limits: None,
        once: None,
    };
    Ok(may_act(&desk.catalogue, &call, Verb::Checkpoint).is_ok())
}
