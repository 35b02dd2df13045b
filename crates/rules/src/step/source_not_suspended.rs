//! # The source may ask
//! Cites:   RPD 131
//! Reads:   what the source is under, for notices or for diffusions
//! Asks:    May it?
//! Met:     a bureau under supervision
//! Not met: a bureau suspended in this

use super::{Facts, Need, Reads};
use huecry_terms::Mode;

/// See the head of this file.
pub(super) const NEED: Need = Need { name: "source-not-suspended", cites: "RPD 131", reads: Reads::People, met };

fn met(facts: &Facts<'_>) -> bool {
    facts.people.is_some_and(|people| people.source_mode != Mode::Suspended)
}
