//! # Only its source may
//! Cites:   RPD 46
//! Reads:   the bureau of the officer, the source of the record
//! Asks:    Is it the source's officer?
//! Met:     RO of a record of RO
//! Not met: FR of a record of RO

use super::{Facts, Need, Reads};

/// See the head of this file.
pub(super) const NEED: Need = Need { name: "of-the-source", cites: "RPD 46", reads: Reads::Dossier, met };

fn met(facts: &Facts<'_>) -> bool {
    facts.record.is_some_and(|record| record.source == *facts.bureau)
}
