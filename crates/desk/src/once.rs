//! Requests that count once: a machine that sends one again is answered again, and nothing is done twice.
//!
//! The name of the request is written in the transaction of the act that answers it. Of two equal requests
//! at once one act is written; the other ends in the refusal `DoneBefore`, and [`find`] then says what was done.

use crate::node::Desk;
use huecry_terms::{ActId, Instant, Once, Trouble};
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

/// How long a name is remembered: longer than any retry and any night.
const KEPT_HOURS: i64 = 24;
