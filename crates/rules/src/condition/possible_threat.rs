//! # The person may be a threat
//! Cites:   RPD 89(a)
//! Reads:   in what capacity the person stands in the case
//! Asks:    Is it one in which a person can be a threat, and not a victim, a witness or missing?
//! Met:     past offender; possible threat
//! Short:   victim; nothing said

use super::{Condition, Short, code};
use crate::Facts;
use huecry_terms::{Kind, Part};

/// See the head of this file.
pub const CONDITION: Condition = Condition { name: "possible-threat", cites: "RPD 89(a)", examine };

fn examine(facts: &Facts<'_>) -> Vec<Short> {
    match code(facts, Part::Status) {
        Some("wanted" | "charged" | "convicted" | "suspect" | "past-offender" | "possible-threat") => Vec::new(),
        _ => vec![Short::of(facts.field(Kind::Code, Some(Part::Status)))],
    }
}
