//! # A person has answered every flag
//! Cites:   ours
//! Reads:   the flags of the request, and who answered which
//! Asks:    Is each answered, as it stands now?
//! Met:     none; all answered
//! Not met: one is open; one was answered before the facts changed

use super::{Facts, Need, Reads};

/// See the head of this file.
pub(super) const NEED: Need = Need { name: "every-flag-answered", cites: "ours", reads: Reads::Request, met };

fn met(facts: &Facts<'_>) -> bool {
    facts.request.is_some_and(|request| request.open_flags.is_empty())
}
