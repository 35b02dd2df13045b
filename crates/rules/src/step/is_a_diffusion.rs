//! # It is asked for as a diffusion
//! Cites:   RPD 97
//! Reads:   the channel of the request
//! Asks:    Is it a diffusion?
//! Met:     channel = diffusion
//! Not met: channel = notice

use super::{Facts, Need, Reads};

/// See the head of this file.
pub(super) const NEED: Need = Need { name: "is-a-diffusion", cites: "RPD 97", reads: Reads::Request, met };

fn met(facts: &Facts<'_>) -> bool {
    facts.request.is_some_and(|request| request.channel == "diffusion")
}
