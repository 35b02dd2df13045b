//! # Nothing that is required is missing
//! Cites:   RPD 76
//! Reads:   what the request's form requires
//! Asks:    Does every required field say something?
//! Met:     all are filled in; unknown is an answer
//! Not met: no warrant

use super::{Facts, Need, Reads};

/// See the head of this file.
pub(super) const NEED: Need = Need { name: "request-complete", cites: "RPD 76", reads: Reads::Request, met };

fn met(facts: &Facts<'_>) -> bool {
    facts.request.is_some_and(|request| request.missing.is_empty())
}
