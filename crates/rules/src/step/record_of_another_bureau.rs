//! # A bureau corrects its own records itself
//! Cites:   RPD 46
//! Reads:   the bureau of the officer, the source of the record
//! Asks:    Does somebody else answer for the record?
//! Met:     FR doubts what RO recorded
//! Not met: RO doubts what RO recorded

use super::{Facts, Need, Reads};

/// See the head of this file.
pub(super) const NEED: Need = Need { name: "record-of-another-bureau", cites: "RPD 46", reads: Reads::Dossier, met };

fn met(facts: &Facts<'_>) -> bool {
    facts.record.is_some() && facts.bureau != facts.source
}
