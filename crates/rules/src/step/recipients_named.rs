//! # It goes to named countries
//! Cites:   ours
//! Reads:   whom the source lets see the record
//! Asks:    Are recipients named?
//! Met:     only: FR, RO
//! Not met: everybody

use super::{Facts, Need, Reads};
use huecry_terms::{Against, Restriction, What};

/// See the head of this file.
pub(super) const NEED: Need = Need { name: "recipients-named", cites: "ours", reads: Reads::Dossier, met };

pub(super) fn met(facts: &Facts<'_>) -> bool {
    let named = |restriction: &Restriction| {
        restriction.what == What::Record && matches!(restriction.against, Against::EveryoneBut(_))
    };
    facts.record.is_some_and(|record| record.body.restrictions.iter().any(named))
}
