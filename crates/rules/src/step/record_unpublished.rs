//! # It is a request that nobody has seen
//! Cites:   RPD 86
//! Reads:   the state of the record
//! Asks:    Is it under review?
//! Met:     provisional
//! Not met: active; refused

use super::{Facts, Need, Reads};
use huecry_terms::State;

/// See the head of this file.
pub(super) const NEED: Need = Need { name: "record-unpublished", cites: "RPD 86", reads: Reads::Dossier, met };

fn met(facts: &Facts<'_>) -> bool {
    facts.record.is_some_and(|record| record.body.state == State::Provisional)
}
