//! # It was published and has not ended
//! Cites:   RPD 81
//! Reads:   the state of the record
//! Asks:    Is it in force, or suspended?
//! Met:     active; suspended
//! Not met: under review; withdrawn

use super::{Facts, Need, Reads};
use huecry_terms::State;

/// See the head of this file.
pub(super) const NEED: Need = Need { name: "record-published", cites: "RPD 81", reads: Reads::Dossier, met };

fn met(facts: &Facts<'_>) -> bool {
    facts.record.is_some_and(|record| matches!(record.body.state, State::Active | State::Suspended))
}
