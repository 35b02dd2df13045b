//! # Nothing is left to be held back
//! Cites:   RPD 46
//! Reads:   the state of the record
//! Asks:    Has it ended or lapsed, or was it erased?
//! Met:     withdrawn, expired
//! Not met: suspended

use super::{Facts, Need, Reads};
use huecry_terms::State;

/// See the head of this file.
pub(super) const NEED: Need = Need { name: "record-is-gone", cites: "RPD 46", reads: Reads::Dossier, met };

fn met(facts: &Facts<'_>) -> bool {
    facts.record.is_none_or(|record| matches!(record.body.state, State::Withdrawn | State::Expired))
}
