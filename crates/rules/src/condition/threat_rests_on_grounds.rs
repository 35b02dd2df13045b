//! # A warning about a person rests on something
//! Cites:   RPD 89(c); RPD 93
//! Reads:   what the assessment rests on; what the threat comes from
//! Asks:    Where the threat is a person, is the ground named, and told?
//! Met:     earlier convictions, with court and date; a storm
//! Short:   convictions, none of them told; no ground

use super::{Condition, Short, code, told};
use crate::Facts;
use huecry_terms::{Kind, Part};

/// See the head of this file.
pub const CONDITION: Condition = Condition { name: "threat-rests-on-grounds", cites: "RPD 89(c)", examine };

fn examine(facts: &Facts<'_>) -> Vec<Short> {
    // Only an orange notice says what the threat comes from; a green one is always about a person.
    if code(facts, Part::Threat).is_some_and(|kind| kind != "person") {
        return Vec::new();
    }
    let asked = [Kind::Code, Kind::Text].into_iter().filter(|kind| !told(facts, *kind, Part::Basis));
    asked.map(|kind| Short::of(facts.field(kind, Some(Part::Basis)))).collect()
}
