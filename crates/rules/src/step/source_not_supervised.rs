//! # Nothing of the source is held
//! Cites:   RPD 131
//! Reads:   what the source is under, for notices or for diffusions
//! Asks:    May it?
//! Met:     a bureau like any other
//! Not met: a bureau under supervision or corrective measures

use super::{Facts, Need, Reads};
use huecry_terms::Mode;

/// See the head of this file.
pub(super) const NEED: Need = Need { name: "source-not-supervised", cites: "RPD 131", reads: Reads::People, met };

fn met(facts: &Facts<'_>) -> bool {
    facts.people.is_some_and(|people| people.source_mode == Mode::Normal)
}
