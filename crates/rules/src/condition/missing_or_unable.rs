//! # The person is missing, or cannot say who he or she is
//! Cites:   RPD 90(b)
//! Reads:   in what capacity the person stands in the case
//! Asks:    Is the person missing or unidentified?
//! Met:     missing; unidentified person
//! Short:   suspect; nothing said

use super::{Condition, Short, code};
use crate::Facts;
use huecry_terms::{Kind, Part};

/// See the head of this file.
pub const CONDITION: Condition = Condition { name: "missing-or-unable", cites: "RPD 90(b)", examine };

fn examine(facts: &Facts<'_>) -> Vec<Short> {
    match code(facts, Part::Status) {
        Some("missing" | "unidentified-person") => Vec::new(),
        _ => vec![Short::of(facts.field(Kind::Code, Some(Part::Status)))],
    }
}
