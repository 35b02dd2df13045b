//! # A type with a closed circle goes to those named in it
//! Cites:   GA 2023 silver pilot
//! Reads:   whether its type is closed, whom the source lets see the record
//! Asks:    Are recipients named, where only some take part?
//! Met:     silver, only: IT, FR
//! Not met: silver, everybody

use super::{Facts, Need, Reads, recipients_named};

/// See the head of this file.
pub(super) const NEED: Need = Need { name: "circle-named", cites: "GA 2023 silver pilot", reads: Reads::Request, met };

fn met(facts: &Facts<'_>) -> bool {
    facts.request.is_some_and(|request| !request.closed || recipients_named::met(facts))
}
