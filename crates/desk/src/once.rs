//! Requests that count once: a machine that sends one again is answered again, and nothing is done twice.
//!
//! The name of the request is written in the transaction of the act that answers it. Of two equal requests
//! at once one act is written; the other ends in the refusal `DoneBefore`, and [`find`] then says what was done.

use crate::dossier::Taken;
use crate::node::Desk;
use crate::record::Written;
use huecry_terms::{Act, ActId, Instant, Once, Trouble};
use jiff::SignedDuration;

/// What is known of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Replay {
    /// It was answered, by this act.
    Same(ActId),
    /// Another request was answered under the same name.
    Other,
}

/// Whether a request was answered before. Names are remembered for a day.
///
/// # Errors
/// Trouble of the store.
pub fn find(desk: &Desk, once: &Once, now: Instant) -> Result<Option<Replay>, Trouble> {
    let found = desk.store.done_before(once)?;
    let found = found.filter(|done| now.duration_since(done.at) < SignedDuration::from_hours(KEPT_HOURS));
    Ok(found.map(|done| if done.request == once.request { Replay::Same(done.act) } else { Replay::Other }))
}

/// What an act did, so that its answer can be given again. `None` once the act was erased.
///
/// # Errors
/// Trouble of the store.
pub fn act(desk: &Desk, act: ActId) -> Result<Option<Act>, Trouble> {
    Ok(desk.store.act(act)?.and_then(|stored| stored.entry).map(|entry| entry.act))
}

/// The record an act wrote, as it was answered then but for what a person was told to look at. `None` when the act
/// wrote not exactly one, or the record was erased since.
///
/// # Errors
/// Trouble of the store.
pub fn written(desk: &Desk, id: ActId) -> Result<Option<Written>, Trouble> {
    let Some(Act::Recorded { register, changes, .. }) = act(desk, id)? else { return Ok(None) };
    let [change] = changes.as_slice() else { return Ok(None) };
    let (record, version) = (change.record, change.version);
    let found = desk.store.get(&register, record)?;
    Ok(found.map(|found| Written { act: id, record, number: found.number, version, notes: Vec::new() }))
}

/// The step an act took, as it was answered then. `None` when the act took none, or the dossier was erased since.
///
/// # Errors
/// Trouble of the store.
pub fn stepped(desk: &Desk, id: ActId) -> Result<Option<Taken>, Trouble> {
    let Some(Act::DossierStep { dossier, to, .. }) = act(desk, id)? else { return Ok(None) };
    let found = desk.store.dossier(dossier)?;
    Ok(found.map(|found| Taken { act: id, dossier, number: found.number, state: to }))
}

/// How long a name is remembered: longer than any retry and any night.
const KEPT_HOURS: i64 = 24;
