//! # A bureau asks once
//! Cites:   RPD 104; ours
//! Reads:   the open dossiers of this procedure about the record that the bureau has a part in
//! Asks:    Has it none?
//! Met:     the first of this bureau, whatever others asked
//! Not met: a second one while its first is open

use super::{Facts, Need, Reads};

/// See the head of this file.
pub(super) const NEED: Need = Need { name: "not-asked-already", cites: "RPD 104", reads: Reads::Beside, met };

fn met(facts: &Facts<'_>) -> bool {
    facts.own_beside == 0
}
