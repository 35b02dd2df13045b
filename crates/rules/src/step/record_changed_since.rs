//! # The record says something else than when it was doubted
//! Cites:   RPD 46
//! Reads:   the version of the record, now and when the dossier was opened
//! Asks:    Has the source changed it, taken it back or erased it?
//! Met:     version 3, and it was version 2
//! Not met: version 2 still

use super::{Facts, Need, Reads};

/// See the head of this file.
pub(super) const NEED: Need = Need { name: "record-changed-since", cites: "RPD 46", reads: Reads::Dossier, met };

fn met(facts: &Facts<'_>) -> bool {
    facts.record.is_none_or(|record| Some(record.version) > facts.version)
}
