//! # The person has a part in the case
//! Cites:   RPD 88(a)
//! Reads:   in what capacity the person stands in the case
//! Asks:    Is the person convicted, charged, a suspect, a witness or a victim?
//! Met:     witness
//! Short:   missing; nothing said

use super::{Condition, Short, code};
use crate::Facts;
use huecry_terms::{Kind, Part};

/// See the head of this file.
pub const CONDITION: Condition = Condition { name: "part-in-the-case", cites: "RPD 88(a)", examine };

fn examine(facts: &Facts<'_>) -> Vec<Short> {
    match code(facts, Part::Status) {
        Some("convicted" | "charged" | "wanted" | "suspect" | "witness" | "victim") => Vec::new(),
        _ => vec![Short::of(facts.field(Kind::Code, Some(Part::Status)))],
    }
}
