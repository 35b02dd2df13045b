//! # Its type asks for an arrest
//! Cites:   RPD 82; RPD 87
//! Reads:   what notices of its type ask of their recipients
//! Asks:    May it ask for a measure of constraint?
//! Met:     red
//! Not met: yellow

use super::{Facts, Need, Reads};

/// See the head of this file.
pub(super) const NEED: Need = Need { name: "asks-for-arrest", cites: "RPD 82; RPD 87", reads: Reads::Request, met };

fn met(facts: &Facts<'_>) -> bool {
    facts.request.is_some_and(|request| request.coercive)
}
