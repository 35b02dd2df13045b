//! # The conditions of its type are met, or an exception was granted
//! Cites:   RPD 83
//! Reads:   what the request falls short of
//! Asks:    Is it short of nothing, but for what an exception with two signatures lifts?
//! Met:     maximum 60 months; 23 months and an exception
//! Not met: maximum 23 months

use super::{Facts, Need, Reads};

/// See the head of this file.
pub(super) const NEED: Need = Need { name: "conditions-met", cites: "RPD 83", reads: Reads::Request, met };

fn met(facts: &Facts<'_>) -> bool {
    facts.request.is_some_and(|request| request.short.is_empty())
}
