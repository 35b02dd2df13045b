//! # A type with a quota: its source has some left
//! Cites:   GA 2023 silver pilot
//! Reads:   how many of the type the source may still publish
//! Asks:    Has the source used its share up?
//! Met:     8 of 9 published
//! Not met: 9 of 9 published

use super::{Facts, Need, Reads};

/// See the head of this file.
pub(super) const NEED: Need = Need { name: "quota-left", cites: "GA 2023 silver pilot", reads: Reads::Request, met };

fn met(facts: &Facts<'_>) -> bool {
    facts.request.is_some_and(|request| request.quota_left != Some(0))
}
