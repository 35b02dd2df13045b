//! # Somebody can be known again by it
//! Cites:   RPD 88(c); RPD 90(d)
//! Reads:   names, documents, description, material, photographs
//! Asks:    Is there anything at all by which to know the person?
//! Met:     a name; a scar; fingerprints
//! Short:   nothing but the facts

use super::identity_complete::described;
use super::{Condition, Short, told};
use crate::Facts;
use huecry_terms::{Kind, Part};

/// See the head of this file.
pub const CONDITION: Condition = Condition { name: "known-by-something", cites: "RPD 88(c)", examine };

fn examine(facts: &Facts<'_>) -> Vec<Short> {
    let material = told(facts, Kind::Code, Part::Biometrics) || !facts.of(Kind::Image, None).is_empty();
    let named = told(facts, Kind::Name, Part::Subject) || told(facts, Kind::Identifier, Part::Document);
    if named || material || described(facts) {
        return Vec::new();
    }
    vec![Short::of(facts.field(Kind::Name, Some(Part::Subject)))]
}
