//! # Who decides belongs to neither side
//! Cites:   ours
//! Reads:   the bureau of the officer, source and recipients of the dossier
//! Asks:    Does the officer's bureau have a part in it?
//! Met:     GS decides between FR and RO
//! Not met: GS decides of its own record

use super::{Facts, Need, Reads};

/// See the head of this file.
pub(super) const NEED: Need = Need { name: "nobody-of-the-parties", cites: "ours", reads: Reads::Dossier, met };

fn met(facts: &Facts<'_>) -> bool {
    facts.bureau != facts.source && !facts.recipients.contains(facts.bureau)
}
