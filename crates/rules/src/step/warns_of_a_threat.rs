//! # Only a warning is published before its full review
//! Cites:   RPD 92; RPD 93; ours (spec/notices.md 2.7)
//! Reads:   the colour of the notice
//! Asks:    Does its type warn of a threat or of a method?
//! Met:     orange, purple
//! Not met: red, yellow

use super::{Facts, Need, Reads};

/// See the head of this file.
pub(super) const NEED: Need =
    Need { name: "warns-of-a-threat", cites: "RPD 92; RPD 93; ours (spec/notices.md 2.7)", reads: Reads::Request, met };

fn met(facts: &Facts<'_>) -> bool {
    facts.request.is_some_and(|request| request.warns)
}
