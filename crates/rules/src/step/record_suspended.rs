//! # It was held back
//! Cites:   RPD 81
//! Reads:   the state of the record
//! Asks:    Is the record suspended?
//! Met:     suspended
//! Not met: active; withdrawn

use super::{Facts, Need, Reads};
use huecry_terms::State;

/// See the head of this file.
pub(super) const NEED: Need = Need { name: "record-suspended", cites: "RPD 81", reads: Reads::Dossier, met };

fn met(facts: &Facts<'_>) -> bool {
    facts.record.is_some_and(|record| record.body.state == State::Suspended)
}
