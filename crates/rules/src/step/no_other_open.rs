//! # One dossier at a time
//! Cites:   ours
//! Reads:   the open dossiers of this procedure about the record
//! Asks:    Is there no other?
//! Met:     the first
//! Not met: a second one while the first is open

use super::{Facts, Need, Reads};

/// See the head of this file.
pub(super) const NEED: Need = Need { name: "no-other-open", cites: "ours", reads: Reads::Beside, met };

fn met(facts: &Facts<'_>) -> bool {
    facts.beside == 0
}
