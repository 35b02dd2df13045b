//! # It is asked for as a notice
//! Cites:   RPD 73
//! Reads:   the channel of the request
//! Asks:    Is it a notice?
//! Met:     channel = notice
//! Not met: channel = diffusion

use super::{Facts, Need, Reads};

/// See the head of this file.
pub(super) const NEED: Need = Need { name: "is-a-notice", cites: "RPD 73", reads: Reads::Request, met };

fn met(facts: &Facts<'_>) -> bool {
    facts.request.is_some_and(|request| request.channel == "notice")
}
