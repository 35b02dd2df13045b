//! # An exception is proposed before it is granted
//! Cites:   RPD 83(1)(b)
//! Reads:   the steps of the dossier
//! Asks:    Did somebody propose one?
//! Met:     proposed by a reviewer
//! Not met: nobody did

use super::{Facts, Need, Reads};

/// See the head of this file.
pub(super) const NEED: Need = Need { name: "exception-proposed", cites: "RPD 83(1)(b)", reads: Reads::Dossier, met };

fn met(facts: &Facts<'_>) -> bool {
    facts.taken.iter().any(|step| step.as_str() == "propose-exception")
}
