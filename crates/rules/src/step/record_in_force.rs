//! # Only what is in force can be acted on
//! Cites:   RPD 63
//! Reads:   state and last day of the record
//! Asks:    Is the record in force today?
//! Met:     active, kept until 2031
//! Not met: withdrawn, suspended, past its day, erased

use super::{Facts, Need, Reads};
use huecry_terms::State;

/// See the head of this file.
pub(super) const NEED: Need = Need { name: "record-in-force", cites: "RPD 63", reads: Reads::Dossier, met };

fn met(facts: &Facts<'_>) -> bool {
    facts.record.is_some_and(|record| record.body.state == State::Active && record.body.keep_until >= facts.today)
}
