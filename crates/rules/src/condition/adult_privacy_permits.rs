//! # The law allows an adult to be looked for
//! Cites:   RPD 90(c)
//! Reads:   whether the person is a minor; whether national privacy law permits the request
//! Asks:    Is the person a minor, or does the law permit it?
//! Met:     a minor; an adult, and it does
//! Short:   an adult, and it does not; nobody knows the age, nothing said

use super::{Condition, Short, code};
use crate::Facts;
use huecry_terms::{Kind, Part};

/// See the head of this file.
pub const CONDITION: Condition = Condition { name: "adult-privacy-permits", cites: "RPD 90(c)", examine };

fn examine(facts: &Facts<'_>) -> Vec<Short> {
    if code(facts, Part::Minor) == Some("yes") || code(facts, Part::Privacy) == Some("yes") {
        return Vec::new();
    }
    vec![Short::of(facts.field(Kind::Code, Some(Part::Privacy)))]
}
