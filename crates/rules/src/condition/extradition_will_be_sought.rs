//! # The person will be asked for
//! Cites:   RPD 84(b)
//! Reads:   whether extradition will be sought on arrest, and from which countries
//! Asks:    Does the source say that it will seek extradition?
//! Met:     yes
//! Short:   no; nothing said

use super::{Condition, Short, code};
use crate::Facts;
use huecry_terms::{Kind, Part};

/// See the head of this file.
pub const CONDITION: Condition = Condition { name: "extradition-will-be-sought", cites: "RPD 84(b)", examine };

fn examine(facts: &Facts<'_>) -> Vec<Short> {
    match code(facts, Part::Extradition) {
        Some("yes") => Vec::new(),
        _ => vec![Short::of(facts.field(Kind::Code, Some(Part::Extradition)))],
    }
}
